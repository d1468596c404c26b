/** A column's name as files and workspaces may write it: accents composed or not, a byte order mark, outer spaces. */
export const matchable = (name: string): string =>
  name
    .normalize("NFC")
    .replace(/^\ufeff/, "")
    .trim();

/** Names that staging's own SQL uses. */
const RESERVED = /^__(part|row|raw|record|state|where|place|number|[a-z]_.*)$/i;

/** Names that an engine blind to case can tell apart: the second `Note` becomes `Note_1`, an empty one `column3`. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((raw, index) => {
    const name = matchable(raw) || `column${index + 1}`;
    let unique = name;
    for (let n = 1; taken.has(unique.toLowerCase()) || RESERVED.test(unique); n++) unique = `${name}_${n}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
