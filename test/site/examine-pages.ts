import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { axeViolations, loadAxe } from "./axe.js";
import { overflow, setDetails } from "./layout.js";
import { sitePages } from "./site-pages.js";
import { connect, openPage, type WatchedPage, widths } from "./watched-page.js";

const budget = { page: 100_000, font: 50_000 };
const views = (["light", "dark"] as const).flatMap((colorScheme) =>
  (["wide", "phone"] as const).map((width) => ({ colorScheme, width })),
);

/**
 * Examines every `parts`-th page of the demo in the browser, so that as many test files share the work. A page is waited for until
 * its network is idle: meanwhile another is looked at. What is asked of one page is asked in order.
 */
export function examinePages(part: number, parts: number): void {
  const { folder, url } = inject("demo");
  const pages = sitePages(folder).filter((_, index) => index % parts === part);
  let browser: Browser;
  beforeAll(async () => {
    browser = await connect();
  });
  afterAll(() => browser.close());

  describe.concurrent.each(pages)("$file", ({ path }) => {
    let opened: WatchedPage;
    beforeAll(async () => {
      opened = await openPage(browser, url + path);
    });
    afterAll(() => opened.close());

    it.sequential("weighs at most 100 kB gzipped on first load, with one typeface of 50 kB at most", () => {
      const { bytes, fontBytes } = opened.load;
      expect(bytes).toBeLessThanOrEqual(budget.page);
      expect(fontBytes.length).toBeLessThanOrEqual(1);
      for (const size of fontBytes) expect(size).toBeLessThanOrEqual(budget.font);
    });

    it.sequential("reads the same with JavaScript off", async () => {
      const plain = await openPage(browser, url + path, { javaScriptEnabled: false });
      const [withScript, without] = [await mainText(opened.page), await mainText(plain.page)];
      await plain.close();
      expect(without.length).toBeGreaterThan(20);
      expect(without).toBe(withScript);
    });

    it.sequential("fits its window and satisfies axe, light and dark, wide and on a phone", async () => {
      await loadAxe(opened.page);
      const faults: Record<string, string[]> = {};
      for (const { colorScheme, width } of views) {
        await opened.page.emulateMedia({ colorScheme });
        await opened.page.setViewportSize(widths[width]);
        const found = await viewFaults(opened.page);
        if (found.length > 0) faults[`${colorScheme}, ${width}`] = found;
      }
      expect(faults).toEqual({});
    });

    it.sequential("prints at least one page, with its heading as text", async () => {
      await opened.page.emulateMedia({ media: "print", colorScheme: "dark" });
      const pdf = (await opened.page.pdf({ format: "A4" })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(0);
      expect(pdf).toMatch(/\/Type\s*\/Font\b/);
      expect(await opened.page.locator("h1").isVisible()).toBe(true);
    });

    it.sequential("has met no error, failed request, other origin or policy violation by now", () => {
      expect(opened.problems).toEqual([]);
    });
  });
}

/** Looks at the page as it opens, then with every table unfolded. */
async function viewFaults(page: Page): Promise<string[]> {
  await setDetails(page, false);
  const folded = await overflow(page);
  await setDetails(page, true);
  return [...folded, ...(await overflow(page)), ...(await axeViolations(page))];
}

async function mainText(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees depends on layout and CSS.
  return (await page.locator("main").innerText()).replace(/\s+/g, " ").trim();
}
