import type { Person } from "../people/person.js";
import type { Random } from "../random/random.js";

const delighted = [
  "Toujours aussi contente, l'odeur est divine.",
  "Livraison rapide et petit mot dans le colis, bravo !",
  "Ma peau revit depuis que j'utilise la crème à l'avoine.",
  "Conseillère adorable en boutique.",
  "Enfin des recharges qui se ferment bien.",
  "Je recommande à toutes mes amies.",
  "Parfait pour la peau de bébé.",
  "Rien à redire, tout est parfait.",
  "Produits sains, marque honnête.",
  "Le shampooing solide dure vraiment longtemps.",
  "EN:Lovely little shop, we come back every summer.",
  "EN:Great products and kind staff!",
  "J'aime l'idée de la consigne.",
  "Emballage sans plastique : *bravo*",
];
const content = [
  "Bien, mais un peu cher.",
  "Satisfaite dans l'ensemble.",
  "Bons produits, site un peu lent.",
  "Correct.",
  "Le choix en boutique est plus petit que sur le site.",
  "J'aurais aimé un échantillon.",
  "Le parfum ne tient pas longtemps.",
  "EN:Good, but a bit pricey.",
  "Mousse un peu moins que l'ancienne formule.",
  "RAS",
];
const unhappy = [
  "Attente trop longue, personne ne répond au téléphone.",
  "Pot à moitié vide pour ce prix.",
  "Réaction sur le visage, je suis déçue.",
  "Mes points ont disparu et on ne m'a pas répondu.",
  "La pompe était cassée.",
  "Ambiance froide en magasin, vendeuse pressée.",
  "Je ne retrouve plus la texture d'avant.",
  "Trop d'e-mails, vraiment trop.",
  "EN:Parcel never arrived, no answer from support.",
  "Prix en hausse, quantité en baisse…",
];
const late = [
  "Livraison en retard de plus d'une semaine !",
  "Colis perdu par le transporteur, encore.",
  "Délai non tenu, cadeau arrivé après l'anniversaire.",
  "Suivi de colis inutile, retard énorme.",
];

/** What people really paste into comment fields; pages must survive it. */
const hostile = [
  "<script>alert(1)</script>",
  ["$", "{1+1}"].join(""),
  "*bold* _under_ `code`",
  "[x](javascript:alert(1))",
  '"><img src=x onerror=alert(1)>',
  "{{7*7}} & <b>gras</b>",
  "# titre\u2028---",
];

export function npsComment(score: number, isLate: boolean, random: Random, number: number): string {
  if (random.chance(0.035)) return hostile[number % hostile.length] ?? "";
  if (isLate && random.chance(0.8)) return random.pick(late);
  return random.pick(score >= 9 ? delighted : score >= 7 ? content : unhappy);
}

interface Answer {
  question: string;
  answer: string;
  purpose: string;
  reward: string;
}

export const intentionQuestions: ((person: Person, score: number, random: Random) => Answer)[] = [
  (_, score, random) => ({
    question: "Pensez-vous racheter chez nous dans les trois mois ?",
    answer: random.chance(score / 11) ? "Oui" : random.chance(0.6) ? "Peut-être" : "Non",
    purpose: "Mieux prévoir nos fabrications",
    reward: "",
  }),
  ({ archetype }, _, random) => ({
    question: "Y a-t-il un enfant de moins de trois ans chez vous ?",
    answer: random.chance(archetype.id === "gentle" ? 0.82 : 0.07) ? "Oui" : "Non",
    purpose: "Vous proposer des soins adaptés",
    reward: "Échantillon offert",
  }),
  ({ archetype }, _, random) => ({
    question: "Qu'est-ce qui compte le plus pour vous ?",
    answer: random.chance(0.25)
      ? random.pick(["Le prix", "Le parfum", "La proximité"])
      : archetype.id === "eco"
        ? "Moins de déchets"
        : archetype.id === "skin"
          ? "Apaiser ma peau"
          : archetype.id === "gentle"
            ? "La douceur des formules"
            : "L'efficacité",
    purpose: "Choisir nos prochains produits",
    reward: "20 points",
  }),
  (_, score, random) => ({
    question: "Achetez-vous des cosmétiques naturels ailleurs ?",
    answer: random.chance(0.25 + (10 - score) * 0.07)
      ? "Oui, le plus souvent ailleurs"
      : random.chance(0.6)
        ? "Oui, de temps en temps"
        : "Non, seulement chez vous",
    purpose: "Comprendre vos habitudes",
    reward: "20 points",
  }),
];
