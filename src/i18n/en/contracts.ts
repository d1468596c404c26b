/** Words of figures about contracts: churn of money and of a year, reasons, survival, and the formula turned upside down. */
export const contracts = {
  churn: {
    year: (rate: string, interval: string, n: string | null) =>
      `Over twelve months: ${rate} left (${interval})${n === null ? "" : `, of ${n}`}`,
    money: (inPeriod: string, gross: string) => `Of the monthly amount, ${inPeriod}: ${gross} lost, gross`,
    net: (net: string) => `${net} net of what others pay more`,
  },
  reasons: {
    plain: "Why people end their contract",
    finding: (reason: string, share: string) => `First reason to leave: ${reason} (${share} of those who left)`,
    alike: (first: string, share: string, second: string, other: string) =>
      `No reason to leave comes first for certain: ${first} (${share} of those who left) and ${second} (${other}) cannot be told apart`,
    subtitle: "Those who left within 12 months and have no contract left, by the reason of their last one",
    people: "People",
    describe: (n: string) => `Bars of ${n} reasons, the most frequent first.`,
    names: { unknown: "No reason given", other: "Other reasons" },
  },
  survival: {
    plain: "How long people stay under contract",
    one: (share: string, days: string, interval: string) =>
      `After ${days}\u00A0days, ${share} still have a contract (${interval})`,
    differ: (best: string, share: string, worst: string, other: string, days: string) =>
      `After ${days}\u00A0days, ${share} of those on ${best} still have a contract, against ${other} on ${worst}`,
    unlike: "How long people stay differs between plans, beyond chance",
    alike: "How long people stay does not differ between plans beyond chance",
    subtitle: "Share still under contract, by days since the first contract began and by its plan",
    axis: "Days",
    tip: (group: string, days: string, share: string, interval: string, atRisk: string) =>
      `${group}, ${days} days: ${share} (${interval}); ${atRisk} still followed`,
    describe: (groups: string, days: string) =>
      `Falling curves of ${groups}, with their intervals, up to ${days} days.`,
    note: "Kaplan–Meier: those still under contract count for as long as they could be followed; a pause between two contracts counts as staying",
    test: (chi: string, p: string) => `Log-rank test of the plans: χ² = ${chi}, ${p}`,
    p: (p: string) => `p = ${p}`,
    small: "p < 0.0001",
    names: { all: "All plans", other: "Other plans", unknown: "No plan given" },
  },
  upsideDown: {
    finding: "Churn, the right way up",
    head: { way: "Formula", example: "Example", result: "Result" },
    example: (start: string, lost: string, won: string) =>
      `At the start of the month ${start} customers; ${lost} leave, ${won} come.`,
    right: "Lost ÷ customers at the start",
    rightSays:
      "One customer in twenty-two left. It lies between 0 and 100%, and nobody who came this month can move it.",
    wrong: "Won ÷ lost",
    wrongSays:
      "Found in popular articles as a “churn rate”. It is the number of customers won for each one lost: it rises when business goes well, has no upper end, and cannot be computed in a month without a loss.",
  },
};
