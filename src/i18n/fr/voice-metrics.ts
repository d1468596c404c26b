import type {
  voiceColumns as enColumns,
  voiceMetrics as enMetrics,
  voiceMetricNames as enNames,
} from "../en/voice-metrics.js";

export const voiceMetrics: typeof enMetrics = {
  nps_weighted: {
    name: "NPS pondéré selon la base",
    short: "NPS pondéré",
    definition:
      "Le NPS de chaque groupe de clients, compté autant que la base contient de ce groupe et non aussi souvent qu’il répond ; les groupes de trop peu de réponses sont réunis.",
    reading:
      "La pondération corrige des réponses inégales entre groupes, pas à l’intérieur des groupes. Ceux pour qui personne ne répond sont laissés de côté : la part de la base couverte est donnée à côté.",
  },
  ces: {
    name: "Effort faible (CES)",
    short: "Effort faible",
    definition:
      "Part des réponses du côté facile du milieu de l’échelle : 5 à 7 sur 7 quand les notes hautes sont faciles, 1 et 2 sur 5 quand ce sont les basses. report.yaml le dit.",
    reading:
      "Des échelles de longueur ou de sens différents ne sont jamais mêlées, et leurs chiffres ne se comparent pas. Il dit si le dernier contact a été pénible, pas si le client restera.",
  },
  ces_mean: {
    name: "Note moyenne d’effort",
    short: "Effort moyen",
    definition: "Moyenne des notes données sur une même échelle d’effort, telle qu’elle a été posée.",
    reading: "Qu’une note haute soit bonne dépend de la question : regardez le sens indiqué à côté.",
  },
};

export const voiceMetricNames: typeof enNames = {
  nps_weighted: "NPS pondéré selon la base",
  ces: "effort faible",
  ces_mean: "note moyenne d’effort",
};

export const voiceColumns: typeof enColumns = {
  dimension: "Selon",
  "nps_by.value": "Valeur",
  "csat_by.value": "Valeur",
  "ces_by.value": "Valeur",
  against_rest: "Face à tous les autres",
  groups: "Groupes",
  weighted: "Pondéré",
  weighted_low: "Pondéré, de",
  weighted_high: "Pondéré, à",
  "nps_weighted.covered": "De la base",
  "nps_weighted.score": "Tel que répondu",
  easy: "Sens",
  movement: "Évolution",
};

export const voiceFormulas = {
  "Σ NPS of a group × its share of the base": "Σ NPS d’un groupe × sa part de la base",
  "count(answer on the easy side of the middle of the scale) ÷ answers":
    "nombre(réponse du côté facile du milieu de l’échelle) ÷ réponses",
};

export const voiceDenominators = {
  "persons of the groups with answers": "personnes des groupes qui ont des réponses",
};
