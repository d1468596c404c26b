import type { contracts as en } from "../en/contracts.js";

/** Les mots des figures sur les contrats : attrition en argent et sur un an, raisons, survie, et la formule à l’envers. */
export const contracts: typeof en = {
  churn: {
    year: (rate, interval, n) => `Sur douze mois : ${rate} de départs (${interval})${n === null ? "" : `, sur ${n}`}`,
    money: (inPeriod, gross) => `Du montant mensuel, ${inPeriod} : ${gross} de perdu, en brut`,
    net: (net) => `${net} net de ce que d’autres paient en plus`,
  },
  reasons: {
    plain: "Pourquoi l’on met fin à son contrat",
    finding: (reason, share) => `Première raison de départ : ${reason} (${share} des départs)`,
    alike: (first, share, second, other) =>
      `Aucune raison de départ n’est sûrement la première : ${first} (${share} des départs) et ${second} (${other}) ne se distinguent pas`,
    subtitle: "Ceux qui sont partis depuis 12 mois et n’ont plus de contrat, selon la raison donnée au dernier",
    people: "Personnes",
    describe: (n) => `Barres de ${n} raisons, la plus fréquente d’abord.`,
    names: { unknown: "Sans raison donnée", other: "Autres raisons" },
  },
  survival: {
    plain: "Combien de temps l’on reste sous contrat",
    one: (share, days, interval) => `Au bout de ${days}\u00A0jours, ${share} ont encore un contrat (${interval})`,
    differ: (best, share, worst, other, days) =>
      `Au bout de ${days}\u00A0jours, ${share} des clients entrés par ${best} ont encore un contrat, contre ${other} par ${worst}`,
    unlike: "La durée sous contrat diffère d’une formule à l’autre, au-delà du hasard",
    alike: "La durée sous contrat ne diffère pas d’une formule à l’autre au-delà du hasard",
    subtitle: "Part encore sous contrat, selon les jours depuis le début du premier contrat et selon sa formule",
    axis: "Jours",
    tip: (group, days, share, interval, atRisk) =>
      `${group}, ${days} jours : ${share} (${interval}) ; ${atRisk} encore suivis`,
    describe: (groups, days) => `Courbes descendantes de ${groups}, avec leurs intervalles, jusqu’à ${days} jours.`,
    note: "Kaplan-Meier : ceux qui sont encore sous contrat comptent aussi longtemps qu’ils ont pu être suivis ; une pause entre deux contrats compte comme du temps resté",
    test: (chi, p) => `Test du log-rank entre formules : χ² = ${chi}, ${p}`,
    p: (p) => `p = ${p}`,
    small: "p < 0,0001",
    names: { all: "Toutes les formules", other: "Autres formules", unknown: "Formule non donnée" },
  },
  upsideDown: {
    finding: "L’attrition, dans le bon sens",
    head: { way: "Formule", example: "Exemple", result: "Résultat" },
    example: (start, lost, won) => `Au début du mois, ${start} clients ; ${lost} partent, ${won} arrivent.`,
    right: "Perdus ÷ clients au début",
    rightSays:
      "Un client sur vingt-deux est parti. Elle se tient entre 0 et 100\u00A0%, et aucun client arrivé dans le mois ne la change.",
    wrong: "Gagnés ÷ perdus",
    wrongSays:
      "Donnée dans des articles comme un « taux de résiliation ». C’est le nombre de clients gagnés pour un perdu : elle monte quand tout va bien, n’a pas de plafond et ne se calcule pas un mois sans départ.",
  },
};
