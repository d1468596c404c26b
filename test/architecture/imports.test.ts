import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file));

/** Imports of project files below a folder, as paths from the project's root; types count too. */
function imports(folder: string): Import[] {
  return files(folder).flatMap((from) =>
    [...readFileSync(from, "utf8").matchAll(/\bfrom\s+"([^"]+)"|\bimport\("([^"]+)"\)/g)].map((match) => {
      const name = (match[1] ?? match[2]) as string;
      return { from, to: name.startsWith(".") ? relative(".", resolve(dirname(from), name)) : name };
    }),
  );
}

const crossing = (folder: string, isAllowed: (edge: Import) => boolean) =>
  imports(folder)
    .filter((edge) => !isAllowed(edge))
    .map(({ from, to }) => `${from} → ${to}`);

test("loaders never reach into the site", () => {
  expect(crossing("loaders", ({ to }) => !/^(src|scripts|test|simulator|bench)\//.test(to))).toEqual([]);
});

test("the site reads published tables and nothing behind them", () => {
  const behind = /^loaders\/(?!faults\.js|publish\/(contract|cube|tables|metrics|report)\.js|workspace\/locales\.js)/;
  expect(crossing("src", ({ to }) => !behind.test(to) && !/^(scripts|test|simulator)\//.test(to))).toEqual([]);
});

test("methods do no input or output and know no other room", () => {
  expect(crossing("loaders/methods", ({ to }) => /^(loaders\/methods\/|d3)/.test(to))).toEqual([]);
});

test("contracts know only contracts", () => {
  expect(crossing("loaders/contracts", ({ to }) => to.startsWith("loaders/contracts/"))).toEqual([]);
});

test("only the engine's own room knows DuckDB", () => {
  expect(
    crossing("loaders", ({ from, to }) => to !== "@duckdb/node-api" || from.startsWith("loaders/engines/duckdb/")),
  ).toEqual([]);
});

test("the simulator stands alone", () => {
  expect(crossing("simulator", ({ to }) => !/^(loaders|src|scripts|test)\//.test(to))).toEqual([]);
});
