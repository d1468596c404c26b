import type { standing as en } from "../en/standing.js";

/** Les mots des figures sur la place des clients : passages d’un statut à l’autre, traits, chaleur, scores. */
export const standing: typeof en = {
  names: {
    not_yet: "Pas encore clients",
    active_or_back: "Actifs ou réactivés",
    current: "Présents",
    lapsed: "Éloignés",
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
