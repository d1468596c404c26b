/** What metrics of loyalty are called and mean. */
export const loyaltyMetrics = {
  retention_in: {
    name: "Retour dans : achat dans cette période même",
    short: "Retour dans",
    definition:
      "Parmi les clients de toutes les cohortes suivies assez longtemps, ceux qui ont acheté dans la période tant de mois après celle de leur premier achat. Chaque cohorte pèse autant qu’elle a de clients.",
    reading:
      "La part peut remonter, car elle ne demande qu’une période. La plus ancienne cohorte est laissée de côté quand il y en a d’autres : elle contient aussi des clients d’avant les données. Les derniers points ne reposent que sur d’anciennes cohortes, peut-être d’autres gens ; l’intervalle s’élargit quand les cohortes diffèrent plus que par hasard.",
  },
  retention_or_after: {
    name: "Retour dans ou après : achat dans cette période ou plus tard",
    short: "Retour dans ou après",
    definition:
      "Parmi les clients de toutes les cohortes suivies assez longtemps, ceux qui ont acheté dans la période tant de mois après celle de leur premier achat, ou après, dans l’année qui commence avec elle (deux ans quand les périodes sont des années).",
    reading:
      "Chacun a le même temps pour revenir. Sans cette limite, les anciennes cohortes paraîtraient meilleures d’avoir eu plus de temps, et la courbe tomberait à zéro à la date des données. Qui revient plus tard encore compte comme parti.",
  },
};

/** The same metrics in the middle of a sentence. */
export const loyaltyNames = {
  retention_in: "le retour dans la période",
  retention_or_after: "le retour dans la période ou après",
};
