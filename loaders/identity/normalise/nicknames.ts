import { ENGLISH_NICKNAMES } from "./nicknames-english.js";
import { FRENCH_NICKNAMES } from "./nicknames-french.js";

export interface NicknamePair {
  readonly nickname: string;
  readonly root: string;
}

/** Every (nickname, root) once; names are folded: upper case, no accents, a space for a hyphen. */
export function nicknamePairs(): readonly NicknamePair[] {
  const pairs = new Map<string, NicknamePair>();
  for (const line of [...FRENCH_NICKNAMES.split("\n"), ...ENGLISH_NICKNAMES.split("\n")]) {
    const [root = "", names = ""] = line.trim().split(":");
    for (const nickname of names.split(",").filter((name) => name !== ""))
      pairs.set(`${nickname}:${root}`, { nickname, root });
  }
  return [...pairs.values()];
}
