/** Formulas of metrics of loyalty in French. */
export const loyaltyFormulas = {
  "Σ buyers of the cohorts so many months later ÷ Σ persons of these cohorts":
    "Σ acheteurs des cohortes tant de mois plus tard ÷ Σ personnes de ces cohortes",
  "Σ persons who bought so many months later or after, within a year ÷ Σ persons of these cohorts":
    "Σ personnes ayant acheté tant de mois plus tard ou après, en un an ÷ Σ personnes de ces cohortes",
};
export const loyaltyDenominators = {
  "customers of all cohorts followed that long, the oldest left out":
    "clients de toutes les cohortes suivies aussi longtemps, sans la plus ancienne",
  "customers of all cohorts followed to the end of that year, the oldest left out":
    "clients de toutes les cohortes suivies jusqu’à la fin de cette année, sans la plus ancienne",
};
