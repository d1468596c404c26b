import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ColumnTable, table as columns, from } from "arquero";
import type { Cube } from "../../../loaders/publish/cube.js";
import type { PublishedReport } from "../../../loaders/publish/report.js";
import { PUBLISHED_TABLES, type PublishedName, publishedTable } from "../../../loaders/publish/tables.js";
import type { Locale } from "../../../loaders/workspace/locales.js";
import type { FigureContext } from "../../../src/figures/figure.js";
import { FIGURES } from "../../../src/figures/index.js";
import { CATALOGUES } from "../../../src/i18n/catalogue.js";
import { type Published, readPublished } from "../../../src/published.js";
import { writeFixture } from "../../published-fixture.js";

const fixture = await readFixture();

/** Read to the last table and removed at once: test files share this module, and none of them is the last to need it. */
async function readFixture(): Promise<Published> {
  const folder = await mkdtemp(join(tmpdir(), "clientele-figures-"));
  await writeFixture(folder);
  const published = readPublished(folder);
  for (const { name } of PUBLISHED_TABLES) published.table(name as PublishedName);
  published.cube();
  await rm(folder, { recursive: true });
  return published;
}

export type Rows = readonly Readonly<Record<string, unknown>>[];

export interface Changes {
  /** Rows instead of the fixture's; a column left out is missing. */
  readonly tables?: Readonly<Partial<Record<PublishedName, Rows>>>;
  readonly report?: Partial<PublishedReport>;
  readonly cube?: Cube | null;
  readonly path?: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** The fixture as a figure's context, with some of its tables exchanged. */
export function contextOf(locale: Locale, changes: Changes = {}): FigureContext {
  const table = (name: PublishedName): ColumnTable => {
    const rows = changes.tables?.[name];
    return rows === undefined ? fixture.table(name) : tableOf(name, rows);
  };
  return {
    locale,
    t: CATALOGUES[locale],
    report: { ...fixture.report, ...changes.report },
    table,
    cube: changes.cube === undefined ? fixture.cube : () => changes.cube ?? null,
    path: changes.path ?? `/${locale}/customers`,
    params: changes.params ?? { persona: "camille" },
  };
}

/** A workspace that fills nothing. */
export const emptyContext = (locale: Locale): FigureContext => ({
  ...contextOf(locale, { report: { filled: [], tables: [], personas: [], segments: {} } }),
  table: (name) => tableOf(name, []),
  cube: () => null,
});

function tableOf(name: PublishedName, rows: Rows): ColumnTable {
  const names = [...Object.keys(publishedTable(name).columns), "suppressed", "money_suppressed"];
  if (rows.length === 0) return columns(names.map((column) => [column, []] as const)) as ColumnTable;
  return from(
    rows.map((row) =>
      Object.fromEntries(
        names.map((column) => [column, row[column] ?? (column.endsWith("suppressed") ? false : null)]),
      ),
    ),
  ) as ColumnTable;
}

export function draw(name: string, context: FigureContext, attributes: Readonly<Record<string, string>> = {}): string {
  const figure = FIGURES[name];
  if (figure === undefined) throw new Error(`no figure is called ${name}`);
  return figure(context, attributes).markup;
}

const drawings = new Map<string, string>();

/** A figure of the fixture, drawn once for all tests of a process. */
export function drawing(name: string, locale: Locale): string {
  const key = `${locale} ${name}`;
  const markup = drawings.get(key) ?? draw(name, contextOf(locale));
  drawings.set(key, markup);
  return markup;
}

/** What a reader reads: markup without its tags, entities resolved, white space folded. */
export const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, " ")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replace(/[ \n]+/g, " ")
    .trim();
