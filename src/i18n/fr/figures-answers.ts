import type { answers as english } from "../en/figures-answers.js";

export const answers: typeof english = {
  empty: "Il n’y a pas encore de données pour répondre.",
  home: {
    buyers: (direction, change, customers) =>
      direction === "same"
        ? `${customers} ont acheté en 12 mois, autant qu’un an plus tôt`
        : `${customers} ont acheté en 12 mois, ${change} de ${direction === "up" ? "plus" : "moins"} qu’un an plus tôt`,
    buyersOnly: (customers) => `${customers} ont acheté en 12 mois`,
    base: (n, text) => `La base compte ${text} ${Math.abs(n) < 2 ? "personne" : "personnes"}`,
    revenue: (direction, change, revenue) =>
      direction === "same"
        ? `le chiffre d’affaires sur 12 mois reste à ${revenue}`
        : `le chiffre d’affaires sur 12 mois est en ${direction === "up" ? "hausse" : "baisse"} de ${change}, à ${revenue}`,
    revenueOnly: (revenue) => `le chiffre d’affaires sur 12 mois est de ${revenue}`,
    worse: (metrics) => `Nettement moins bien qu’il y a un an : ${metrics}.`,
    better: (metrics) => `Nettement mieux : ${metrics}.`,
    unsure: (metrics) => `Trop peu de données pour dire si cela a changé : ${metrics}.`,
  },
  customers: {
    buyers: "Parmi ceux qui ont acheté",
    contracts: "Parmi ceux qui ont ou ont eu un contrat",
    both: (among, status, customers, share, revenue) =>
      `${among}, ${status} est à la fois le premier groupe, avec ${customers} soit ${share} de la base, et celui qui dépense le plus : ${revenue}.`,
    largest: (among, status, customers, share) =>
      `${among}, le premier groupe est ${status} : ${customers}, ${share} de la base`,
    revenue: (status, share) => ` ; ${status} pèse le plus dans les dépenses des clients sur 12 mois, ${share}.`,
  },
  segments: (segment, share, revenue) =>
    `${segment} : ${share} des clients notés, et ${revenue} de leur chiffre d’affaires.`,
  segmentsLead: (segment, customers, share) => `Le segment le plus nombreux est ${segment} : ${customers}, ${share}.`,
  loyalty: (rate, interval) =>
    `${rate} des acheteurs des 12 derniers mois ont acheté au moins deux jours différents${within(interval)}`,
  churn: (inPeriod, rate, interval) =>
    `${capital(inPeriod)}, ${rate} des clients sous contrat sont partis${within(interval)}.`,
  moved: {
    better: (change) => `, mieux qu’un an plus tôt (${change}).`,
    worse: (change) => `, moins bien qu’un an plus tôt (${change}).`,
    stable: () => ", comme un an plus tôt : l’écart ne dépasse pas le hasard.",
    unsure: (tooFew) => ` ; il y a ${tooFew} pour dire si cela a changé.`,
    counted: (change) => `, ${change} sur un an.`,
    none: () => " ; il n’y a pas d’année précédente comparable.",
  },
  voice: (nps, interval) => `Le NPS des 12 derniers mois est de ${nps}${within(interval)}`,
  csat: (share, interval) =>
    `${share} des réponses sur la satisfaction donnent l’une des deux meilleures notes${within(interval)}`,
  service: (median, interval) =>
    `La moitié des demandes ont reçu une première réponse en ${median} au plus${within(interval)}`,
  per100: (rate, interval) => `Le service client a reçu ${rate} demandes pour 100 commandes${within(interval)}`,
  requests: (requests, inPeriod) => `Le service client a reçu ${requests} ${inPeriod}.`,
  personas: {
    described: (n, text) => (n === 1 ? "Un persona est décrit" : `${spelled[n] ?? text} personas sont décrits`),
    none: (share) => ` ; ${share} de la base ne ressemble à aucun d’eux.`,
    noneOfOne: (share) => ` ; ${share} de la base ne lui ressemble pas.`,
    largest: (persona, share) => `Le plus répandu est ${persona} : ${share} de la base ressemble à ce portrait.`,
  },
};

const spelled = ["Aucun", "Un", "Deux", "Trois", "Quatre", "Cinq", "Six", "Sept", "Huit", "Neuf"];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const within = (interval: string | null): string => (interval === null ? "" : ` (${interval})`);
