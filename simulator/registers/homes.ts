import { drawStreet } from "../names/streets.js";
import type { Random } from "../random/random.js";
import type { Streams } from "../random/streams.js";
import { drawFirstName } from "./first-names.js";
import { drawPlace, drawPlaceAbroad, type Place, shareOf } from "./places.js";
import { household } from "./rates.js";
import { drawSurname } from "./surnames.js";

export interface Home {
  place: Place;
  number: string;
  kind: string;
  street: string;
  /** Building or flat; "" in a house. */
  flat: string;
}

/** A home in a house, or in one of the blocks that many households of the registers share. */
export function drawHome(random: Random, streams: Streams, households: number): Home {
  const place = random.chance(household.abroad) ? drawPlaceAbroad(random) : drawPlace(random);
  return drawHomeIn(place, random, streams, households);
}

export function drawHomeIn(place: Place, random: Random, streams: Streams, households: number): Home {
  if (place.country === "FR" && random.chance(household.inBlock)) return inBlock(place, random, streams, households);
  const streets = Math.min(3000, Math.max(15, Math.round(place.size * 9)));
  const number = `${1 + Math.floor(random.exponential(30))}${random.chance(0.05) ? " bis" : random.chance(0.01) ? " ter" : ""}`;
  // Squared, because long streets come first.
  const street = streetOf(streams, place, Math.floor(streets * random.next() ** 2));
  return { place, number, ...street, flat: random.chance(0.12) ? flat(random) : "" };
}

function inBlock(place: Place, random: Random, streams: Streams, households: number): Home {
  const here = households * shareOf(place) * household.inBlock;
  const block = random.int(Math.max(1, Math.round(here / household.householdsPerBlock)));
  const address = streams("block", place.index, block);
  const street = streetOf(streams, place, address.int(200));
  return { place, number: `${1 + address.int(60)}`, ...street, flat: flat(random) };
}

/** The street of a number within a place: everybody who lives in it names the same one. */
function streetOf(streams: Streams, place: Place, index: number): { kind: string; street: string } {
  const random = streams("street", place.index, index);
  const { kind, name } = drawStreet(random);
  if (random.chance(0.5)) return { kind, street: name };
  const gender = random.chance(0.2) ? "female" : "male";
  return { kind, street: `${drawFirstName(random, gender, 1945)} ${drawSurname(random)}` };
}

function flat(random: Random): string {
  const number = 1 + random.int(60);
  return random.pick([`Appt ${number}`, `Appartement ${number}`, `Bât ${"ABCDEF"[number % 6]}`, `Esc ${number % 5}`]);
}
