/** Words of figures about customer service: how long it takes. */
export const service = {
  dimensions: {
    all: "All requests",
    class: "Kind",
    channel: "Channel",
    reason: "Reason",
    store: "Shop",
  },
  by: {
    all: "of all requests",
    class: "by kind of request",
    channel: "by channel",
    reason: "by reason",
    store: "by shop",
  },
  values: {
    all: "All",
    other: "All others together",
    unknown: "Not known",
    no_reason: "No reason given",
    complaint: "Complaint",
    question: "Question",
  },
  steps: { first_reply: "First reply", resolution: "Resolution" },
  clocks: { calendar: "All hours", business: "Open hours" },
  times: {
    plain: {
      first_reply: (by: string) => `Time to the first reply ${by}`,
      resolution: (by: string) => `Time to the resolution ${by}`,
    },
    differ: {
      first_reply: (slow: string, slowest: string, quick: string, quickest: string) =>
        `First replies take longest for ${slow}: half wait more than ${slowest}, against ${quickest} for ${quick}`,
      resolution: (slow: string, slowest: string, quick: string, quickest: string) =>
        `Solving takes longest for ${slow}: half wait more than ${slowest}, against ${quickest} for ${quick}`,
    },
    alike: {
      first_reply: (by: string) => `Time to the first reply ${by}: no difference beyond chance`,
      resolution: (by: string) => `Time to the resolution ${by}: no difference beyond chance`,
    },
    one: {
      first_reply: (median: string, interval: string) =>
        `Half of the requests had a first reply within ${median} (${interval})`,
      resolution: (median: string, interval: string) =>
        `Half of the requests were resolved within ${median} (${interval})`,
    },
    subtitle: {
      first_reply: "Median time to the first reply of the requests of 12 months, all hours, with its 95% interval",
      resolution: "Median time to the resolution of the requests of 12 months, all hours, with its 95% interval",
    },
    p90: (time: string) => `; 9 in 10: ${time}`,
    open: (time: string) => `Of open hours alone, half took no more than ${time}`,
    mean: (mean: string, median: string) =>
      `The mean of those done is ${mean}, the median ${median}: a few long waits pull the mean up`,
    waiting: (n: string) => `${n} still wait; they count for as long as they have waited`,
    note: "Those who still wait count for as long as they have waited, so that recent months do not look quicker than they are",
    describe: (n: string) => `Dots with intervals for ${n} medians on one scale of time.`,
  },
  promise: {
    plain: "What is done within the time promised",
    finding: {
      first_reply: (share: string, interval: string, time: string) =>
        `${share} of the requests had a first reply within ${time} (${interval})`,
      resolution: (share: string, interval: string, time: string) =>
        `${share} of the requests were resolved within ${time} (${interval})`,
    },
    hours: { calendar: (time: string) => time, business: (time: string) => `${time} of open hours` },
    subtitle: "Share of the requests of 12 months done within what report.yaml promises, with its 95% interval",
    row: (share: string, interval: string, n: string) => `${share} (${interval}), ${n}`,
    describe: (n: string) => `Dots with intervals for ${n} shares.`,
    none: "report.yaml promises no time: add service.sla.",
  },
  answerTimes: {
    reply: (median: string, interval: string, p90: string | null) =>
      `Half of the customers who asked in the last 12 months had a first reply within ${median} (${interval})${p90 === null ? "." : `, nine in ten within ${p90}.`}`,
    resolution: (median: string, interval: string) =>
      `Half of the requests were resolved within ${median} (${interval}).`,
    within: (share: string, time: string) => `${share} had their first reply within the ${time} promised.`,
  },
};

/** What metrics on customer service are called and mean. */
export const serviceMetrics = {
  reply_time: {
    name: "Time to a reply or a resolution",
    short: "Time taken",
    definition:
      "Median time from the opening of a request of the last 12 months to its first public reply by a person, or to its resolution. Requests that still wait count for as long as they have waited (Kaplan–Meier). Open hours are those of service.hours in report.yaml without its holidays.",
    reading:
      "The mean says more of a few forgotten requests than of an ordinary one, so both stand beside each other. A first reply may be a robot’s where the helpdesk does not tell them apart. It says how long customers waited, not whether the reply helped.",
  },
  within_promise: {
    name: "Done within the time promised",
    short: "Within promise",
    definition:
      "Share of the requests of the last 12 months done within service.sla of report.yaml, in open hours where report.yaml says which these are; those that still wait count for as long as they have waited.",
    reading:
      "A share just under a promise and one far beyond it look alike here; look at the wait of nine in ten. What is promised is the team’s own choice, not a standard.",
  },
};

/** The same in the middle of a sentence. */
export const serviceMetricNames = {
  reply_time: "time to a reply or a resolution",
  within_promise: "requests done within the time promised",
};

/** Columns of their tables. */
export const serviceColumns = {
  "reply_time_by.dimension": "By",
  "reply_time_by.value": "Value",
  step: "Step",
  clock: "Hours",
  mean_minutes: "Mean",
  "reply_time_by.median_minutes": "Median",
  p90_low: "9 in 10, from",
  p90_high: "9 in 10, to",
  promised_minutes: "Promised",
  within_promise: "Within promise",
  within_low: "Within, from",
  within_high: "Within, to",
  "reply_time_by.open": "Still waiting",
};
