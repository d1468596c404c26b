/** Columns that only segments use. */
export const SEGMENT_COLUMNS = {
  contract_plan: "Plan of a running contract; empty without one",
  loyalty_tier: "Tier in the loyalty programme; empty for who is no member",
} as const;
