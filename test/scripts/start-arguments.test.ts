import { expect, it } from "vitest";
import { splitStartArguments } from "../../scripts/start-arguments.js";

it("gives each argument to those who read it", () => {
  const args = ["--workspace", "a b", "--out", "site", "--port", "8080", "--host=0.0.0.0", "--as-of=2026-01-31"];
  expect(splitStartArguments(args)).toEqual({
    build: ["--workspace", "a b", "--out", "site", "--as-of=2026-01-31"],
    serve: ["--out", "site", "--port", "8080", "--host=0.0.0.0"],
  });
});
