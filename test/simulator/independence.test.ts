import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../simulator", import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));

it("imports nothing from the code it is there to test", () => {
  const imports = sources.flatMap((path) =>
    [...readFileSync(join(folder, path), "utf8").matchAll(/from "([^"]+)"/g)].map(
      ([, target = ""]) => `${path}: ${target}`,
    ),
  );
  expect(imports.length).toBeGreaterThan(50);
  expect(imports.filter((line) => /\/(loaders|src)\//.test(line))).toEqual([]);
});

it("asks neither the clock nor an unseeded random number", () => {
  const guilty = sources.filter((path) =>
    /Date\.now|new Date\(\)|Math\.random/.test(readFileSync(join(folder, path), "utf8")),
  );
  expect(guilty).toEqual([]);
});
