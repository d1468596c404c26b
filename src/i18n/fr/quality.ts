import type { quality as english } from "../en/quality.js";
import { records } from "./quality-records.js";
import { ruleMeanings } from "./quality-rules.js";

const checks = (failing: number, watch: number): string =>
  [
    failing === 1 ? "un contrôle n’est pas respecté" : failing > 1 ? `${failing} contrôles ne sont pas respectés` : "",
    watch === 1 ? "un contrôle est à surveiller" : watch > 1 ? `${watch} contrôles sont à surveiller` : "",
  ]
    .filter(Boolean)
    .join(", ")
    .replace(/^u/, "U");

export const quality: typeof english = {
  answer: {
    pass: (rules) => `Oui : ${rules} sur ${rules} sont respectés.`,
    warn: (n, names) =>
      `En grande partie : aucun contrôle n’échoue, mais ${n === 1 ? "un contrôle est" : `${n} contrôles sont`} à surveiller : ${names}.`,
    fail: (n, names) =>
      `Pas partout : ${n === 1 ? "un contrôle échoue" : `${n} contrôles échouent`} : ${names}. Ce qui repose dessus se lit avec prudence.`,
    watch: (n, names) => `${n === 1 ? "À surveiller" : `${n} autres contrôles à surveiller`} : ${names}.`,
    more: (n) => `${n} de plus`,
    checks: (n, text) => (n <= 1 ? "un contrôle" : `${text}\u00a0contrôles`),
    clean: (rows, files) => `Les ${rows} lignes de ${files} ont toutes servi ou été écartées à dessein.`,
    rejected: (rows, files, rejected, share) =>
      `Sur les ${rows} lignes de ${files}, ${rejected} (${share}) n’ont pu être lues ; les autres ont servi ou ont été écartées à dessein.`,
    nothing: "Il n’y a encore rien à juger : aucun fichier n’a été lu.",
  },
  files: (n) => (n <= 1 ? "un fichier" : `${n}\u00a0fichiers`),
  sources: {
    finding: (files) => `Chaque ligne de ${files} est comptée`,
    unbalanced: "Des lignes manquent au compte",
    table: "Table",
    system: "Système",
    file: "Fichier",
    read: "Lues",
    accepted: "Utilisées",
    rejected: "Rejetées",
    filtered: "Écartées",
    balance: "Somme",
    balanced: "juste",
    notBalanced: "fausse",
    note: "Rejetées : illisibles. Écartées : par une règle de report.yaml, ou postérieures au jour d’arrêté.",
  },
  completeness: {
    finding: (field, system, share) => `Ce qui manque le plus : ${field}, dans ${system} (${share} de rempli)`,
    complete: "Tous les champs sont remplis",
    plain: "Ce que contient chaque champ des fiches clients",
    field: "Champ",
    filled: "Rempli",
    valid: "Utilisable",
    note: "Rempli : part des fiches qui ont une valeur ; un texte comme « N/A » n’en est pas une. Utilisable : part de ces valeurs qui peuvent être justes. Plus la couleur est forte, plus il en manque ou plus il y a de fautes.",
    few: (k) =>
      `Là où moins de ${k} valeurs sont justes, ou fausses, « utilisable » est donné au pour-cent près, et omis dans une petite base.`,
    of: (field, system) => `${field}, ${system}`,
  },
  ruleMeanings,
  ...records,
  rules: {
    finding: (failing, watch) => (failing + watch === 0 ? "Tous les contrôles sont respectés" : checks(failing, watch)),
    rule: "Contrôle",
    field: "Champ",
    system: "Système",
    checked: "Vérifiés",
    failed: "En faute",
    rate: "Part",
    status: "Verdict",
    passing: (n, text) => (n <= 1 ? "Le contrôle respecté" : `Les ${text} contrôles respectés`),
    hidden: (k) => `Moins de ${k} sont en faute, ou en règle : les nombres sont masqués, le verdict demeure.`,
    note: (warn, fail) =>
      `La plupart des contrôles sont à surveiller au-delà de ${warn} de fautes et échouent au-delà de ${fail} ; aucun n’arrête le rapport, sauf si report.yaml en fait une condition.`,
  },
};
