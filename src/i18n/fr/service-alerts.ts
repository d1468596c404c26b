import type {
  alerts as en,
  alertColumns as enColumns,
  alertMetrics as enMetrics,
  alertMetricNames as enNames,
} from "../en/service-alerts.js";

/** Demandes au service client : ce qui sort de l’ordinaire. */
export const alerts: typeof en = {
  plain: "Demandes hors de l’ordinaire",
  both: (reason, product) => `${reason} · ${product}`,
  one: (subject, requests, expected, day) =>
    `${subject} sort de l’ordinaire : environ ${requests} demandes dans la semaine au ${day}, pour ${expected} attendues`,
  past: (subject, requests, expected, day) =>
    `Rien ne sort de l’ordinaire en ce moment ; ${subject} l’a fait, avec environ ${requests} demandes dans la semaine au ${day}, pour ${expected} attendues`,
  none: "Aucun motif ni aucun produit n’a entraîné plus de demandes que prévu ces trois derniers mois",
  noneNote: (k) =>
    `Chaque jour des 91 derniers, la semaine écoulée a été comparée aux huit précédentes. Une semaine de moins de ${k} demandes n’est pas montrée.`,
  subtitle:
    "Semaines des trois derniers mois où les demandes ont dépassé ce que laissaient attendre les huit semaines précédentes et les commandes, la plus récente d’abord",
  panels: ["Demandes, environ", "Attendues"],
  still: (first) => `depuis le ${first}`,
  over: (first, last) => `du ${first} au ${last}`,
  more: (n) => `${n} de plus dans le tableau`,
  note: "Chaque jour est corrigé pour tous les motifs et produits examinés : sur des années simulées sans incident, il y a eu moins d’une fausse alerte par an pour dix d’entre eux",
  describe: (n) => `Deux barres pour chacune des ${n} alertes : les demandes, et celles attendues.`,
  series: { reason: "Motif", product: "Produit", reason_product: "Motif et produit" },
};

export const alertMetrics: typeof enMetrics = {
  ticket_surge: {
    name: "Demandes hors de l’ordinaire",
    short: "Hors de l’ordinaire",
    definition:
      "Semaine où un motif, un produit, ou un motif à propos d’un produit entraîne au moins un quart de demandes de plus qu’attendu, au-delà du hasard. L’attendu est le taux des huit semaines précédentes, qui suit les commandes des quinze derniers jours dans la mesure où cela a rendu les prévisions passées meilleures ; le hasard est aussi grand que l’écart des prévisions passées (loi binomiale négative ; q ≤ 0,002 sur les motifs du jour, 0,02 sur les produits).",
    reading:
      "Dit que quelque chose a changé, pas pourquoi : un nouveau motif dans l’outil ressemble à un nouveau problème. Moins de k personnes dans une semaine ne sont pas montrées : les petits incidents restent muets. Avec moins de onze semaines d’historique, rien n’est testé.",
  },
};

export const alertMetricNames: typeof enNames = { ticket_surge: "demandes hors de l’ordinaire" };

export const alertColumns: typeof enColumns = {
  series: "Quoi",
  product: "Produit",
  "ticket_alerts.first_day": "Premier jour",
  "ticket_alerts.last_day": "Dernier jour",
  "ticket_alerts.is_active": "En cours",
  "ticket_alerts.week_ends": "Semaine au",
  "ticket_alerts.requests": "Demandes, à 5 près",
  "ticket_alerts.expected": "Attendues",
  "ticket_alerts.ratio": "Fois plus",
  "ticket_alerts.q_value": "q",
};

export const alertFormulas = {
  "count(request of a week) ÷ expected of it": "nombre(demande d’une semaine) ÷ attendu de cette semaine",
} as const;
