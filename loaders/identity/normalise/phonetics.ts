import fonem from "talisman/phonetics/french/fonem.js";

/**
 * How a folded name sounds in French: the FONEM codes of its words without the final consonants that nobody hears, run together.
 * NULL where no Latin letter stands. A sounder remembers words, which recur from name to name.
 */
export function createSounder(): (name: string) => string | null {
  const known = new Map<string, string>();
  const wordSound = (word: string): string => {
    const code = known.get(word) ?? withoutSilentEnd(fonem(word.replace(/[^A-Z]/g, "")));
    known.set(word, code);
    return code;
  };
  return (name) => name.split(" ").map(wordSound).join("") || null;
}

/** FONEM keeps the end of MICHOT and PETIT apart from MICHAUD and PETI. The end of FERNANDEZ or FERNANDES is heard. */
function withoutSilentEnd(code: string): string {
  return /.{3}E[SZ]$/.test(code) ? `${code.slice(0, -1)}Z` : code.replace(/(.{2})[DSTX]+$/, "$1");
}
