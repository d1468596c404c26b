import type { value as en } from "../en/value.js";

/** Les mots des figures sur la valeur à venir : sa prévision, de qui elle vient, ce qui est en jeu. */
export const value: typeof en = {
  not: {
    intro: "Non mesurable avec ces exports.",
    gates: {
      contracts: (minimum) =>
        `Plus de ${minimum} des acheteurs ont un contrat : leur départ a une date, voir l’attrition des contrats.`,
      repeaters: (minimum) =>
        `Il faut au moins ${minimum} clients revenus un deuxième jour avant la partie de l’historique mise de côté pour vérifier la prévision ; donnez les commandes de plus de clients ou de plus de mois.`,
      holdout: (minimum) =>
        `Il faut un historique d’au moins deux fois ${minimum} jours, soit trois intervalles habituels à prévoir et autant avant ; donnez des commandes plus anciennes.`,
      noGap: () =>
        "L’historique est trop court pour mettre de côté trois intervalles habituels entre deux achats ; donnez des commandes plus anciennes.",
      converged: () =>
        "Les modèles n’ont trouvé aucune réponse qui convienne à ces achats ; rien n’est montré plutôt qu’une conjecture.",
      unknown: () =>
        "Il faut des commandes dont l’acheteur est connu ; donnez un numéro de client, un courriel ou une carte avec chaque commande.",
    },
  },
  answer: (clv, basis) => `Les clients d’aujourd’hui devraient apporter ${clv} de ${basis} dans les 12 mois à venir.`,
  answerAlive: (share) =>
    `De ceux qui ont acheté un jour, ${share} sont sans doute encore clients, pour autant que les achats le disent.`,
  answerStays: "Ces exports ne montrent encore personne qui parte ; seul un historique plus long dira qui s’en va.",
  answerTested: (error) => `Mise à l’épreuve sur des achats laissés de côté, la prévision était ${error}.`,
  basis: { margin: "marge", revenue: "chiffre d’affaires" },
  basisNote: {
    margin: (rate) => `Marge : ${rate} du chiffre d’affaires`,
    revenue:
      "Chiffre d’affaires et non marge : donnez value.margin_rate dans report.yaml, ou une marge sur les lignes de commande",
  },
  discount: (rate) => `Un euro dans un an compte pour ${rate} de moins`,
  deciles: {
    plain: "Ce qu’apporte chaque dixième des acheteurs",
    finding: (ends, share, basis, best, last) =>
      `${ends.best} des acheteurs de 12 mois a apporté ${share} de leur ${basis} : pour chacun ${best}, contre ${last} ${ends.last}`,
    ends: {
      tenth: { best: "Le meilleur dixième", last: "dans le dernier dixième" },
      fifth: { best: "Le meilleur cinquième", last: "dans le dernier cinquième" },
    },
    subtitle: (basis) =>
      `Acheteurs des 12 derniers mois en parts égales selon leur ${basis}, les plus précieux d’abord ; en gris, ce que chaque part a apporté`,
    panel: (basis) => `Part de leur ${basis}`,
    aside: "Chacun",
    habits: (n, orders, basket) => `${orders}\u00A0${n < 2 ? "commande" : "commandes"} de ${basket}`,
    parts: {
      tenth_1: "Meilleur dixième",
      tenth_2: "2e dixième",
      tenth_3: "3e dixième",
      tenth_4: "4e dixième",
      tenth_5: "5e dixième",
      tenth_6: "6e dixième",
      tenth_7: "7e dixième",
      tenth_8: "8e dixième",
      tenth_9: "9e dixième",
      tenth_10: "Dernier dixième",
      fifth_1: "Meilleur cinquième",
      fifth_2: "2e cinquième",
      fifth_3: "3e cinquième",
      fifth_4: "4e cinquième",
      fifth_5: "Dernier cinquième",
    },
    note: "Qui est haut placé après une année le doit peut-être à un seul gros achat, et qui est arrivé tard a eu moins de temps",
    describe: (n) => `Barres pour ${n} parts égales des acheteurs, les plus précieux d’abord.`,
  },
  error: { low: (share) => `trop basse de ${share}`, high: (share) => `trop haute de ${share}`, none: "juste" },
  model: {
    plain: "Comment les achats à venir sont prévus",
    names: {
      mbg_nbd: "MBG/NBD",
      pareto_nbd: "Pareto/NBD",
      gamma_gamma: "Gamma-Gamma",
      assumption: "Hypothèse",
    },
    finding: {
      mbg_nbd: (used, other) =>
        `MBG/NBD est retenu : Pareto/NBD ne convient pas nettement mieux (BIC de ${used} et ${other} ; le plus bas est le meilleur)`,
      pareto_nbd: (used, other) =>
        `Pareto/NBD est retenu : il convient mieux, avec un BIC de ${used} contre ${other} pour MBG/NBD`,
    },
    only: (model) => `${model} est retenu : l’autre modèle n’a pas trouvé de réponse`,
    parameter: "Paramètre",
    whole: "Sur tous les achats",
    calibration: "Sans la partie mise de côté",
    histories: { whole: "tous les achats", calibration: "sans la partie mise de côté" },
    parameters: {
      r: "r : à quel point les clients achètent au même rythme",
      alpha: "α : avec r, le rythme moyen (r ÷ α achats par semaine)",
      a: "a : avec b, la probabilité d’arrêter après un achat",
      b: "b : probabilité moyenne a ÷ (a + b)",
      s: "s : à quel point les clients risquent autant d’arrêter",
      beta: "β : avec s, le risque moyen d’arrêt (s ÷ β par semaine)",
      p: "p : à quel point les achats d’un client se ressemblent",
      q: "q : à quel point les clients dépensent autant",
      gamma: "γ : avec p et q, la valeur moyenne d’un achat",
      mean_purchase: "Valeur moyenne d’un achat répété",
      correlation: "Corrélation de la fréquence et du montant (supposée nulle)",
      log_likelihood: "Log-vraisemblance",
      bic: "BIC",
      margin_rate: "Marge ÷ chiffre d’affaires",
      discount_rate: "Actualisation d’une année",
    },
    note: "Temps en semaines, intervalles à 95 %. Si la corrélation est loin de 0, ceux qui viennent souvent dépensent plus ou moins à chaque fois que la valeur montrée ne le suppose. BG/NBD n’est pas utilisé : il tient pour client quiconque a acheté une fois.",
  },
  holdout: {
    plain: "La qualité de la prévision des achats",
    finding: (days, model, naive) =>
      `Vérifiée sur ${days} jours laissés de côté : la prévision était ${model}, la reprise du rythme passé ${naive}`,
    subtitle: "Achats par client dans les jours laissés de côté, selon ses achats répétés d’avant",
    actual: "Ce qui est venu, avec son intervalle à 95 %",
    predicted: "Prévision",
    naive: "Même rythme qu’avant",
    row: (repeats) => (repeats.endsWith("+") ? `${repeats.slice(0, -1)} ou plus` : repeats),
    all: "Tous",
    customers: (n) => `${n} clients`,
    tip: (repeats, actual, predicted, naive) =>
      `${repeats} achats répétés avant : ${actual} venus, ${predicted} prévus, ${naive} au même rythme`,
    describe: (actual, predicted, naive) =>
      `Points par nombre d’achats répétés d’avant. Tous clients réunis, ${actual} achats sont venus, ${predicted} étaient prévus, ${naive} au même rythme qu’avant.`,
    miss: (model, naive) => `Écart moyen par client : ${model} achat pour la prévision, ${naive} pour le même rythme`,
  },
  segments: {
    plain: {
      status: "Ce que valent les clients selon leur statut",
      rfm: "Ce que valent les clients selon leur segment RFM",
    },
    finding: (segment, share, alive) =>
      `${segment} : ${share} de la valeur attendue en 12 mois ; ${alive} d’entre eux sont sans doute encore clients`,
    findingStays: (segment, share) => `${segment} : ${share} de la valeur attendue en 12 mois`,
    subtitle: {
      status: (basis) =>
        `${expected(basis)} des 12 mois à venir selon le statut ; à côté, la probabilité moyenne d’être encore client`,
      rfm: (basis) =>
        `${expected(basis)} des 12 mois à venir selon le segment RFM ; à côté, la probabilité moyenne d’être encore client`,
    },
    panel: "Valeur attendue",
    alive: "Encore client, sans doute",
    total: (clv, orders) => `En tout ${clv} pour ${orders} achats`,
    describe: (n) => `Barres de ${n} groupes de clients, selon la valeur attendue.`,
    note: "Les intervalles tiennent compte de ce que les modèles ignorent de leurs paramètres ; la vérification plus haut montre jusqu’où ils peuvent se tromper au-delà",
  },
  risk: {
    plain: "Ce qui est en jeu avec les décrocheurs",
    finding: (customers, clv, reachable) =>
      `${customers} décrocheurs, ${clv} attendus d’eux en 12 mois, dont ${reachable} à portée d’un message`,
    none: (customers, clv) => `${customers} décrocheurs, ${clv} attendus d’eux en 12 mois : aucun n’est joignable`,
    subtitle: (basis) => `${expected(basis)} des 12 mois à venir des clients dont le statut est « Décrocheurs »`,
    reach: { reachable: "Joignables", not_reachable: "Non joignables" },
    customers: (n) => `${n} clients`,
    describe:
      "Deux barres : la valeur attendue de ceux que l’e-mail, le SMS ou le courrier atteint, et celle des autres.",
    ifActive: (clv) => `Si tous étaient encore clients : ${clv}`,
    note: "Joignable : adresse utilisable, accord donné, aucun refus depuis",
  },
  retention: {
    plain: "Ce que valent des clients gardés de plus",
    finding: (gain, interval, basis) => `Un point de rétention vaut ${gain} de ${basis} par an (${interval})`,
    subtitle:
      "Ce que valent en un an un à cinq acheteurs gardés de plus sur cent, d’après les deux dernières années de cette base",
    points: (n, text) => `+${text} ${n < 2 ? "point" : "points"}`,
    row: (gain, customers) => `${gain} de ${customers} clients`,
    describe: "Points avec leurs intervalles : le gain d’une année pour un à cinq points de rétention de plus.",
    today: (retention, interval, each) =>
      `Des acheteurs de l’avant-dernière année, ${retention} ont aussi acheté dans la dernière (${interval}) ; un client comme ceux qui sont partis vaut ${each}`,
    note: "D’après ceux qui sont restés parmi les acheteurs aussi rares que ceux qui sont partis ; le coût pour les garder n’est pas déduit, et qui doit être convaincu achète peut-être moins",
    needs:
      "Il faut 24 mois de commandes avec au moins 30 acheteurs revenus et quelques-uns qui ne le sont pas ; donnez des commandes plus anciennes.",
  },
  acquisition: {
    plain: "Ce que rapporte un nouveau client, et ce que coûte son recrutement",
    finding: {
      value: (value, months) =>
        `Un nouveau client rapporte ${value} en ${months} ; ce que coûte son recrutement n’est pas mesurable ici`,
      atOnce: (cost, times, months) =>
        `Recruter un client a coûté ${cost}, remboursés dès le premier jour ; en ${months}, il en rapporte ${times} fois autant`,
      paid: (cost, after, times, months) =>
        `Recruter un client a coûté ${cost}, remboursés après ${after} ; en ${months}, il en rapporte ${times} fois autant`,
      open: (cost, times, months) =>
        `Recruter un client a coûté ${cost}, non remboursés après ${months} : il en rapporte ${times} fois autant`,
    },
    months: (_, text) => `${text} mois`,
    subtitle: (basis) =>
      `${basis.charAt(0).toUpperCase()}${basis.slice(1)} ${basis === "marge" ? "moyenne" : "moyen"} de ceux dont le premier achat date de l’avant-dernière année, selon les mois écoulés ; tous ont été suivis un an`,
    value: "Valeur jusque-là :",
    cost: (cac) => `Coût d’un recrutement : ${cac}`,
    tip: (months, value, interval) =>
      months === 0 ? `Le premier jour : ${value} (${interval})` : `Après ${months} mois : ${value} (${interval})`,
    describe: (months, value) =>
      `Courbe montante avec son intervalle, du premier jour à ${months} mois plus tard, où elle atteint ${value}.`,
    note: "Coûts de la même année ÷ nouveaux clients connus. Les acheteurs sans nom sont dans les coûts et non dans le nombre, et certains seraient venus sans cela : seul un essai dit ce que coûte vraiment un client de plus",
    noCosts:
      "Remboursement et valeur ÷ coût : non mesurables. Donnez un export des coûts avec chaque mois de cette année-là, et nommez ses postes de recrutement sous value.acquisition_items dans report.yaml",
    needs:
      "Il faut 30 mois de commandes, pour que d’anciens clients ne passent pas pour nouveaux, et au moins 50 nouveaux clients dans l’avant-dernière année ; donnez des commandes plus anciennes.",
  },
};

const expected = (basis: string): string =>
  `${basis.charAt(0).toUpperCase()}${basis.slice(1)} ${basis === "marge" ? "attendue" : "attendu"}`;
