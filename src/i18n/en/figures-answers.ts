type Direction = "up" | "down" | "same";

/** One-sentence answers to the pages' questions; they state what was counted and never why. */
export const answers = {
  empty: "There is no data to answer this yet.",
  home: {
    buyers: (direction: Direction, change: string, customers: string) =>
      direction === "same"
        ? `${customers} bought in the last 12 months, as many as the year before`
        : `${customers} bought in the last 12 months, ${change} ${direction === "up" ? "more" : "fewer"} than the year before`,
    buyersOnly: (customers: string) => `${customers} bought in the last 12 months`,
    base: (n: number, text: string) => `The base holds ${text} ${n === 1 ? "person" : "people"}`,
    revenue: (direction: Direction, change: string, revenue: string) =>
      direction === "same"
        ? `revenue over 12 months is unchanged at ${revenue}`
        : `revenue over 12 months is ${direction === "up" ? "up" : "down"} ${change}, at ${revenue}`,
    revenueOnly: (revenue: string) => `revenue over 12 months is ${revenue}`,
    worse: (metrics: string) => `Clearly worse than a year ago: ${metrics}.`,
    better: (metrics: string) => `Clearly better: ${metrics}.`,
    unsure: (metrics: string) => `Not enough data to tell whether this has moved: ${metrics}.`,
  },
  customers: {
    buyers: "Among those who have bought",
    contracts: "Among those who have or had a contract",
    both: (among: string, status: string, customers: string, share: string, revenue: string) =>
      `${among}, ${status} is both the largest group, ${customers} or ${share} of the base, and the one with the most revenue: ${revenue}.`,
    largest: (among: string, status: string, customers: string, share: string) =>
      `${among}, the largest group is ${status}: ${customers}, ${share} of the base`,
    revenue: (status: string, share: string) =>
      `; ${status} holds the most revenue, ${share} of what customers spent in 12 months.`,
  },
  segments: (segment: string, share: string, revenue: string) =>
    `${segment} are ${share} of the customers with a score and hold ${revenue} of their revenue.`,
  segmentsLead: (segment: string, customers: string, share: string) =>
    `The largest group is ${segment}: ${customers}, ${share}.`,
  loyalty: (rate: string, interval: string | null) =>
    `${rate} of the buyers of the last 12 months bought on two days or more${within(interval)}`,
  churn: (inPeriod: string, rate: string, interval: string | null) =>
    `${capital(inPeriod)}, ${rate} of the customers with a contract left${within(interval)}.`,
  moved: {
    better: (change: string) => `, better than a year earlier (${change}).`,
    worse: (change: string) => `, worse than a year earlier (${change}).`,
    stable: () => ", as a year earlier: the difference is within chance.",
    unsure: (tooFew: string) => `; there are ${tooFew} to tell whether that has changed.`,
    counted: (change: string) => `, ${change} on a year earlier.`,
    none: () => "; there is no comparable year before.",
  },
  voice: (nps: string, interval: string | null) => `The NPS of the last 12 months is ${nps}${within(interval)}`,
  csat: (share: string, interval: string | null) =>
    `${share} of the answers about satisfaction gave one of the two best scores${within(interval)}`,
  service: (median: string, interval: string | null) =>
    `Half of the requests had their first reply within ${median}${within(interval)}`,
  per100: (rate: string, interval: string | null) =>
    `Customer service received ${rate} requests per 100 orders${within(interval)}`,
  requests: (requests: string, inPeriod: string) => `Customer service received ${requests} ${inPeriod}.`,
  personas: {
    described: (n: number, text: string) =>
      n === 1 ? "One persona is described" : `${spelled[n] ?? text} personas are described`,
    none: (share: string) => `; ${share} of the base resembles none of them.`,
    noneOfOne: (share: string) => `; ${share} of the base does not resemble it.`,
    largest: (persona: string, share: string) =>
      `The most common is ${persona}: ${share} of the base resembles that portrait.`,
  },
};

const spelled = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const within = (interval: string | null): string => (interval === null ? "" : ` (${interval})`);
