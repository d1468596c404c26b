import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { chmod, copyFile, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { LEDGER_FILE } from "../../loaders/identity/ledger-file.js";

/** The ledger of person ids in a state folder. */
export const ledgerIn = (state: string): string => join(state, LEDGER_FILE);

/** A fingerprint of inputs and of the ledger that names their persons. */
export function withLedger(fingerprint: string, state: string): string {
  const path = ledgerIn(state);
  const hash = createHash("sha256").update(fingerprint);
  return hash.update(existsSync(path) ? readFileSync(path) : "").digest("hex");
}

/** Puts the ledger of a finished build in the place of the last one, whole or not at all. */
export async function keepLedger(temp: string, state: string): Promise<void> {
  await mkdir(state, { recursive: true });
  const unfinished = `${ledgerIn(state)}.new-${process.pid}`;
  try {
    await copyFile(join(temp, LEDGER_FILE), unfinished);
    // A hash of an e-mail address can be guessed: the file is its owner's only.
    await chmod(unfinished, 0o600);
    await rename(unfinished, ledgerIn(state));
  } finally {
    await rm(unfinished, { force: true });
  }
}
