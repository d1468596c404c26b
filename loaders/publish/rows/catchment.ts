import type { Row } from "../../engines/engine.js";
import { wilson } from "../../methods/wilson.js";
import { type Builder, int } from "./builder.js";

/** Who comes to each shop from where, and who of them comes again. */
export const catchment: Builder = async (marts) =>
  catchmentRows(await marts.rows("catchment"), marts.report.privacy.k).map((row) => ({
    ...row,
    beyond: marts.report.catchment_km,
  }));

const AREAS = ["near", "far", "known", "untold"];
/** Upper ends of the bands in which distances are told, in kilometres: homes are known to a few of these. */
const BANDS = [5, 10, 20, 50, 100, 200];

/** Both sides of each shop, also where nobody stands on one; together where one holds fewer than k persons. */
export function catchmentRows(rows: readonly Row[], k: number): Row[] {
  return [...new Set(rows.map(({ store }) => store))].flatMap((store) => {
    const of = (detail: string, areas: readonly string[]) =>
      rows.filter((row) => row.store === store && row.detail === detail && areas.includes(String(row.area)));
    const sides = of("sides", ["near", "far"]);
    const isSmall = sides.some((row) => int(row, "customers") < k);
    const known = of("known", ["known"]);
    const nobody = sides.length === 1 && !isSmall ? [nobodyOn(sides[0] ?? {})] : [];
    return [...(isSmall ? known : [...sides, ...nobody]), ...of("sides", ["untold"])].map((row) => areaRow(row, k));
  });
}

const nobodyOn = ({ store = null, place = null, reach_km = null, area }: Row): Row => ({
  ...{ store, place, reach_km },
  area: area === "near" ? "far" : "near",
});

/** A rate that would tell of fewer than k persons is left out with what it is a rate of; the row keeps what it can. */
export function areaRow(row: Row, k: number): Row {
  const [customers, followed, back, offline, turned] = [
    int(row, "customers"),
    int(row, "followed"),
    int(row, "came_back"),
    int(row, "offline"),
    int(row, "turned"),
  ];
  const isTold = (...parts: number[]): boolean => parts.every((part) => part === 0 || part >= k);
  const isFollowed = followed > 0 && isTold(customers - followed, followed, back, followed - back);
  const isOnline = isFollowed && offline > 0 && isTold(followed - offline, offline, turned, offline - turned);
  return {
    store: row.store ?? null,
    area: row.area ?? null,
    customers,
    distance: band(row.median_km),
    reach: row.area === "untold" ? null : band(row.reach_km),
    followed: isFollowed ? followed : null,
    ...rate("came_back", isFollowed, back, followed),
    offline: isOnline ? offline : null,
    ...rate("turned", isOnline, turned, offline),
    not_followed: isFollowed ? customers - followed : 0,
    back: isFollowed ? back : 0,
    not_back: isFollowed ? followed - back : 0,
    were_online: isOnline ? followed - offline : 0,
    turned_on: isOnline ? turned : 0,
    not_turned_on: isOnline ? offline - turned : 0,
    position: row.place ?? null,
    area_position: AREAS.indexOf(String(row.area)),
  };
}

function rate(name: string, isTold: boolean, part: number, whole: number): Row {
  const told = isTold ? wilson(part, whole) : { estimate: null, low: null, high: null };
  return { [name]: told.estimate, [`${name}_low`]: told.low, [`${name}_high`]: told.high };
}

function band(km: unknown): string | null {
  if (km === null || km === undefined) return null;
  const index = BANDS.findIndex((end) => Number(km) < end);
  if (index < 0) return `${BANDS.at(-1)}_more`;
  return index === 0 ? `under_${BANDS[0]}` : `${BANDS[index - 1]}_${BANDS[index]}`;
}
