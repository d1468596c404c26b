/** Words of figures about time: cohorts. */
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
};
