import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ConfigError, formatFault } from "../../loaders/faults.js";
import { readWorkspace } from "../../loaders/workspace/read.js";

const input = fileURLToPath(new URL("../input/workspace", import.meta.url));
const cases = readdirSync(input, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "good")
  .map(({ name }) => name);
const home = process.cwd();

// Messages name the folder as it was given; from here that is the case's name.
beforeAll(() => process.chdir(input));
afterAll(() => process.chdir(home));

async function messages(workspace: string): Promise<string> {
  const error = await readWorkspace(workspace, { env: {} }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ConfigError)) throw error ?? new Error(`${workspace} is valid`);
  return `${error.faults.map(formatFault).join("\n")}\n`;
}

test.each(cases)("%s says what is wrong, word for word", async (name) => {
  const expected = `${input}/${name}.expected.txt`;
  const received = await messages(name);
  if (!existsSync(expected) && !process.env["CI"]) writeFileSync(expected, received);
  expect(received).toBe(readFileSync(expected, "utf8"));
});

test("a folder that is not there", async () => {
  await expect(messages("nowhere")).resolves.toBe(
    "nowhere: the workspace, expected a folder with a report.yaml, received nothing there.\n",
  );
});
