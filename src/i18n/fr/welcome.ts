import type { welcome as english, welcomeColumns as englishColumns } from "../en/welcome.js";

export const welcome: typeof english = {
  plain: "Comment les nouveaux clients sont accueillis",
  finding: (share, said, interval) => `Parmi les nouveaux clients de 12 mois, ${share} ${said} (${interval})`,
  said: {
    contact: "sont joignables partout\u00a0: e-mail, mobile et adresse connus",
    agreed: "ont donné leur accord dans la semaine",
    joined: "ont rejoint le programme de fidélité dans la semaine",
    complete: "ont été pleinement accueillis dans la semaine",
  },
  group: "Premier achat",
  customers: "Nouveaux clients",
  steps: { contact: "Coordonnées complètes", agreed: "Accord", joined: "Compte fidélité", complete: "Tout cela" },
  values: {
    all: "Partout",
    web: "Sur le site",
    store: "En boutique",
    phone: "Par téléphone",
    marketplace: "Sur une place de marché",
    other: "Ailleurs",
    unknown: "Lieu inconnu",
  },
  dimensions: { all: "Tous", channel: "Canal", store: "Boutique" },
  note: "Coordonnées complètes\u00a0: e-mail, mobile et adresse postale, tels que connus aujourd’hui. Accord pour un canal au moins et compte fidélité\u00a0: dans les 7 jours après le premier achat\u202f; un accord sans date compte.",
};

export const welcomeColumns: typeof englishColumns = {
  "onboarding.dimension": "Selon",
  "onboarding.value": "Premier achat",
  "onboarding.step": "Étape",
  reached: "Atteint par",
};
