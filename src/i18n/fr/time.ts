import type { time as en } from "../en/time.js";

/** Les mots des figures sur le temps : cohortes. */
export const time: typeof en = {
  cohorts: {
    plain: "Combien de ceux venus ensemble pour la première fois sont revenus",
    finding: (inPeriod, rate, later, interval) =>
      `Parmi ceux qui ont acheté pour la première fois ${inPeriod}, ${rate} ont racheté ${later} (${interval})`,
    later: { month: "le mois suivant", quarter: "le trimestre suivant", year: "l’année suivante" },
    cohort: "Premier achat",
    size: "Clients",
    columns: "Part qui a acheté dans la période, tant de mois après la première (« retour dans »)",
    column: (months) => `+${months}`,
    open: "incomplète",
    legend:
      "Hachuré : les données ne couvrent pas toute la période ; aucune part n’est montrée, car elle aurait l’air d’une baisse.",
    some: "Les cohortes les plus récentes et les premières périodes sont montrées ; le fichier contient tout.",
  },
};
