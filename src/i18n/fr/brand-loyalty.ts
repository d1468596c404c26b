import type {
  brandLoyalty as en,
  brandLoyaltyColumns as enColumns,
  brandLoyaltyMetrics as enMetrics,
  brandLoyaltyNames as enNames,
} from "../en/brand-loyalty.js";

export const brandLoyalty: typeof en = {
  plain: "La fidélité des clients, composante par composante",
  finding: (kept, range) => `${kept} des acheteurs d’une année ont racheté la suivante (${range})`,
  change: {
    up: ", plus qu’un an plus tôt",
    down: ", moins qu’un an plus tôt",
    none: ", sans écart au-delà du hasard avec l’année d’avant",
  },
  columns: {
    part: "Composante",
    value: "Valeur",
    range: "Intervalle (95 %)",
    n: "Sur",
    change: "Écart avec un an plus tôt",
  },
  parts: {
    retention: "Ont racheté : des acheteurs des 12 mois d’avant, ceux qui ont acheté dans les 12 derniers",
    repeat: "Sont revenus : acheteurs des 12 derniers mois ayant deux commandes ou plus",
    nps: "NPS des 12 derniers mois",
    tenure: "Jours depuis le premier achat, médiane des acheteurs de 12 mois",
  },
  points: (n) => `${n} points`,
  note: "Quatre composantes, sans total : chacune bouge pour des raisons qui lui sont propres, et un indice cacherait laquelle. Les jours depuis le premier achat commencent au plus tôt avec les données ; ils sont trop peu nombreux quand des clients sont plus anciens qu’elles, et croissent avec elles : aucun écart n’est donné.",
};
export const brandLoyaltyMetrics: typeof enMetrics = {
  brand_loyalty: {
    name: "Fidélité, composante par composante",
    short: "Fidélité",
    definition:
      "Acheteurs de l’avant-dernière année qui ont acheté dans la dernière ; acheteurs de 12 mois ayant deux commandes ou plus ; NPS de 12 mois ; médiane des jours depuis le premier achat des acheteurs de 12 mois, avec l’intervalle entre deux rangs. Les écarts sont des différences avec la même valeur un an plus tôt.",
    reading:
      "Elle ne dit pas pourquoi quelqu’un reste : l’habitude, une boutique proche ou l’absence de choix ressemblent à de la fidélité. Elle ne connaît que les clients identifiés, et que les réponses de ceux qui répondent. Les deux années ont des personnes en commun, si bien que les intervalles des écarts sont un peu trop larges.",
  },
};
export const brandLoyaltyNames: typeof enNames = { brand_loyalty: "fidélité" };
export const brandLoyaltyColumns: typeof enColumns = { part: "Composante" };
export const brandLoyaltyFormulas = {
  "kept ÷ buyers of the year before; buyers ≥ 2 orders ÷ buyers; NPS; P50(days since the first purchase)":
    "gardés ÷ acheteurs de l’année d’avant ; acheteurs ≥ 2 commandes ÷ acheteurs ; NPS ; P50(jours depuis le premier achat)",
} as const;
