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
  churn_precursor: {
    name: "Signes avant-coureurs de résiliation",
    short: "Avant le départ",
    definition:
      "Combien de fois plus souvent on quitte son contrat dans un mois, selon ce qu’on savait avant : une demande, une réclamation, une livraison en retard, une mauvaise note, une réponse de détracteur dans les 90 jours d’avant ; un prix plus élevé ; la formule ; les attributs de report.yaml. À ancienneté de contrat égale, car la plupart partent tôt.",
    reading:
      "Aucune cause n’est affirmée. Qui pense partir réclame peut-être davantage, et qui a choisi une formule diffère des autres par plus que la formule. Ce qui va ensemble (un retard et une demande) n’est pas séparé. Ceux déjà partis n’y sont pas. Toutes les comparaisons sont testées ensemble ; avec q < 0,1, une sur dix de celles dites nettes peut venir du hasard.",
  },
  onboarding: {
    name: "Nouveaux clients accueillis dans la semaine",
    short: "Accueillis",
    definition:
      "Parmi les clients dont le premier achat date des 12 derniers mois (il y a 7 jours ou plus) : ceux dont e-mail, mobile et adresse postale sont connus ; ceux qui ont donné leur accord pour un canal dans les 7 jours ; ceux qui avaient alors un compte fidélité ; ceux qui ont tout cela. Par canal et boutique du premier achat. Une étape dont aucun export ne parle est laissée de côté, et hors de l’ensemble.",
    reading:
      "Seulement des clients que l’on peut nommer : qui achète sans se nommer est un nouveau que personne ne voit. Les coordonnées sont celles d’aujourd’hui, car peu d’exports disent quand elles ont été données ; un accord sans date compte comme donné à temps. Les boutiques diffèrent par qui vient, pas seulement par leur accueil.",
  },
};

/** The same metrics in the middle of a sentence. */
export const loyaltyNames = {
  retention_in: "le retour dans la période",
  retention_or_after: "le retour dans la période ou après",
  churn_precursor: "ce qui précède les départs",
  onboarding: "l’accueil des nouveaux clients",
};
