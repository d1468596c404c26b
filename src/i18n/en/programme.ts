/** Words of figures about surveys as a programme: who is asked, how often, who answers, and what is done about it. */
export const programme = {
  kinds: { nps: "NPS", csat: "Satisfaction", ces: "Effort" },
  delays: {
    same_day: "The same day",
    "1_2": "1 or 2 days later",
    "3_7": "3 to 7 days later",
    "8_14": "8 to 14 days later",
    "15_more": "15 days later or more",
  },
  by: {
    all: "of all invitations",
    kind: "by question",
    touchpoint: "by touchpoint",
    channel: "by channel",
    delay: "by delay after the event",
    status: "by life-cycle status",
  },
  answer: (rate: string, interval: string | null) =>
    `${rate} of the invitations of 12 months were answered${interval === null ? "" : ` (${interval})`}.`,
  answerOften: (share: string) => `${share} of the people asked were asked again within 90 days.`,
  answerOnly: (answers: string) =>
    `The exports list ${answers} of 12 months and no invitations: who stays silent is not known.`,
  funnel: {
    plain: "What becomes of invitations",
    finding: (answers: string, invitations: string, rate: string) =>
      `Of ${invitations} invitations, ${answers} were answered: ${rate}`,
    answersOnly: (answers: string) => `${answers}; the export lists no invitations, so that there is no rate`,
    subtitle: "Invitations to NPS, satisfaction and effort questions sent in the last 12 months",
    steps: { invitations: "Invited", delivered: "Delivered", opened: "Opened", answers: "Answered" },
    panel: "Invitations",
    untold: "A step that no export tells of, or beside which too few people stand, is left out",
    describe: "Bars of the steps from invitation to answer.",
  },
  rate: {
    plain: (by: string) => `Answer rate ${by}`,
    apart: (by: string, most: string, high: string, least: string, low: string) =>
      `Answer rate ${by}: ${low} for ${least}, ${high} for ${most}`,
    unsure: (by: string) => `Answer rate ${by}: not enough invitations to tell the values apart`,
    subtitle: "Answers to surveys sent in the last 12 months, with the 95% interval",
    row: (rate: string, interval: string, invitations: string) => `${rate} (${interval}), ${invitations} invitations`,
    note: "Touchpoints, channels and delays go together in most programmes: what differs may be any of them",
    describe: (n: string) => `Dots with intervals for ${n} values on one scale.`,
  },
  rules: {
    plain: "Are people asked too much?",
    finding: (share: string, what: string) => `${share} of the people asked ${what}`,
    none: "Nobody was asked too often, too long or twice the same",
    subtitle: "Share of the people asked in the last 12 months who saw a rule of a considerate programme broken",
    names: {
      too_often: "Asked again within 90 days",
      too_long: "More than 6 questions on one day",
      known_already: "Asked what they had answered before",
    },
    whats: {
      too_often: "were asked again within 90 days",
      too_long: "got more than 6 questions on one day",
      known_already: "were asked what they had answered before",
    },
    panel: "People",
    describe: "Bars of three rules, each with the share of people who saw it broken.",
  },
  followUp: {
    plain: "Is somebody unhappy called back?",
    finding: (share: string) => `${share} of detractors were contacted in time`,
    better: (share: string, contacted: string, others: string) =>
      `${share} of detractors were contacted in time; of these who answer again ${contacted} are no detractors any more, against ${others} of the others`,
    unsure: (share: string, contacted: string, others: string) =>
      `${share} of detractors were contacted in time; of these who answer again ${contacted} are no detractors any more, and ${others} of the others: not enough answers to tell whether it helps`,
    subtitle:
      "Detractors of 24 months, first answer of each: share of those who answered again who were no detractors any more",
    names: {
      in_time: "Contacted in time",
      late: "Contacted late",
      not_contacted: "Not contacted",
      not_in_time: "Not contacted in time",
    },
    row: (rate: string, interval: string, again: string, persons: string) =>
      `${rate} (${interval}), ${again} of ${persons} heard again`,
    note: "Low scores rise by themselves the next time, contacted or not: only the difference between the two counts, and whom the team chose to call may differ from the others",
    describe: "Dots with intervals for the ways of following up on one scale.",
  },
};

export const programmeMetrics = {
  survey_rules: {
    name: "Asked too much",
    short: "Asked too much",
    definition:
      "Share of the people asked in 12 months who were asked again within 90 days, got more than 6 questions on one day, or were asked a question they had answered before. Questions put to somebody on one day are one questionnaire.",
    reading: "It counts surveys that the exports hold; those sent from elsewhere come on top.",
  },
  follow_up: {
    name: "Detractors contacted in time",
    short: "Contacted in time",
    definition:
      "Of the people who gave a detractor’s score within 24 months, the share whom somebody contacted within the hours that report.yaml sets, 48 by default.",
    reading: "It says that somebody called, not that the matter was settled.",
  },
  recovery: {
    name: "Detractors won back",
    short: "Won back",
    definition: "Of the detractors who answer again, the share who are no detractors the next time.",
    reading:
      "Extreme scores move towards the middle by themselves. Compare those contacted with those who were not, and remember that the team chose whom to call.",
  },
};

export const programmeMetricNames = {
  survey_rules: "people asked too much",
  follow_up: "detractors contacted in time",
  recovery: "detractors won back",
};

export const programmeColumns = {
  "survey_funnel.value": "Value",
  invitations: "Invited",
  delivered: "Delivered",
  opened: "Opened",
  "survey_rules.rule": "Rule",
  "survey_rules.failed": "Broken for",
  follow_up: "Followed up",
  answered_again: "Heard again",
  gain: "Against the others",
  gain_low: "Against the others, from",
  gain_high: "Against the others, to",
  recovered: "Won back",
  "detractor_follow_up.rate": "Won back, share",
  step: "Place in the journey",
};
