import { readdir } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Fault } from "../faults.js";
import { quoted } from "./complaints.js";
import { LOCALES, type Locale } from "./locales.js";
import { nearest } from "./nearest.js";
import type { WorkspacePage } from "./workspace.js";

/** Lists `pages/<locale>/**.md` in the report's languages, in the order of their names. */
export async function readPages(
  root: string,
  locales: readonly Locale[],
): Promise<{ pages: readonly WorkspacePage[]; faults: readonly Fault[] }> {
  const folder = join(root, "pages");
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const faults = entries
    .filter(({ name }) => !name.startsWith(".") && !LOCALES.some((locale) => locale === name))
    .map(({ name }): Fault => {
      const suggestion = nearest(name, LOCALES);
      const facts = { expected: `a folder per language: ${LOCALES.join(", ")}`, received: quoted(name) };
      return { where: `pages/${name}`, what: "the name", ...facts, ...(suggestion && { suggestion }) };
    });
  const pages: WorkspacePage[] = [];
  for (const locale of LOCALES.filter((known) => locales.includes(known))) {
    const names = await readdir(join(folder, locale), { recursive: true }).catch(() => []);
    for (const name of names.filter((file) => file.endsWith(".md")).sort())
      pages.push({ locale, name: name.slice(0, -3).split(sep).join("/"), path: join(folder, locale, name) });
  }
  return { pages, faults };
}
