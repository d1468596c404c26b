import type { quality as english } from "../en/quality.js";

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
    clean: (rows, files) => `Oui : les ${rows} lignes de ${files} ont toutes servi ou été écartées à dessein.`,
    rejected: (rows, files, rejected, share) =>
      `En grande partie : sur les ${rows} lignes de ${files}, ${rejected} (${share}) n’ont pu être lues ; les autres ont servi ou ont été écartées à dessein.`,
    nothing: "Il n’y a encore rien à juger : aucun fichier n’a été lu.",
    rules: (failing, watch) => checks(failing, watch),
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
    field: "Champ",
    records: "Fiches",
    note: "Part des fiches clients de chaque système qui contiennent une valeur utilisable : plus la couleur est forte, plus il en manque.",
  },
  rules: {
    finding: (failing, watch) => (failing + watch === 0 ? "Tous les contrôles sont respectés" : checks(failing, watch)),
    rule: "Contrôle",
    field: "Champ",
    system: "Système",
    checked: "Vérifiés",
    failed: "En faute",
    rate: "Part",
    status: "Verdict",
    note: "Un contrôle est à surveiller quand plus de 1 % de ce qu’il regarde est en faute ; aucun n’arrête le rapport, sauf si report.yaml en fait une condition.",
  },
};
