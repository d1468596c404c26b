import type {
  service as en,
  serviceColumns as enColumns,
  serviceMetrics as enMetrics,
  serviceMetricNames as enNames,
} from "../en/service.js";

export const service: typeof en = {
  dimensions: {
    all: "Toutes les demandes",
    class: "Nature",
    channel: "Canal",
    reason: "Motif",
    store: "Boutique",
  },
  by: {
    all: "de toutes les demandes",
    class: "selon la nature de la demande",
    channel: "selon le canal",
    reason: "selon le motif",
    store: "selon la boutique",
  },
  values: {
    all: "Ensemble",
    other: "Toutes les autres",
    unknown: "Non connu",
    no_reason: "Sans motif",
    complaint: "Réclamation",
    question: "Question",
  },
  steps: { first_reply: "Première réponse", resolution: "Résolution" },
  clocks: { calendar: "Toutes les heures", business: "Heures d’ouverture" },
  times: {
    plain: {
      first_reply: (by) => `Délai de première réponse ${by}`,
      resolution: (by) => `Délai de résolution ${by}`,
    },
    differ: {
      first_reply: (slow, slowest, quick, quickest) =>
        `La première réponse tarde le plus pour ${slow} : la moitié attend plus de ${slowest}, contre ${quickest} pour ${quick}`,
      resolution: (slow, slowest, quick, quickest) =>
        `La résolution tarde le plus pour ${slow} : la moitié attend plus de ${slowest}, contre ${quickest} pour ${quick}`,
    },
    alike: {
      first_reply: (by) => `Délai de première réponse ${by} : aucun écart au-delà du hasard`,
      resolution: (by) => `Délai de résolution ${by} : aucun écart au-delà du hasard`,
    },
    one: {
      first_reply: (median, interval) =>
        `La moitié des demandes a reçu une première réponse en ${median} (${interval})`,
      resolution: (median, interval) => `La moitié des demandes a été résolue en ${median} (${interval})`,
    },
    subtitle: {
      first_reply:
        "Délai médian de première réponse aux demandes de 12 mois, toutes heures comprises, avec son intervalle à 95 %",
      resolution:
        "Délai médian de résolution des demandes de 12 mois, toutes heures comprises, avec son intervalle à 95 %",
    },
    p90: (time) => ` ; 9 sur 10 : ${time}`,
    open: (time) => `En heures d’ouverture seulement, la moitié a pris ${time} au plus`,
    mean: (mean, median) =>
      `La moyenne des demandes traitées est de ${mean}, la médiane de ${median} : quelques longues attentes tirent la moyenne vers le haut`,
    waiting: (n) => `${n} attendent encore ; elles comptent pour le temps qu’elles ont attendu`,
    note: "Les demandes en attente comptent pour le temps qu’elles ont attendu : les mois récents ne paraissent pas plus rapides qu’ils ne le sont",
    describe: (n) => `Points avec intervalles pour ${n} médianes sur une même échelle de temps.`,
  },
  promise: {
    plain: "Ce qui est fait dans le délai promis",
    finding: {
      first_reply: (share, interval, time) =>
        `${share} des demandes ont reçu une première réponse en ${time} (${interval})`,
      resolution: (share, interval, time) => `${share} des demandes ont été résolues en ${time} (${interval})`,
    },
    hours: { calendar: (time) => time, business: (time) => `${time} d’ouverture` },
    subtitle: "Part des demandes de 12 mois traitées dans le délai promis par report.yaml, avec son intervalle à 95 %",
    row: (share, interval, n) => `${share} (${interval}), ${n}`,
    describe: (n) => `Points avec intervalles pour ${n} parts.`,
    none: "report.yaml ne promet aucun délai : ajoutez service.sla.",
  },
  answerTimes: {
    reply: (median, interval, p90) =>
      `La moitié des clients qui ont écrit ou appelé ces 12 derniers mois a eu une première réponse en ${median} (${interval})${p90 === null ? "." : `, neuf sur dix en ${p90}.`}`,
    resolution: (median, interval) => `La moitié des demandes a été résolue en ${median} (${interval}).`,
    within: (share, time) => `${share} ont eu leur première réponse dans le délai promis, ${time}.`,
  },
};

export const serviceMetrics: typeof enMetrics = {
  reply_time: {
    name: "Délai de réponse ou de résolution",
    short: "Délai",
    definition:
      "Temps médian entre l’ouverture d’une demande des 12 derniers mois et sa première réponse publique par une personne, ou sa résolution. Les demandes en attente comptent pour le temps qu’elles ont attendu (Kaplan–Meier). Les heures d’ouverture sont celles de service.hours dans report.yaml, jours fériés déduits.",
    reading:
      "La moyenne parle davantage de quelques demandes oubliées que d’une demande ordinaire ; les deux sont donc données. Une première réponse peut venir d’un automate si l’outil ne les distingue pas. Cela dit combien les clients ont attendu, non si la réponse les a aidés.",
  },
  within_promise: {
    name: "Traité dans le délai promis",
    short: "Dans le délai",
    definition:
      "Part des demandes des 12 derniers mois traitées dans le délai de service.sla de report.yaml, en heures d’ouverture si report.yaml les donne ; les demandes en attente comptent pour le temps qu’elles ont attendu.",
    reading:
      "Un dépassement de peu et un dépassement de beaucoup se ressemblent ici : voyez l’attente de neuf demandes sur dix. Le délai promis est un choix de l’équipe, non une norme.",
  },
};

export const serviceMetricNames: typeof enNames = {
  reply_time: "délai de réponse ou de résolution",
  within_promise: "demandes traitées dans le délai promis",
};

export const serviceColumns: typeof enColumns = {
  "reply_time_by.dimension": "Selon",
  "reply_time_by.value": "Valeur",
  step: "Étape",
  clock: "Heures",
  mean_minutes: "Moyenne",
  "reply_time_by.median_minutes": "Médiane",
  p90_low: "9 sur 10, de",
  p90_high: "9 sur 10, à",
  promised_minutes: "Promis",
  within_promise: "Dans le délai",
  within_low: "Dans le délai, de",
  within_high: "Dans le délai, à",
  "reply_time_by.open": "En attente",
};

/** Formulas and denominators of metrics on customer service. */
export const serviceFormulas = {
  "first t with 1 − Π (1 − done at t ÷ still waiting) ≥ 0.5":
    "premier t où 1 − Π (1 − traitées en t ÷ encore en attente) ≥ 0,5",
  "1 − Π (1 − done at t ÷ still waiting) at what is promised":
    "1 − Π (1 − traitées en t ÷ encore en attente) au délai promis",
} as const;

export const serviceDenominators = {
  "requests opened in 12 months": "demandes ouvertes en 12 mois",
} as const;
