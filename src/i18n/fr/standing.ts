import type { standing as en } from "../en/standing.js";

/** Les mots des figures sur la place des clients : passages d’un statut à l’autre, traits, chaleur, scores. */
export const standing: typeof en = {
  names: {
    not_yet: "Pas encore clients",
    active_or_back: "Actifs ou réactivés",
    current: "Présents",
    lapsed: "Éloignés",
  },
  heat: {
    plain: "La chaleur des clients",
    finding: (ratio, range) =>
      `Les plus chauds ont acheté ${ratio} fois plus souvent en 30 jours que les froids (${range})`,
    nothing:
      "La chaleur ne prédit rien ici : les plus chauds n’ont pas acheté plus souvent que les froids au-delà du hasard",
    subtitle: (since) => `Part qui a acheté dans les 30 jours après le ${since}, selon la chaleur de ce jour-là`,
    bands: { hot: "Chauds", warm: "Tièdes", cold: "Froids" },
    count: (n, band) => `${n} ${band.toLowerCase()}`,
    today: (list) => `Aujourd’hui : ${list}`,
    months: (told, of) =>
      `Les plus chauds ont acheté plus souvent que les froids, au-delà du hasard, après ${told} des ${of} dernières fins de mois qu’on a pu suivre`,
    describe: "Points avec intervalles pour les trois degrés de chaleur.",
  },
  flags: {
    plain: "Comment les clients achètent, à côté de leur statut",
    finding: (share, does) => `${share} des clients pour qui on peut le dire ${does}`,
    subtitle: "Les traits peuvent se cumuler ; à droite, le nombre de clients pour qui on ne peut pas les dire",
    told: "L’ont, parmi ceux pour qui on peut le dire",
    untold: "Indéterminable",
    describe: (n) => `Barres de ${n} traits, chacun avec la part des clients qui l’ont.`,
    none: "Ne peut se dire de personne",
    names: {
      promo_only: "Promotions seulement",
      seasonal: "Une seule saison",
      web_only: "Web seulement, dès 2 achats",
      store_only: "Boutiques seulement, dès 2 achats",
      omnichannel: "Plusieurs canaux",
      gift: "Surtout des cadeaux",
      out_of_area: "De loin",
    },
    does: {
      promo_only: "n’achètent qu’en promotion",
      seasonal: "n’achètent qu’en une saison",
      web_only: "n’achètent que sur le web",
      store_only: "n’achètent qu’en boutique",
      omnichannel: "achètent par plusieurs canaux",
      gift: "achètent surtout des cadeaux",
      out_of_area: "habitent loin des boutiques où ils achètent",
    },
    states: { yes: "Oui", no: "Non", not_assessable: "Indéterminable" },
  },
  scores: {
    together: { core: "Cœur", promise: "Promesse", slipping: "Glissent", gone: "Partis" },
    category: {
      plain: "Les segments au sein de chaque catégorie",
      finding: (category, share, segment) =>
        `${category} : ${share} de ses acheteurs sont ${segment}, plus que dans toute autre catégorie`,
      alike: (category, share, segment, other, least) =>
        `${category} : ${share} de ses acheteurs sont ${segment} ; ${other} (${least}) ne s’en distingue pas`,
      head: "Catégorie",
      size: "Acheteurs",
      note: "Seuls les acheteurs de la catégorie sont notés, entre eux : un champion ici peut n’être personne ailleurs. Parts des acheteurs de la catégorie ; si une case d’une ligne est masquée, nombres d’acheteurs.",
    },
    outlook: {
      plain: "Ce que le score a valu",
      finding: (best, high, worst, low) =>
        `Dans les 90 jours après le score, ${high} des ${best} ont racheté, contre ${low} des ${worst}`,
      worthless:
        "Le score ne dit pas qui achète dans les 90 jours : son meilleur segment et le pire ne diffèrent pas au-delà du hasard",
      subtitle: (since) => `Part qui a acheté dans les 90 jours après le ${since}, selon le segment de ce jour-là`,
      all: (share) => `Tous ceux qui sont montrés ensemble : ${share}`,
      describe: (n) => `Points avec intervalles pour ${n} segments.`,
    },
    stability: {
      plain: "La constance du score",
      finding: (share) => `D’un mois au suivant, ${share} des clients ont gardé leur segment`,
      subtitle: (since) => `Part dans le même segment un mois après le ${since}, selon le segment de ce jour-là`,
      note: "Qui achète monte, et le silence fait descendre : un segment que beaucoup quittent chaque mois n’est pas une adresse pour un plan annuel.",
      describe: (n) => `Points avec intervalles pour ${n} segments.`,
    },
  },
  moves: {
    plain: "Vers où les clients ont évolué depuis",
    finding: (status, since, share, fallen) =>
      `Parmi ceux qui étaient ${status} au ${since}, ${share} sont aujourd’hui ${fallen}`,
    either: (names) => (names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ou ${names.at(-1)}`),
    before: (since) => `Statut au ${since}`,
    size: "Clients",
    now: "Statut aujourd’hui",
    note: "Les deux jours avec les mêmes règles et les mêmes limites. Une ligne fait 100\u00A0% ; si une de ses cases est masquée, les autres sont des nombres de clients.",
  },
};
