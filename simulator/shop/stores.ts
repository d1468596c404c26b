import { dayOf } from "../time.js";

export interface Store {
  id: string;
  number: number;
  name: string;
  /** City and postal code of its own town, as in names/towns.ts. */
  city: string;
  postalCode: string;
  latitude: number;
  longitude: number;
  opensOn: number;
  /** Anonymous tickets on an average day, for 8,000 customers. */
  passersBy: number;
  seaside: boolean;
}

type Row = [
  number: number,
  name: string,
  city: string,
  postalCode: string,
  latitude: number,
  longitude: number,
  opens: string,
  passersBy: number,
];

const rows: Row[] = [
  [1, "Rennes Le Bastard", "Rennes", "35000", 48.1112, -1.6802, "2016-03-12", 2.1],
  [2, "Nantes Crébillon", "Nantes", "44000", 47.2137, -1.5612, "2018-05-03", 1.6],
  [3, 'Saint-Malo "Intra-Muros" & Port', "Saint-Malo", "35400", 48.6493, -2.0257, "2019-04-06", 1.5],
  [4, "Paris Oberkampf", "Paris", "75011", 48.8649, 2.3786, "2020-09-15", 1.9],
  [5, "Lyon Cordeliers", "Lyon", "69002", 45.7636, 4.8357, "2021-10-02", 1.3],
  [6, "Bordeaux Saint-Rémi", "Bordeaux", "33000", 44.8416, -0.5722, "2024-09-07", 1.2],
];

export const stores: readonly Store[] = rows.map(
  ([number, name, city, postalCode, latitude, longitude, opens, passersBy]) => ({
    id: `MN0${number}`,
    number,
    name,
    city,
    postalCode,
    latitude,
    longitude,
    opensOn: dayOf(opens),
    passersBy,
    seaside: number === 3,
  }),
);

export const seasideStore = stores.find((store) => store.seaside) as Store;

/** Great-circle distance in kilometres. */
export function distance(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const radians = Math.PI / 180;
  const dLatitude = (b.latitude - a.latitude) * radians;
  const dLongitude = (b.longitude - a.longitude) * radians;
  const h =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(dLongitude / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(h));
}
