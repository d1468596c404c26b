import fc from "fast-check";
import { expect, test } from "vitest";
import type { Decision } from "../../loaders/identity/decisions.js";
import { settleDecisions } from "../../loaders/identity/settle-decisions.js";

/** `a=b` for the same person, `a#b` for different ones; lines count from 2, below the header. */
const decisions = (...words: string[]): Decision[] =>
  words.map((word, index) => {
    const [left = "", sign, right = ""] = [...word];
    return { line: index + 2, left, right, decision: sign === "=" ? "same" : "different" };
  });
const settle = (...words: string[]) => {
  const { same, different, refused } = settleDecisions(decisions(...words));
  return {
    same: same.map((pair) => pair.join("")),
    different: different.map((pair) => pair.join("")),
    refused: refused.map(({ line }) => line),
  };
};

test("keeps what holds together, once, the smaller handle first", () => {
  expect(settle("b=a", "a=b", "a=a", "d#c", "c#d")).toEqual({ same: ["ab"], different: ["cd"], refused: [] });
});

test("different wins over same, whichever stands first", () => {
  expect(settle("a=b", "a#b")).toEqual({ same: [], different: ["ab"], refused: [2] });
});

test("a cycle is broken at the line that closes it", () => {
  expect(settle("a=b", "b=c", "c#a")).toEqual({ same: ["ab"], different: ["ac"], refused: [3] });
});

test("a chain through groups that were joined before is seen too", () => {
  const { refused } = settle("a#f", "a=b", "e=f", "c=d", "b=c", "d=e");
  expect(refused).toEqual([7]);
});

test("a record is never different from itself", () => {
  expect(settle("a#a", "a=b")).toEqual({ same: ["ab"], different: [], refused: [2] });
});

const handle = fc.constantFrom(..."abcdefgh");
const any = fc.array(
  fc.tuple(handle, fc.constantFrom("=", "#"), handle).map((parts) => parts.join("")),
  { maxLength: 30 },
);

test("whatever the file says, nothing that is settled contradicts, and only contradictions are refused", () => {
  fc.assert(
    fc.property(any, (words) => {
      const all = decisions(...words);
      const { same, different, refused } = settleDecisions(all);
      const groups = components(same);
      const meets = ([left, right]: readonly [string, string]) => groups.get(left) === groups.get(right);
      expect(different.filter(meets)).toEqual([]);
      expect(new Set(different.map((pair) => pair.join("")))).toEqual(
        new Set(
          all.flatMap(({ left, right, decision }) =>
            decision === "same" || left === right ? [] : [[left, right].sort().join("")],
          ),
        ),
      );
      for (const { left, right, decision } of all) {
        if (decision === "different") continue;
        const isRefused = refused.some((one) => one.decision === "same" && one.left === left && one.right === right);
        if (!isRefused) expect(groups.get(left)).toBe(groups.get(right));
        else expect(different.some((pair) => wouldMeet(groups, pair, [left, right]))).toBe(true);
      }
    }),
    { seed: 5, numRuns: 500 },
  );
});

/** Whether joining two handles would bring a pair together. */
function wouldMeet(
  groups: ReadonlyMap<string, string>,
  pair: readonly [string, string],
  joined: readonly [string, string],
) {
  const group = (name: string) =>
    groups.get(name) === groups.get(joined[0]) ? groups.get(joined[1]) : groups.get(name);
  return group(pair[0]) === group(pair[1]);
}

function components(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  const groups = new Map([..."abcdefgh"].map((name) => [name, name]));
  for (const [left, right] of pairs) {
    const [from, to] = [groups.get(left), groups.get(right) as string];
    for (const [name, group] of groups) if (group === from) groups.set(name, to);
  }
  return groups;
}
