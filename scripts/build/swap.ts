import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Puts a finished site in the place of the old one by renames: old aside, new in; on failure the old one comes back. */
export async function swapIn(finished: string, out: string): Promise<void> {
  await mkdir(dirname(out), { recursive: true });
  const aside = `${out}.old-${process.pid}`;
  const hadOld = existsSync(out);
  if (hadOld) await rename(out, aside);
  try {
    await rename(finished, out);
  } catch (error) {
    if (hadOld) await rename(aside, out);
    throw error;
  }
  if (hadOld) await rm(aside, { recursive: true, force: true });
}
