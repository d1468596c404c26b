import { type Town, towns } from "../names/towns.js";
import { Random } from "../random/random.js";
import { Weighted } from "../random/weighted.js";

export interface Place {
  index: number;
  city: string;
  postalCode: string;
  country: Town["country"];
  /** Inhabitants in thousands. */
  size: number;
}

const villages = 6000;
/** The towns of the list hold about two fifths of the people, as the large towns of France do with their suburbs. */
const shareOfVillages = 0.58;

const words = (list: string): readonly string[] => list.trim().split(/\s+/);
const saints = words(`
Martin Pierre Jean Germain Laurent Michel Georges Denis Hilaire Julien Maurice Étienne Aubin Rémy Médard Cyr Loup Léger
Ouen Vincent Sulpice Quentin Symphorien Barthélemy Christophe Félix Gervais Benoît Marcel Nazaire Paul Pardoux Priest`);
const rivers = words(`
Loire Seine Marne Oise Saône Isère Durance Dordogne Lot Tarn Vienne Creuse Cher Indre Sarthe Mayenne Vilaine Rance Aisne
Meuse Moselle Eure Risle Orne Allier Ardèche Garonne Adour Charente Sèvre Drôme Ain Yonne Loing Somme Authie Canche`);
const stems = words(`
Aub Bell Bern Bouss Bret Cham Chât Clér Cour Crév Dam Dom Échen Écou Ferr Flavi Font Gerb Gond Grand Hér Jouy Lignier
Louv Magn Marc Mér Mont Mou Neuv Oss Pont Puy Quér Rom Rou Sauv Sér Ther Trem Vall Vern Vic Vill Vou`);
const north = words("ville court y ières ignies euil bourg encourt");
const south = words("ac argues as an ens olles iac éjouls");
const anywhere = words("illy eaux oux on ay eilles ette ans");

/** A commune that might exist, always the same one for the same index. */
function village(index: number): Place {
  const random = new Random(index, 0x85ebca6b, 0xc2b2ae35, 7 * index);
  const area = 1 + (index % 95);
  const postalCode = `${area < 10 ? "0" : ""}${area}${String(100 + 10 * random.int(80)).padStart(3, "0")}`;
  const size = Math.max(0.3, 28 / (1 + index / 60) ** 0.75);
  return { index: towns.length + index, city: villageName(random, area), postalCode, country: "FR", size };
}

function villageName(random: Random, area: number): string {
  const kind = random.next();
  if (kind < 0.22) return `Saint-${random.pick(saints)}-sur-${random.pick(rivers)}`;
  if (kind < 0.36)
    return `Saint-${random.pick(saints)}-${random.pick(["du-Bois", "des-Champs", "le-Vieux", "en-Forêt"])}`;
  const ends = random.chance(0.4)
    ? anywhere
    : [9, 11, 12, 24, 30, 31, 32, 33, 34, 46, 47, 81, 82].includes(area)
      ? south
      : north;
  const name = random.pick(stems) + random.pick(ends);
  if (kind < 0.46) return `${name}-sur-${random.pick(rivers)}`;
  if (kind < 0.52)
    return `${random.pick(["La", "Le"])} ${random.pick(["Chapelle", "Mesnil", "Bourg", "Plessis"])}-${name}`;
  return kind < 0.56 ? `${name}-${random.pick(["le-Grand", "le-Petit", "lès-Bois", "la-Forêt"])}` : name;
}

const cities = towns.map(
  ({ city, postalCode, country, size }, index): Place => ({ index, city, postalCode, country, size }),
);
export const places: readonly Place[] = [...cities, ...Array.from({ length: villages }, (_, index) => village(index))];

const french = cities.filter(({ country }) => country === "FR");
const total = (list: readonly Place[]) => list.reduce((sum, { size }) => sum + size, 0);
const villageFactor = (shareOfVillages / (1 - shareOfVillages)) * (total(french) / total(places.slice(cities.length)));
const weightOf = ({ index, size }: Place) => (index < cities.length ? size : size * villageFactor);

const home = new Weighted(places.filter(({ country }) => country === "FR").map((place) => [place, weightOf(place)]));
const abroad = new Weighted(cities.filter(({ country }) => country !== "FR").map((place) => [place, place.size]));
const allWeight = total(french) / (1 - shareOfVillages);

export const drawPlace = (random: Random): Place => home.draw(random);
export const drawPlaceAbroad = (random: Random): Place => abroad.draw(random);

/** Share of the households in France that live in a place. */
export const shareOf = (place: Place): number => weightOf(place) / allWeight;

const landlines: readonly (readonly [prefix: string, areas: readonly number[]])[] = [
  ["01", [75, 77, 78, 91, 92, 93, 94, 95]],
  ["02", [14, 18, 22, 27, 28, 29, 35, 36, 37, 41, 44, 45, 49, 50, 53, 56, 61, 72, 76, 85]],
  ["03", [2, 8, 10, 21, 25, 39, 51, 52, 54, 55, 57, 58, 59, 60, 62, 67, 68, 70, 71, 80, 88, 89, 90]],
  ["05", [9, 12, 16, 17, 19, 23, 24, 31, 32, 33, 40, 46, 47, 64, 65, 79, 81, 82, 86, 87]],
];

/** First two digits of a landline there. */
export function landlinePrefix({ postalCode }: Place): string {
  const area = Number(postalCode.slice(0, 2));
  return landlines.find(([, areas]) => areas.includes(area))?.[0] ?? "04";
}
