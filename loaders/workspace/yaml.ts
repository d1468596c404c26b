import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit } from "yaml";
import type { Fault } from "../faults.js";

export type Path = readonly PropertyKey[];

export interface YamlFile {
  readonly value: unknown;
  /** What is wrong with the syntax; the value is not to be trusted then. */
  readonly faults: readonly Fault[];
  /** `<file>:<line>:<column>` of what stands at a path, or of its nearest parent; `key` asks for the key's own place. */
  readonly locate: (path: Path, part?: "key") => string;
}

const REMEDIES: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "Keep one of the two.",
  TAB_AS_INDENT: "Replace the tab by spaces.",
  BAD_ALIAS: "Write *name where &name was set before.",
  MISSING_CHAR: "Close what was opened, or put the text in quotes.",
  BLOCK_AS_IMPLICIT_KEY: "Put a text that contains a colon in quotes, or begin a new line.",
  MULTIPLE_DOCS: "Keep one document: remove the line ---.",
  BAD_INDENT: "Align the line with its neighbours, or close the bracket.",
};
const MESSAGES: Readonly<Record<string, string>> = {
  MISSING_CHAR: "a quote or bracket is not closed",
  BLOCK_AS_IMPLICIT_KEY: "two keys stand on one line",
  DUPLICATE_KEY: "the same key stands twice in one map",
  TAB_AS_INDENT: "a tab indents the line",
  MULTIPLE_DOCS: "several documents in one file",
  NON_STRING_KEY: "a key is a list or a map instead of a text",
};

/** Reads one YAML 1.2 document with the place of everything in it; keys are always text, `true:` too. */
export function parseYaml(text: string, file: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true, merge: true });
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
  };
  // After a first slip the parser trips over everything that follows; that says nothing new.
  const slips = document.errors.filter(({ code }, index) => index === 0 || code !== "UNEXPECTED_TOKEN");
  const faults: Fault[] = [...slips, ...document.warnings].map(({ code, message, pos }) => {
    const what = MESSAGES[code] ?? message.charAt(0).toLowerCase() + message.slice(1);
    const remedy = REMEDIES[code];
    return { where: place(pos[0]), what, ...(remedy && { remedy }) };
  });
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return;
      const what = `nothing is called &${alias.source}`;
      faults.push({ where: place(alias.range?.[0] ?? 0), what, remedy: "Set it before its first use." });
    },
    Pair(_, pair) {
      keepWords(pair);
    },
  });
  const read = (): unknown => {
    try {
      return faults.length > 0 ? undefined : document.toJS();
    } catch (error) {
      faults.push({ where: place(0), what: `the file cannot be read: ${(error as Error).message}` });
      return undefined;
    }
  };
  const locate = (path: Path, part?: "key") =>
    place(offsetOf(document.contents, path, part, (node) => (isAlias(node) ? node.resolve(document) : node) ?? null));
  return { value: read(), faults, locate };
}

/** In `formats`, `true: [true, 1, oui]` lists words as they stand in the file; `1.0` must not become `1`. */
function keepWords(pair: Pair): void {
  if (!isScalar(pair.key) || !["true", "false", "null"].includes(String(pair.key.value)) || !isSeq(pair.value)) return;
  for (const item of pair.value.items) if (isScalar(item) && item.source !== undefined) item.value = item.source;
}

function offsetOf(
  contents: Node | null,
  path: Path,
  part: "key" | undefined,
  resolve: (node: Node | null) => Node | null,
): number {
  let node = resolve(contents);
  let offset = node?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    const pair = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      : undefined;
    const value = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
    if (!pair && !value) break;
    const named = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
    const atValue = isScalar(value) && value.source && !(part === "key" && depth === path.length - 1);
    offset = (atValue || named === undefined ? (value as Node | null)?.range?.[0] : named) ?? named ?? offset;
    node = resolve(value as Node | null);
  }
  return offset;
}
