import type { standing as en } from "../en/standing.js";

/** Les mots des figures sur la place des clients : passages d’un statut à l’autre, traits, chaleur, scores. */
export const standing: typeof en = {
  names: {
    not_yet: "Pas encore clients",
    active_or_back: "Actifs ou réactivés",
    current: "Présents",
    lapsed: "Éloignés",
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
      web_only: "Web seulement",
      store_only: "Boutiques seulement",
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
  moves: {
    plain: "Vers où les clients ont évolué depuis",
    finding: (status, since, share) => `Parmi ceux qui étaient ${status} au ${since}, ${share} le sont encore`,
    before: (since) => `Statut au ${since}`,
    size: "Clients",
    now: "Statut aujourd’hui",
    note: "Les deux jours avec les mêmes règles et les mêmes limites. Une ligne fait 100\u00A0% ; si une de ses cases est masquée, les autres sont des nombres de clients.",
  },
};
