import type {
  spending as en,
  spendingColumns as enColumns,
  spendingMetrics as enMetrics,
  spendingMetricNames as enNames,
} from "../en/spending.js";

export const spending: typeof en = {
  investment: {
    plain: "Ce qui est dépensé pour les clients, face à ce qu’ils apportent",
    finding: (part, value, basis, cost) =>
      `${part} des acheteurs apporte ${value} de leur ${basis} et reçoit ${cost} de ce qui est dépensé pour les clients`,
    nothing: (share) => ` ; ${share} vont à des personnes qui n’ont rien acheté en 12 mois`,
    best: { tenth: "Le meilleur dixième", fifth: "Le meilleur cinquième" },
    subtitle: (basis) =>
      `Acheteurs des 12 derniers mois en parts égales selon leur ${basis}, les plus précieux d’abord, et ceux qui n’ont rien acheté ; en gris, l’argent`,
    cost: "Part des dépenses",
    value: (basis) => `Part de leur ${basis}`,
    noPurchase: "Aucun achat en 12 mois",
    each: "Dépensé pour chacun",
    kinds: {
      messages: "messages au coût d’un envoi",
      discounts: "remises",
      points: "points utilisés",
    },
    counted: (list) => `Compté : ${list}`,
    left: (list) => `Non compté, faute d’export ou de réglage, ou pour trop peu de personnes : ${list}`,
    note: "Les coûts d’une campagne entière, du personnel et des outils ne sont à personne en particulier et sont laissés de côté. Qui reçoit beaucoup vaut peut-être beaucoup pour cela, ou aurait acheté de toute façon : seul un test avec un groupe témoin peut le dire",
    describe: (n) => `Barres pour ${n} parts de la base : part des dépenses à côté de la part de ce qui est apporté.`,
  },
};

export const spendingMetrics: typeof enMetrics = {
  investment: {
    name: "Dépenses face à la valeur",
    short: "Part des dépenses",
    definition:
      "Ce que coûtent 12 mois de messages (selon quality.costs dans report.yaml), de points utilisés (selon value.point_value) et de remises, par parts égales des acheteurs selon leur valeur et pour les personnes de la base qui n’ont rien acheté : la part de chacune dans tout ce qui est dépensé, à côté de sa part de ce qui est apporté.",
    reading:
      "Elle dit où va l’argent, non ce qu’il y fait. Les remises sont des prix plus bas plutôt que de l’argent versé, et des points utilisés peuvent s’y trouver aussi. Un message à qui n’a rien acheté n’est pas perdu s’il le fait revenir ; combien il en fait revenir, seul un test le dit.",
  },
};

export const spendingMetricNames: typeof enNames = { investment: "dépenses face à la valeur" };

export const spendingColumns: typeof enColumns = {
  "investment.part": "Part de la base, les meilleurs d’abord",
  "investment.value": "Apporté",
  share_value: "Part de la valeur",
  contact_cost: "Messages",
  given_cost: "Remises, points utilisés",
  with_points: "Points comptés",
  "investment.cost": "Dépensé",
  share_cost: "Part des dépenses",
  cost_per_customer: "Dépensé pour chacun",
};

export const spendingFormulas = {
  "Σ (messages × cost of one + points used × value of one + discounts) of a part ÷ Σ of all":
    "Σ (messages × coût d’un + points utilisés × valeur d’un + remises) d’une part ÷ Σ de toutes",
} as const;

export const spendingDenominators = {
  "what is spent on customers in 12 months": "ce qui est dépensé pour les clients en 12 mois",
} as const;
