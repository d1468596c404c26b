import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const options: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
  // Off by default, though WCAG 2.2 AA asks for it.
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
};

/** Puts axe into the page, by the debugger and so past the page's own policy. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(source);
}

/** Every violation in the page as it is now, one line per element. */
export async function axeViolations(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate((runOptions) => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    return axe.run(runOptions);
  }, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary?.replace(/\s+/g, " ")}`),
  );
}
