import type {
  trends as en,
  trendColumns as enColumns,
  trendMetrics as enMetrics,
  trendMetricNames as enNames,
} from "../en/service-trends.js";

export const trends: typeof en = {
  ordered: {
    all: "Toutes les commandes",
    other: "Toutes les autres",
    unknown: "Non connu",
    web: "Web",
    store: "Boutique",
    phone: "Téléphone",
    marketplace: "Place de marché",
  },
  criteria: {
    all: "Toutes les commandes",
    order_channel: "Canal",
    store: "Boutique",
    category: "Catégorie",
    supplier: "Fournisseur",
    product: "Produit",
  },
  verdicts: {
    higher: "plus haut",
    lower: "plus bas",
    not_enough: "pas assez de commandes pour le dire",
  },
  reasons: {
    plain: "Ce que demandent les clients",
    risen: (reason, change, interval) =>
      `Les demandes sur ${reason} ont le plus augmenté : ${change} pour 100 commandes en un an (${interval})`,
    fallen: (reason, change, interval) =>
      `Les demandes sur ${reason} ont le plus diminué : ${change} pour 100 commandes en un an (${interval})`,
    steady: "Aucun motif n’a augmenté ou diminué au-delà du hasard par rapport aux mêmes jours de l’an passé",
    top: (reason, share) => `${reason} : le motif le plus fréquent, ${share} des demandes de 90 jours`,
    subtitle:
      "Demandes des 90 derniers jours par motif ; à côté, l’évolution pour 100 commandes par rapport aux mêmes jours de l’an passé",
    panel: "Demandes",
    aside: "Sur un an",
    change: (change, interval) => `${change} (${interval})`,
    unsure: (change) => `${change}, dans le hasard`,
    none: "non comparable",
    note: "Les semaines varient plus que le hasard seul ne le ferait, et les intervalles en tiennent compte ; tous les motifs sont testés ensemble (au plus une évolution annoncée sur vingt serait sans objet)",
    describe: (n) => `Barres pour ${n} motifs, le plus fréquent d’abord.`,
  },
  rates: {
    plain: (by) => `Commandes suivies d’une demande ${by}`,
    by: {
      order_channel: "selon le canal de la commande",
      store: "selon la boutique",
      category: "selon la catégorie",
      supplier: "selon le fournisseur",
      product: "selon le produit",
    },
    higher: (value, rate, interval, all) =>
      `Les commandes avec ${value} sont le plus souvent suivies d’une demande : ${rate} sur 100 (${interval}), contre ${all} de toutes les commandes`,
    lower: (value, rate, interval, all) =>
      `Les commandes avec ${value} sont moins souvent suivies d’une demande que les autres : ${rate} sur 100 (${interval}), contre ${all} de toutes les commandes`,
    unsure: (by) => `Commandes suivies d’une demande ${by} : aucun écart au-delà du hasard`,
    subtitle: "Commandes valides des 12 derniers mois qu’une demande nomme, pour 100, avec l’intervalle à 95 %",
    row: (rate, interval, orders) => `${rate} (${interval}), ${orders}`,
    none: "Aucune demande ne nomme une commande : reliez order_id des tickets pour voir quels produits en sont la cause.",
    note: "Seules comptent les demandes qui nomment une commande : les vrais taux sont plus hauts ; une commande de plusieurs produits compte pour chacun",
    describe: (n) => `Points avec intervalles pour ${n} taux.`,
  },
  handling: {
    plain: "Demander une fois, ou encore et encore",
    finding: {
      repeated: (share, interval) =>
        `${share} des demandes viennent de quelqu’un qui avait écrit pour le même motif dans les 7 jours (${interval})`,
      reopened: (share, interval) => `${share} des demandes ont été rouvertes (${interval})`,
      one_touch: (share, interval) => `${share} des demandes ont été réglées en une seule réponse (${interval})`,
    },
    measures: {
      repeated: "Redemandé dans les 7 jours",
      reopened: "Rouverte",
      one_touch: "Réglée en une réponse",
    },
    subtitle: "Demandes des 12 derniers mois pour lesquelles on le sait, avec l’intervalle à 95 %",
    row: (share, interval, n) => `${share} (${interval}), ${n}`,
    note: "Qui écrit deux fois est peut-être impatient, ou n’a pas été aidé ; seul qui est connu par un identifiant, un e-mail ou un téléphone est vu redemander",
    describe: (n) => `Points avec intervalles pour ${n} parts.`,
  },
  backlog: {
    plain: "Demandes en attente en fin de journée",
    subtitle: {
      day: "Demandes ouvertes à la fin de chaque jour, sur 12 mois",
      week: "Demandes ouvertes en fin de journée, en moyenne par semaine, sur 12 mois",
      month: "Demandes ouvertes en fin de journée, en moyenne par mois, sur 12 mois",
    },
    scales: { day: "jour", week: "semaine", month: "mois" },
    finding: (open, most, when) =>
      `${open} demandes étaient ouvertes en fin de journée au dernier relevé ; le plus haut, ${most}, date du ${when}`,
    most: (open, when) =>
      `Autant de demandes attendent que jamais en 12 mois : ${open} en fin de journée vers le ${when}`,
    n: (open) => `${open} demandes ouvertes`,
    note: "Les demandes ouvertes depuis plus d’un an sont tenues pour oubliées et laissées de côté",
    describe: (from, to, low, high) => `Une ligne du ${from} au ${to}, entre ${low} et ${high} demandes ouvertes.`,
  },
  answer: {
    risen: (reasons) => `Plus souvent qu’un an avant, à commandes égales : ${reasons}.`,
    fallen: (reasons) => `Moins souvent qu’un an avant, à commandes égales : ${reasons}.`,
    steady:
      "Aucun motif n’a augmenté ou diminué au-delà du hasard par rapport aux mêmes 90 jours de l’an passé, à commandes égales.",
    top: (reason, share) => `Le motif le plus fréquent est ${reason} : ${share} des demandes de 90 jours.`,
    item: (reason, change) => `${reason} (${change})`,
  },
};

export const trendMetrics: typeof enMetrics = {
  ticket_change: {
    name: "Évolution d’un motif",
    short: "Évolution",
    definition:
      "Demandes pour 100 commandes valides des 90 derniers jours, moins celles des mêmes jours un an avant, en pourcentage de celles-ci. Sans commandes, demandes par jour. L’intervalle tient compte de semaines qui varient plus que le hasard (quasi-Poisson sur 13 semaines) ; les valeurs q sont corrigées pour tous les motifs essayés.",
    reading:
      "Un nouveau libellé dans l’outil ressemble à un nouveau problème, et des demandes classées autrement à un problème résolu. Les commandes ont pu changer de nature comme de nombre. Elle dit que quelque chose a changé, non pourquoi.",
  },
  ticket_rate: {
    name: "Commandes suivies d’une demande",
    short: "Avec demande",
    definition:
      "Parmi les commandes valides des 12 derniers mois, celles qu’une demande nomme par leur numéro, pour 100. Par catégorie, fournisseur et produit, une commande compte pour chacun de ceux qu’elle contient.",
    reading:
      "Les demandes qui ne nomment aucune commande manquent : le taux compare produits et boutiques entre eux plutôt qu’il ne dit combien de commandes tournent mal. On interroge davantage sur ce qui est cher ou délicat, bien fait ou non.",
  },
  ticket_handling: {
    name: "Redemandé, rouvert, une réponse",
    short: "Traitement",
    definition:
      "Parmi les demandes des 12 derniers mois : celles d’une personne connue qui avait écrit pour le même motif dans les 7 jours précédents ; celles qui ont été rouvertes ; et celles qu’une seule réponse publique a réglées sans réouverture. Les demandes d’un système qui ne le dit jamais sont laissées de côté.",
    reading:
      "Des parts basses peuvent vouloir dire que les clients sont aidés aussitôt, ou qu’ils renoncent. Les réponses ne sont comptées que si l’outil exporte les événements (ticket_events).",
  },
  backlog: {
    name: "Demandes ouvertes",
    short: "Ouvertes",
    definition:
      "Demandes non résolues à la fin d’un jour local ; en moyenne par semaine ou par mois quand les jours comptent trop peu de personnes. Une demande rouverte l’est jusqu’à sa nouvelle résolution. Au bout d’un an, elle ne compte plus.",
    reading:
      "Un stock grandit avec ce qui arrive comme avec la lenteur de ce qui sort. Les demandes closes un jour qu’aucun export ne dit n’y sont pas.",
  },
};

export const trendMetricNames: typeof enNames = {
  ticket_change: "évolution d’un motif",
  ticket_rate: "commandes suivies d’une demande",
  ticket_handling: "demandes répétées ou rouvertes",
  backlog: "demandes ouvertes",
};

export const trendColumns: typeof enColumns = {
  "ticket_reasons.share": "Part",
  "ticket_reasons.change": "Sur un an",
  "ticket_reasons.change_low": "Évolution, de",
  "ticket_reasons.change_high": "Évolution, à",
  "ticket_reasons.q_value": "q",
  "ticket_rates.dimension": "Selon",
  "ticket_rates.value": "Valeur",
  "ticket_rates.low": "De",
  "ticket_rates.high": "À",
  "ticket_rates.against_rest": "Face aux autres",
  "ticket_handling.measure": "Quoi",
  "ticket_handling.dimension": "Selon",
  "ticket_handling.value": "Valeur",
  scale: "Par",
  "backlog_daily.date": "Du",
  "backlog_daily.open": "Ouvertes",
};

/** Formulas and denominators of these metrics. */
export const trendFormulas = {
  "(requests ÷ orders) of 90 days ÷ the same a year before − 1":
    "(demandes ÷ commandes) de 90 jours ÷ les mêmes un an avant − 1",
  "100 × count(valid order that a request names) ÷ count(valid order)":
    "100 × nombre(commande valide qu’une demande nomme) ÷ nombre(commande valide)",
  "count(request of which it is so) ÷ count(request of which it is known)":
    "nombre(demande pour laquelle c’est le cas) ÷ nombre(demande pour laquelle on le sait)",
  "Σ requests open at the end of a day ÷ days": "Σ demandes ouvertes en fin de journée ÷ jours",
} as const;

export const trendDenominators = {
  "valid orders of the 90 days": "commandes valides des 90 jours",
  "valid orders of 12 months": "commandes valides de 12 mois",
} as const;
