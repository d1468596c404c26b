import type { rfm as englishRfm, statuses as englishStatuses } from "../en/segments.js";

export const statuses: typeof englishStatuses = {
  vip: {
    name: "VIP",
    definition: "Premier dixième des acheteurs par la valeur sur 12 mois, avec au moins deux commandes",
  },
  loyal: {
    name: "Fidèles",
    definition: "Trois commandes ou plus en 12 mois, ou des commandes à chacun des deux derniers semestres",
  },
  active: { name: "Actifs", definition: "Ont acheté récemment, sans relever d’un statut ci-dessus" },
  new: { name: "Nouveaux", definition: "Viennent de passer leur première commande" },
  reactivated: { name: "Réactivés", definition: "Ont racheté après une absence assez longue pour être dits inactifs" },
  at_risk: {
    name: "Décrocheurs",
    definition: "Absents depuis plus longtemps qu’il n’est habituel entre deux commandes",
  },
  inactive: {
    name: "Inactifs",
    definition: "Absents depuis plus longtemps que presque personne ne l’est entre deux commandes",
  },
  lost: { name: "Perdus", definition: "Absents depuis plus de deux fois cette durée" },
  prospect: { name: "Prospects", definition: "Connus, n’ont jamais acheté" },
  contract_ended: { name: "Résiliés", definition: "Ont eu un contrat, n’en ont plus" },
  out_of_scope: { name: "Hors périmètre", definition: "Fiches de test, personnes décédées ou opposées, personnel" },
};

const segment = (short: string, definition: string) => ({ short, full: `RFM ${short}`, definition });

export const rfm: typeof englishRfm = {
  champion: segment("Champions", "Ont acheté récemment, souvent et beaucoup"),
  loyal: segment("Fidèles", "Achètent régulièrement, avec une bonne valeur"),
  potential_loyalist: segment("Fidèles potentiels", "Acheteurs récents qui ont commencé à revenir"),
  new: segment("Nouveaux", "Ont acheté tout récemment, pour la première fois ou pour peu"),
  promising: segment("Prometteurs", "Ont acheté récemment, pour peu jusqu’ici"),
  need_attention: segment("À surveiller", "Moyens sur les trois axes, commencent à glisser"),
  about_to_sleep: segment("En sommeil", "Petite valeur, et leur dernière commande vieillit"),
  at_risk: segment("À risque", "De bons clients qui ne sont pas venus depuis longtemps"),
  cant_lose: segment("À ne pas perdre", "Les meilleurs clients d’hier, absents depuis très longtemps"),
  hibernating: segment("Hibernants", "Petite valeur et longue absence"),
  lost: segment("Perdus", "La plus petite valeur et la plus longue absence"),
};
