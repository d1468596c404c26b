import { frequentSurnames } from "../names/surnames.js";
import { Random } from "../random/random.js";
import { Weighted } from "../random/weighted.js";

/**
 * Share of people by rank of their surname, read off the births of France 1891–2000 (INSEE, fichier des noms de
 * famille): Martin first, a million names borne by a handful at the end. Straight lines between these on log scales.
 */
const knots: readonly (readonly [rank: number, share: number])[] = [
  [1, 3.5e-3],
  [10, 1.3e-3],
  [100, 4.2e-4],
  [1000, 9.5e-5],
  [10_000, 1.15e-5],
  [100_000, 1.5e-6],
  [1_000_000, 6e-8],
];
const binsPerKnot = 40;

interface Bin {
  from: number;
  to: number;
}

const bins = new Weighted(
  knots.slice(1).flatMap(([to, shareTo], i) => {
    const [from = 1, shareFrom = 1] = knots[i] ?? [];
    const at = (step: number) => from * (to / from) ** (step / binsPerKnot);
    const share = (step: number) => shareFrom * (shareTo / shareFrom) ** (step / binsPerKnot);
    return Array.from({ length: binsPerKnot }, (_, step): [Bin, number] => [
      { from: at(step), to: at(step + 1) },
      ((share(step) + share(step + 1)) / 2) * (at(step + 1) - at(step)),
    ]);
  }),
);

export function drawSurname(random: Random): string {
  const { from, to } = bins.draw(random);
  const rank = Math.floor(from + random.next() * (to - from)) - 1;
  return frequentSurnames[rank] ?? composed(rank);
}

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

const roots = words(`
Bar Ber Bern Bess Blanch Bois Bon Bouch Bour Bran Brun Cad Cam Carr Cast Chab Cham Char Chast Chat Clav Col Cord Cost
Cour Crou Dam Dard Del Den Desch Dom Dor Dub Duc Duf Dum Dup Dur Esc Esp Fab Far Fauch Fav Fer Flor Font For Fou Fran
Gab Gaill Gal Gar Gaud Gen Ger Gib Gir God Gom Goul Gran Gros Guid Guill Ham Haut Her Hou Jac Jan Jos Jour Lab Lac Laf
Lag Lal Lam Land Lap Lar Las Lat Laur Lav Lem Leg Lep Maill Mal Man Mar Mas Mat Maur Mel Men Mer Mich Mol Mon Mont Mor
Mouch Moul Mour Nav Nog Nor Pal Par Pasc Pel Per Pet Peyr Pic Pin Plan Poir Pon Port Pouj Prad Prov Pug Quen Rab Rag
Ram Rav Ren Rib Ric Riv Rob Roch Rom Ros Roub Rouss Sab Sal San Sarr Sauv Ser Sim Sol Taill Tard Teiss Thib Tour Trem
Tur Val Var Vass Vaud Ver Vial Vid Vign Vill Viv Vol`);
const middles = words(`el on ar at in ill ol er et ass and ich om ouss enn al an as or ut ig em ess am`);
const endings = words(`
ier et ot in on eau aud ard elle ez and ac al an ais at el ieu oux as y ant ert out iez oy un aux ette ou ol our is
ière ery ault euil age aire ois é ain`);
const breton = [
  words("Ker Pen Le Tré Gu Plou Lann Ros"),
  words("gall veno bihan morvan quéré guen marec rien bras lec"),
];
const breizh = words("ec ou ic o en an ion oal ennec adec");
const maghrebi = [words("Ben Bou Ab El Ha Ma Che Za Kha Sa"), words("na li mou ra ssa lla di ri ka zi")];
const arabic = words("i oui ane our ed ia ar ouche mi na");
const iberian = [
  words("Al Bar Car Fer Gon Her Mar Mon Nu Pin Qui Ro Sal San Tei Va"),
  words("ve bo ta rei ma lva ri no"),
];
const iberia = words("ez es o a eiro inho ado al");
const particles = words("Le La De Du Des D' Saint- Van Da");

/** The name of a rank beyond the list: always the same one, and alike to others as real names are. */
function composed(rank: number): string {
  const random = new Random(rank, 0x9e3779b9, 0x7f4a7c15, rank ^ 0x5bd1e995);
  const origin = random.next();
  if (origin < 0.05) return three(random, breton, breizh);
  if (origin < 0.12) return three(random, maghrebi, arabic);
  if (origin < 0.17) return three(random, iberian, iberia);
  const isLong = random.chance(rank < 3000 ? 0.3 : 0.8);
  const name = random.pick(roots) + (isLong ? random.pick(middles) : "") + random.pick(endings);
  if (!random.chance(0.1)) return name;
  const particle = random.pick(particles);
  if (particle === "D'" && !/^[AEIOUYÉH]/.test(name)) return `De ${name}`;
  return /['-]$/.test(particle) ? particle + name : `${particle} ${name}`;
}

function three(random: Random, [starts = [], middle = []]: readonly (readonly string[])[], ends: readonly string[]) {
  return random.pick(starts) + random.pick(middle) + random.pick(ends);
}
