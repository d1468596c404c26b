// `tsx scripts/preview.ts [--out DIR] [--published DIR] [--workspace DIR] [--once]`: draws the site of the tests' published folder and
// serves it, so that figures and pages can be worked on without exports.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { LOCALES } from "../loaders/workspace/locales.js";
import { readPages } from "../loaders/workspace/pages.js";
import { FIXTURE, writeFixture } from "../test/published-fixture.js";
import { render } from "./render.js";
import { serve } from "./serve.js";

const text = { type: "string" } as const;
const options = { out: text, published: text, workspace: text, once: { type: "boolean" } } as const;
const { values } = parseArgs({ options });
const published = values.published ?? FIXTURE;
if (!values.published) await writeFixture(FIXTURE);
const out = values.out ?? (await mkdtemp(join(tmpdir(), "clientele-preview-")));
await rm(out, { recursive: true, force: true });
const started = performance.now();
const { workspace } = values;
const { pages } = workspace ? await readPages(workspace, LOCALES) : { pages: [] };
await render({ published, out, pages, ...(workspace && { workspace }) });
console.log(`${out} drawn in ${((performance.now() - started) / 1000).toFixed(1)} s`);
if (!values.once) console.log(`Preview at ${(await serve(out)).url} (Ctrl+C to stop)`);
