import type { findings as english } from "../en/figures-findings.js";

export const findings: typeof english = {
  base: {
    finding: (status, share, revenue) =>
      `${status} : ${share} de la base, ${revenue} de ce qu’ont dépensé les clients identifiés`,
    plain: "La base par statut du cycle de vie",
    subtitle:
      "Personnes par statut du cycle de vie, et leur part du chiffre d’affaires de 12 mois des clients identifiés",
    people: "Part des personnes",
    revenue: "Part du chiffre d’affaires",
    outOfScope: "Hors périmètre : ne fait pas partie de la base.",
    describe: (n) =>
      `Barres horizontales pour ${n} statuts : part des personnes à gauche, part du chiffre d’affaires à droite.`,
  },
  thresholds: {
    plain: "Les limites du cycle de vie",
    lead: "Jours depuis la dernière commande qui séparent les statuts :",
  },
  revenue: {
    finding: (inPeriod, value) => `Chiffre d’affaires ${inPeriod} : ${value}`,
    against: (inPeriod, value, before, beforeValue) =>
      `Chiffre d’affaires ${inPeriod} : ${value}, contre ${beforeValue} ${before}`,
    subtitle: (per) => `Chiffre d’affaires ${per}, ventes anonymes comprises`,
  },
  orders: {
    finding: (inPeriod, value) => `Commandes ${inPeriod} : ${value}`,
    against: (inPeriod, value, before, beforeValue) =>
      `Commandes ${inPeriod} : ${value}, contre ${beforeValue} ${before}`,
    subtitle: (per) => `Commandes valides ${per}`,
  },
  buyers: {
    finding: (inPeriod, value) => `Acheteurs ${inPeriod} : ${value}`,
    against: (inPeriod, value, before, beforeValue) =>
      `Acheteurs ${inPeriod} : ${value}, contre ${beforeValue} ${before}`,
    subtitle: (per) => `Clients identifiés différents qui ont acheté, ${per}`,
  },
  grid: {
    plain: "Grille RFM",
    tooFew:
      "Trop peu de clients pour montrer la grille : plus de la moitié de ses cases sont masquées, pour que personne ne soit reconnaissable.",
    finding: (segment, customers) => `La case la plus fournie, ${customers}, est dans ${segment}`,
    subtitle: "Clients par notes RFM de récence et de valeur ; chaque zone est un segment RFM",
    columns: "Note de valeur : fréquence et dépense réunies →",
    row: (score) => (score === 5 ? "R5 récent" : score === 1 ? "R1 ancien" : `R${score}`),
    rowShort: (score) => `R${score}`,
    column: (score) => `V${score}`,
    tip: (segment, row, column, customers) => `R${row}, V${column}, RFM ${segment} : ${customers}`,
    describe: (most, segment) =>
      `Une grille de cinq notes de récence par cinq notes de valeur. La case la plus foncée, RFM ${segment}, compte ${most}.`,
  },
  rfm: {
    finding: (segment, share, revenue) =>
      `${segment} : ${share} des clients notés, ${revenue} de leur chiffre d’affaires`,
    subtitle: "Segments RFM, part des clients notés et part de leur chiffre d’affaires",
    customers: "Part des clients",
    revenue: "Part du chiffre d’affaires",
    basket: "Panier",
    window: (months) =>
      months === null ? "Commandes de tout l’historique." : `Commandes des ${months} derniers mois.`,
    describe: (n) =>
      `Barres horizontales pour ${n} segments RFM : part des clients à gauche, part du chiffre d’affaires à droite.`,
  },
  cuts: {
    finding: "Ce que vaut une note RFM de 1 à 5",
    caption: "Limites basse et haute de chaque note RFM",
    score: "Note",
    atLeast: (value) => `${value} ou plus`,
    below: (value) => `moins de ${value}`,
    between: (from, to) => `de ${from} à moins de ${to}`,
    exactly: (value) => value,
    measures: {
      recency: "Récence (jours depuis la dernière commande)",
      frequency: "Fréquence (commandes)",
      monetary: "Montant",
    },
  },
  custom: {
    finding: (segment, people, share) => `${segment} : ${people}, ${share} de la base`,
    plain: "Les segments de l’équipe",
    subtitle: "Segments définis par l’équipe ; une personne peut figurer dans plusieurs",
    share: "Part de la base",
    revenue: "Chiffre d’affaires, 12 mois",
    quality: (segment, share, interval) =>
      `Sépare le mieux ce que valent les clients : ${segment}, ${share} des écarts de chiffre d’affaires (${interval})`,
    stability: (segment, share) =>
      `${segment} : ${share} de ceux qui y étaient à l’avant-dernière fin de mois y étaient encore à la suivante`,
    none: "Aucun segment n’est encore défini : ajoutez-en un sous segments dans report.yaml.",
    describe: (n) => `Barres horizontales : part de la base dans ${n} segments.`,
  },
  identified: {
    finding: (share) => `${share} du chiffre d’affaires revient à une personne connue`,
    anonymous: (share) => `Personne n’est connu derrière ${share} du chiffre d’affaires`,
    subtitle: "Part du chiffre d’affaires selon ce qui a permis de reconnaître l’acheteur",
    share: "Part du chiffre d’affaires",
    describe:
      "Barres horizontales : part du chiffre d’affaires par moyen d’identification ; les ventes anonymes sont en gris.",
  },
  churn: {
    finding: (inPeriod, rate, interval) => `Attrition ${inPeriod} : ${rate} des clients sous contrat (${interval})`,
    subtitle: "Clients sous contrat au début de la période qui n’en avaient plus à la fin",
    n: (count) => `${count} au début`,
  },
  nps: {
    finding: (inPeriod, score, interval) => `NPS ${inPeriod} : ${score} (${interval})`,
    unsure: "trop peu de réponses pour dire s’il a changé en un an",
    subtitle: (per) => `Net Promoter Score ${per}, de −100 à 100`,
  },
  csat: {
    finding: (inPeriod, share, interval) => `${share} de satisfaits ${inPeriod} (${interval})`,
    subtitle: (scale) => `Part des réponses donnant l’une des deux meilleures notes, sur ${scale}`,
  },
  distribution: {
    finding: (share, score, scale) => `${share} des réponses donnent ${score} sur ${scale}`,
    subtitle: "Réponses par note, sur tout l’historique",
    score: (score, scale) => `${score} sur ${scale}`,
    share: "Part des réponses",
    describe: "Barres horizontales : part des réponses par note, la meilleure en premier.",
  },
  tickets: {
    finding: (reason, tickets, inPeriod) => `Premier motif ${inPeriod} : ${reason}, ${tickets}`,
    subtitle: (per) => `Demandes ${per} et par motif, toutes à la même échelle`,
    describe: (reason, last) => `${reason} : courbe au fil du temps ; ${last}.`,
    last: (inPeriod, tickets) => `${tickets} ${inPeriod}`,
  },
  per100: {
    finding: (reason, rate, inPeriod) => `Le plus de demandes pour 100 commandes ${inPeriod} : ${reason}, ${rate}`,
    subtitle: (period) => `Demandes pour 100 commandes par motif, ${period}`,
    rate: "Pour 100 commandes",
    describe: (period) => `Barres horizontales : demandes pour 100 commandes par motif, ${period}.`,
  },
  reply: {
    finding: (inPeriod, median, p90) =>
      p90 === null
        ? `Première réponse ${inPeriod} : la moitié en ${median} au plus`
        : `Première réponse ${inPeriod} : la moitié en ${median}, neuf sur dix en ${p90}`,
    subtitle: "Délai de première réponse selon la date d’ouverture ; la bande est l’intervalle de la médiane",
    median: "La moitié en",
    p90: "Neuf sur dix",
    n: (tickets) => `n = ${tickets} demandes`,
  },
  insights: {
    title: "Ce qui ressort",
    quiet: "Regardé, rien de solide",
    reason: (reason, rate, before) =>
      `${reason} : ${rate} demandes pour 100 commandes sur 90 jours, contre ${before} un an plus tôt`,
    times: (low, high) => `${low} à ${high} fois le taux d’un an plus tôt`,
    secondPurchase: (web, shop) =>
      `${web} de ceux qui ont d’abord acheté en ligne sont revenus dans les 180 jours, contre ${shop} de ceux qui ont commencé en boutique`,
    nps: (score, before) => `NPS sur 12 mois : ${score}, contre ${before} l’année d’avant`,
    other: (subject, value, reference) => `${subject} : ${value}, contre ${reference}`,
    difference: (range) => `Écart : ${range}`,
    none: "Au-delà des chiffres ci-dessus, aucun écart testé n’est à la fois grand et sûr, ou il y avait trop peu à comparer.",
    grade: (grade) => `Niveau de preuve ${grade}`,
  },
  series: {
    describe: (name, from, to, last) => `${name}, de ${from} à ${to}. Dernière période complète : ${last}.`,
    tip: (period, value, interval) =>
      interval === null ? `${period} : ${value}` : `${period} : ${value} (${interval})`,
  },
  personas: {
    index: "Les portraits",
    noneYet: "Aucun persona n’est encore décrit : ajoutez-en un sous personas/<nom>.fr.md dans l’espace de travail.",
    resembles: (share) => `${share} de la base`,
    unattached: "Personne n’y est rattaché par les données",
    hidden: (k) => `Moins de ${k} clients : masqué`,
    coverageFinding: (share) => `${share} de la base ne ressemble à aucun persona`,
    coverage: "Personnes selon le nombre de personas auxquels elles ressemblent",
    coverageShare: "Part de la base",
    coverageDescribe: "Barres horizontales : part de la base qui ressemble à zéro, un ou plusieurs personas.",
    npsFinding: (persona, nps, interval) => `NPS le plus haut : ${persona}, ${nps} (${interval})`,
    npsOverlap: "Les intervalles se recouvrent : trop peu de réponses pour départager les personas",
    npsSubtitle: "NPS des clients qui ressemblent à chaque persona, avec son intervalle à 95 %",
    npsDescribe: (n) => `Points et intervalles pour ${n} personas sur une même échelle de NPS.`,
    recognised: "Comment on les reconnaît",
    rule: "Règle :",
    noRule: "Pas de règle : le portrait vient d’entretiens et de l’expérience.",
    evidence: "Ce que disent les données de ceux qui ressemblent à ce portrait",
    size: "Clients",
    share: "Part de la base",
    revenue: "Chiffre d’affaires, 12 mois",
    nps: "NPS",
    npsDetail: (interval, answers) => `${interval}, ${answers}`,
    unknown: "non connu",
    expertNote:
      "Dessiné par des experts : aucun client n’y est rattaché par les données, il n’y a donc rien à mesurer.",
    otherLanguage: "Ce portrait n’existe que dans une autre langue.",
    all: "Tous les personas",
    facts: "Portrait",
    missing: "Ce persona n’est pas dans le rapport.",
  },
};
