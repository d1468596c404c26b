import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { readFrontMatter } from "../../loaders/workspace/front-matter.js";
import { PERSONA_ATTRIBUTES, personaSchema } from "../../loaders/workspace/persona-schema.js";
import { reportSchema, source } from "../../loaders/workspace/schema.js";
import { parseYaml } from "../../loaders/workspace/yaml.js";

const page = readFileSync(new URL("../../docs/workspace.md", import.meta.url), "utf8");
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map(([, text = ""]) => text);

test.each(blocks("yaml"))("docs/workspace.md: an example is valid as it stands %#", (text) => {
  const { value, faults } = parseYaml(text, "example");
  const schema = text.startsWith("title:") ? reportSchema : z.array(source);
  expect(faults).toEqual([]);
  expect(schema.safeParse(value).error?.issues).toBeUndefined();
});

test("docs/workspace.md: the persona is valid and every attribute is named", () => {
  const [text = ""] = blocks("markdown");
  expect(personaSchema.safeParse(readFrontMatter(text, "example").value).error?.issues).toBeUndefined();
  for (const attribute of PERSONA_ATTRIBUTES) expect(page).toContain(`\`${attribute}\``);
});

test("docs/workspace.md names every key of a report and of a source", () => {
  for (const key of [...Object.keys(reportSchema.shape), ...Object.keys(source.shape)]) {
    expect(page).toMatch(new RegExp(`\\b${key}\\b`));
  }
});
