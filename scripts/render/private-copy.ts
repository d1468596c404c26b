import { copyFile, cp, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PublishedReport } from "../../loaders/publish/report.js";
import { LOCALES } from "../../loaders/workspace/locales.js";
import type { WorkspacePage } from "../../loaders/workspace/workspace.js";

/** Packages whose version Framework would ask the network for, on any page; a folder's name answers it. */
const ASKED_FOR = [
  "@observablehq/plot@0.6.17",
  "@observablehq/sample-datasets@1.0.1",
  "apache-arrow@21.2.0",
  "arquero@8.0.3",
  "d3-dsv@3.0.1",
  "d3@7.9.0",
  "echarts@5.6.0",
  "htl@0.3.1",
  "leaflet@1.9.4",
  "lodash@4.17.21",
  "mapbox-gl@3.9.2",
  "parquet-wasm@0.6.1",
  "react-dom@19.0.0",
  "react@19.0.0",
  "topojson-client@3.1.0",
];

export interface Sources {
  /** The project's folder. */
  readonly project: string;
  readonly report: PublishedReport;
  /** The workspace's own pages. */
  readonly pages: readonly WorkspacePage[];
  /** The workspace's folder, where its logo and portraits lie. */
  readonly workspace?: string | undefined;
}

export interface PrivateCopy {
  readonly folder: string;
  readonly site: string;
  /** Page files that come from the workspace, relative to `site`. */
  readonly workspacePages: ReadonlySet<string>;
  readonly remove: () => Promise<void>;
}

/** Framework's cache is stale by design and shared, so that every build gets a copy of the site of its own. */
export async function privateCopy(sources: Sources): Promise<PrivateCopy> {
  // Inside node_modules, so that bare imports resolve from the copy.
  const parent = join(sources.project, "node_modules", ".cache", "clientele");
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, "site-"));
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
  try {
    const site = join(folder, "src");
    const workspacePages = await fill(site, sources);
    return { folder, site, workspacePages, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function fill(site: string, { project, report, pages, workspace }: Sources): Promise<ReadonlySet<string>> {
  await cp(join(project, "src"), site, { recursive: true, filter: (path) => !path.endsWith(".observablehq") });
  const unused = LOCALES.filter((locale) => !report.locales.includes(locale));
  for (const locale of unused) await rm(join(site, locale), { recursive: true, force: true });
  const workspacePages = new Set<string>();
  for (const { locale, name, path } of pages) {
    const page = `${locale}/${name}.md`;
    await place(path, join(site, page));
    workspacePages.add(page);
  }
  for (const picture of pictures(report))
    if (workspace) await place(join(workspace, picture), join(site, "assets", picture));
  for (const name of ASKED_FOR) await emptyFolder(join(site, ".observablehq", "cache", "_npm", name));
  await fixTimes(site);
  return workspacePages;
}

const pictures = ({ brand, personas }: PublishedReport): string[] =>
  [brand.logo, ...personas.map(({ portrait }) => portrait)].filter((path) => path !== null);

async function place(from: string, to: string) {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
}

async function emptyFolder(folder: string) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, ".gitkeep"), "");
}

/** Framework hashes the times of modules and prints those of files into pages. */
async function fixTimes(folder: string) {
  const day = new Date("2000-01-01T00:00:00Z");
  for (const name of await readdir(folder, { recursive: true })) await utimes(join(folder, name), day, day);
}
