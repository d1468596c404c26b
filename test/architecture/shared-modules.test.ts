import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

// Test files share a process and its modules (`isolate: false`): a module is run for the first of them only.
test("modules that tests share have no hooks of their own, or they would run for one file only", () => {
  const files = readdirSync("test", { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  );
  expect(files.length).toBeGreaterThan(30);
  const hooked = files.filter((file) =>
    /^(?:before|after)(?:All|Each)\(/m.test(readFileSync(join("test", file), "utf8")),
  );
  expect(hooked).toEqual([]);
});
