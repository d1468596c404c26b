import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { hostileTexts } from "./hostile-texts.js";
import { overflow } from "./layout.js";
import { readDocument, siteFiles, sitePages } from "./site-pages.js";
import { connect, openPage, widths } from "./watched-page.js";

const { folder, url } = inject("hostile");
const pages = sitePages(folder);
const csvFiles = siteFiles(folder).filter((file) => file.endsWith(".csv"));

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

it.concurrent.each(pages)(
  "$file runs nothing that came from the data, and its long words fit a phone",
  async ({ path }) => {
    const { page, problems, close } = await openPage(browser, url + path, { viewport: widths.phone });
    const pwned = await page.evaluate(() => "__pwned" in window);
    const tooWide = await overflow(page);
    await close();
    expect({ pwned, problems, tooWide }).toEqual({ pwned: false, problems: [], tooWide: [] });
  },
);

it.each(pages)("$file holds no element made from the data", (page) => {
  const document = readDocument(folder, page);
  const scripts = [...document.querySelectorAll("script")].map((script) => script.textContent ?? "");
  expect(scripts.filter((text) => text.includes("__pwned"))).toEqual([]);
  expect(document.querySelectorAll('[onerror], [href^="javascript:"], img[src="x"]')).toHaveLength(0);
});

it.each(hostileTexts)("shows %s as the plain text it is", (text) => {
  const shown = pages.filter((page) => readDocument(folder, page).body.textContent?.includes(text));
  expect(shown.map(({ path }) => path)).not.toEqual([]);
});

it("neutralises formulas in CSV files", () => {
  const cells = csvFiles.flatMap((file) =>
    readFileSync(join(folder, file), "utf8")
      .split(/[\r\n,]+/)
      .map((cell) => `${file}: ${cell}`),
  );
  expect(cells.filter((cell) => /: "?[=+@]/.test(cell))).toEqual([]);
  expect(cells.some((cell) => cell.includes("cmd()"))).toBe(true);
});
