import type { voice as en } from "../en/voice.js";

/** Les mots des figures sur ce que disent les clients : qui parle, de quoi, et le poids de chacun. */
export const voice: typeof en = {
  all: "Toutes les réponses",
  dimensions: {
    all: "Toutes les réponses",
    touchpoint: "Point de contact",
    channel: "Canal",
    store: "Boutique",
    category: "Catégorie",
    kind: "Question",
    delay: "Délai après l’événement",
    status: "Statut du cycle de vie",
    rfm_segment: "Segment RFM",
    age_group: "Âge",
    home_region: "Région",
  },
  by: {
    all: "de tous",
    touchpoint: "par point de contact",
    channel: "par canal de l’enquête",
    store: "par boutique de la commande",
    category: "par catégorie principale de la commande",
    delay: "par délai après l’événement",
    status: "par statut du cycle de vie",
    rfm_segment: "par segment RFM",
    age_group: "par âge",
    home_region: "par région",
  },
  values: {
    all: "Tous",
    other: "Tous les autres ensemble",
    unknown: "Non connu",
    outside: "Hors de la base",
  },
  movements: {
    higher: "plus haut",
    lower: "plus bas",
    not_enough: "pas assez de réponses pour le dire",
  },
  easy: { high: "les notes hautes sont faciles", low: "les notes basses sont faciles" },
  nps: {
    plain: (by) => `NPS ${by}`,
    lower: (by, value, score, interval) =>
      `NPS ${by} : ${value} est au-dessous de toutes les autres réponses, à ${score} (${interval})`,
    higher: (by, value, score, interval) =>
      `NPS ${by} : ${value} est au-dessus de toutes les autres réponses, à ${score} (${interval})`,
    unsure: (by) => `NPS ${by} : pas assez de réponses pour départager les valeurs`,
    subtitle: "Net Promoter Score des 12 derniers mois et son intervalle à 95 %, la dernière réponse de chacun",
    row: (score, interval, answers) => `${score} (${interval}), ${answers}`,
    journey:
      "Net Promoter Score des 12 derniers mois et son intervalle à 95 %, les points de contact dans l’ordre où les clients les rencontrent",
    note: "Chaque valeur est comparée à toutes les autres réponses, et tous les tests sont jugés ensemble. Qui répond sur une chose n’est pas qui répond sur une autre : un score plus bas ne prouve pas que la chose en est la cause",
    describe: (n) => `Points et intervalles de ${n} valeurs sur une même échelle NPS.`,
  },
  change: {
    higher: (change, interval) => `${change} par rapport à la période d’avant (${interval}) : plus haut`,
    lower: (change, interval) => `${change} par rapport à la période d’avant (${interval}) : plus bas`,
    not_enough: (change, interval) =>
      `${change} par rapport à la période d’avant (${interval}) : pas assez de réponses pour le dire`,
  },
  weighted: {
    plain: "NPS pondéré selon la base",
    finding: (by, weighted, interval, score) =>
      `Pondéré selon la base ${by}, le NPS est de ${weighted} (${interval}), contre ${score} tel que répondu`,
    same: (by, weighted, score) =>
      `Pondéré selon la base ${by}, le NPS est de ${weighted}, et de ${score} tel que répondu : pas assez de réponses pour les départager`,
    subtitle: "Chaque groupe compte autant que la base en contient, quel que soit son goût de répondre",
    asAnswered: "Tel que répondu",
    row: (score, interval, covered) => `${score} (${interval}), ${covered} de la base`,
    plainRow: (score, interval) => `${score} (${interval})`,
    note: "La pondération corrige des groupes qui répondent inégalement, pas que dans un groupe les ravis et les fâchés répondent peut-être plus que les autres",
    describe: (n) => `Points et intervalles : le score tel que répondu, et pondéré de ${n} façons.`,
  },
  crossings: {
    plain: "Ce que les clients apportent, croisé avec ce qu’ils disent",
    finding: (name, persons, revenue, contactable) =>
      `${name} : ${persons} personnes qui ont apporté ${revenue} en 12 mois ; ${contactable} d’entre elles peuvent être contactées`,
    subtitle:
      "Clients selon leur dernière réponse des 12 derniers mois ; en gris, ceux que l’e-mail, le SMS ou le courrier peuvent et ont le droit d’atteindre",
    panel: "Personnes",
    aside: "Chiffre d’affaires, 12 mois",
    contactable: (n) => `${n} joignables`,
    names: {
      regular_detractors: "Réguliers détracteurs",
      big_basket_detractors: "Détracteurs à panier élevé",
      regular_passives: "Neutres réguliers",
      best_promoters: "Meilleurs promoteurs",
    },
    kinds: { crossing: "Croisement", segment: "Segment de l’équipe" },
    likely: (name, likely, low, high, rate) =>
      `${name} : ${rate} des personnes de même valeur interrogées ont répondu ; si les autres leur ressemblent, ils sont environ ${likely} (${low} à ${high}) en tout`,
    note: "Réguliers : 3 commandes ou plus en 12 mois. Meilleurs : le meilleur dixième des acheteurs de 12 mois en chiffre d’affaires. Panier élevé : leur cinquième du haut. Une personne peut être dans plusieurs groupes",
    describe: (n) => `Barres de ${n} groupes de clients, avec leur chiffre d’affaires.`,
  },
  profits: {
    plain: "À qui est le chiffre d’affaires, selon ce qu’ils disent",
    finding: (likely, interval, least, most) =>
      `Les détracteurs apportent sans doute ${likely} du chiffre d’affaires (${interval}) ; à coup sûr entre ${least} et ${most}`,
    subtitle:
      "Part du chiffre d’affaires de 12 mois des clients connus, si les silencieux de chaque statut ressemblent à ceux qui répondent, et son intervalle à 95 %",
    row: (likely, interval, least, most) => `${likely} (${interval}), à coup sûr ${least} à ${most}`,
    classes: { promoter: "Promoteurs", passive: "Passifs", detractor: "Détracteurs", none: "N’ont rien dit" },
    silent: (share) =>
      `${share} du chiffre d’affaires vient de clients qui n’ont rien dit : ce qui est sûr laisse ouvert ce qu’ils diraient`,
    note: "L’achat d’un mécontent est un chiffre d’affaires qui peut ne pas revenir. Qui répond peut différer de qui se tait autrement que par son statut",
    describe: "Points et intervalles des trois classes NPS sur une même échelle.",
  },
  csat: {
    plain: (by) => `Satisfaction ${by}`,
    finding: (by, most, high, least, low) => `Satisfaction ${by} : de ${low} pour ${least} à ${high} pour ${most}`,
    apart: (by, most, high, least, low) =>
      `Satisfaction ${by} : ${low} pour ${least}, ${high} pour ${most} ; les intervalles ne se recouvrent pas`,
    unsure: (by) => `Satisfaction ${by} : pas assez de réponses pour départager les valeurs`,
    one: (share, interval) =>
      `${share} des réponses de satisfaction donnent l’une des deux meilleures notes (${interval})`,
    subtitle: (scale) =>
      `Part des deux meilleures notes sur ${scale} dans les 12 derniers mois, et son intervalle à 95 % ; en gris, la moyenne`,
    describe: (n) => `Points et intervalles de ${n} valeurs sur une même échelle.`,
  },
  ces: {
    plain: (by) => `Effort ${by}`,
    finding: (by, most, high, least, low) => `Effort ${by} : facile pour ${low} (${least}), pour ${high} (${most})`,
    apart: (by, most, high, least, low) =>
      `Effort ${by} : facile pour ${low} (${least}), pour ${high} (${most}) ; les intervalles ne se recouvrent pas`,
    unsure: (by) => `Effort ${by} : pas assez de réponses pour départager les valeurs`,
    one: (share, interval) => `C’était facile pour ${share} de ceux qu’on a interrogés sur leur effort (${interval})`,
    subtitle: (scale, easy) =>
      `Part des réponses du côté facile du milieu de l’échelle jusqu’à ${scale} (${easy}), 12 derniers mois, et son intervalle à 95 % ; en gris, la moyenne`,
    describe: (n) => `Points et intervalles de ${n} valeurs sur une même échelle.`,
  },
  score: {
    row: (share, interval, mean, answers) => `${share} (${interval}), moyenne ${mean}, ${answers}`,
  },
};
