import type { Random } from "../random/random.js";

/** Reason as the helpdesk tags it, its type, its share among spontaneous tickets, and how people put it. */
interface Reason {
  tag: string;
  type: "incident" | "question" | "task";
  spontaneous: number;
  /** How often the sender is angry enough to leave, when the answer is slow. */
  gravity: number;
  texts: string[];
}

const reasonList = {
  late: {
    tag: "Retard de livraison",
    type: "incident",
    spontaneous: 4,
    gravity: 0.5,
    texts: [
      "Ma commande devait arriver la semaine dernière et le suivi n'a pas bougé.",
      "Toujours rien reçu, le transporteur ne répond pas.",
      "Le colis est bloqué au dépôt depuis plusieurs jours. Que se passe-t-il ?",
      "C'était un cadeau, il arrivera donc trop tard…",
    ],
  },
  damaged: {
    tag: "Colis abîmé",
    type: "incident",
    spontaneous: 1,
    gravity: 0.4,
    texts: [
      "Le flacon s'est ouvert dans le carton, tout est collant.",
      "Carton écrasé et poudre cassée à l'arrivée.",
      "Le pot est fêlé, je vous joins une photo.",
    ],
  },
  missing: {
    tag: "Article manquant",
    type: "incident",
    spontaneous: 1,
    gravity: 0.4,
    texts: [
      "Il manque un article dans mon colis alors qu'il figure sur la facture.",
      "J'avais commandé deux savons, un seul reçu.",
      "L'échantillon promis n'y est pas.",
    ],
  },
  reaction: {
    tag: "Réaction cutanée",
    type: "incident",
    spontaneous: 3,
    gravity: 0.6,
    texts: [
      "Rougeurs après deux jours d'utilisation, est-ce normal ?",
      "La crème pique beaucoup sur les joues de mon fils.",
      "Plaques sur les avant-bras, j'ai arrêté tout de suite.",
    ],
  },
  product: {
    tag: "Question produit",
    type: "question",
    spontaneous: 12,
    gravity: 0.1,
    texts: [
      "Ce soin convient-il pendant l'allaitement ?",
      "La recharge va-t-elle sur l'ancien flacon ?",
      "Contient-il des huiles essentielles ?",
      "Quand le shampooing à l'ortie sera-t-il de nouveau disponible ?",
      "Quelle teinte pour une peau claire ?",
      "Is it suitable for a newborn?",
    ],
  },
  refund: {
    tag: "Remboursement",
    type: "task",
    spontaneous: 2,
    gravity: 0.4,
    texts: [
      "Je n'ai pas encore vu le remboursement sur mon compte.",
      "Comment renvoyer un article non ouvert ?",
      "Le bon de retour ne s'imprime pas.",
    ],
  },
  promo: {
    tag: "Code promo",
    type: "question",
    spontaneous: 5,
    gravity: 0.2,
    texts: [
      "Le code reçu par e-mail est refusé au moment de payer.",
      "Les offres se cumulent-elles ?",
      "J'ai oublié de saisir mon code, est-il trop tard ?",
    ],
  },
  account: {
    tag: "Compte et mot de passe",
    type: "task",
    spontaneous: 6,
    gravity: 0.1,
    texts: [
      "Impossible de me connecter, le lien a expiré.",
      "Je voudrais changer d'adresse e-mail.",
      "J'ai deux comptes, pouvez-vous les réunir ?",
      "Merci de supprimer mes données.",
    ],
  },
  loyalty: {
    tag: "Programme de fidélité",
    type: "question",
    spontaneous: 5,
    gravity: 0.15,
    texts: [
      "Mes points de la semaine dernière n'apparaissent pas.",
      "Jusqu'à quand mes points sont-ils valables ?",
      "J'ai perdu ma carte, comment faire ?",
    ],
  },
  box: {
    tag: "Abonnement box",
    type: "task",
    spontaneous: 2,
    gravity: 0.3,
    texts: [
      "Je souhaite suspendre ma box deux mois.",
      "Comment résilier mon abonnement ?",
      "Peut-on changer la formule de la box ?",
    ],
  },
} satisfies Record<string, Reason>;

export type ReasonId = keyof typeof reasonList;
export const reasons: Record<ReasonId, Reason> = reasonList;
export const reasonIds = Object.keys(reasonList) as ReasonId[];

const closings = [
  "Merci d'avance.",
  "Cordialement",
  "Merci de votre aide !",
  "Bonne journée,",
  "Dans l'attente de votre réponse.",
];

export function writeMessage(reason: ReasonId, firstName: string, random: Random): string {
  const opening = random.chance(0.7) ? "Bonjour,\n" : "";
  const closing = random.chance(0.5) ? `\n${random.pick(closings)}${random.chance(0.6) ? `\n${firstName}` : ""}` : "";
  const text = random.pick(reasons[reason].texts);
  return `${opening}${random.chance(0.04) ? text.toUpperCase() : text}${closing}`;
}
