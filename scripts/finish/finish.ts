import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PublishedReport } from "../../loaders/publish/report.js";
import type { Locale } from "../../loaders/workspace/locales.js";
import { localeOf } from "../../src/directives.js";
import { CATALOGUES } from "../../src/i18n/catalogue.js";
import { type BrokenCell, checkCells } from "./check-cells.js";
import { type BrokenLink, checkLinks } from "./check-links.js";
import { addClient, type Client, writeClient } from "./client.js";
import { frontDoor, notFound } from "./front-door.js";
import { isSiteStyle, writeHead } from "./head.js";
import { copyTables, writeHostFiles } from "./hosts.js";
import { collectInlineStyles, type PageStyles, printStyles } from "./inline-styles.js";
import { mendLandmarks, removeLeftovers } from "./landmarks.js";
import { mendLinks } from "./links.js";
import { type Document, parsePage, printPage } from "./markup.js";
import { contentPolicy } from "./policy.js";
import { reachable } from "./reachable.js";
import { inlineScripts, removeIdleScripts } from "./scripts.js";
import { fillSlots } from "./slots.js";
import { type Assets, writeAssets } from "./stylesheet.js";

export interface FinishOptions {
  readonly report: PublishedReport;
  /** Framework's output. */
  readonly pages: string;
  /** What was drawn for the slots in them. */
  readonly markup: ReadonlyMap<string, string>;
  readonly published: string;
  readonly out: string;
}

export interface Finished {
  readonly brokenLinks: readonly BrokenLink[];
  readonly brokenCells: readonly BrokenCell[];
}

interface Page {
  readonly file: string;
  readonly locale: Locale;
  readonly document: Document;
  readonly isLive: boolean;
}

/** Turns Framework's output into the site that is published. */
export async function finish({ report, pages: from, markup, published, out }: FinishOptions): Promise<Finished> {
  const files = await listFiles(from);
  const styles: PageStyles = new Map();
  const client = await writeClient(published, out);
  const pages: Page[] = [];
  for (const file of files.filter((name) => name.endsWith(".html"))) {
    pages.push(mend(file, await readFile(join(from, file), "utf8"), markup, styles, client));
  }
  const assets = await writeAssets(out, report, await siteStyle(from, files), printStyles(styles));
  const names = new Set(pages.map(({ file }) => file));
  const printed = pages.map((page) => ({ file: page.file, text: print(page, report, assets, names) }));
  await keepFiles(
    from,
    out,
    files,
    printed.map(({ text }) => text),
  );
  for (const { file, text } of printed) await write(out, file, text);
  await write(out, "index.html", frontDoor(report, assets));
  await write(out, "404.html", notFound(report, assets));
  await copyTables(published, out);
  await writeHostFiles(out);
  return {
    brokenLinks: checkLinks(pages, new Set(await listFiles(out))),
    brokenCells: pages.flatMap(({ file, document }) => checkCells(file.replace(/\.html$/, ""), document)),
  };
}

function mend(
  file: string,
  text: string,
  markup: ReadonlyMap<string, string>,
  styles: PageStyles,
  client: Client | null,
): Page {
  const document = parsePage(text);
  fillSlots(document, markup);
  const locale = localeOf(`/${file}`);
  const isLive = removeIdleScripts(document);
  mendLandmarks(document, locale, CATALOGUES[locale].shell.skip);
  removeLeftovers(document, isLive);
  collectInlineStyles(document, styles);
  const isCounting = addClient(document, client);
  return { file, locale, document, isLive: isLive || isCounting };
}

function print(
  { file, locale, document, isLive }: Page,
  report: PublishedReport,
  assets: Assets,
  names: ReadonlySet<string>,
): string {
  const rest = file.slice(locale.length);
  const alternates = Object.fromEntries(
    report.locales.filter((other) => names.has(`${other}${rest}`)).map((other) => [other, `${other}${rest}`]),
  );
  const policy = contentPolicy({ isLive, scripts: inlineScripts(document) });
  const { stylesheet, icon, font } = assets;
  const paths = { stylesheet: `/${stylesheet}`, icon: `/${icon}`, font: `/${font}` };
  writeHead(document, { report, locale, file, alternates, policy, ...paths });
  mendLinks(document, file, names);
  return printPage(document);
}

/** Framework's bundle of src/style.css. */
async function siteStyle(from: string, files: readonly string[]): Promise<string> {
  const file = files.find(isSiteStyle);
  if (!file) throw new Error("Framework wrote no stylesheet; does observablehq.config.ts name src/style.css?");
  return readFile(join(from, file), "utf8");
}

/** Copies what pages refer to; Framework also writes a runtime that a static page never loads. */
async function keepFiles(from: string, out: string, files: readonly string[], pages: readonly string[]) {
  const others = files.filter((file) => !file.endsWith(".html"));
  const read = await Promise.all(others.map(async (path) => ({ path, bytes: await readFile(join(from, path)) })));
  const isText = (path: string) => /\.(js|css|json|svg)$/.test(path);
  const needed = reachable(
    pages,
    read.map(({ path, bytes }) => ({ path, text: isText(path) ? bytes.toString("utf8") : null })),
  );
  for (const { path, bytes } of read) if (needed.has(path)) await write(out, path, bytes);
}

async function write(out: string, file: string, content: string | Buffer) {
  await mkdir(dirname(join(out, file)), { recursive: true });
  await writeFile(join(out, file), content);
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}
