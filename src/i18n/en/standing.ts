/** Words of figures about where customers stand: moves between statuses, flags, warmth, scores. */
export const standing = {
  /** What a matrix calls those who had not come yet, and statuses put together. */
  names: { not_yet: "Not a customer yet", active_or_back: "Active or won back", current: "Current", lapsed: "Lapsed" },
  moves: {
    plain: "Where customers have moved since",
    finding: (status: string, since: string, share: string) =>
      `Of those who were ${status} on ${since}, ${share} still are`,
    before: (since: string) => `Status on ${since}`,
    size: "Customers",
    now: "Status today",
    note: "Both days by the same rules and the same limits. A row adds up to 100%; where one of its cells is hidden, the others are numbers of customers.",
  },
};
