import type {
  aftermath as en,
  aftermathColumns as enColumns,
  aftermathMetrics as enMetrics,
  aftermathMetricNames as enNames,
} from "../en/service-loyalty.js";

export const aftermath: typeof en = {
  plain: "Les clients reviennent-ils après une demande",
  less: (back, without, interval) =>
    `Après une demande, ${back} rachètent en 90 jours, contre ${without} après des achats semblables sans demande : ${interval} points`,
  more: (back, without, interval) =>
    `Après une demande, ${back} rachètent en 90 jours, plus que les ${without} d’achats semblables sans demande : ${interval} points`,
  alike: (back, without, interval) =>
    `Après une demande, ${back} rachètent en 90 jours, et ${without} après des achats semblables sans demande : aucun écart au-delà du hasard (${interval} points)`,
  worst: (value, difference, interval) =>
    `Après ${value}, les clients reviennent le moins par rapport aux autres : ${difference} points (${interval})`,
  none: (by) => `${by} : aucun écart au-delà du hasard, tous testés ensemble`,
  by: { class: "Retour selon la nature de la demande", reason: "Retour selon le motif" },
  few: "Trop peu de demandes suivent un achat pour dire si elles éloignent les clients",
  subtitle:
    "Écart de la part qui rachète en 90 jours, en points, avec des achats de mêmes mois, canal, rang et valeur sans demande ; intervalle à 95 %",
  row: (difference, interval, orders) => `${difference} (${interval}), ${orders}`,
  untested: (orders) => `${orders} : trop peu`,
  note: "Les clients sont suivis à partir de la demande, les autres à partir d’autant de jours après leur achat ; qui avait racheté avant n’est dans aucun groupe. Ceux qui ont écrit diffèrent peut-être autrement : rien ne prouve que la demande les a éloignés",
  stake: (money, interval) =>
    `Achats qui n’ont pas suivi : environ ${money} sur ces deux ans (${interval}), si la demande en est la raison`,
  describe: (n) => `Points avec intervalles pour ${n} écarts ; à gauche de zéro, moins reviennent.`,
  values: { all: "Toutes les demandes" },
  criteria: { all: "Toutes les demandes", class: "Nature", reason: "Motif" },
  answer: {
    less: (points, back, without) =>
      `Les clients reviennent moins souvent après une demande : ${back} rachètent en 90 jours, contre ${without} de clients semblables qui n’ont rien demandé (${points} points).`,
    more: (points, back, without) =>
      `Les clients reviennent plus souvent après une demande : ${back} rachètent en 90 jours, contre ${without} de clients semblables qui n’ont rien demandé (${points} points).`,
    alike: (back, without) =>
      `On ne peut dire si une demande éloigne les clients : ${back} rachètent en 90 jours après une demande, ${without} de clients semblables sans demande.`,
    worst: (value, points) => `Le plus après ${value} : ${points} points.`,
    few: "Trop peu de demandes suivent un achat pour dire si elles éloignent les clients.",
  },
};

export const aftermathMetrics: typeof enMetrics = {
  service_loyalty: {
    name: "Retour après une demande",
    short: "Après demande",
    definition:
      "Part des achats de deux ans, suivis d’une demande dans les 30 jours, qu’un autre achat suit dans les 90 jours de la demande, moins la même part d’achats sans demande de mêmes mois, canal, rang et valeur (différence de risques de Mantel–Haenszel). Les autres sont suivis à partir d’autant de jours après l’achat que les demandes en prennent d’ordinaire ; qui avait racheté avant est écarté des deux côtés. L’intervalle laisse de côté une partie des personnes à la fois.",
    reading:
      "Qui écrit achète souvent et y tient, ou a reçu un colis abîmé : la comparaison ôte ce que les commandes montrent, non le reste. Un écart négatif dit que ces clients reviennent moins, non qu’une meilleure réponse les aurait gardés ; seul un essai le peut.",
  },
};

export const aftermathMetricNames: typeof enNames = { service_loyalty: "retour après une demande" };

export const aftermathColumns: typeof enColumns = {
  "service_loyalty.dimension": "Selon",
  "service_loyalty.value": "Valeur",
  "service_loyalty.orders": "Achats avec demande",
  "service_loyalty.came_back": "Revenus",
  without: "Sans demande",
  "service_loyalty.difference": "Écart",
  "service_loyalty.low": "De",
  "service_loyalty.high": "À",
  "service_loyalty.q_value": "q",
  at_stake: "En jeu",
  at_stake_low: "En jeu, de",
  at_stake_high: "En jeu, à",
};

export const aftermathFormulas = {
  "Σ w (share back with a request − share back without) ÷ Σ w, w = n₁n₀ ÷ (n₁ + n₀) of purchases alike":
    "Σ w (part revenue avec demande − part revenue sans) ÷ Σ w, w = n₁n₀ ÷ (n₁ + n₀) d’achats semblables",
} as const;

export const aftermathDenominators = { "purchases followed for 90 days": "achats suivis pendant 90 jours" } as const;
