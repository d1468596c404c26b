import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../../output/figures/", import.meta.url));

/** One tag per line and two decimals, so that a difference shows where it is. */
export const normalise = (markup: string): string =>
  `${markup
    .replace(/(\d+\.\d{2})\d+/g, "$1")
    .replace(/>\s*</g, ">\n<")
    .trim()}\n`;

/** Compares with `test/output/figures/<name>`; writes it when missing, and the difference beside it as `-changed`. */
export async function compareGolden(name: string, markup: string): Promise<{ expected: string; actual: string }> {
  const file = `${FOLDER}${name}`;
  const changed = file.replace(/\.html$/, "-changed.html");
  const actual = normalise(markup);
  await mkdir(FOLDER, { recursive: true });
  if (!existsSync(file)) {
    if (process.env["CI"] === "true")
      throw new Error(`test/output/figures/${name}: not found. Run npm run test:unit and commit it.`);
    await writeFile(file, actual);
  }
  const expected = await readFile(file, "utf8");
  if (expected === actual) await rm(changed, { force: true });
  else await writeFile(changed, actual);
  return { expected, actual };
}
