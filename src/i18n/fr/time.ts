import type { time as en } from "../en/time.js";

/** Les mots des figures sur le temps : cohortes, deuxièmes achats. */
export const time: typeof en = {
  cohorts: {
    plain: "Combien de ceux venus ensemble pour la première fois sont revenus",
    finding: (inPeriod, rate, later, interval) =>
      `Parmi ceux qui ont acheté pour la première fois ${inPeriod}, ${rate} ont racheté ${later} (${interval})`,
    later: { month: "le mois suivant", quarter: "le trimestre suivant", year: "l’année suivante" },
    cohort: "Premier achat",
    size: "Clients",
    columns: "Part qui a acheté dans la période, tant de mois après la première (« retour dans »)",
    column: (months) => `+${months}`,
    open: "incomplète",
    legend:
      "Hachuré : les données ne couvrent pas toute la période ; aucune part n’est montrée, car elle aurait l’air d’une baisse.",
    some: "Les cohortes les plus récentes et les premières périodes sont montrées ; le fichier contient tout.",
  },
  secondPurchase: {
    plain: "Au bout de combien de temps les acheteurs reviennent",
    finding: (list) => `Ont racheté : ${list}`,
    by: (share, days) => `${share} en ${days}\u00A0jours`,
    subtitle: "Part des acheteurs qui ont acheté un deuxième jour, selon les jours écoulés depuis le premier achat",
    atRisk: "Encore suivis, pas encore revenus :",
    tip: (days, share, interval, atRisk) =>
      `${days} jours : ${share} (${interval}) ; ${atRisk} encore suivis, pas encore revenus`,
    describe: (days, share) =>
      `Courbe montante avec son intervalle, de 0 à ${days} jours après le premier achat, où elle atteint ${share}.`,
    note: "Kaplan-Meier : les acheteurs récents comptent aussi longtemps qu’ils ont pu être suivis",
  },
};
