import matter from "gray-matter";
import type { Fault } from "../faults.js";
import { parseYaml, type YamlFile } from "./yaml.js";

export interface FrontMatterFile extends YamlFile {
  /** The Markdown below the front matter, trimmed. */
  readonly body: string;
}

const refuse = {
  parse: (): never => {
    throw new Error("front matter is YAML only");
  },
};
// gray-matter would run a block that opens with ---js; no engine of its own is left.
const engines = { yaml: () => ({}), javascript: refuse, js: refuse, json: refuse, coffee: refuse, toml: refuse };

/** Splits a Markdown file into its YAML front matter, read with places, and its text. */
export function readFrontMatter(text: string, file: string): FrontMatterFile {
  const [opening = ""] = text.split("\n", 1);
  const fault = (line: number, what: string, received: string): Fault => ({
    where: `${file}:${line}:1`,
    what,
    expected: "front matter between two lines ---",
    received,
  });
  const broken = (faults: readonly Fault[]): FrontMatterFile => ({
    value: undefined,
    faults,
    body: "",
    locate: () => `${file}:1:1`,
  });
  if (opening.trimEnd() !== "---")
    return broken([fault(1, "the first line", opening.trim() ? JSON.stringify(opening.trim()) : "nothing")]);
  if (!/\n---[^\S\n]*(\n|$)/.test(text)) return broken([fault(1, "the front matter", "no closing line")]);
  const parts = matter(text, { engines });
  return { ...parseYaml(parts.matter, file), body: parts.content.trim() };
}
