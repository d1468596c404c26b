import { expect, test } from "vitest";
import { identityNotes } from "../../loaders/identity/notes.js";

const quiet: Parameters<typeof identityNotes>[0] = {
  ledger: { kept: 9, fresh: 1, merged: 0, split: 0 },
  decisions: { same: 1, different: 0, refusedLines: [], unknown: 0 },
  contacts: { shared: 0, ambiguous: 0, oversized: 0 },
  faults: [],
  sharedKeys: 0,
  clusters: { oversized: 0 },
  matching: {
    blocks: [{ rule: "email", limit: 50, blocks: 7, pairs: 9, skippedBlocks: 0, skippedRecords: 0 }],
  },
};

test("says nothing where all is well", () => {
  expect(identityNotes(quiet)).toEqual([]);
});

test("tells mergers and splits against the last build", () => {
  expect(identityNotes({ ...quiet, ledger: { ...quiet.ledger, merged: 1, split: 2 } })).toEqual([
    "1 person gathers what were several persons in the last build.",
    "2 persons of the last build now stand as several.",
  ]);
});

test("tells decisions that are left out, with their lines, and those about nobody", () => {
  const decisions = { ...quiet.decisions, refusedLines: [4], unknown: 3 };
  expect(identityNotes({ ...quiet, decisions })).toEqual([
    "1 decision contradicts others and is left out: line 4 of the decisions file.",
    "3 decisions name a record that no export holds.",
  ]);
  const many = { ...quiet.decisions, refusedLines: Array.from({ length: 30 }, (_, index) => index + 2) };
  expect(identityNotes({ ...quiet, decisions: many })[0]).toMatch(
    /^30 decisions contradict others and are left out: lines 2, 3, .*, 21 … of the decisions file\.$/,
  );
});

test("tells person keys that stand under too many records", () => {
  expect(identityNotes({ ...quiet, sharedKeys: 2 })).toEqual([
    "2 person keys stand under more records than one person may have (identity.limits.records): they link nobody.",
  ]);
});
