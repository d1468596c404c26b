import type { leaving as english, leavingColumns as englishColumns } from "../en/leaving.js";

export const leaving: typeof english = {
  precursors: {
    plain: "Ce qui précède la fin d’un contrat",
    finding: (who, ratio, interval) => `${who} sont partis ${ratio} fois aussi souvent que les autres (${interval})`,
    none: "Rien de ce qui a été regardé ne va avec les départs au-delà du hasard",
    subtitle:
      "Combien de fois plus souvent ils partent dans un mois, face aux autres, selon ce qu’on savait des 90 jours d’avant ; à ancienneté de contrat égale, avec l’intervalle à 95 %",
    factors: {
      ticket: "Demande au service",
      complaint: "Réclamation",
      late_delivery: "Livraison en retard",
      low_satisfaction: "Mauvaise note",
      detractor: "Détracteur",
      price_rise: "Prix plus élevé",
      plan: "Formule",
    },
    who: {
      ticket: "Ceux qui ont écrit au service client dans les 90 jours d’avant",
      complaint: "Ceux qui ont fait une réclamation dans les 90 jours d’avant",
      late_delivery: "Ceux qui ont eu une livraison en retard dans les 90 jours d’avant",
      low_satisfaction: "Ceux qui ont donné une mauvaise note dans les 90 jours d’avant",
      detractor: "Ceux qui ont répondu en détracteurs dans les 90 jours d’avant",
      price_rise: "Ceux qui paient plus que trois mois avant",
    },
    whoOf: (name) => `Ceux avec ${name}`,
    of: (name, value) => `${name} : ${value}`,
    others: "autres",
    yes: "Oui",
    axis: (ratio) => `×${ratio}`,
    row: (ratio, interval) => `×${ratio} (${interval})`,
    solid: (n, count, all) =>
      `${count} comparaison${n > 1 ? "s" : ""} sur ${all} ${n > 1 ? "dépassent" : "dépasse"} le hasard, toutes étant testées ensemble (q < 0,1)`,
    cause: "Cela va avec les départs sans dire pourquoi : qui pensait partir a pu écrire davantage",
    bases:
      "Retard et mécontentement se lisent parmi ceux qui ont eu une livraison ou donné une réponse dans les 90 jours ; mois des deux dernières années",
    some: "Les plus nets sont dessinés ; le tableau les a tous.",
    lacking: (list) => `Non regardé, faute de données : ${list}`,
    needs: {
      tickets: "les demandes (un export tickets)",
      deliveries: "les livraisons en retard (promised_at et delivered_at des commandes)",
      surveys: "les réponses (un export surveys)",
      attributes: "les traits des clients (attributes sous sources.customers)",
    },
    few: "Trop peu de départs, ou trop peu d’un côté, pour comparer quoi que ce soit.",
    describe: (n) =>
      `Points avec intervalles sur une échelle de rapports, ${n} lignes ; le trait marque une fréquence égale.`,
  },
  trend: {
    rises: (change, interval, periods) =>
      `Sur ${periods} périodes complètes, elle monte de ${change} par an (${interval})`,
    falls: (change, interval, periods) =>
      `Sur ${periods} périodes complètes, elle baisse de ${change} par an (${interval})`,
    flat: (periods, interval) =>
      `Sur ${periods} périodes complètes, elle ne monte ni ne baisse au-delà du hasard (changement par an : ${interval})`,
  },
};

export const leavingColumns: typeof englishColumns = {
  factor: "Su avant",
  "churn_precursors.value": "Valeur",
  "churn_precursors.months": "Mois-personnes",
  left_after: "Partis",
  "churn_precursors.rate": "Départs par mois",
  months_other: "Mois des autres",
  left_other: "Partis, autres",
  rate_other: "Départs par mois, autres",
  ratio: "Fois plus souvent",
  q_value: "q",
  trend: "Changement par an",
  trend_low: "Changement, bas",
  trend_high: "Changement, haut",
  trend_periods: "Périodes",
};
