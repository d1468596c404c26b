/** What columns mean that stand in the model on usual purchases. */
export const HABIT_COLUMNS = {
  median_usual: "Median over customers of what is usual for each",
  lower_quarter: "A quarter of customers is usually below",
  upper_quarter: "A quarter of customers is usually above",
} as const;
