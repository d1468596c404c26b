/** Words of figures about value to come: how well it is foreseen, of whom, what is at stake. */
export const value = {
  not: {
    intro: "Not assessable from these exports.",
    gates: {
      contracts: (minimum: string) =>
        `More than ${minimum} of buyers have a contract, so leaving has a date: see churn by contract.`,
      repeaters: (minimum: string) =>
        `It needs at least ${minimum} customers who bought on a second day before the part of history that is kept back to check the forecast; give orders of more customers or of more months.`,
      holdout: (minimum: string) =>
        `It needs a history of at least twice ${minimum} days, three usual gaps to forecast and as long before; give older orders.`,
      converged: () => "The models found no answer that fits these purchases; nothing is shown rather than a guess.",
      unknown: () => "It needs orders with a known buyer; give a customer number, an e-mail or a card with each order.",
    },
  },
  answer: (clv: string, interval: string, basis: string) =>
    `The customers of today are expected to bring ${clv} in ${basis} over the next 12 months (${interval}).`,
  answerAlive: (share: string) => `Somebody who ever bought is ${share} likely to buy again, on average.`,
  answerTested: (error: string) => `Put to the test on purchases kept back, the forecast was ${error}.`,
  basis: { margin: "margin", revenue: "revenue" },
  basisNote: {
    margin: (rate: string) => `Margin: ${rate} of revenue`,
    revenue: "Revenue, not margin: give value.margin_rate in report.yaml, or a margin on order lines",
  },
  discount: (rate: string) => `Money a year from now counts ${rate} less`,
  error: { low: (share: string) => `${share} too low`, high: (share: string) => `${share} too high`, none: "right" },
  model: {
    plain: "How purchases to come are foreseen",
    names: {
      mbg_nbd: "MBG/NBD",
      pareto_nbd: "Pareto/NBD",
      gamma_gamma: "Gamma–Gamma",
      assumption: "Assumption",
    },
    finding: {
      mbg_nbd: (used: string, other: string) =>
        `MBG/NBD is used: BIC ${used}, against ${other} for Pareto/NBD; lower fits better`,
      pareto_nbd: (used: string, other: string) =>
        `Pareto/NBD is used: it fits better, with a BIC of ${used} against ${other} for MBG/NBD`,
    },
    only: (model: string) => `${model} is used: the other model found no answer`,
    parameter: "Parameter",
    whole: "On all purchases",
    calibration: "Without the part kept back",
    histories: { whole: "all purchases", calibration: "without the part kept back" },
    parameters: {
      r: "r: how alike customers’ rates of buying are",
      alpha: "α: with r, the mean rate (r ÷ α purchases a week)",
      a: "a: with b, the chance to stop after a purchase",
      b: "b: mean chance a ÷ (a + b)",
      s: "s: how alike customers’ chances to stop are",
      beta: "β: with s, the mean rate of stopping (s ÷ β a week)",
      p: "p: how alike purchases of one customer are",
      q: "q: how alike customers are in what they spend",
      gamma: "γ: with p and q, the mean value of a purchase",
      mean_purchase: "Mean value of a repeat purchase",
      correlation: "Correlation of how often with how much (taken for 0)",
      log_likelihood: "Log-likelihood",
      bic: "BIC",
      margin_rate: "Margin ÷ revenue",
      discount_rate: "Discount of a year",
    },
    note: "Time in weeks, 95% intervals. Where a correlation is far from 0, frequent buyers spend more or less a time than the value shown allows for. BG/NBD is not used: it takes everybody who bought once for a customer still.",
  },
  holdout: {
    plain: "How well purchases to come are foreseen",
    finding: (days: string, model: string, naive: string) =>
      `Tested on ${days} days kept back: the forecast was ${model}, the same rate as before ${naive}`,
    subtitle: "Purchases per customer in the days kept back, by repeat purchases before them",
    actual: "What came, with its 95% interval",
    predicted: "Forecast",
    naive: "Same rate as before",
    row: (repeats: string) => (repeats.endsWith("+") ? `${repeats.slice(0, -1)} or more` : repeats),
    all: "All",
    customers: (n: string) => `${n} customers`,
    tip: (repeats: string, actual: string, predicted: string, naive: string) =>
      `${repeats} repeat purchases before: ${actual} came, ${predicted} foreseen, ${naive} at the same rate`,
    describe: (actual: string, predicted: string, naive: string) =>
      `Dots per number of repeat purchases before. Over all customers ${actual} purchases came, ${predicted} were foreseen, ${naive} at the same rate as before.`,
    miss: (model: string, naive: string) =>
      `Mean distance per customer: ${model} purchases for the forecast, ${naive} for the same rate`,
  },
  segments: {
    plain: { status: "What customers are worth by life-cycle status", rfm: "What customers are worth by RFM segment" },
    finding: (segment: string, share: string, alive: string) =>
      `${segment} hold ${share} of the value expected in 12 months; each is ${alive} likely to buy again, on average`,
    subtitle: (basis: string) =>
      `Expected ${basis} of the next 12 months; beside it, the mean probability to buy again`,
    panel: "Value expected",
    alive: "Likely to buy again:",
    total: (clv: string, interval: string, orders: string) =>
      `All together ${clv} (${interval}) from ${orders} purchases`,
    describe: (n: string) => `Bars for ${n} groups of customers, by value expected.`,
    note: "Intervals hold what the models do not know of their parameters; the test above shows how far off they can be beyond it",
  },
  risk: {
    plain: "What is at stake with customers at risk",
    finding: (customers: string, clv: string, reachable: string) =>
      `${customers} customers at risk, ${clv} expected of them in 12 months: ${reachable} of that within reach of a message`,
    none: (customers: string, clv: string) =>
      `${customers} customers at risk, ${clv} expected of them in 12 months: none can be reached`,
    subtitle: (basis: string) => `Expected ${basis} of the next 12 months of customers whose status is “At risk”`,
    reach: { reachable: "Can be reached", not_reachable: "Cannot be reached" },
    customers: (n: string) => `${n} customers`,
    describe: "Two bars: value expected of those whom e-mail, SMS or post reaches, and of the others.",
    ifActive: (clv: string) => `If all of them were still customers: ${clv}`,
    note: "Reached: usable address, consent, no refusal since",
  },
};
