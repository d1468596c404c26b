import type {
  programme as en,
  programmeColumns as enColumns,
  programmeMetrics as enMetrics,
  programmeMetricNames as enNames,
} from "../en/programme.js";

/** Les mots des figures sur les enquêtes comme programme : qui est interrogé, combien de fois, qui répond, et ce qu’on en fait. */
export const programme: typeof en = {
  kinds: { nps: "NPS", csat: "Satisfaction", ces: "Effort" },
  delays: {
    same_day: "Le jour même",
    "1_2": "1 ou 2 jours après",
    "3_7": "3 à 7 jours après",
    "8_14": "8 à 14 jours après",
    "15_more": "15 jours après ou plus",
  },
  by: {
    all: "de toutes les invitations",
    kind: "par question",
    touchpoint: "par point de contact",
    channel: "par canal",
    delay: "par délai après l’événement",
    status: "par statut du cycle de vie",
  },
  answer: (rate, interval) =>
    `${rate} des invitations de 12 mois ont reçu une réponse${interval === null ? "" : ` (${interval})`}.`,
  answerOften: (share) => `${share} des personnes interrogées l’ont été de nouveau dans les 90 jours.`,
  answerOnly: (answers) =>
    `Les exports contiennent ${answers} sur 12 mois et aucune invitation : on ne sait pas qui se tait.`,
  funnel: {
    plain: "Ce que deviennent les invitations",
    finding: (answers, invitations, rate) =>
      `Sur ${invitations} invitations, ${answers} ont reçu une réponse : ${rate}`,
    answersOnly: (answers) => `${answers} ; l’export ne contient pas d’invitations, il n’y a donc pas de taux`,
    subtitle: "Invitations aux questions de NPS, de satisfaction et d’effort envoyées dans les 12 derniers mois",
    steps: { invitations: "Invités", delivered: "Remises", opened: "Ouvertes", answers: "Réponses" },
    panel: "Invitations",
    untold: "Une étape dont aucun export ne parle, ou à côté de laquelle il y a trop peu de personnes, est omise",
    describe: "Barres des étapes de l’invitation à la réponse.",
  },
  rate: {
    plain: (by) => `Taux de réponse ${by}`,
    apart: (by, most, high, least, low) => `Taux de réponse ${by} : ${low} pour ${least}, ${high} pour ${most}`,
    unsure: (by) => `Taux de réponse ${by} : pas assez d’invitations pour départager les valeurs`,
    subtitle: "Réponses aux enquêtes envoyées dans les 12 derniers mois, et leur intervalle à 95 %",
    row: (rate, interval, invitations) => `${rate} (${interval}), ${invitations} invitations`,
    note: "Points de contact, canaux et délais vont ensemble dans la plupart des programmes : la différence peut tenir à chacun d’eux",
    describe: (n) => `Points et intervalles de ${n} valeurs sur une même échelle.`,
  },
  rules: {
    plain: "Interroge-t-on trop les gens ?",
    finding: (share, what) => `${share} des personnes interrogées ${what}`,
    none: "Personne n’a été interrogé trop souvent, trop longuement ou deux fois sur la même chose",
    subtitle:
      "Part des personnes interrogées dans les 12 derniers mois pour qui une règle d’un programme respectueux n’a pas été tenue",
    names: {
      too_often: "Interrogées de nouveau dans les 90 jours",
      too_long: "Plus de 6 questions le même jour",
      known_already: "Interrogées sur ce qu’elles avaient déjà dit",
    },
    whats: {
      too_often: "l’ont été de nouveau dans les 90 jours",
      too_long: "ont reçu plus de 6 questions le même jour",
      known_already: "l’ont été sur ce qu’elles avaient déjà dit",
    },
    panel: "Personnes",
    describe: "Barres de trois règles, avec la part des personnes pour qui chacune n’a pas été tenue.",
  },
  followUp: {
    plain: "Rappelle-t-on les mécontents ?",
    finding: (share) => `${share} des détracteurs ont été contactés à temps`,
    better: (share, contacted, others) =>
      `${share} des détracteurs ont été contactés à temps ; parmi ceux qui répondent de nouveau, ${contacted} ne sont plus détracteurs, contre ${others} des autres`,
    unsure: (share, contacted, others) =>
      `${share} des détracteurs ont été contactés à temps ; parmi ceux qui répondent de nouveau, ${contacted} ne sont plus détracteurs, et ${others} des autres : pas assez de réponses pour dire si cela aide`,
    subtitle:
      "Détracteurs de 24 mois, première réponse de chacun : part de ceux qui ont répondu de nouveau et n’étaient plus détracteurs",
    names: {
      in_time: "Contactés à temps",
      late: "Contactés tard",
      not_contacted: "Pas contactés",
      not_in_time: "Pas contactés à temps",
    },
    row: (rate, interval, again, persons) => `${rate} (${interval}), ${again} sur ${persons} entendus de nouveau`,
    note: "Les notes basses remontent d’elles-mêmes la fois suivante, rappel ou non : seule compte la différence entre les deux, et ceux que l’équipe a choisi de rappeler peuvent différer des autres",
    describe: "Points et intervalles des façons de rappeler sur une même échelle.",
  },
};

export const programmeMetrics: typeof enMetrics = {
  survey_rules: {
    name: "Trop interrogés",
    short: "Trop interrogés",
    definition:
      "Part des personnes interrogées en 12 mois qui l’ont été de nouveau dans les 90 jours, ont reçu plus de 6 questions le même jour, ou l’ont été sur une question à laquelle elles avaient répondu. Les questions posées à quelqu’un le même jour sont un seul questionnaire.",
    reading: "Ne sont comptées que les enquêtes des exports ; celles envoyées d’ailleurs s’y ajoutent.",
  },
  follow_up: {
    name: "Détracteurs contactés à temps",
    short: "Contactés à temps",
    definition:
      "Parmi ceux qui ont donné une note de détracteur dans les 24 mois, la part que quelqu’un a contactée dans le délai de report.yaml, 48 heures par défaut.",
    reading: "Cela dit que quelqu’un a appelé, pas que l’affaire est réglée.",
  },
  recovery: {
    name: "Détracteurs regagnés",
    short: "Regagnés",
    definition: "Parmi les détracteurs qui répondent de nouveau, la part qui ne l’est plus la fois suivante.",
    reading:
      "Les notes extrêmes reviennent d’elles-mêmes vers le milieu. Comparez ceux qui ont été contactés à ceux qui ne l’ont pas été, sans oublier que l’équipe a choisi qui rappeler.",
  },
};

export const programmeMetricNames: typeof enNames = {
  survey_rules: "personnes trop interrogées",
  follow_up: "détracteurs contactés à temps",
  recovery: "détracteurs regagnés",
};

export const programmeColumns: typeof enColumns = {
  "survey_funnel.value": "Valeur",
  invitations: "Invités",
  delivered: "Remises",
  opened: "Ouvertes",
  "survey_rules.rule": "Règle",
  "survey_rules.failed": "Non tenue pour",
  follow_up: "Rappel",
  answered_again: "Entendus de nouveau",
  gain: "Face aux autres",
  gain_low: "Face aux autres, de",
  gain_high: "Face aux autres, à",
  recovered: "Regagnés",
  "detractor_follow_up.rate": "Regagnés, part",
  step: "Place dans le parcours",
};

export const programmeFormulas = {
  "count(person asked who saw the rule broken) ÷ count(person asked)":
    "nombre(personne interrogée pour qui la règle n’a pas été tenue) ÷ nombre(personne interrogée)",
  "count(detractor contacted in time) ÷ count(detractor)": "nombre(détracteur contacté à temps) ÷ nombre(détracteur)",
  "count(detractor who is none the next time) ÷ count(detractor who answers again)":
    "nombre(détracteur qui ne l’est plus la fois suivante) ÷ nombre(détracteur qui répond de nouveau)",
};

export const programmeDenominators = {
  "persons asked in 12 months": "personnes interrogées en 12 mois",
  "detractors of 24 months": "détracteurs de 24 mois",
  "detractors of 24 months who answer again": "détracteurs de 24 mois qui répondent de nouveau",
};
