import type { people as en } from "../en/people.js";

/** Les mots des figures sur qui sont les clients. */
export const people: typeof en = {
  openings: {
    title: "Ouvrir les statuts :",
    prospectsByHeat: "Prospects selon leur chaleur",
    prospectsByReach: "Prospects selon qu’on peut les contacter",
    toConvert: "À convertir : actifs, une seule commande",
  },
  ages: {
    plain: "L’âge des clients",
    finding: (group, share, known) =>
      `La tranche d’âge la plus nombreuse : ${group}, ${share} des clients dont l’âge et le sexe sont connus (ils le sont de ${known})`,
    alone: (group, share, known) =>
      `La tranche d’âge la plus nombreuse : ${group}, ${share} des clients dont l’âge est connu (il l’est de ${known})`,
    subtitleAlone: "Part de tous les clients selon l’âge ; en gris, combien ils sont",
    subtitle: "Part de tous les clients selon l’âge et le sexe ; en gris, combien ils sont",
    genders: { female: "Femmes", male: "Hommes", unknown: "Inconnu" },
    untold: (age, gender) => `Âge inconnu : ${age} des clients ; sexe inconnu : ${gender}`,
    describe: (n) => `Barres de ${n} tranches d’âge, les femmes à côté des hommes.`,
    describeAlone: (n) => `Barres de ${n} tranches d’âge.`,
  },
  regions: {
    plain: "Où vivent les clients",
    finding: (region, times) => `${region} : ${times} fois les clients que sa population laisserait attendre`,
    even: "Les clients vivent à peu près là où vit tout le monde : aucune région ne ressort",
    subtitle:
      "Clients rapportés à la population, par région ; 100 correspond à ce que la population laisserait attendre",
    step: (from, to) => (to === null ? `${from} et plus` : `${from} à ${to}`),
    tip: (region, customers, index) => `${region} : ${customers} clients, indice ${index}`,
    region: "Région",
    customers: "Clients",
    index: "Indice",
    left: (share) => `Hors de la carte : ${share} des clients, à l’étranger, outre-mer ou sans code postal`,
    some: "Hors de la carte : les clients à l’étranger, outre-mer ou sans code postal",
    source: "Départements : @svg-maps, CC BY 4.0 ; population : INSEE",
    describe: (n) =>
      `Carte de ${n} régions de France, plus foncées là où vivent plus de clients que la population ne le laisserait attendre.`,
  },
  contexts: {
    plain: "La place, parmi tous, des meilleurs acheteurs d’une catégorie",
    finding: (category, share, interval) =>
      `${share} des meilleurs acheteurs de ${category} ne sont pas parmi les meilleurs de tous (${interval})`,
    subtitle:
      "Le cinquième des acheteurs de chaque catégorie qui y ont le plus dépensé, selon leur place parmi tous les acheteurs",
    standings: { top: "Meilleur cinquième de tous", middle: "De là à la moitié", low: "Moitié inférieure" },
    left: (k) => `Sans les catégories dont l’une des trois parts compte de 1 à ${k - 1}\u00A0personnes`,
    describe: (n) => `Barres empilées de ${n} catégories, selon la place parmi tous les acheteurs.`,
  },
  orders: {
    plain: "Nombre de commandes des clients",
    finding: (share, revenue) =>
      `${share} des acheteurs ont commandé quatre fois ou plus ; ils apportent ${revenue} du chiffre d’affaires des acheteurs sur 12 mois`,
    subtitle:
      "Acheteurs selon le nombre de commandes jusqu’ici, et leur part du chiffre d’affaires de 12 mois ; en gris, combien ils sont",
    people: "Part des acheteurs",
    revenue: "Part du chiffre d’affaires",
    describe: (n) => `Barres de ${n} tranches de nombre de commandes, acheteurs à côté du chiffre d’affaires.`,
  },
  categories: {
    plain: "Ce que les clients achètent surtout",
    finding: (category, share, revenue) =>
      `${share} des acheteurs dont la catégorie principale est connue dépensent surtout en ${category} ; ils apportent ${revenue} du chiffre d’affaires de ces acheteurs sur 12 mois`,
    subtitle:
      "Acheteurs de 24 mois selon la catégorie où ils dépensent le plus, si elle est connue, et leur part de ce que ces acheteurs ont apporté en 12 mois",
    people: "Part des acheteurs",
    revenue: "Part du chiffre d’affaires",
    describe: (n) => `Barres de ${n} catégories, acheteurs à côté du chiffre d’affaires.`,
  },
};
