import type { labels as english } from "../en/labels.js";
import { canonical, fields, systems } from "./canonical.js";
import { rfm, statuses } from "./segments.js";

export const labels: typeof english = {
  statuses,
  rfm,
  systems,
  canonical,
  fields,
  identification: {
    card: "Carte de fidélité",
    account: "Compte en ligne",
    e_receipt: "Ticket envoyé par e-mail",
    contact: "E-mail ou téléphone donné",
    anonymous: "Personne : vente anonyme",
  },
  verdicts: {
    better: "mieux",
    worse: "moins bien",
    stable: "stable : dans ce que le hasard explique",
    counted: "compté, pas estimé",
    not_comparable: "non comparable avec l’année précédente",
  },
  targetVerdicts: { met: "objectif atteint", missed: "objectif manqué", open: "trop près de l’objectif pour trancher" },
  thresholds: {
    new: "Nouveaux jusqu’à",
    at_risk: "Décrocheurs après",
    inactive: "Inactifs après",
    lost: "Perdus après",
  },
  origins: {
    data: "d’après les données",
    default: "par défaut : trop peu de réachats pour le calculer",
    report: "fixé dans report.yaml",
    quintile: "quintiles des clients",
    fixed: "fixe",
  },
  rfmMeasures: { recency: "Récence", frequency: "Fréquence", monetary: "Montant" },
  ruleStatuses: { pass: "respecté", warn: "à surveiller", fail: "non respecté" },
  rules: {
    rows_readable: "Les lignes sont lisibles",
    values_readable: "Les valeurs sont lisibles",
    scores_in_scale: "Notes dans leur échelle",
    shared_emails: "Une adresse e-mail est à une seule personne",
  },
  personaAttributes: {
    age: "Âge",
    job: "Métier",
    place: "Lieu",
    family: "Famille",
    personality: "Caractère",
    habits: "Habitudes",
    needs: "Attentes",
    motives: "Motivations",
    frustrations: "Agacements",
    channels: "Canaux",
  },
  personaMethods: {
    rule: "Règle sur les données des clients",
    questionnaire: "Questionnaire : les clients l’ont dit eux-mêmes",
    expert: "Avis d’expert : personne n’est rattaché par les données",
  },
  confidences: { low: "confiance faible", medium: "confiance moyenne", high: "confiance élevée" },
  coverage: { none: "aucun persona", one: "un persona", several: "plusieurs personas" },
  calendarKinds: { promotion: "Promotion", holiday: "Jour férié", incident: "Incident", note: "Note" },
  reasons: { other: "Autres motifs", unknown: "Sans motif" },
  grades: {
    A: "A : vu dans une expérience",
    B: "B : ajusté des autres différences",
    C: "C : décrit, pas expliqué",
  },
};
