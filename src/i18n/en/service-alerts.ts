/** Words of figures about what is out of the ordinary in service requests. */
export const alerts = {
  plain: "Requests out of the ordinary",
  both: (reason: string, product: string) => `${reason} · ${product}`,
  one: (subject: string, requests: string, expected: string, day: string) =>
    `${subject} stands out: about ${requests} requests in the week to ${day}, where ${expected} were expected`,
  past: (subject: string, requests: string, expected: string, day: string) =>
    `Nothing stands out now; ${subject} did, with about ${requests} requests in the week to ${day}, where ${expected} were expected`,
  none: "No reason and no product has brought more requests than expected in the last three months",
  noneNote: (k: string) =>
    `Every day of the last 91, the week up to it was set against the eight before. A week with fewer than ${k} requests is not told.`,
  subtitle:
    "Weeks of the last three months with more requests than the eight weeks before and the orders led to expect, the latest first",
  panels: ["Requests, about", "Expected"],
  still: (first: string) => `since ${first}`,
  over: (first: string, last: string) => `${first} to ${last}`,
  more: (n: string) => `${n} more in the table`,
  note: "Each day is corrected for all reasons and products looked at: in quiet simulated years, alarms were false less often than once a year per ten of them",
  describe: (n: string) => `Two bars for each of ${n} alarms: requests, and those expected.`,
  series: { reason: "Reason", product: "Product", reason_product: "Reason and product" },
};

export const alertMetrics = {
  ticket_surge: {
    name: "Requests out of the ordinary",
    short: "Out of the ordinary",
    definition:
      "A week in which a reason, a product, or a reason about a product brought at least a quarter more requests than expected, beyond chance. Expected is the rate of the eight weeks before, following the orders of the last fortnight as far as that made past forecasts better; chance is as large as past forecasts were off (negative binomial; q ≤ 0.002 over the reasons of the day, 0.02 over products).",
    reading:
      "It says that something has changed, not why: a new tag looks like a new problem. Fewer than k people in a week are not told, so that small incidents stay silent. Where history is shorter than eleven weeks, nothing is tested.",
  },
};

export const alertMetricNames = { ticket_surge: "requests out of the ordinary" };

export const alertColumns = {
  series: "What",
  product: "Product",
  "ticket_alerts.first_day": "First day",
  "ticket_alerts.last_day": "Last day",
  "ticket_alerts.is_active": "Still on",
  "ticket_alerts.week_ends": "Week to",
  "ticket_alerts.requests": "Requests, to 5",
  "ticket_alerts.expected": "Expected",
  "ticket_alerts.ratio": "Times as many",
  "ticket_alerts.q_value": "q",
};
