import type { Denominator, Formula } from "../en/glossary.js";
import { brandLoyaltyFormulas } from "./brand-loyalty.js";
import { habitDenominators, habitFormulas } from "./habits.js";
import { loyaltyDenominators, loyaltyFormulas } from "./loyalty-formulas.js";
import { programmeDenominators, programmeFormulas } from "./programme.js";
import { serviceDenominators, serviceFormulas } from "./service.js";
import { alertFormulas } from "./service-alerts.js";
import { aftermathDenominators, aftermathFormulas } from "./service-loyalty.js";
import { trendDenominators, trendFormulas } from "./service-trends.js";
import { shopDenominators, shopFormulas } from "./shops.js";
import { spendingDenominators, spendingFormulas } from "./spending.js";
import { voiceDenominators, voiceFormulas } from "./voice-metrics.js";

/** The registry's formulas with their words in French; a new formula without its French does not compile. */
export const formulas: Readonly<Record<Formula, string>> = {
  ...serviceFormulas,
  ...aftermathFormulas,
  ...alertFormulas,
  ...trendFormulas,
  ...loyaltyFormulas,
  ...voiceFormulas,
  ...programmeFormulas,
  ...brandLoyaltyFormulas,
  ...habitFormulas,
  ...shopFormulas,
  ...spendingFormulas,
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
  "persons lost in the period ÷ persons with a contract at its start":
    "personnes perdues dans la période ÷ personnes sous contrat à son début",
  "persons without a contract at the end of a year ÷ persons with one at its start":
    "personnes sans contrat à la fin d’une année ÷ personnes sous contrat à son début",
  "(amount of those lost + amount cut − amount added, for net) ÷ amount at the start":
    "(montant des clients perdus + baisses − hausses, pour le net) ÷ montant au début",
  "Π (1 − contracts ended on the day ÷ persons still followed)":
    "Π (1 − contrats finis le jour ÷ personnes encore suivies)",
  "count(buyer of the cohort in the period) ÷ count(person of the cohort)":
    "nombre(acheteur de la cohorte dans la période) ÷ nombre(personne de la cohorte)",
  "1 − Π (1 − second purchases of the day ÷ persons at risk)":
    "1 − Π (1 − deuxièmes achats du jour ÷ personnes encore suivies)",
  "Σ orders in the 180 days after the second purchase ÷ count(person with a second purchase)":
    "Σ commandes des 180 jours après le deuxième achat ÷ nombre(personne avec un deuxième achat)",
  "Σ margin or amount over 12 months of a tenth ÷ Σ of all buyers":
    "Σ marge ou montant sur 12 mois d’un dixième ÷ Σ de tous les acheteurs",
  "active before + new + resurrected − dormant = active": "actifs d’avant + nouveaux + revenus − en pause = actifs",
  "100 × (customers of the region ÷ its inhabitants) ÷ (customers ÷ inhabitants of all regions)":
    "100 × (clients de la région ÷ ses habitants) ÷ (clients ÷ habitants de toutes les régions)",
  "count(person in the category’s best fifth and of that standing overall) ÷ count(person in the category’s best fifth)":
    "nombre(personne du meilleur cinquième de la catégorie et de ce rang parmi tous) ÷ nombre(personne du meilleur cinquième de la catégorie)",
  "count(person with so many valid orders) ÷ count(person with one or more)":
    "nombre(personne avec tant de commandes valides) ÷ nombre(personne avec une ou plus)",
  "count(person who spends most on the category) ÷ count(person with a known category in 24 months)":
    "nombre(personne qui dépense le plus dans la catégorie) ÷ nombre(personne avec une catégorie connue en 24 mois)",
  "count(person of the age and gender) ÷ count(person)": "nombre(personne de l’âge et du sexe) ÷ nombre(personne)",
  "Σ (amount − returns) since the first purchase ÷ count(person of the cohort)":
    "Σ (montant − retours) depuis le premier achat ÷ nombre(personne de la cohorte)",
  "Σ (amount of valid orders − returns) in the period, by year of the first":
    "Σ (montant des commandes valides − retours) de la période, par année de la première",
  "Σ amount over 12 months − Σ amount over the 12 before": "Σ montant sur 12 mois − Σ montant sur les 12 d’avant",
  "Σ amount of the most valuable buyers ÷ Σ amount of all buyers":
    "Σ montant des meilleurs acheteurs ÷ Σ montant de tous les acheteurs",
  "P(still a customer | purchases so far)": "P(encore client | achats jusqu’ici)",
  "Σ P(still a customer) × purchases in 12 months of one who is": "Σ P(encore client) × achats en 12 mois de qui l’est",
  "Σ purchases of each month × value of a purchase × margin rate ÷ (1 + discount)^month, over 12 months":
    "Σ achats de chaque mois × valeur d’un achat × taux de marge ÷ (1 + actualisation)^mois, sur 12 mois",
  "buyers of 12 months × points ÷ 100 × Σ share of those who left × mean of those who stayed, by how often they had bought":
    "acheteurs de 12 mois × points ÷ 100 × Σ part des partis × moyenne des restés, selon leur nombre d’achats",
  "Σ (amount − returns) by the month × margin rate ÷ new customers":
    "Σ (montant − retours) jusqu’au mois × taux de marge ÷ nouveaux clients",
  "purchases foreseen ÷ purchases made − 1": "achats prévus ÷ achats faits − 1",
  "filled ÷ records": "remplies ÷ fiches",
  "valid ÷ filled": "utilisables ÷ remplies",
  "Σ weight of usable fields ÷ Σ weight of exported fields":
    "Σ poids des champs utilisables ÷ Σ poids des champs exportés",
  "as-of day − max(written by hand, last order, request, answer or click)":
    "jour d’arrêté − max(écriture à la main, dernier achat, message, avis ou clic)",
  "changes between consecutive records ÷ person-years between them":
    "changements entre fiches successives ÷ personnes-années entre elles",
  "failed ÷ checked": "en écart ÷ vérifiées",
  "count(record of the family)": "nombre(fiche de la famille)",
  "rows rejected ÷ rows read": "lignes rejetées ÷ lignes lues",
  "customers attached ÷ customers in the base": "clients rattachés ÷ clients de la base",
  "count(person with both statuses) ÷ count(person with the earlier status)":
    "nombre(personne avec les deux statuts) ÷ nombre(personne avec le statut d’avant)",
  "count(customer with the trait) ÷ count(customer of whom it can be told)":
    "nombre(client ayant le trait) ÷ nombre(client pour qui on peut le dire)",
  "first matching rule of the life cycle": "première règle du cycle de vie qui convient",
  "count(person with a usable address, a consent and no refusal since) ÷ count(person)":
    "nombre(personne avec adresse utilisable, accord et aucun refus depuis) ÷ nombre(personne)",
  "count(person with data of the family) ÷ count(person)":
    "nombre(personne avec des données de la famille) ÷ nombre(personne)",
  "interactions of a known person ÷ interactions": "interactions d’une personne connue ÷ interactions",
  "answers ÷ times asked": "réponses ÷ fois où la question est posée",
  "surplus records × messages per record × unit cost + messages not delivered × unit cost":
    "fiches en trop × messages par fiche × coût unitaire + messages non remis × coût unitaire",
  "persons with a value ÷ persons put to the provider": "personnes avec une valeur ÷ personnes soumises au fournisseur",
  "count(person with ≥ 1 record in a customers export)": "nombre(personne avec ≥ 1 fiche dans un export clients)",
  "count(person) − count(person with ≥ 1 record in a customers export)":
    "nombre(personne) − nombre(personne avec ≥ 1 fiche dans un export clients)",
  "1 − persons on record ÷ records of customers exports that lead to a person":
    "1 − personnes avec fiche ÷ fiches des exports clients menant à une personne",
  "copies linked to the right person ÷ copies linked": "copies reliées à la bonne personne ÷ copies reliées",
  "copies linked to the right person ÷ copies hidden": "copies reliées à la bonne personne ÷ copies cachées",
  "log₂(m ÷ u), added up": "log₂(m ÷ u), additionnés",
  "count(person who bought within 90 days after the score) ÷ count(person with the score)":
    "nombre(personne ayant acheté dans les 90 jours après le score) ÷ nombre(personne ayant le score)",
  "count(person in the same segment a month later) ÷ count(person in the segment)":
    "nombre(personne dans le même segment un mois après) ÷ nombre(personne du segment)",
  "count(person who bought within 30 days) ÷ count(person in the band), bands of Σ weight × 2^(−age ÷ half-life)":
    "nombre(personne ayant acheté dans les 30 jours) ÷ nombre(personne du degré), degrés de Σ poids × 2^(−âge ÷ demi-vie)",
  "η² = Σ n (mean of the side − mean)² ÷ Σ (revenue of 12 months − mean)²":
    "η² = Σ n (moyenne du côté − moyenne)² ÷ Σ (CA de 12 mois − moyenne)²",
  "R (1–5) × V = ⌊(F + M) ÷ 2⌋": "R (1–5) × V = ⌊(F + M) ÷ 2⌋",
};

export const denominators: Readonly<Record<Denominator, string>> = {
  ...serviceDenominators,
  ...aftermathDenominators,
  ...trendDenominators,
  ...loyaltyDenominators,
  ...voiceDenominators,
  ...programmeDenominators,
  ...habitDenominators,
  ...shopDenominators,
  ...spendingDenominators,
  "valid orders": "commandes valides",
  "buyers in 12 months": "acheteurs en 12 mois",
  revenue: "chiffre d’affaires",
  "answers, one per person and period": "réponses, une par personne et par période",
  "answers on one scale": "réponses sur une même échelle",
  "valid orders of the period": "commandes valides de la période",
  "requests opened in the period and answered": "demandes ouvertes dans la période et répondues",
  "customers with a contract at the start; over 12 months, customer-months":
    "clients sous contrat au début ; sur 12 mois, clients-mois",
  "persons followed for 180 days after their second purchase":
    "personnes suivies pendant 180 jours après leur deuxième achat",
  "what the buyers of 12 months brought": "ce que les acheteurs de 12 mois ont apporté",
  "persons with a first purchase": "personnes ayant un premier achat",
  "what all buyers have paid for valid orders": "ce que tous les acheteurs ont payé en commandes valides",
  "persons with a purchase and no contract": "personnes ayant un achat et aucun contrat",
  "persons who first bought in the year before the last":
    "personnes dont le premier achat date de l’avant-dernière année",
  "purchases of the hold-out": "achats de la partie mise de côté",
  "customers with a contract a year before": "clients sous contrat un an avant",
  "what those with a contract at the start paid per month":
    "ce que payaient par mois les clients sous contrat au début",
  "persons who ever had a contract": "personnes ayant eu un contrat",
  "persons with the score": "personnes ayant le score",
  "persons in the segment": "personnes du segment",
  "persons in the band on that day": "personnes du degré ce jour-là",
  "differences in revenue of 12 months between customers": "écarts de chiffre d’affaires sur 12 mois entre clients",
  "customers of the cohort": "clients de la cohorte",
  "records of the system": "fiches du système",
  "records with a value": "fiches avec une valeur",
  "weights of the fields that any system exports": "poids des champs qu’un système exporte",
  "person-years between records of one person, 30 days or more apart":
    "personnes-années entre les fiches d’une personne, à 30 jours d’écart au moins",
  "values or rows that the rule checks": "valeurs ou lignes que la règle vérifie",
  "rows read": "lignes lues",
  "customers with the earlier status": "clients ayant le statut d’avant",
  "customers of whom the trait can be told": "clients pour qui on peut dire le trait",
  "inhabitants (INSEE, municipal population)": "habitants (INSEE, population municipale)",
  "best fifth of a category’s buyers": "meilleur cinquième des acheteurs d’une catégorie",
  "buyers of all time in the base": "acheteurs de toujours dans la base",
  "buyers of 24 months with a known category": "acheteurs de 24 mois avec une catégorie connue",
  "customers in the base": "clients de la base",
  "people in the base": "personnes de la base",
  "interactions of 12 months": "interactions de 12 mois",
  "times asked": "fois où la question est posée",
  "persons put to the provider": "personnes soumises au fournisseur",
  "records of customers exports that lead to a person": "fiches des exports clients menant à une personne",
  "copies linked to somebody": "copies reliées à quelqu’un",
  "copies hidden in the base": "copies cachées dans la base",
};
