import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatFault } from "../../loaders/faults.js";
import { parseDecisions, readDecisions } from "../../loaders/identity/decisions.js";

const HEADER = "left_system,left_id,right_system,right_id,decision";
const parse = (...lines: string[]) => parseDecisions(lines.join("\n"), "identity/decisions.csv");
const messages = (...lines: string[]) => parse(...lines).faults.map(formatFault);

test("reads decisions with the line each stands on; further columns and empty lines are nobody's business", () => {
  const text = [
    "comment,decision,left_system,left_id,right_system,right_id",
    '"two lines,',
    'and a ""quote""",Same,crm, 12 ,shop,A-1',
    "",
    ",different,crm,13,crm,14",
  ];
  expect(parse(...text)).toEqual({
    decisions: [
      { line: 2, left: "i:crm:12", right: "i:shop:A-1", decision: "same" },
      { line: 5, left: "i:crm:13", right: "i:crm:14", decision: "different" },
    ],
    faults: [],
  });
});

test("a spreadsheet's semicolons and Windows line ends will do", async () => {
  const folder = mkdtempSync(join(tmpdir(), "clientele-decisions-"));
  try {
    const path = join(folder, "decisions.csv");
    writeFileSync(path, `\uFEFF${HEADER.replaceAll(",", ";")}\r\ncrm;1;shop;2;same\r\n`);
    expect(await readDecisions(path)).toEqual([{ line: 2, left: "i:crm:1", right: "i:shop:2", decision: "same" }]);
    writeFileSync(path, `${HEADER}\ncrm,1,shop,2,perhaps\n`);
    await expect(readDecisions(path, "decisions.csv")).rejects.toThrow("decisions.csv:2: decision, expected same or");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("names every line that cannot be read, and why", () => {
  expect(messages(HEADER, "crm,1,shop,2,smae", "crm,,shop,2,same", "crm,1,,,same", "crm,1,shop,2,maybe")).toEqual([
    'identity/decisions.csv:2: decision, expected same or different, received "smae". Did you mean "same"?',
    "identity/decisions.csv:3: left_id, expected text, received nothing. Fill it in, or remove the line.",
    "identity/decisions.csv:4: right_system, expected text, received nothing. Fill it in, or remove the line.",
    "identity/decisions.csv:4: right_id, expected text, received nothing. Fill it in, or remove the line.",
    'identity/decisions.csv:5: decision, expected same or different, received "maybe".',
  ]);
});

test("lines of a review list that nobody has judged are left out, and a spreadsheet's quote is not part of an id", () => {
  expect(parseDecisions([HEADER, "crm,1,shop,2,", "crm,'-7,shop,2,same"].join("\n"), "d.csv")).toEqual({
    decisions: [{ line: 3, left: "i:crm:-7", right: "i:shop:2", decision: "same" }],
    faults: [],
  });
});

test("a header without its columns says which", () => {
  expect(messages("left_system,left_ids,right_system,right_id,decision", "crm,1,shop,2,same")).toEqual([
    `identity/decisions.csv:1: the column left_id is missing, expected the header ${HEADER}, ` +
      "received left_system,left_ids,right_system,right_id,decision. Rename left_ids to left_id.",
  ]);
  expect(messages("")).toHaveLength(5);
});

test("an open quote is named where it opens", () => {
  expect(messages(HEADER, "crm,1,shop,2,same", 'crm,"3,shop,4,same', "crm,5,shop,6,same")).toEqual([
    "identity/decisions.csv:3: a quote is not closed. Close the quote, and write a quote inside a value twice.",
  ]);
});

test("a line of sample.csv keeps what it was drawn from; a line of another list under its header was not drawn", () => {
  const lines = [
    "left_system,left_id,right_system,right_id,decision,band,pairs_in_band,weight,why",
    "crm,1,shop,2,same,-10.5,1584,-9.8,same e-mail +18.3",
    "crm,3,shop,4,different,\u22122,1\u202f584,-0.1,",
    // Of review.csv: its weight and its reasons stand where the draw would.
    'crm,5,shop,6,same,1.8,"same e-mail +18.3, same name +7.9",Martin,Ann',
    "crm,7,shop,8,same",
    "crm,9,shop,10,same,1.5,0",
  ];
  const { decisions, faults } = parse(...lines);
  expect(faults).toEqual([]);
  expect(decisions.map(({ drawn }) => drawn)).toEqual([
    { stratum: "-10.5 of 1584", pairs: 1584 },
    { stratum: "-2 of 1584", pairs: 1584 },
    undefined,
    undefined,
    undefined,
  ]);
});
