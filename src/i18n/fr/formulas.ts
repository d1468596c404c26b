import type { Denominator, Formula } from "../en/glossary.js";

/** The registry's formulas with their words in French; a new formula without its French does not compile. */
export const formulas: Readonly<Record<Formula, string>> = {
  "count(person)": "nombre(personne)",
  "count(person with ≥ 1 valid order in 12 months)": "nombre(personne avec ≥ 1 commande valide en 12 mois)",
  "Σ amount": "Σ montant",
  "Σ amount over 12 months": "Σ montant sur 12 mois",
  "count(valid order)": "nombre(commande valide)",
  "Σ amount of valid orders ÷ count(valid order)": "Σ montant des commandes valides ÷ nombre(commande valide)",
  "count(buyer with ≥ 2 order-days in 12 months) ÷ count(buyer in 12 months)":
    "nombre(acheteur avec ≥ 2 jours d’achat en 12 mois) ÷ nombre(acheteur en 12 mois)",
  "Σ amount of orders with a known person ÷ Σ amount": "Σ montant des commandes d’une personne connue ÷ Σ montant",
  "100 × (promoters − detractors) ÷ answers": "100 × (promoteurs − détracteurs) ÷ réponses",
  "count(two best scores) ÷ answers": "nombre(deux meilleures notes) ÷ réponses",
  "Σ score ÷ answers": "Σ note ÷ réponses",
  "count(request)": "nombre(demande)",
  "100 × requests ÷ orders": "100 × demandes ÷ commandes",
  "P50(first reply − opening)": "P50(première réponse − ouverture)",
  "P90(first reply − opening)": "P90(première réponse − ouverture)",
  "contracts ended in the month ÷ contracts running at its start":
    "contrats finis dans le mois ÷ contrats en cours à son début",
  "filled ÷ records": "remplies ÷ fiches",
  "rows rejected ÷ rows read": "lignes rejetées ÷ lignes lues",
  "customers attached ÷ customers in the base": "clients rattachés ÷ clients de la base",
  "first matching rule of the life cycle": "première règle du cycle de vie qui convient",
  "R (1–5) × V = ⌊(F + M) ÷ 2⌋": "R (1–5) × V = ⌊(F + M) ÷ 2⌋",
};

export const denominators: Readonly<Record<Denominator, string>> = {
  "valid orders": "commandes valides",
  "buyers in 12 months": "acheteurs en 12 mois",
  revenue: "chiffre d’affaires",
  "answers, one per person and period": "réponses, une par personne et par période",
  "answers on one scale": "réponses sur une même échelle",
  "valid orders of the period": "commandes valides de la période",
  "requests opened in the period and answered": "demandes ouvertes dans la période et répondues",
  "customers with a contract at the start": "clients sous contrat au début",
  "records of the system": "fiches du système",
  "rows read": "lignes lues",
  "customers in the base": "clients de la base",
};
