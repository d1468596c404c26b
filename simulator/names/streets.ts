import type { Random } from "../random/random.js";

const kinds = [
  "rue",
  "rue",
  "rue",
  "rue",
  "avenue",
  "boulevard",
  "place",
  "impasse",
  "allée",
  "chemin",
  "route",
  "quai",
] as const;
const names = [
  "de la République",
  "Victor Hugo",
  "du Général de Gaulle",
  "Jean Jaurès",
  "des Écoles",
  "de la Gare",
  "Pasteur",
  "de l'Église",
  "des Lilas",
  "des Tilleuls",
  "du Moulin",
  "de la Mairie",
  "Gambetta",
  "Jules Ferry",
  "Émile Zola",
  "des Acacias",
  "de la Liberté",
  "Saint-Michel",
  "Saint-Jacques",
  "de la Fontaine",
  "du Stade",
  "des Cerisiers",
  "Anatole France",
  "Voltaire",
  "de Bretagne",
  "de Paris",
  "de Nantes",
  "des Jardins",
  "du 8 Mai 1945",
  "du 11 Novembre",
  "Jean Moulin",
  "Louis Pasteur",
  "de la Paix",
  "des Marronniers",
  "du Port",
  "des Peupliers",
  "de la Poste",
  "Molière",
  "Albert Camus",
  "Marie Curie",
  "George Sand",
  "des Primevères",
  "du Château",
  "de Verdun",
  "Carnot",
  "Aristide Briand",
  "des Rosiers",
  "de Belleville",
  "Duguay-Trouin",
  "Surcouf",
  "des Corsaires",
  "de la Plage",
  "du Sillon",
  "de la Monnaie",
  "Saint-Martin",
  "du Commerce",
  "des Carmes",
  "aux Fleurs",
  "de l'Ouest",
  "du Docteur Roux",
  "Léon Blum",
  "Salvador Allende",
  "Simone Veil",
  "Colette",
  "du Bois",
  "des Vignes",
  "de la Forêt",
  "des Chênes",
  "du Lavoir",
  "de la Croix",
  "des Hirondelles",
  "de l'Abbaye",
];

export interface Street {
  number: string;
  kind: string;
  name: string;
  /** Flat, building or residence, when there is one. */
  complement: string;
}

export function drawStreet(random: Random): Street {
  const number = `${1 + Math.floor(random.exponential(28))}`;
  const suffix = random.chance(0.05) ? " bis" : random.chance(0.01) ? " ter" : "";
  const complement = random.chance(0.12)
    ? `${random.pick(["Appt", "Bât", "Résidence"])} ${random.pick(["A", "B", "C", "12", "24", "3"])}`
    : "";
  return { number: number + suffix, kind: random.pick(kinds), name: random.pick(names), complement };
}
