import type { unification as english } from "../en/unification.js";
import { merging } from "./unification-merging.js";

export const unification: typeof english = {
  ...merging,
  other: "Autres systèmes",
  answer: {
    merged: (records, people, rate) =>
      `${records} fiches client font ${people} : ${rate} d’entre elles sont une fiche de plus de quelqu’un de déjà connu.`,
    single: (records, people) => `${records} fiches client font ${people} : personne n’y figure deux fois.`,
    none: (records) => `Aucune des ${records} fiches client ne mène à une personne : ni numéro, ni contact, ni nom.`,
    contactOnly: (people, n) =>
      n < 2
        ? `${people} de plus n’est connue que par un contact : elle a acheté, écrit ou répondu, et ne figure dans aucun export clients.`
        : `${people} de plus ne sont connues que par un contact : elles ont acheté, écrit ou répondu, et ne figurent dans aucun export clients.`,
    noRecords: (people, n) =>
      `Aucun export clients n’a été lu : ${people} ${n < 2 ? "n’est connue" : "ne sont connues"} que par un contact dans d’autres exports.`,
    hidden:
      "Les fiches de tous les systèmes ont été réunies ; trop peu sont en double, ou trop peu de personnes sont sans fiche, pour dire combien.",
    judged: (n, share, interval) =>
      `D’après ${n} paires jugées à la main, on estime que ${share} des fusions sont justes (intervalle à 95 % : ${interval}).`,
    tested: (n, found, interval, right) =>
      `Test : sur ${n} copies cachées dans la base, ${found} ont été retrouvées (intervalle à 95 % : ${interval}), et ${right} des liens menaient à la bonne personne.`,
    united: (n, share, interval) =>
      `Sur ${n} paires de fiches qui partagent une clé forte, ${share} ont été réunies (intervalle à 95 % : ${interval}).`,
  },
  steps: {
    plain: "Des lignes aux personnes",
    finding: (records, people) => `${records} fiches se ramènent à ${people}`,
    subtitle: "Des lignes des exports clients aux personnes, puis à celles que les autres exports connaissent en plus",
    names: {
      rows: "Lignes des exports clients",
      filtered: "Écartées exprès",
      rejected: "Illisibles",
      unusable: "Ne désignent personne de la base",
      left_out: "Écartées ou inutilisables",
      valid: "Fiches de personnes",
      within: "En double dans un système",
      across: "Connues d’un autre système",
      duplicates: "Doublons",
      persons: "Personnes avec fiche",
      contact_only: "Connues par un seul contact",
      base: "Toutes les personnes",
    },
    describe:
      "Cascade : des lignes des exports clients, moins ce qui est inutilisable ou en double, jusqu’aux personnes avec fiche, puis, avec celles qui ne sont connues que par un contact, jusqu’à toutes les personnes.",
    contactNote:
      "Connues par un seul contact : personnes qu’une commande, une demande ou une enquête nomme par un numéro, un e-mail, un téléphone ou une carte qui ne mène à aucune fiche client. Elles comptent comme personnes, jamais comme doublons.",
    outOfScope: (people) =>
      `Le total comprend ${people} hors périmètre (comptes de test, décès, oppositions…), que les autres pages laissent de côté.`,
  },
  overlap: {
    plain: "Quels systèmes connaissent les mêmes personnes",
    finding: (a, b, people) => `${a} et ${b} partagent le plus : ${people} connues des deux`,
    none: "Aucune personne n’est connue de deux systèmes",
    one: "Un seul système nomme des personnes",
    system: "Système",
    note: "Personnes connues des deux systèmes par une fiche, une commande, une demande ou tout ce qui nomme quelqu’un ; sur la diagonale, toutes les personnes du système. Plus la couleur est forte, plus elles sont nombreuses.",
    of: (a, b) => `${a} et ${b}`,
  },
  sources: {
    plain: "Doublons de chaque système",
    finding: (system, rate) => `${system} a le plus de doublons internes : ${rate} de ses fiches`,
    none: "Aucun système n’a de doublon interne",
    subtitle: "Part des fiches d’un système qui doublent quelqu’un qu’il connaît déjà",
    rate: "Doublons",
    of: (records) => `sur ${records} fiches`,
    other: "« Autres systèmes » réunit ceux qui ont trop peu de doublons pour paraître seuls.",
    describe: "Barres horizontales : part de fiches en double par système.",
  },
  sizes: {
    plain: "Fiches par personne",
    finding: (people, k, most) => `${people} n’ont qu’une fiche ; au moins ${k} en ont ${most} ou plus`,
    single: (people) => `${people} n’ont qu’une fiche`,
    subtitle: "Personnes selon le nombre de leurs fiches client",
    note: (k, most) =>
      `${most} est le plus grand nombre de fiches qu’atteignent au moins ${k} personnes ; le maximum, qui est celui d’une seule, figure dans le dossier privé de l’équipe.`,
    panel: "Personnes",
    records: (band) =>
      band === "1" ? "1 fiche" : `${band.replace("+", "")} fiches${band.endsWith("+") ? " ou plus" : ""}`,
    describe: "Barres horizontales : personnes selon le nombre de fiches.",
  },
  contacts: {
    plain: "Contacts par personne",
    finding: (one, none) => `${one} des personnes ont une adresse e-mail, ${none} n’en ont pas`,
    contact: "Contact",
    kinds: { email: "Adresses e-mail", phone: "Numéros de téléphone", address: "Adresses postales" },
    number: (band) => (band === "0" ? "Aucun" : band.replace("+", " ou plus")),
    note: "Un fixe, une adresse postale ou l’e-mail d’une famille en dit plus sur un foyer que sur une personne ; le rapprochement les pèse ainsi.",
  },
  names: {
    plain: "Comment les noms sont écrits",
    finding: (share) => `Un prénom et un nom ont été reconnus dans ${share} des fiches nommées`,
    nearlyAll: "Un prénom et un nom ont été reconnus dans presque toutes les fiches nommées",
    subtitle: "Part des fiches clients qui ont un nom",
    share: "Part des fiches",
    traits: {
      parsed: "Prénom et nom reconnus",
      title: "Avec une civilité",
      birth_name: "Avec un nom de naissance",
      compound: "Prénom composé",
      particle: "Nom à particule",
      initials: "Initiales seules",
    },
    describe: "Barres horizontales : part des fiches selon la forme du nom.",
  },
  golden: {
    plain: "Quelle valeur est gardée",
    finding: (field, rule, people) => `${field} : ${rule} a tranché pour ${people}`,
    decided: {
      personal: "le contact personnel",
      trust: "le système de confiance",
      fuller: "l’adresse la plus complète",
      recent: "la fiche la plus récente",
      frequent: "la valeur la plus fréquente",
      order: "l’ordre de lecture",
      other: "une règle rare",
    },
    agree: "Les fiches d’une même personne ne diffèrent jamais",
    field: "Champ",
    rules: {
      only: "Seule valeur",
      personal: "Contact personnel",
      trust: "Système de confiance",
      fuller: "Adresse plus complète",
      recent: "La plus récente",
      frequent: "La plus fréquente",
      order: "La première lue",
      other: "Règles rares",
    },
    note: "Personnes à plusieurs fiches client, selon ce qui a tranché. Les règles s’appliquent dans cet ordre : un e-mail ou un mobile personnel avant celui qu’une famille, un bureau ou un autre client utilise aussi, le système auquel report.yaml fait le plus confiance (identity.trust), l’adresse la plus complète, la fiche la plus récente, la valeur la plus fréquente, et à défaut la première lue. Les autres valeurs restent intactes dans les exports, et figurent dans le dossier privé de l’équipe avec ce qui les a écartées.",
    rare: (k) =>
      `« – » : personne, ou moins de ${k}, comptées ensemble comme règles rares, ou, si elles restent moins de ${k}, sous « seule valeur ».`,
  },
  profiles: {
    plain: "Profils unifiés types",
    finding: (standing, systems) => `Les mieux connus : ${standing}, vus par ${systems} systèmes en moyenne`,
    note: "Moyennes et médianes de groupes, jamais d’une personne ; « – » s’il n’y a rien, ou si trop peu de personnes l’ont ou ne l’ont pas pour le dire. Chiffre d’affaires et achats portent sur tout l’historique.",
    standings: {
      vip: "VIP",
      loyal: "Fidèles",
      active: "Actifs",
      new: "Nouveaux",
      at_risk: "À risque",
      lapsed: "Inactifs ou perdus",
      prospect: "Prospects",
    },
    people: "Personnes",
    systems: "Systèmes",
    records: "Fiches client",
    age: "Âge médian",
    email: "E-mail",
    mobile: "Mobile",
    address: "Adresse postale",
    last: "Dernier achat",
    orders: "Jours d’achat",
    revenue: "Chiffre d’affaires",
    nps: "NPS",
    days: (n, text) => `il y a ${text} ${n < 2 ? "jour" : "jours"}`,
    ages: {
      under_20: "moins de 20 ans",
      "20_29": "20 à 29 ans",
      "30_39": "30 à 39 ans",
      "40_49": "40 à 49 ans",
      "50_59": "50 à 59 ans",
      "60_69": "60 à 69 ans",
      "70_up": "70 ans et plus",
    },
  },
};
