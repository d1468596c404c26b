import { firstNamesOf } from "../names/first-names.js";
import type { Random } from "../random/random.js";
import { person } from "./rates.js";

export type Gender = "female" | "male";

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Names of any decade that few people bear. */
const rare: Record<Gender, readonly string[]> = {
  female: words(`
Adèle Adélaïde Albane Alix Alma Amélie Anastasia Andréa Angèle Angélique Annabelle Armelle Astrid Aude Aurore Axelle
Barbara Bérengère Bérénice Blandine Carine Cassandre Célestine Chantelle Christelle Clarisse Clémence Clotilde Cynthia
Daphné Déborah Dorothée Édith Églantine Éléonore Éliane Elsa Émeline Emmanuelle Ester Eugénie Eulalie Faustine Fatou
Félicie Fleur Francine Gabrielle Georgette Gisèle Gladys Gwladys Hanane Henriette Hermine Hortense Huguette Ingrid Irène
Iris Jeanne Joëlle Josette Judith Karima Lætitia Lauriane Leslie Liliane Linda Lise Lorraine Louane Lucette Lydie
Madeleine Maëva Malika Marceline Marguerite Marianne Marlène Marthe Maryse Maryvonne Mauricette Mélissa Micheline Mireille
Mounia Mylène Naïma Naomi Nelly Ninon Noëlle Odette Ondine Oriane Paule Paulette Pénélope Philippine Priscilla Prune
Raphaëlle Raymonde Rebecca Reine Renée Roberte Rolande Rosalie Rose Roseline Roxane Ségolène Servane Sidonie Sixtine
Soizic Sonia Soraya Suzanne Sybille Tatiana Thaïs Valentina Vera Victoria Violaine Violette Yaëlle Youna Ysaline Zohra`),
  male: words(`
Abdel Achille Adam Adel Adrian Aimé Albert Aldric Alfred Alphonse Amaury Ambroise Amine Anatole Anselme Archibald Armand
Arsène Auguste Augustin Barnabé Barthélemy Basile Benoît Bérenger Bertrand Bilal Boris Brice Camille Casimir Célestin
Charles Charly Clotaire Côme Constant Cyprien Cyrille Désiré Diego Donatien Edgar Edmond Élie Eliott Éloi Émile Ernest
Esteban Eudes Eugène Evan Fabian Félicien Félix Ferdinand Fernand Fiacre Firmin Francis Gaëtan Gaspard Gaston Gautier
Geoffroy Georgy Germain Ghislain Gildas Gonzague Guy Hamza Hector Hilaire Honoré Hubert Ilyès Ismaël Ivan Jacky Jean-Noël
Jérémie Jérémy Joachim Joaquim Joffrey Johan Joseph Josselin Kylian Ladislas Lambert Léandre Léon Léonard Léopold Lilian
Loris Luc Lucien Malik Marin Marius Matéo Melchior Milan Moïse Morgan Moussa Nassim Nestor Norbert Octave Oscar Ousmane
Pacôme Patrice Perceval Prosper Rayan Rodolphe Rodrigue Roméo Ruben Ryan Salim Sacha Saïd Samir Sofiane Steeve Sven
Teddy Théodore Théophile Timéo Timothée Titouan Toussaint Urbain Valère Valéry Virgile Wassim Yanis Yoann Yohan Youri`),
};

const firstParts: Record<Gender, readonly string[]> = {
  female: ["Marie", "Marie", "Marie", "Anne", "Anne", "Rose", "Lou", "Eva"],
  male: ["Jean", "Jean", "Jean", "Pierre", "Louis", "Paul", "Marc", "Charles"],
};

/** A first name as given around a birth year; a tenth of people bear one that few share. */
export function drawFirstName(random: Random, gender: Gender, birthYear: number): string {
  const kind = random.next();
  if (kind < person.rareFirstName) return random.pick(rare[gender]);
  const common = firstNamesOf(gender, birthYear).draw(random);
  if (kind > person.rareFirstName + person.composedFirstName || common.includes("-")) return common;
  const first = random.pick(firstParts[gender]);
  return first === common ? common : `${first}-${common}`;
}
