/** Words of figures about time: cohorts, second purchases, flows; and about concentration. */
export const time = {
  cohorts: {
    plain: "How many of those who first bought together came back",
    finding: (inPeriod: string, rate: string, later: string, interval: string) =>
      `Of those who first bought ${inPeriod}, ${rate} bought again ${later} (${interval})`,
    later: { month: "in the next month", quarter: "in the next quarter", year: "in the next year" },
    cohort: "First bought in",
    size: "Customers",
    columns: "Share that bought in the period this many months after the first (“return in”)",
    column: (months: string) => `+${months}`,
    open: "not complete",
    legend: "Hatched: the data does not cover the whole period; no share is shown, since it would look like a fall.",
    some: "The latest cohorts and the first periods are shown; the file has all.",
  },
  cohortValue: {
    plain: "What customers who first bought together have brought so far",
    finding: (inPeriod: string, value: string, period: string, months: string) =>
      `Those who first bought ${inPeriod} had brought ${value} each by the end of the ${period} ${months}\u00A0months later`,
    periods: { month: "month", quarter: "quarter", year: "year" },
    columns: "Paid so far per customer, up to the end of the period this many months after the first",
    legend: "Hatched: the data does not cover the whole period.",
    hidden: "After a hidden period no sum is shown.",
  },
  secondPurchase: {
    plain: "How soon buyers come back",
    finding: (list: string) => `Bought again: ${list}`,
    by: (share: string, days: string) => `${share} within ${days}\u00A0days`,
    subtitle: "Share of buyers who bought on a second day, by days since their first purchase",
    atRisk: "Still followed, not back yet:",
    tip: (days: string, share: string, interval: string, atRisk: string) =>
      `${days} days: ${share} (${interval}); ${atRisk} still followed, not back yet`,
    describe: (days: string, share: string) =>
      `Rising curve with its interval from 0 to ${days} days after the first purchase, where it reaches ${share}.`,
    note: "Kaplan–Meier: recent buyers count for as long as they could be followed",
    milestone: (days: string, share: string, interval: string, atRisk: string) =>
      `${days}\u00A0days ${share} (${interval}; ${atRisk})`,
    milestones: (list: readonly string[]) =>
      `Conversion, with its interval and those still followed: ${list.join(" · ")}`,
  },
  secondPurchaseEffect: {
    plain: "Whether the second purchase tells who orders later",
    and: "; ",
    alone: (text: string) => `Of the second purchase, ${text}`,
    speed: {
      tells: (first: string, many: string, last: string, few: string) =>
        `The speed of the second purchase tells: those back ${first} placed ${many}\u00A0orders in the 180\u00A0days that followed, those back ${last} ${few}`,
      hardly: "The speed of the second purchase hardly tells who orders later",
      unknown: "There is not enough to tell whether the speed of the second purchase is a sign of later orders",
    },
    amount: {
      tells: (first: string, few: string, last: string, many: string) =>
        `its amount tells: ${few}\u00A0orders after ${first}, ${many} after ${last}`,
      hardly: "its amount hardly tells who orders later",
      unknown: "of its amount there is not enough to tell",
    },
    subtitle:
      "Orders of a customer in the 180 days after the second purchase, on average, with the 95% interval; by days since the first purchase, and by the amount of the second",
    bands: {
      label: {
        within: (days: string) => `Back within ${days}\u00A0days`,
        between: (from: string, to: string) => `Back after ${from} to ${to}\u00A0days`,
        after: (days: string) => `Back after more than ${days}\u00A0days`,
        lowest: "Lowest quarter of amounts",
        highest: "Highest quarter of amounts",
        quarter: (n: number) => `${n === 2 ? "Second" : "Third"} quarter of amounts`,
        quarters: (from: number, to: number) => `Quarters ${from} to ${to} of amounts`,
      },
      said: {
        within: (days: string) => `within ${days}\u00A0days`,
        between: (from: string, to: string) => `after ${from} to ${to}\u00A0days`,
        after: (days: string) => `after more than ${days}\u00A0days`,
        lowest: "one in the lowest quarter of amounts",
        highest: "one in the highest quarter",
        quarter: (n: number) => `one in the ${n === 2 ? "second" : "third"} quarter of amounts`,
        quarters: (from: number, to: number) => `one in quarters ${from} to ${to} of amounts`,
      },
    },
    row: (orders: string, interval: string) => `${orders} (${interval})`,
    measures: { speed: "speed", amount: "amount" },
    rhos: (list: string) => `Rank correlation with later orders: ${list}; 0 tells nothing, ±1 all`,
    rho: {
      speed: (rho: string, interval: string) => `days until the second purchase ${rho} (${interval})`,
      amount: (rho: string, interval: string) => `its amount ${rho} (${interval})`,
    },
    note: "A sign is no cause: who is brought back sooner by a voucher need not order more afterwards",
    describe:
      "Dots with intervals: mean orders in the 180 days after the second purchase, by its speed and its amount.",
  },
  flow: {
    plain: "Who comes, stays, comes back and pauses",
    finding: (inPeriod: string, fresh: string, resurrected: string, dormant: string) =>
      `${inPeriod.charAt(0).toUpperCase()}${inPeriod.slice(1)}: ${fresh} new buyers, ${resurrected} back after a pause, ${dormant} gone quiet`,
    subtitle: (per: string) => `Buyers ${per} above the line; below it, buyers of the period before who did not buy`,
    flows: {
      new: "First purchase",
      current: "Also bought the period before",
      resurrected: "Back after a pause",
      dormant: "Gone quiet",
    },
    describe: (active: string, inPeriod: string) =>
      `Stacked bars: kinds of buyers above zero, those gone quiet below it. ${active} bought ${inPeriod}.`,
  },
  layers: {
    plain: "Revenue by the year in which customers first bought",
    finding: (inPeriod: string, share: string) =>
      `${inPeriod}, ${share} of the revenue of named customers came from those who first bought in an earlier year`,
    subtitle: (per: string) => `Revenue ${per} from named customers, by the year of their first purchase`,
    year: (year: string) => `First bought in ${year}`,
    first: (year: string) => `${year} or before`,
    earlier: "Earlier years",
    note: "A layer is the customers of one year: where it thins out, they buy less or leave",
    describe: (oldest: string) => `Bars stacked by year of first purchase, the oldest (${oldest}) at the bottom.`,
  },
  change: {
    plain: "Why revenue changed",
    rose: (change: string, now: string) => `Revenue rose by ${change} to ${now}`,
    fell: (change: string, now: string) => `Revenue fell by ${change} to ${now}`,
    stood: (now: string) => `Revenue stands at ${now}, as before`,
    finding: (change: string, won: string, lost: string, more: readonly string[]) =>
      [`${change}: customers won brought ${won}`, `those lost took ${lost}`, ...more].join(", "),
    keptMore: (amount: string) => `those who stayed spent ${amount} more`,
    keptLess: (amount: string) => `those who stayed spent ${amount} less`,
    keptSame: "what those who stayed spent did not change beyond chance",
    otherMore: (amount: string) => `unnamed sales and late returns added ${amount}`,
    otherLess: (amount: string) => `unnamed sales and late returns took ${amount}`,
    lenses: { people: "Who came and went", habits: "How many, how often, how much", kept: "Those who stayed" },
    subtitle: "The 12 months before, what came and went, and the last 12 months; in brackets, the 95% interval",
    effects: {
      before: "12 months before",
      lost: "Customers lost",
      won: "Customers won",
      kept_frequency: "Same customers, orders each",
      kept_basket: "Same customers, value of an order",
      other: "Unnamed sales, late returns",
      now: "Last 12 months",
      kept: "Same customers, all in all",
      customers: "number of customers",
      frequency: "orders each",
      basket: "value of an order",
    },
    step: (amount: string, interval: string) => `${amount} (${interval})`,
    habits: (list: string) => `Told the other way, over the whole base: ${list}`,
    habit: (name: string, amount: string, interval: string) => `${name} ${amount} (${interval})`,
    describe: (before: string, now: string) =>
      `Steps from ${before} in the 12 months before to ${now} in the last 12 months.`,
  },
  concentration: {
    plain: "How much of revenue the best customers bring",
    finding: (customers: string, share: string, interval: string) =>
      `The most valuable ${customers} of buyers account for ${share} of what buyers paid (${interval})`,
    subtitle: "Share of all that buyers have paid so far, by share of buyers, the most valuable first",
    revenue: "Share of what buyers paid:",
    tip: (customers: string, share: string) => `Best ${customers} of buyers: ${share} of what buyers paid`,
    gini: (gini: string, low: string, high: string) => `Gini index: ${gini} (${low}–${high})`,
    describe: (customers: string, share: string) =>
      `Rising curve with its interval: share of what buyers paid by share of buyers; the best ${customers} have paid ${share}.`,
  },
};
