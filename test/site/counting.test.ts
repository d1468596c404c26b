import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Modelled, modelWorkspace } from "../support/model-workspace.js";
import { connect, openPage } from "./watched-page.js";

const { url } = inject("demo");
let browser: Browser;
let modelled: Modelled;

beforeAll(async () => {
  browser = await connect();
  modelled = await modelWorkspace("data", ["int_person_variables", "int_person_reach"]);
}, 300_000);
afterAll(async () => {
  await browser.close();
  await modelled.close();
});

const result = async (page: Page, name: string) =>
  (await page.locator(`[data-result=${name}]`).textContent())?.replace(/[\s\u00a0\u202f]/g, "");
const box = (page: Page, criterion: string, value: string) =>
  page.locator(`input[name="${criterion}"][value="${value}"]`);

/** What plain SQL counts, from the models that the criteria are made of. */
async function count(condition: string) {
  const [row] = await modelled.engine.rows<{ customers: number; revenue: number; contactable: number }>(`
    select count(*) as customers, round(sum(v.revenue_12m)) as revenue, sum(coalesce(r.reachable, 0)) as contactable
    from int_person_variables v
    left join (
      select person_id, max(is_reachable) as reachable from int_person_reach group by person_id
    ) r on v.person_id = r.person_id
    where ${condition}`);
  return row;
}

describe("the counting page", () => {
  it("counts two ticked criteria as plain SQL does, within 50 ms, and keeps them in the address", async () => {
    const { page, problems, close } = await openPage(browser, `${url}en/counting`);
    await box(page, "status", "loyal").check();
    await box(page, "loyalty", "member").check();
    await page.waitForFunction(() => location.search === "?status=loyal&loyalty=member");
    const expected = await count("v.status = 'loyal' and v.is_member");
    expect(await result(page, "customers")).toBe(expected?.customers.toLocaleString("en-GB"));
    expect(await result(page, "revenue")).toBe(`€${expected?.revenue.toLocaleString("en-GB")}`);
    expect([expected?.contactable.toLocaleString("en-GB"), "notshown"]).toContain(await result(page, "contactable"));
    expect(await page.locator(".counter-selection").textContent()).toBe(
      "Life-cycle status: Loyal; Loyalty programme: Member",
    );
    const milliseconds = await page.evaluate(async () => {
      const box = document.querySelector<HTMLInputElement>('input[name="status"][value="vip"]');
      const shown = document.querySelector('[data-result="customers"]');
      const start = performance.now();
      const changed = new Promise((done) => {
        if (shown) new MutationObserver(done).observe(shown, { childList: true, characterData: true, subtree: true });
      });
      box?.click();
      await changed;
      return performance.now() - start;
    });
    expect(milliseconds).toBeLessThan(50);
    expect(problems).toEqual([]);
    await close();
  });

  it("restores a selection from its address, in the other language too, and splits it", async () => {
    const { page, problems, close } = await openPage(browser, `${url}fr/counting?status=loyal&split=loyalty`);
    await page.locator(".counter-split table").waitFor();
    expect(await box(page, "status", "loyal").isChecked()).toBe(true);
    const expected = await count("v.status = 'loyal'");
    expect(await result(page, "customers")).toBe(String(expected?.customers));
    const members = await count("v.status = 'loyal' and v.is_member");
    const row = page.locator(".counter-split tbody tr").first();
    expect(await row.locator("th").textContent()).toBe("Membre");
    expect(await row.locator("td").first().textContent()).toBe(String(members?.customers));
    await page.goto(`${url}fr/counting?status=loyal&contactable=yes`);
    await page.waitForFunction(() => document.querySelector(".counter-selection")?.textContent?.includes("Oui"));
    expect(await result(page, "customers")).toBe(String(expected?.contactable));
    expect(problems).toEqual([]);
    await close();
  });

  it("reads “not shown” where a part is hidden, and says why", async () => {
    const { page, close } = await openPage(browser, `${url}en/counting`);
    const hidden = await page.evaluate(async () => {
      const address = document.querySelector<HTMLElement>(".counter")?.dataset["cube"] ?? "";
      const cube = await (await fetch(address)).json();
      const table = cube.tables.find(
        ({ criteria, persons }: { criteria: number[]; persons: number[] }) =>
          criteria.length === 2 && persons.includes(-1),
      );
      const at = table.persons.indexOf(-1);
      const sizes = table.groups.map((groups: number[]) => Math.max(...groups) + 1);
      const groups = [Math.floor(at / sizes[1]), at % sizes[1]];
      return table.criteria.map((number: number, place: number) => {
        const { id, values } = cube.criteria[number];
        const words = values.filter((_: string[], value: number) => table.groups[place][value] === groups[place]);
        return `${id}=${words.map((list: string[]) => encodeURIComponent(list.join("+"))).join(",")}`;
      });
    });
    await page.goto(`${url}en/counting?${hidden.join("&")}`);
    await page.waitForFunction(() => document.querySelector(".counter-note")?.textContent !== "");
    for (const name of ["customers", "revenue", "contactable"]) expect(await result(page, name)).toBe("notshown");
    expect(await page.locator(".counter-note").textContent()).toMatch(
      /^Not shown: part of this selection is fewer than 11/,
    );
    await close();
  });

  it("is reached from figures, can be used by keyboard, told to a screen reader, and prints what is asked", async () => {
    const { page, problems, close } = await openPage(browser, `${url}en/customers`);
    await page.locator("#figure-base-by-status .count-links a", { hasText: "At risk" }).click();
    await page.waitForFunction(() => document.querySelector(".counter-selection")?.textContent?.includes("At risk"));
    expect(await page.locator('.counter [role="status"][aria-live="polite"]').count()).toBe(1);
    expect(await page.locator(".counter fieldset legend").count()).toBe(
      await page.locator(".counter fieldset").count(),
    );
    await box(page, "loyalty", "member").focus();
    await page.keyboard.press("Space");
    await page.waitForFunction(() => location.search === "?status=at_risk&loyalty=member");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".counter-form").isVisible()).toBe(false);
    expect(await page.locator(".counter-selection").isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });
    await page.locator(".counter button[type=reset]").click();
    await page.waitForFunction(() => location.search === "");
    expect(await page.locator(".counter-selection").textContent()).toBe("Everybody");
    expect(problems).toEqual([]);
    await close();
  });

  it("can be loaded from the RFM segments as well", async () => {
    const { page, close } = await openPage(browser, `${url}en/segments`);
    await page.locator("#figure-rfm-segments .count-links a", { hasText: "RFM Champions" }).click();
    await page.waitForFunction(() => document.querySelector(".counter-selection")?.textContent?.includes("Champions"));
    const expected = await count("v.rfm_segment = 'champion'");
    expect(await result(page, "customers")).toBe(expected?.customers.toLocaleString("en-GB"));
    await close();
  });
});
