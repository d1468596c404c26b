import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Cube, CubeTable } from "../../loaders/publish/cube.js";
import { axeViolations, loadAxe } from "./axe.js";
import { connect, openPage } from "./watched-page.js";

const { url } = inject("demo");
let browser: Browser;

beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const digits = (text: string | null | undefined) => Number((text ?? "").replace(/\D/g, ""));
const customers = async (page: Page) => digits(await page.locator("[data-result=customers]").textContent());

/** A file as it travels. */
async function read<Content>(address: URL): Promise<Content> {
  const text = await (await fetch(address)).text();
  expect(gzipSync(text).length).toBeLessThanOrEqual(300_000);
  return JSON.parse(text) as Content;
}

/** The cell with most persons of a table, as a selection in an address. */
function largestOf({ criteria }: Cube, table: CubeTable): { readonly query: string; readonly persons: number } {
  const persons = Math.max(...table.persons);
  let rest = table.persons.indexOf(persons);
  const parts = table.criteria.toReversed().map((number, index, { length }) => {
    const groups = table.groups[length - 1 - index] ?? [];
    const size = Math.max(...groups) + 1;
    const group = rest % size;
    rest = Math.floor(rest / size);
    const words = (criteria[number]?.values ?? []).filter((_, value) => groups[value] === group);
    return `${criteria[number]?.id}=${words.map((own) => encodeURIComponent(own.join("+"))).join(",")}`;
  });
  return { query: parts.toReversed().join("&"), persons };
}

describe("ways to the counting page and beyond its cube", () => {
  it("fetches a wider combination when it is asked for, small and with most customers in it", async () => {
    const { page, problems, close } = await openPage(browser, `${url}en/counting`);
    const source = new URL((await page.locator(".counter").getAttribute("data-cube")) ?? "", url);
    const cube = await read<Cube>(source);
    expect(cube.wide.length).toBeGreaterThan(0);
    const all = cube.tables.find(({ criteria }) => criteria.length === 0)?.persons[0] ?? 0;
    for (const { file } of cube.wide) {
      const table = await read<CubeTable>(new URL(file, source));
      expect(table.persons.reduce((sum, one) => sum + Math.max(0, one), 0)).toBeGreaterThanOrEqual(0.8 * all);
      const { query, persons } = largestOf(cube, table);
      const fetched = page.waitForRequest((request) => request.url().endsWith(file));
      await page.goto(`${url}en/counting?${query}`);
      await fetched;
      await page.waitForFunction(() => document.querySelector(".counter-selection")?.textContent?.includes(";"));
      expect(await customers(page)).toBe(persons);
    }
    expect(problems).toEqual([]);
    await close();
  });

  it.each(["light", "dark"] as const)("satisfies axe with an answer and a split drawn, %s", async (colorScheme) => {
    const { page, close } = await openPage(browser, `${url}fr/counting?status=loyal&split=home_region`, {
      colorScheme,
    });
    await page.locator(".counter-split table").waitFor();
    await loadAxe(page);
    expect(await axeViolations(page)).toEqual([]);
    await close();
  });

  it("says to a screen reader what it counted, once", async () => {
    const { page, close } = await openPage(browser, `${url}en/counting?status=loyal`);
    await page.waitForFunction(() => document.querySelector(".counter-selection")?.textContent?.includes("Loyal"));
    const live = page.locator('.counter [role="status"]');
    expect(await live.getAttribute("aria-atomic")).toBe("true");
    const said = ((await live.textContent()) ?? "").replace(/\s+/g, " ");
    expect(said).toMatch(/Life-cycle status: Loyal\s*people\s*[\d,]+\s*revenue over 12 months\s*€[\d,]+/);
    await close();
  });

  it("is reached from regions by keyboard, in French, and no way to it is printed", async () => {
    const { page, problems, close } = await openPage(browser, `${url}fr/customers`);
    await page.locator("#figure-regions .count-links a", { hasText: "Bretagne" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector(".counter-selection")?.textContent?.includes("Bretagne"));
    expect(new URL(page.url()).search).toBe("?home_region=bretagne");
    const label = page.locator("label", { has: page.locator('input[value="bretagne"]') });
    expect(await label.locator("input").isChecked()).toBe(true);
    expect(await customers(page)).toBe(digits(await label.locator(".counter-n").textContent()));
    expect(digits(await page.locator("[data-result=revenue]").textContent())).toBeGreaterThan(0);
    await page.goBack();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".count-links").first().isVisible()).toBe(false);
    expect(problems).toEqual([]);
    await close();
  });
});
