type PeriodKind = "month" | "quarter" | "year";

const within: Readonly<Record<PeriodKind, string>> = { month: "le mois", quarter: "le trimestre", year: "l’année" };

/** Words of figures about who comes back. */
export const loyalty = {
  retention: {
    plain: "Combien de clients reviennent, et quand",
    finding: (months: string, kind: PeriodKind, share: string, interval: string) =>
      `Dans ${within[kind]} ${months}\u00A0mois après leur premier achat, ${share} des clients ont racheté (${interval})`,
    after: (share: string, window: string, interval: string) =>
      `alors ou dans les ${window}\u00A0mois à partir de là, ${share} (${interval})`,
    both: (one: string, other: string) => `${one}\u202F; ${other}`,
    subtitle:
      "Part des clients qui ont racheté, selon les mois depuis le premier achat\u202F; toutes les cohortes suivies aussi longtemps",
    labels: { in: "Retour dans", or_after: "Retour dans ou après" },
    definitions: {
      in: "retour dans\u00A0: achat dans cette période même",
      or_after: "retour dans ou après\u00A0: alors ou plus tard, dans la fenêtre",
    },
    tip: (label: string, months: string, share: string, interval: string, cohorts: string, customers: string) =>
      `${label}, +${months} mois\u00A0: ${share} (${interval})\u202F; ${cohorts} cohortes, ${customers} clients`,
    mark: (months: string) => `+${months}`,
    describe: (months: string) =>
      `Courbes avec leurs intervalles, jusqu’à ${months} mois après le premier achat\u00A0: retour dans, et retour dans ou après.`,
    counted: (months: string, cohorts: string, customers: string) =>
      `À +${months} mois\u00A0: ${cohorts} cohortes, ${customers} clients`,
    oldest: "La plus ancienne cohorte est laissée de côté\u00A0: elle contient aussi des clients d’avant les données",
    ends: (window: string) =>
      `«\u00A0Retour dans ou après\u00A0» s’arrête là où plus aucune cohorte n’a pu être suivie ${window} mois de plus\u00A0: au-delà, la part ne baisserait que faute de temps`,
  },
  returns: {
    plain: "Combien de ceux qui ont acheté ensemble pour la première fois sont jamais revenus",
    finding: (inPeriod: string, rate: string, next: string, window: string, interval: string) =>
      `Parmi ceux venus pour la première fois ${inPeriod}, ${rate} ont racheté ${next} ou après, en ${window}\u00A0mois (${interval})`,
    columns: (window: string) =>
      `Part qui a acheté dans la période tant de mois après la première, ou après, en ${window} mois («\u00A0retour dans ou après\u00A0»)`,
    open: "pas suivi assez longtemps",
    legend: (window: string) =>
      `Hachuré\u00A0: pas encore suivi pendant ${window} mois à partir de là\u202F; aucune part n’est donnée, elle ressemblerait à une baisse.`,
  },
};

/** Names of columns of tables of loyalty. */
export const loyaltyColumns = {
  definition: "Définition",
  months_since: "Mois depuis",
  cohorts: "Cohortes",
  returned: "Revenus",
  window_months: "Fenêtre, mois",
  "retention.rate": "Part",
  "cohort_returns.rate": "Part",
};
