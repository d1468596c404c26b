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
  nps_crossings: {
    name: "Valeur croisée avec le NPS",
    short: "Croisements",
    definition:
      "Clients qui apportent beaucoup ou viennent souvent, selon la classe de leur dernière réponse NPS des 12 derniers mois ; avec leur chiffre d’affaires, combien peuvent être contactés, et combien de leurs semblables ont été interrogés et ont répondu.",
    reading:
      "Ne sont comptés que ceux qui ont répondu. Leur nombre en tout est une extrapolation qui suppose les silencieux semblables à eux, ce que personne ne peut vérifier.",
  },
  nps_profits: {
    name: "Chiffre d’affaires selon ce que disent les clients",
    short: "Bons et mauvais profits",
    definition:
      "Part des promoteurs, passifs et détracteurs dans le chiffre d’affaires de 12 mois des clients connus. Celui des clients qui n’ont rien dit est réparti dans chaque statut comme celui de ceux qui ont répondu ; les bornes le donnent à aucun ou à tous.",
    reading:
      "Entre les bornes, rien n’est sûr : plus elles sont écartées, moins de clients ont été entendus. Cela ne dit pas que les détracteurs partiront.",
  },
  survey_response: {
    name: "Taux de réponse aux enquêtes",
    short: "Taux de réponse",
    definition:
      "Réponses divisées par les invitations, ou personnes qui ont répondu divisées par les personnes interrogées.",
    reading:
      "Un taux élevé ne rend pas les réponses représentatives : comparez les taux des groupes avant de comparer leurs scores.",
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
  nps_crossings: "valeur croisée avec le NPS",
  nps_profits: "chiffre d’affaires selon ce que disent les clients",
  survey_response: "taux de réponse aux enquêtes",
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
  crossing: "Groupe",
  "nps_value_crossings.kind": "Genre",
  likes: "De même valeur",
  "nps_value_crossings.asked": "Interrogés",
  "nps_value_crossings.answered": "Ont répondu",
  answer_rate: "Taux de réponse",
  likely: "Sans doute en tout",
  likely_low: "Au moins",
  likely_high: "Au plus",
  nps_class: "Classe NPS",
  "nps_profits.likely": "Part probable",
  "nps_profits.share": "Part connue",
  most: "Au plus",
  easy: "Sens",
  movement: "Évolution",
};

export const voiceFormulas = {
  "count(person of the value and of the NPS class)": "nombre(personne de la valeur et de la classe NPS)",
  "Σ revenue of a status × share of the class among its answers’ revenue ÷ Σ revenue":
    "Σ chiffre d’affaires d’un statut × part de la classe dans celui de ses réponses ÷ Σ chiffre d’affaires",
  "answered ÷ asked": "répondu ÷ interrogé",
  "Σ NPS of a group × its share of the base": "Σ NPS d’un groupe × sa part de la base",
  "count(answer on the easy side of the middle of the scale) ÷ answers":
    "nombre(réponse du côté facile du milieu de l’échelle) ÷ réponses",
};

export const voiceDenominators = {
  "revenue of 12 months of the base": "chiffre d’affaires de 12 mois de la base",
  "invitations, or persons asked": "invitations, ou personnes interrogées",
  "persons of the groups with answers": "personnes des groupes qui ont des réponses",
};
