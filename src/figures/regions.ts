import { metric } from "../../loaders/publish/metrics.js";
import { regionsOfFrance } from "../components/charts/france.js";
import { legend } from "../components/charts/legend.js";
import { regionMap } from "../components/charts/region-map.js";
import { criterionValue } from "../components/criteria.js";
import { emptyFigure, figure, hiddenFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { type Html, html } from "../components/html.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { columnHead, number } from "../components/tables/data-table.js";
import type { Figure, FigureContext } from "./figure.js";

/** Lower bounds of the map's steps, in hundredths of what the population would suggest. */
const STEPS = [0, 50, 80, 125, 200] as const;
/** Of what the population would suggest, what may still be called as much. */
const EVEN = { from: STEPS[2], to: STEPS[3] };
/** Fewest customers of a region that a sentence may name, and of all regions before it may say that none stands out. */
const LEAST = { region: metric("region_index").minimum, map: 100 };

interface Placed {
  readonly id: string;
  readonly name: string;
  /** Null where hidden. */
  readonly customers: number | null;
  /** Customers that its population would suggest, from those of all regions shown. */
  readonly expected: number;
  /** Customers in hundredths of the expected ones; null where hidden. */
  readonly index: number | null;
}

/** Where customers live, set against where everybody lives. */
export const regions: Figure = (context) => {
  const words = context.t.people.regions;
  const format = formatOf(context);
  const rows = rowsOf(context, "counting_values").filter((row) => textOf(row, "criterion") === "home_region");
  // Before the shapes and population of all of France are read.
  if (rows.length === 0) return emptyFigure(context, "regions", words.plain, "counting_values");
  const placed = placedIn(context, rows);
  const known = placed.filter(({ customers }) => customers !== null);
  if (known.every(({ customers }) => customers === 0))
    return known.length < placed.length
      ? hiddenFigure(context, "regions", words.plain)
      : emptyFigure(context, "regions", words.plain, "counting_values");
  const finding = findingOf(context, placed);
  const map = regionMap(
    placed.map((region) => ({ id: region.id, className: step(region.index), tip: tipOf(context, region) })),
    { id: "regions", title: finding, description: words.describe(format.count(known.length)) },
  );
  const keys = STEPS.map((from, index) => ({
    label: words.step(format.count(from), STEPS[index + 1] === undefined ? null : format.count(STEPS[index + 1] ?? 0)),
    className: `step-${index + 1}`,
  }));
  return figure(context, {
    name: "regions",
    finding,
    subtitle: words.subtitle,
    chart: html`${legend(keys)}<div class="map-beside">${map}${list(context, placed)}</div>`,
    notes: [placeNote(context, rows, placed), words.source],
    table: "counting_values",
    rows,
    columns: ["value", "customers", "contactable", "revenue_12m"],
    metric: "region_index",
  });
};

function placedIn(context: FigureContext, rows: readonly Row[]): Placed[] {
  const counted = regionsOfFrance().map(({ id, population }) => {
    const row = rows.find((one) => textOf(one, "value") === id);
    const customers = row === undefined ? 0 : numberOf(row, "customers");
    return { id, population, customers };
  });
  const shown = counted.filter(({ customers }) => customers !== null);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const rate = sum(shown.map(({ customers }) => customers ?? 0)) / sum(shown.map(({ population }) => population));
  return counted
    .map(({ id, population, customers }) => {
      const expected = rate * population;
      const index = customers === null ? null : (100 * customers) / expected;
      return { id, name: criterionValue(context, "home_region", [id]), customers, expected, index };
    })
    .sort((a, b) => (b.customers ?? -1) - (a.customers ?? -1));
}

const step = (index: number | null): string =>
  index === null ? "step-hidden" : `step-${STEPS.filter((from) => index >= from).length}`;

function tipOf(context: FigureContext, { name, customers, index }: Placed): string {
  const { people, shell } = context.t;
  if (customers === null || index === null) return `${name}: ${shell.states.suppressed}`;
  const { count } = formatOf(context);
  return people.regions.tip(name, count(customers), count(Math.round(index)));
}

function list(context: FigureContext, placed: readonly Placed[]): Html {
  const { people, shell } = context.t;
  const words = people.regions;
  const { count } = formatOf(context);
  const cell = (value: number | null): Html =>
    number(value === null ? html`<span class="is-hidden">${shell.states.suppressed}</span>` : count(Math.round(value)));
  return html`<table class="prose map-list"><thead><tr>${columnHead(words.region)}${columnHead(words.customers, true)}${columnHead(words.index, true)}</tr></thead><tbody>${placed.map(
    ({ name, customers, index }) => html`<tr><th scope="row">${name}</th>${cell(customers)}${cell(index)}</tr>`,
  )}</tbody></table>`;
}

/**
 * The region most above what its population would suggest, where chance alone does not put it there; that none stands out
 * only of a map of enough customers, on which every region that might has been looked at.
 */
function findingOf(context: FigureContext, placed: readonly Placed[]): string {
  const words = context.t.people.regions;
  const [most] = placed
    .filter((region) => (region.customers ?? 0) >= LEAST.region && lowerLimit(region) > EVEN.to)
    .sort((a, b) => (b.index ?? 0) - (a.index ?? 0));
  if (most !== undefined)
    return words.finding(most.name, formatOf(context).value("per_100_orders", (most.index ?? 0) / 100));
  const onMap = placed.reduce((sum, { customers }) => sum + (customers ?? 0), 0);
  const isEven = placed
    .filter(({ customers, expected }) => Math.max(customers ?? 0, expected) >= LEAST.region)
    .every(({ index }) => index !== null && index >= EVEN.from && index <= EVEN.to);
  return onMap >= LEAST.map && isEven ? words.even : words.plain;
}

/** Of a region's index: its customers less 1.96 times their root, near enough to Poisson's limit from thirty on. */
const lowerLimit = ({ customers, index }: Placed): number => (index ?? 0) * (1 - 1.96 / Math.sqrt(customers ?? 0));

/** How many customers the map leaves out. */
function placeNote(context: FigureContext, rows: readonly Row[], placed: readonly Placed[]): string {
  const words = context.t.people.regions;
  const all = rows.map((row) => numberOf(row, "customers"));
  if (rows.some(isSuppressed) || all.includes(null)) return words.some;
  const total = all.reduce<number>((sum, customers) => sum + (customers ?? 0), 0);
  const onMap = placed.reduce((sum, { customers }) => sum + (customers ?? 0), 0);
  return words.left(formatOf(context).share(1 - onMap / total, 0));
}
