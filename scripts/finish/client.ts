import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { compiledAhead } from "./arquero-ahead.js";
import { append, attribute, type Document, element, elements, required, setAttribute } from "./markup.js";

/** The one script of our own and the counts that it reads; null on sites without them. Paths from the site's root. */
export interface Client {
  readonly script: string;
  readonly cube: string;
}

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const COUNTING = "counting";

/** Bundles the counting page's code and copies its cube, both named after their content; null where nothing is counted. */
export async function writeClient(published: string, out: string): Promise<Client | null> {
  const from = join(published, COUNTING);
  if (!existsSync(join(from, "cube.json"))) return null;
  const files = (await readdir(from)).filter((name) => name.endsWith(".json")).toSorted();
  const hash = createHash("sha256");
  for (const name of files) hash.update(name).update(await readFile(join(from, name)));
  const folder = `_assets/${COUNTING}.${hash.digest("hex").slice(0, 10)}`;
  await mkdir(join(out, folder), { recursive: true });
  for (const name of files) await cp(join(from, name), join(out, folder, name));
  return { script: await bundle(out), cube: `${folder}/cube.json` };
}

async function bundle(out: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: PROJECT,
    entryPoints: { counter: "src/explorer/counter.ts" },
    outdir: "_assets",
    entryNames: "[name].[hash]",
    chunkNames: "counter-page.[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    plugins: [await compiledAhead()],
    write: false,
    logLevel: "silent",
  });
  const paths = outputFiles.map(({ path, contents }) => ({
    path: `_assets/${path.split(/[\\/]/).at(-1)}`,
    contents,
  }));
  await mkdir(join(out, "_assets"), { recursive: true });
  for (const { path, contents } of paths) await writeFile(join(out, path), contents);
  const entry = paths.find(({ path }) => /counter\.[^/]*\.js$/.test(path));
  if (!entry) throw new Error("esbuild wrote no counter.*.js");
  return entry.path;
}

/** Gives a page that counts its script; says whether it is one. */
export function addClient(document: Document, client: Client | null): boolean {
  const counters = elements(document).filter((node) => attribute(node, "data-script") === "counter");
  if (client === null || counters.length === 0) return false;
  for (const counter of counters) {
    setAttribute(counter, "data-script", null);
    setAttribute(counter, "data-cube", `/${client.cube}`);
  }
  const body = required(document, "body", ({ tagName }) => tagName === "body");
  append(body, element("script", { type: "module", src: `/${client.script}` }), "\n");
  return true;
}
