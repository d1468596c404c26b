/** Words of figures about what customers say: by whom and about what, weighted to the base. */
export const voice = {
  all: "All answers",
  dimensions: {
    all: "All answers",
    touchpoint: "Touchpoint",
    channel: "Channel",
    store: "Shop",
    category: "Category",
    kind: "Question",
    delay: "Delay after the event",
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
    delay: "by delay after the event",
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
    journey:
      "Net Promoter Score of the last 12 months with its 95% interval, touchpoints in the order in which customers meet them",
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
  crossings: {
    plain: "What customers bring, crossed with what they say",
    finding: (name: string, persons: string, revenue: string, contactable: string) =>
      `${name}: ${persons} people who brought ${revenue} over 12 months; ${contactable} of them can be contacted`,
    subtitle:
      "Customers by their latest answer within 12 months; in grey, how many of them e-mail, SMS or post may and can reach",
    panel: "People",
    aside: "Revenue, 12 months",
    contactable: (n: string) => `${n} contactable`,
    names: {
      regular_detractors: "Regular detractors",
      big_basket_detractors: "Detractors with big baskets",
      regular_passives: "Regular passives",
      best_promoters: "Best promoters",
    },
    kinds: { crossing: "Crossing", segment: "Own segment" },
    likely: (name: string, likely: string, low: string, high: string, rate: string) =>
      `${name}: ${rate} of those asked of the same value answered; if the others are like them, there are about ${likely} (${low} to ${high}) in all`,
    note: "Regular: 3 orders or more in 12 months. Best: the best tenth of the buyers of 12 months by revenue. Big baskets: their top fifth. One person may be in several",
    describe: (n: string) => `Bars of ${n} groups of customers, with their revenue.`,
  },
  profits: {
    plain: "Whose revenue it is, by what they say",
    finding: (likely: string, interval: string, least: string, most: string) =>
      `Detractors likely bring ${likely} of revenue (${interval}); for certain between ${least} and ${most}`,
    subtitle:
      "Share of the revenue of 12 months of known customers, if the silent of each life-cycle status are like those who answer, with its 95% interval",
    row: (likely: string, interval: string, least: string, most: string) =>
      `${likely} (${interval}), for certain ${least} to ${most}`,
    classes: { promoter: "Promoters", passive: "Passives", detractor: "Detractors", none: "Have not said" },
    silent: (share: string) =>
      `${share} of revenue is of customers who have not said: what is for certain leaves open what they would say`,
    note: "A purchase by somebody unhappy is revenue that may not come again. Who answers may differ from who does not in other ways than status",
    describe: "Dots with intervals for the three NPS classes on one scale.",
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
