import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { GENERATED_DOCS } from "../../scripts/docs.js";

test.each(GENERATED_DOCS)("docs/$name is what the code says; else run `npm run docs`", async ({ name, text }) => {
  const committed = await readFile(new URL(`../../docs/${name}`, import.meta.url), "utf8");
  expect(text()).toBe(committed);
});
