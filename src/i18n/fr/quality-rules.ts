import type { ruleMeanings as english } from "../en/quality-rules.js";

export const ruleMeanings: typeof english = {
  rows_readable: "Ce que disent ces lignes manque à tous les chiffres.",
  ids_unique: "D’un identifiant répété, seule la première ligne compte.",
  values_readable: "Ces valeurs comptent comme vides.",
  scores_in_scale: "Ces notes ne comptent nulle part.",
  placeholders: "Ces cases semblent remplies et comptent comme vides.",
  email_valid: "Les messages à ces adresses n’atteignent personne.",
  phone_valid: "Les appels et SMS à ces numéros n’atteignent personne.",
  postal_code_valid: "Les courriers à ces adresses peuvent revenir, et les cartes les ignorent.",
  birth_date_plausible: "L’âge est faux pour ces fiches.",
  gender_matches_title: "La formule de politesse peut être fausse.",
  names_usable: "Ces fiches ne peuvent être ni saluées par leur nom, ni distinguées par lui.",
  shared_contact: "Un message à l’une de ces personnes peut en atteindre une autre.",
  card_one_name: "Les achats de plusieurs personnes paraissent ceux d’un seul client.",
  updated_recently: "Les coordonnées de ces fiches peuvent être périmées.",
  ticket_times_agree: "Les délais de réponse ou de résolution reposent sur l’une de deux réponses.",
  ticket_times_in_order: "Ces dates sont laissées de côté ; les autres parlent pour toutes.",
  ticket_changes_known: "Des demandes manquent dans toutes les figures sur le service.",
};
