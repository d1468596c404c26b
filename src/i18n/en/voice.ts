/** Words of figures about what customers say: by whom and about what, weighted to the base. */
export const voice = {
  all: "All answers",
  dimensions: {
    all: "All answers",
    touchpoint: "Touchpoint",
    channel: "Channel",
    store: "Shop",
    category: "Category",
    status: "Life-cycle status",
    rfm_segment: "RFM segment",
    age_group: "Age",
    home_region: "Region",
  },
  by: {
    all: "for everybody",
    touchpoint: "by touchpoint",
    channel: "by channel of the survey",
    store: "by shop of the order",
    category: "by main category of the order",
    status: "by life-cycle status",
    rfm_segment: "by RFM segment",
    age_group: "by age",
    home_region: "by region",
  },
  values: {
    all: "All",
    other: "All others together",
    unknown: "Not known",
    outside: "Not in the base",
  },
  movements: {
    higher: "higher",
    lower: "lower",
    not_enough: "not enough answers to tell",
  },
  easy: { high: "high scores are easy", low: "low scores are easy" },
  nps: {
    plain: (by: string) => `NPS ${by}`,
    lower: (by: string, value: string, score: string, interval: string) =>
      `NPS ${by}: ${value} is below all other answers, at ${score} (${interval})`,
    higher: (by: string, value: string, score: string, interval: string) =>
      `NPS ${by}: ${value} is above all other answers, at ${score} (${interval})`,
    unsure: (by: string) => `NPS ${by}: not enough answers to tell the values apart`,
    subtitle: "Net Promoter Score of the last 12 months with its 95% interval, each person’s latest answer",
    row: (score: string, interval: string, answers: string) => `${score} (${interval}), ${answers}`,
    journey: "in the order in which customers meet them",
    note: "Each value is tested against all other answers, and all tests together. People who answer about one thing differ from those who answer about another: a lower score is no proof that the thing is the reason",
    describe: (n: string) => `Dots with intervals for ${n} values on one NPS scale.`,
  },
  change: {
    higher: (change: string, interval: string) => `${change} against the period before (${interval}): higher`,
    lower: (change: string, interval: string) => `${change} against the period before (${interval}): lower`,
    not_enough: (change: string, interval: string) =>
      `${change} against the period before (${interval}): not enough answers to tell`,
  },
  weighted: {
    plain: "NPS weighted to the base",
    finding: (by: string, weighted: string, interval: string, score: string) =>
      `Weighted to the base ${by}, the NPS is ${weighted} (${interval}), against ${score} as answered`,
    same: (by: string, weighted: string, score: string) =>
      `Weighted to the base ${by}, the NPS is ${weighted} and as answered ${score}: not enough answers to tell the two apart`,
    subtitle: "Each group counts as much as the base holds of it, whoever likes to answer",
    asAnswered: "As answered",
    row: (score: string, interval: string, covered: string) => `${score} (${interval}), ${covered} of the base`,
    plainRow: (score: string, interval: string) => `${score} (${interval})`,
    note: "It mends that groups answer unevenly, not that within a group the delighted and the angry may answer more than the others",
    describe: (n: string) => `Dots with intervals: the score as answered, and weighted in ${n} ways.`,
  },
  csat: {
    plain: (by: string) => `Satisfaction ${by}`,
    finding: (by: string, most: string, high: string, least: string, low: string) =>
      `Satisfaction ${by}: from ${low} for ${least} to ${high} for ${most}`,
    apart: (by: string, most: string, high: string, least: string, low: string) =>
      `Satisfaction ${by}: ${low} for ${least}, ${high} for ${most}; the intervals do not overlap`,
    unsure: (by: string) => `Satisfaction ${by}: not enough answers to tell the values apart`,
    one: (share: string, interval: string) =>
      `${share} of answers on satisfaction give one of the two best scores (${interval})`,
    subtitle: (scale: string) =>
      `Share of the two best scores out of ${scale} over the last 12 months, with its 95% interval; in grey, the mean`,
    describe: (n: string) => `Dots with intervals for ${n} values on one scale.`,
  },
  ces: {
    plain: (by: string) => `Effort ${by}`,
    finding: (by: string, most: string, high: string, least: string, low: string) =>
      `Effort ${by}: easy for ${low} at ${least}, for ${high} at ${most}`,
    apart: (by: string, most: string, high: string, least: string, low: string) =>
      `Effort ${by}: easy for ${low} at ${least}, for ${high} at ${most}; the intervals do not overlap`,
    unsure: (by: string) => `Effort ${by}: not enough answers to tell the values apart`,
    one: (share: string, interval: string) => `It was easy for ${share} of those asked about effort (${interval})`,
    subtitle: (scale: string, easy: string) =>
      `Share of answers on the easy side of the middle of the scale to ${scale} (${easy}), last 12 months, with its 95% interval; in grey, the mean`,
    describe: (n: string) => `Dots with intervals for ${n} values on one scale.`,
  },
  score: {
    row: (share: string, interval: string, mean: string, answers: string) =>
      `${share} (${interval}), mean ${mean}, ${answers}`,
  },
};
