import type {
  habits as en,
  habitColumns as enColumns,
  habitMetrics as enMetrics,
  habitMetricNames as enNames,
} from "../en/habits.js";

export const habits: typeof en = {
  plain: "À quoi ressemble un achat habituel",
  finding: (list) => `La commande habituelle d’un client : ${list}`,
  again: (gap) => ` ; qui revient le fait après ${gap}`,
  subtitle:
    "Médiane sur les clients de ce qui est habituel pour chacun, sur 24 mois, avec son intervalle ; le tableau donne les quarts de clients au-dessous et au-dessus",
  names: { basket: "Montant d’une commande", items: "Articles d’une commande", gap: "Jours entre deux achats" },
  channels: { all: "Tous les clients", web: "Sur le web", store: "En boutique" },
  said: {
    pieces: (n) => `${n} articles`,
    days: (n) => `${n} jours`,
  },
  row: (median, range) => `${median} (${range})`,
  note: "Chaque client compte une fois, quel que soit le nombre de ses achats. Les délais sont ceux entre des achats faits : qui n’est pas encore revenu n’y est pas, si bien qu’ils paraissent plus courts qu’ils ne seront",
  describe: (n) => `Points avec intervalles pour ${n} groupes de clients.`,
};

export const habitMetrics: typeof enMetrics = {
  habits: {
    name: "Achat habituel",
    short: "Achat habituel",
    definition:
      "Pour chaque client, le montant médian et le nombre médian d’articles de ses commandes valides de 24 mois, et le nombre médian de jours entre ses achats ; de ceux-ci, la médiane sur les clients, avec l’intervalle entre deux rangs et les quarts au-dessous et au-dessus. Seulement si 50 clients ou plus le disent.",
    reading:
      "C’est ce qui est habituel, non une moyenne : quelques grosses commandes ne la déplacent pas, et le chiffre d’affaires divisé par les commandes est plus haut. Elle ne dit rien des ventes anonymes.",
  },
};
export const habitMetricNames: typeof enNames = { habits: "achat habituel" };
export const habitColumns: typeof enColumns = {
  "habits.measure": "Mesure",
  "habits.channel": "Clients",
  "habits.customers": "Combien",
  lower_quarter: "Un quart au-dessous",
  median: "Médiane",
  upper_quarter: "Un quart au-dessus",
};
export const habitFormulas = {
  "P50 over customers of P50 over the purchases of each": "P50 sur les clients de P50 sur les achats de chacun",
} as const;
export const habitDenominators = { "customers of 24 months": "clients de 24 mois" } as const;
