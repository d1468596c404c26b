/** Formulas of metrics of loyalty in French. */
export const loyaltyFormulas = {
  "Σ buyers of the cohorts so many months later ÷ Σ persons of these cohorts":
    "Σ acheteurs des cohortes tant de mois plus tard ÷ Σ personnes de ces cohortes",
  "Σ persons who bought so many months later or after, within a year ÷ Σ persons of these cohorts":
    "Σ personnes ayant acheté tant de mois plus tard ou après, en un an ÷ Σ personnes de ces cohortes",
  "(left ÷ months, of those it was true of) ÷ (left ÷ months, of the others), at equal time under contract":
    "(départs ÷ mois, de ceux pour qui c’était vrai) ÷ (départs ÷ mois, des autres), à ancienneté de contrat égale",
  "count(new customer with full contact, consent and a loyalty account within 7 days) ÷ count(new customer)":
    "nombre(nouveau client avec coordonnées complètes, accord et compte fidélité en 7 jours) ÷ nombre(nouveau client)",
};
export const loyaltyDenominators = {
  "customers of all cohorts followed that long, the oldest left out":
    "clients de toutes les cohortes suivies aussi longtemps, sans la plus ancienne",
  "customers of all cohorts followed to the end of that year, the oldest left out":
    "clients de toutes les cohortes suivies jusqu’à la fin de cette année, sans la plus ancienne",
  "months of persons with a contract at the start, of the last 24":
    "mois-personnes sous contrat au début, des 24 derniers",
  "persons whose first purchase lies in the 12 months, 7 days back or more":
    "personnes dont le premier achat date des 12 mois, il y a 7 jours ou plus",
};
