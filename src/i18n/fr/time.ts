import type { time as en } from "../en/time.js";

/** Les mots des figures sur le temps : cohortes, deuxièmes achats, flux ; et sur la concentration. */
export const time: typeof en = {
  cohorts: {
    plain: "Combien de ceux venus ensemble pour la première fois sont revenus",
    finding: (inPeriod, rate, later, interval) =>
      `Parmi ceux qui ont acheté pour la première fois ${inPeriod}, ${rate} ont racheté ${later} (${interval})`,
    later: { month: "le mois suivant", quarter: "le trimestre suivant", year: "l’année suivante" },
    cohort: "Premier achat",
    size: "Clients",
    columns: "Part qui a acheté dans la période, tant de mois après la première (« retour dans »)",
    column: (months) => `+${months}`,
    open: "incomplète",
    legend:
      "Hachuré : les données ne couvrent pas toute la période ; aucune part n’est montrée, car elle aurait l’air d’une baisse.",
    some: "Les cohortes les plus récentes et les premières périodes sont montrées ; le fichier contient tout.",
  },
  cohortValue: {
    plain: "Ce que les clients venus ensemble ont apporté jusqu’ici",
    finding: (inPeriod, value, period, months) =>
      `Ceux qui ont acheté pour la première fois ${inPeriod} avaient apporté ${value} chacun à la fin ${period}, ${months}\u00A0mois plus tard`,
    periods: { month: "du mois", quarter: "du trimestre", year: "de l’année" },
    columns: "Payé jusque-là par client, jusqu’à la fin de la période, tant de mois après la première",
    legend: "Hachuré : les données ne couvrent pas toute la période.",
    hidden: "Après une période masquée, aucune somme n’est montrée.",
  },
  secondPurchase: {
    plain: "Au bout de combien de temps les acheteurs reviennent",
    finding: (list) => `Ont racheté : ${list}`,
    by: (share, days) => `${share} en ${days}\u00A0jours`,
    subtitle: "Part des acheteurs qui ont acheté un deuxième jour, selon les jours écoulés depuis le premier achat",
    atRisk: "Encore suivis, pas encore revenus :",
    tip: (days, share, interval, atRisk) =>
      `${days} jours : ${share} (${interval}) ; ${atRisk} encore suivis, pas encore revenus`,
    describe: (days, share) =>
      `Courbe montante avec son intervalle, de 0 à ${days} jours après le premier achat, où elle atteint ${share}.`,
    note: "Kaplan-Meier : les acheteurs récents comptent aussi longtemps qu’ils ont pu être suivis",
    milestone: (days, share, interval, atRisk) => `${days}\u00A0jours ${share} (${interval}\u202F; ${atRisk})`,
    milestones: (list) => `Conversion, avec son intervalle et ceux encore suivis\u00A0: ${list.join(" · ")}`,
  },
  secondPurchaseEffect: {
    plain: "Le deuxième achat annonce-t-il les commandes suivantes ?",
    and: " ; ",
    alone: (text) => `Du deuxième achat, ${text}`,
    speed: {
      tells: (first, many, last, few) =>
        `La rapidité du deuxième achat est un signe : ${many}\u00A0commandes dans les 180\u00A0jours suivants pour qui est revenu ${first}, ${few} pour qui est revenu ${last}`,
      hardly: "La rapidité du deuxième achat ne dit presque rien des commandes suivantes",
      unknown: "Les données ne suffisent pas à dire si la rapidité du deuxième achat annonce d’autres commandes",
    },
    amount: {
      tells: (first, few, last, many) =>
        `son montant est un signe : ${few}\u00A0commandes après ${first}, ${many} après ${last}`,
      hardly: "son montant ne dit presque rien des commandes suivantes",
      unknown: "de son montant, les données ne permettent pas de le dire",
    },
    subtitle:
      "Commandes par client dans les 180 jours après le deuxième achat, en moyenne, avec l’intervalle à 95 % ; selon les jours depuis le premier achat, et selon le montant du deuxième",
    bands: {
      label: {
        within: (days) => `Revenus en ${days}\u00A0jours au plus`,
        between: (from, to) => `Revenus après ${from} à ${to}\u00A0jours`,
        after: (days) => `Revenus après plus de ${days}\u00A0jours`,
        lowest: "Quart des plus petits montants",
        highest: "Quart des plus gros montants",
        quarter: (n) => `${n === 2 ? "Deuxième" : "Troisième"} quart des montants`,
        quarters: (from, to) => `Quarts ${from} à ${to} des montants`,
      },
      said: {
        within: (days) => `en ${days}\u00A0jours au plus`,
        between: (from, to) => `après ${from} à ${to}\u00A0jours`,
        after: (days) => `après plus de ${days}\u00A0jours`,
        lowest: "un montant du quart le plus bas",
        highest: "un montant du quart le plus haut",
        quarter: (n) => `un montant du ${n === 2 ? "deuxième" : "troisième"} quart`,
        quarters: (from, to) => `un montant des quarts ${from} à ${to}`,
      },
    },
    row: (orders, interval) => `${orders} (${interval})`,
    measures: { speed: "rapidité", amount: "montant" },
    rhos: (list) => `Corrélation de rang avec les commandes suivantes : ${list} ; 0 ne dit rien, ±1 dit tout`,
    rho: {
      speed: (rho, interval) => `jours jusqu’au deuxième achat ${rho} (${interval})`,
      amount: (rho, interval) => `son montant ${rho} (${interval})`,
    },
    note: "Un signe n’est pas une cause : qui revient plus tôt grâce à un bon d’achat n’achète pas forcément plus ensuite",
    describe:
      "Points avec leurs intervalles : commandes moyennes dans les 180 jours après le deuxième achat, selon sa rapidité et son montant.",
  },
  flow: {
    plain: "Qui vient, reste, revient ou fait une pause",
    finding: (inPeriod, fresh, resurrected, dormant) =>
      `${inPeriod.charAt(0).toUpperCase()}${inPeriod.slice(1)} : ${fresh} nouveaux acheteurs, ${resurrected} revenus après une pause, ${dormant} en pause`,
    subtitle: (per) =>
      `Acheteurs ${per} au-dessus de la ligne ; au-dessous, ceux de la période d’avant qui n’ont pas acheté`,
    flows: {
      new: "Premier achat",
      current: "Ont aussi acheté la période d’avant",
      resurrected: "Revenus après une pause",
      dormant: "En pause",
    },
    describe: (active, inPeriod) =>
      `Barres empilées : sortes d’acheteurs au-dessus de zéro, ceux en pause au-dessous. ${active} ont acheté ${inPeriod}.`,
  },
  layers: {
    plain: "Chiffre d’affaires selon l’année du premier achat",
    finding: (inPeriod, share) =>
      `${inPeriod}, ${share} du chiffre d’affaires des clients connus vient de ceux qui sont arrivés une année précédente`,
    subtitle: (per) => `Chiffre d’affaires ${per} des clients connus, selon l’année de leur premier achat`,
    year: (year) => `Premier achat en ${year}`,
    first: (year) => `${year} ou avant`,
    earlier: "Années antérieures",
    note: "Une couche, ce sont les clients d’une année : là où elle s’amincit, ils achètent moins ou partent",
    describe: (oldest) => `Barres empilées par année de premier achat, la plus ancienne (${oldest}) en bas.`,
  },
  change: {
    plain: "Pourquoi le chiffre d’affaires a changé",
    rose: (change, now) => `Le chiffre d’affaires a augmenté de ${change}, à ${now}`,
    fell: (change, now) => `Le chiffre d’affaires a baissé de ${change}, à ${now}`,
    stood: (now) => `Le chiffre d’affaires est de ${now}, comme avant`,
    finding: (change, won, lost, more) =>
      [`${change} : les clients gagnés ont apporté ${won}`, `les perdus ont emporté ${lost}`, ...more].join(", "),
    keptMore: (amount) => `ceux qui sont restés ont dépensé ${amount} de plus`,
    keptLess: (amount) => `ceux qui sont restés ont dépensé ${amount} de moins`,
    keptSame: "ce que dépensent ceux qui sont restés n’a pas changé au-delà du hasard",
    otherMore: (amount) => `les ventes anonymes et les retours tardifs ont ajouté ${amount}`,
    otherLess: (amount) => `les ventes anonymes et les retours tardifs ont retiré ${amount}`,
    lenses: {
      people: "Qui est venu et parti",
      habits: "Combien, à quel rythme, à quel prix",
      kept: "Ceux qui sont restés",
    },
    subtitle:
      "Les 12 mois d’avant, ce qui est venu et parti, et les 12 derniers mois ; entre parenthèses, l’intervalle à 95 %",
    effects: {
      before: "12 mois d’avant",
      lost: "Clients perdus",
      won: "Clients gagnés",
      kept_frequency: "Mêmes clients, commandes de chacun",
      kept_basket: "Mêmes clients, valeur d’une commande",
      other: "Ventes anonymes, retours tardifs",
      now: "12 derniers mois",
      kept: "Mêmes clients, en tout",
      customers: "nombre de clients",
      frequency: "commandes de chacun",
      basket: "valeur d’une commande",
    },
    step: (amount, interval) => `${amount} (${interval})`,
    habits: (list) => `Dit autrement, sur toute la base : ${list}`,
    habit: (name, amount, interval) => `${name} ${amount} (${interval})`,
    describe: (before, now) => `Étapes de ${before} pour les 12 mois d’avant à ${now} pour les 12 derniers mois.`,
  },
  concentration: {
    plain: "Quelle part du chiffre d’affaires vient des meilleurs clients",
    finding: (customers, share, interval) =>
      `Les ${customers} d’acheteurs qui comptent le plus représentent ${share} de ce que les acheteurs ont payé (${interval})`,
    subtitle: "Part de tout ce que les acheteurs ont payé jusqu’ici, selon la part d’acheteurs, les meilleurs d’abord",
    revenue: "Part de ce que les acheteurs ont payé :",
    tip: (customers, share) => `Meilleurs ${customers} d’acheteurs : ${share} de ce que les acheteurs ont payé`,
    gini: (gini, low, high) => `Indice de Gini : ${gini} (${low} à ${high})`,
    describe: (customers, share) =>
      `Courbe montante avec son intervalle : part du chiffre d’affaires selon la part d’acheteurs ; les meilleurs ${customers} en ont payé ${share}.`,
  },
};
