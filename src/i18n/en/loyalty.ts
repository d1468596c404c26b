type PeriodKind = "month" | "quarter" | "year";

/** Words of figures about who comes back. */
export const loyalty = {
  retention: {
    plain: "How many customers come back, and when",
    finding: (months: string, within: PeriodKind, share: string, interval: string) =>
      `In the ${within} ${months}\u00A0months after their first purchase, ${share} of customers bought again (${interval})`,
    after: (share: string, window: string, interval: string) =>
      `in it or within the ${window}\u00A0months from its start, ${share} (${interval})`,
    both: (one: string, other: string) => `${one}; ${other}`,
    subtitle:
      "Share of customers who bought again, by months since the first purchase; all cohorts that could be followed so long",
    labels: { in: "Return on", or_after: "Return on or after" },
    definitions: {
      in: "return on: bought in that very period",
      or_after: "return on or after: in it or later, within the window",
    },
    tip: (label: string, months: string, share: string, interval: string, cohorts: string, customers: string) =>
      `${label}, +${months} months: ${share} (${interval}); ${cohorts} cohorts, ${customers} customers`,
    mark: (months: string) => `+${months}`,
    describe: (months: string) =>
      `Curves with their intervals, up to ${months} months after the first purchase: return on, and return on or after.`,
    counted: (months: string, cohorts: string, customers: string) =>
      `At +${months} months: ${cohorts} cohorts, ${customers} customers`,
    oldest: "The oldest cohort is left out: it also holds customers from before the data",
    ends: (window: string) =>
      `“Return on or after” ends where no cohort could be followed for ${window} months more: beyond, it could only fall for want of time`,
  },
  returns: {
    plain: "How many of those who first bought together came back at all",
    finding: (inPeriod: string, rate: string, next: string, window: string, interval: string) =>
      `Of those who first bought ${inPeriod}, ${rate} bought again ${next} or after it, within ${window}\u00A0months (${interval})`,
    columns: (window: string) =>
      `Share that bought in the period this many months after the first, or after it, within ${window} months (“return on or after”)`,
    open: "not followed long enough",
    legend: (window: string) =>
      `Hatched: not yet followed for ${window} months from there; no share is shown, since it would look like a fall.`,
  },
};

/** Names of columns of tables of loyalty. */
export const loyaltyColumns = {
  definition: "Definition",
  months_since: "Months since",
  cohorts: "Cohorts",
  returned: "Came back",
  window_months: "Window, months",
  "retention.rate": "Share",
  "cohort_returns.rate": "Share",
};
