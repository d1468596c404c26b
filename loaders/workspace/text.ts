import { readFile } from "node:fs/promises";
import type { Fault } from "../faults.js";

/** Reads a text file as UTF-8, without byte order mark and with \n line ends. */
export async function readText(path: string, name: string): Promise<{ text: string } | { fault: Fault }> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) {
    const what = bytes.code === "EISDIR" ? "a folder has the file's name" : `the file cannot be read (${bytes.code})`;
    return { fault: { where: `${name}:1:1`, what } };
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text: text.replace(/\r\n?/g, "\n") };
  } catch {
    const facts = { what: "the file", expected: "UTF-8 text", received: "another encoding" };
    return { fault: { where: `${name}:1:1`, ...facts, remedy: "Save it as UTF-8." } };
  }
}
