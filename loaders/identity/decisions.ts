import { ConfigError, type Fault } from "../faults.js";
import { csvLines } from "../workspace/csv-lines.js";
import { nearest } from "../workspace/nearest.js";
import { readText } from "../workspace/text.js";

/** What someone decided about two records. */
export interface Decision {
  readonly line: number;
  /** Handle of a record, `i:<system>:<id>`. */
  readonly left: string;
  readonly right: string;
  readonly decision: "same" | "different";
  /** What a line of `sample.csv` says of its draw; no other pair was drawn by chance. */
  readonly drawn?: Drawn;
}

/** The band of weight that a pair was drawn from, and how many pairs it then held. */
export interface Drawn {
  readonly stratum: string;
  readonly pairs: number;
}

const COLUMNS = ["left_system", "left_id", "right_system", "right_id", "decision"] as const;
type Column = (typeof COLUMNS)[number];
const WORDS = ["same", "different"] as const;

/** Reads a file of decisions, or throws all that is wrong with it; messages call it by `name`. */
export async function readDecisions(path: string, name = path): Promise<Decision[]> {
  const read = await readText(path, name);
  const { decisions, faults } =
    "text" in read ? parseDecisions(read.text, name) : { decisions: [], faults: [read.fault] };
  if (faults.length > 0) throw new ConfigError(faults);
  return decisions;
}

/** The decisions of a file's text, and what is wrong with the rest of it. */
export function parseDecisions(text: string, name: string): { decisions: Decision[]; faults: Fault[] } {
  const { rows, unclosed } = csvLines(text);
  if (unclosed !== undefined) {
    const remedy = "Close the quote, and write a quote inside a value twice.";
    return { decisions: [], faults: [{ where: `${name}:${unclosed}`, what: "a quote is not closed", remedy }] };
  }
  const [header, ...body] = rows;
  const names = (header?.cells ?? []).map((cell) => cell.toLowerCase());
  const faults = headerFaults(names, `${name}:${header?.line ?? 1}`);
  if (faults.length > 0) return { decisions: [], faults };
  const decisions = body.flatMap(({ line, cells }) => {
    const cell = (column: Column): string => cells[names.indexOf(column)] ?? "";
    // Lines of a review list that nobody has judged yet.
    if (cell("decision") === "") return [];
    const wrong = rowFaults(cell, `${name}:${line}`);
    faults.push(...wrong);
    if (wrong.length > 0) return [];
    const drawn = drawnOf(cells[names.indexOf("band")], cells[names.indexOf("pairs_in_band")]);
    return [{ ...decisionOf(cell, line), ...(drawn && { drawn }) }];
  });
  return { decisions, faults };
}

function headerFaults(names: readonly string[], where: string): Fault[] {
  const missing = COLUMNS.filter((column) => !names.includes(column));
  return missing.map((column) => {
    const suggestion = nearest(column, names);
    return {
      where,
      what: `the column ${column} is missing`,
      expected: `the header ${COLUMNS.join(",")}`,
      received: names.length > 0 ? names.join(",") : "nothing",
      remedy: suggestion ? `Rename ${suggestion} to ${column}.` : "Write the header on the first line.",
    };
  });
}

function rowFaults(cell: (column: Column) => string, where: string): Fault[] {
  const word = cell("decision");
  const suggestion = nearest(word, WORDS);
  const empty = COLUMNS.filter((column) => cell(column) === "");
  return [
    ...empty.map((column) => ({
      where,
      what: column,
      expected: column === "decision" ? "same or different" : "text",
      received: "nothing",
      remedy: "Fill it in, or remove the line.",
    })),
    ...(word === "" || isWord(word)
      ? []
      : [
          {
            where,
            what: "decision",
            expected: "same or different",
            received: JSON.stringify(word),
            ...(suggestion ? { suggestion } : {}),
          },
        ]),
  ];
}

const isWord = (word: string): boolean => WORDS.some((known) => known === word.toLowerCase());

const decisionOf = (cell: (column: Column) => string, line: number): Decision => ({
  line,
  left: handleOf(cell("left_system"), cell("left_id")),
  right: handleOf(cell("right_system"), cell("right_id")),
  decision: cell("decision").toLowerCase() === "same" ? "same" : "different",
});

/** Columns of `sample.csv`; lines of another list under its header hold something else there, and were not drawn. */
function drawnOf(band = "", inBand = ""): Drawn | undefined {
  const pairs = inBand.replace(/[\s\u00a0\u202f]/g, "");
  if (!/^[-−+]?\d+([.,]\d+)?$/.test(band) || !/^[1-9]\d*$/.test(pairs)) return undefined;
  return { stratum: `${band.replace(",", ".").replace("−", "-")} of ${pairs}`, pairs: Number(pairs) };
}

/** As the engine's `id_handle` names a record; the quote before what a spreadsheet would run is the list's, not the id's. */
const handleOf = (system: string, id: string): string => `i:${system}:${id.replace(/^'(?=[-+=@])/, "")}`;
