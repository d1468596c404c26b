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
      noGap: () => "The history is too short to set three usual gaps between purchases aside; give older orders.",
      converged: () => "The models found no answer that fits these purchases; nothing is shown rather than a guess.",
      unknown: () => "It needs orders with a known buyer; give a customer number, an e-mail or a card with each order.",
    },
  },
  answer: (clv: string, basis: string) =>
    `The customers of today are expected to bring ${clv} in ${basis} over the next 12 months.`,
  answerAlive: (share: string) =>
    `Of those who ever bought, ${share} are likely still customers, as far as purchases tell.`,
  answerStays: "Nobody is seen to leave in these exports yet; only a longer history can tell who does.",
  answerTested: (error: string) => `Put to the test on purchases kept back, the forecast was ${error}.`,
  basis: { margin: "margin", revenue: "revenue" },
  basisNote: {
    margin: (rate: string) => `Margin: ${rate} of revenue`,
    revenue: "Revenue, not margin: give value.margin_rate in report.yaml, or a margin on order lines",
  },
  discount: (rate: string) => `Money a year from now counts ${rate} less`,
  deciles: {
    plain: "What each tenth of buyers brings",
    finding: (ends: { best: string; last: string }, share: string, basis: string, best: string, last: string) =>
      `${ends.best} of the buyers of 12 months brought ${share} of all buyers’ ${basis}: ${best} each, against ${last} ${ends.last}`,
    ends: {
      tenth: { best: "The best tenth", last: "in the last tenth" },
      fifth: { best: "The best fifth", last: "in the last fifth" },
    },
    subtitle: (basis: string) =>
      `Buyers of the last 12 months in equal parts by ${basis}, the most valuable first; in grey, what each part brought`,
    panel: (basis: string) => `Share of ${basis}`,
    aside: "Each",
    habits: (_: number, orders: string, basket: string) => `${orders}\u00A0orders of ${basket}`,
    parts: {
      tenth_1: "Best tenth",
      tenth_2: "2nd tenth",
      tenth_3: "3rd tenth",
      tenth_4: "4th tenth",
      tenth_5: "5th tenth",
      tenth_6: "6th tenth",
      tenth_7: "7th tenth",
      tenth_8: "8th tenth",
      tenth_9: "9th tenth",
      tenth_10: "Last tenth",
      fifth_1: "Best fifth",
      fifth_2: "2nd fifth",
      fifth_3: "3rd fifth",
      fifth_4: "4th fifth",
      fifth_5: "Last fifth",
    },
    note: "Who stands high after one year may owe it to one large purchase, and who came late in it had less time",
    describe: (n: string) => `Bars for ${n} equal parts of the buyers, the most valuable first.`,
  },
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
        `MBG/NBD is used: Pareto/NBD does not fit clearly better (BIC ${used} and ${other}; lower is better)`,
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
      `${segment} hold ${share} of the value expected in 12 months; ${alive} of them are likely still customers`,
    findingStays: (segment: string, share: string) => `${segment} hold ${share} of the value expected in 12 months`,
    subtitle: {
      status: (basis: string) =>
        `Expected ${basis} of the next 12 months by life-cycle status; beside it, the mean probability to be a customer still`,
      rfm: (basis: string) =>
        `Expected ${basis} of the next 12 months by RFM segment; beside it, the mean probability to be a customer still`,
    },
    panel: "Value expected",
    alive: "Likely still a customer",
    total: (clv: string, orders: string) => `All together ${clv} from ${orders} purchases`,
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
  retention: {
    plain: "What keeping more customers is worth",
    finding: (gain: string, interval: string, basis: string) =>
      `One point of retention is worth ${gain} of ${basis} a year (${interval})`,
    subtitle: "What one to five more of a hundred buyers are worth in a year, from the last two years of this base",
    points: (n: number, text: string) => `+${text} ${n === 1 ? "point" : "points"}`,
    row: (gain: string, customers: string) => `${gain} from ${customers} customers`,
    describe: "Dots with intervals: gain of a year for one to five points of retention more.",
    today: (retention: string, interval: string, each: string) =>
      `Of the buyers of the year before the last, ${retention} bought in the last, too (${interval}); one like those who left is worth ${each}`,
    note: "Taken from those who stayed among buyers who bought as seldom as those who left; what keeping them costs is not taken off, and whoever has to be persuaded may buy less",
    needs:
      "It needs 24 months of orders with at least 30 buyers who came back and some who did not; give older orders.",
  },
  acquisition: {
    plain: "What a new customer brings, and what winning one costs",
    finding: {
      value: (value: string, months: string) =>
        `A new customer brings ${value} in ${months}; what winning one costs is not measurable here`,
      atOnce: (cost: string, times: string, months: string) =>
        `Winning a customer cost ${cost}, paid back on the first day; within ${months} they bring ${times} times it`,
      paid: (cost: string, after: string, times: string, months: string) =>
        `Winning a customer cost ${cost}, paid back after ${after}; within ${months} they bring ${times} times it`,
      open: (cost: string, times: string, months: string) =>
        `Winning a customer cost ${cost}, not paid back after ${months}: they bring ${times} times it`,
    },
    months: (n: number, text: string) => `${text} ${n === 1 ? "month" : "months"}`,
    subtitle: (basis: string) =>
      `Mean ${basis} of those who first bought in the year before the last, by months since; all of them were followed for a year`,
    value: "Value by then:",
    cost: (cac: string) => `Cost of winning one: ${cac}`,
    tip: (months: number, value: string, interval: string) =>
      months === 0 ? `On the first day: ${value} (${interval})` : `After ${months} months: ${value} (${interval})`,
    describe: (months: string, value: string) =>
      `Rising curve with its interval from the first day to ${months} months later, where it reaches ${value}.`,
    note: "Costs of the same year ÷ known new customers. Buyers without a name are in the costs and not in the count, and somebody may have come without any of it: the true cost of one more customer only a test can tell",
    noCosts:
      "Payback and value ÷ cost: not measurable. Give a costs export with every month of that year, and name its items that pay for new customers under value.acquisition_items in report.yaml",
    needs:
      "It needs 30 months of orders, so that old customers do not pass for new, and at least 50 new customers in the year before the last; give older orders.",
  },
};
