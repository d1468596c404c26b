import departements from "@etalab/decoupage-administratif/data/departements.json" with { type: "json" };
import { archetypes } from "../people/archetypes.js";
import type { Random } from "../random/random.js";
import type { Streams } from "../random/streams.js";
import { Weighted } from "../random/weighted.js";
import { drawBasket } from "../shop/basket.js";

/** What goes wrong for the orders of some days: parcels to some areas are late, a product is not sent, or its batch is faulty. */
export type Incident = { readonly from: number; readonly to: number } & (
  | { readonly kind: "carrier"; readonly areas: readonly string[] }
  | { readonly kind: "stock_out"; readonly product: string }
  | { readonly kind: "faulty_batch"; readonly product: string }
);

/** The regions that the carrier's depots serve; the smallest hardly order. */
const regions = new Weighted<string>([
  ["11", 8],
  ["53", 6],
  ["52", 4],
  ["84", 4],
  ["75", 4],
  ["93", 3],
  ["76", 3],
  ["32", 2],
  ["44", 2],
  ["28", 2],
]);
const buyer = new Weighted(archetypes.map((each): [typeof each, number] => [each, each.share * each.web]));

/** One of each kind within the last year, of two to four weeks, months apart or on top of one another as chance has it. */
export function drawIncidents(streams: Streams, last: number): Incident[] {
  const random = streams("incidents");
  const days = () => {
    const from = last - random.between(40, 330);
    return { from, to: from + random.between(13, 27) };
  };
  const [one, other] = twoRegions(random);
  const areas = departements.filter(({ region }) => region === one || region === other).map(({ code }) => code);
  return [
    { kind: "carrier", areas, ...days() },
    { kind: "stock_out", product: soldProduct(random), ...days() },
    { kind: "faulty_batch", product: soldProduct(random), ...days() },
  ];
}

function twoRegions(random: Random): [string, string] {
  const one = regions.draw(random);
  for (;;) {
    const other = regions.draw(random);
    if (other !== one) return [one, other];
  }
}

/** What runs out, or is made in large batches, is what sells: the most wanted of five that were bought. */
function soldProduct(random: Random): string {
  const offer = { more: 1.42, promotion: 0, coupon: 0, summer: false };
  const bought = Array.from({ length: 5 }, () => random.pick(drawBasket(random, buyer.draw(random), offer)).product);
  return bought.reduce((best, product) => (product.weight > best.weight ? product : best)).id;
}
