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
      converged: () =>
        "Les modèles n’ont trouvé aucune réponse qui convienne à ces achats ; rien n’est montré plutôt qu’une conjecture.",
      unknown: () =>
        "Il faut des commandes dont l’acheteur est connu ; donnez un numéro de client, un courriel ou une carte avec chaque commande.",
    },
  },
  answer: (clv, interval, basis) =>
    `Les clients d’aujourd’hui devraient apporter ${clv} de ${basis} dans les 12 mois à venir (${interval}).`,
  answerAlive: (share) => `En moyenne, qui a acheté un jour a ${share} de chances de racheter.`,
  answerTested: (error) => `Mise à l’épreuve sur des achats laissés de côté, la prévision était ${error}.`,
  basis: { margin: "marge", revenue: "chiffre d’affaires" },
  basisNote: {
    margin: (rate) => `Marge : ${rate} du chiffre d’affaires`,
    revenue:
      "Chiffre d’affaires et non marge : donnez value.margin_rate dans report.yaml, ou une marge sur les lignes de commande",
  },
  discount: (rate) => `Un euro dans un an compte pour ${rate} de moins`,
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
        `MBG/NBD est retenu : BIC de ${used}, contre ${other} pour Pareto/NBD ; le plus bas convient le mieux`,
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
      `${segment} : ${share} de la valeur attendue en 12 mois ; en moyenne, la probabilité de racheter y est de ${alive}`,
    subtitle: (basis) =>
      `${basis.charAt(0).toUpperCase()}${basis.slice(1)} attendu${basis === "marge" ? "e" : ""} des 12 mois à venir ; à côté, la probabilité moyenne de racheter`,
    panel: "Valeur attendue",
    alive: "Probabilité de racheter :",
    total: (clv, interval, orders) => `En tout ${clv} (${interval}) pour ${orders} achats`,
    describe: (n) => `Barres de ${n} groupes de clients, selon la valeur attendue.`,
    note: "Les intervalles tiennent compte de ce que les modèles ignorent de leurs paramètres ; la vérification plus haut montre jusqu’où ils peuvent se tromper au-delà",
  },
  risk: {
    plain: "Ce qui est en jeu avec les décrocheurs",
    finding: (customers, clv, reachable) =>
      `${customers} décrocheurs, ${clv} attendus d’eux en 12 mois, dont ${reachable} à portée d’un message`,
    none: (customers, clv) => `${customers} décrocheurs, ${clv} attendus d’eux en 12 mois : aucun n’est joignable`,
    subtitle: (basis) =>
      `${basis.charAt(0).toUpperCase()}${basis.slice(1)} attendu${basis === "marge" ? "e" : ""} des 12 mois à venir des clients dont le statut est « Décrocheur »`,
    reach: { reachable: "Joignables", not_reachable: "Non joignables" },
    customers: (n) => `${n} clients`,
    describe:
      "Deux barres : la valeur attendue de ceux que l’e-mail, le SMS ou le courrier atteint, et celle des autres.",
    ifActive: (clv) => `Si tous étaient encore clients : ${clv}`,
    note: "Joignable : adresse utilisable, accord donné, aucun refus depuis",
  },
};
