import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright";
import { launchOptions } from "../scripts/browser.mjs";
import { type FirstLoad, watchLoad } from "../scripts/first-load.js";
import { serve } from "../scripts/serve.js";

export interface PageRun extends FirstLoad {
  path: string;
  /** Median of the largest contentful paint, in ms. */
  paint: number;
}

const runs = 3;
const phone = { width: 390, height: 844 };

/** Chrome DevTools' "Fast 4G", with its own allowances: 8.1 Mbit/s down, 1.35 up, 165 ms per request. */
const fast4g = {
  offline: false,
  downloadThroughput: (9_000_000 / 8) * 0.9,
  uploadThroughput: (1_500_000 / 8) * 0.9,
  latency: 60 * 2.75,
};

/** Weight and paint time of every page of a built report, served gzipped as a host would. */
export async function measurePages(dist: string, place: string): Promise<PageRun[]> {
  cpSync(dist, place, { recursive: true });
  const files = filesOf(place);
  for (const file of files.filter((name) => /\.(html|js|css|csv|json|svg)$/.test(name))) {
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file)));
  }
  const site = await serve(place, { gzip: true });
  const browser = await chromium.launch(await launchOptions());
  try {
    const results: PageRun[] = [];
    for (const path of pagePaths(place, files)) results.push(await measurePage(browser, site.url, path));
    return results;
  } finally {
    await browser.close();
    await site.close();
  }
}

async function measurePage(browser: Browser, site: string, path: string): Promise<PageRun> {
  const load = await inFreshPage(browser, (page) => weigh(page, site + path));
  const paints: number[] = [];
  for (let run = 0; run < runs; run += 1)
    paints.push(await inFreshPage(browser, (page) => paintTime(page, site + path)));
  return { path, ...load, paint: paints.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN };
}

async function weigh(page: Page, url: string): Promise<FirstLoad> {
  const weighLoad = watchLoad(page);
  await page.goto(url, { waitUntil: "networkidle" });
  return weighLoad();
}

/** A context of its own, so that nothing is in the cache. */
async function inFreshPage<Result>(browser: Browser, use: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ viewport: phone });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

async function paintTime(page: Page, url: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", fast4g);
  await page.goto(url, { waitUntil: "networkidle" });
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN));
        observer.observe({ type: "largest-contentful-paint", buffered: true });
        setTimeout(() => resolve(Number.NaN), 2000);
      }),
  );
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function pagePaths(folder: string, files: readonly string[]): string[] {
  return files
    .filter((file) => file.endsWith(".html"))
    .map((file) => file.slice(folder.length + 1).replaceAll("\\", "/"))
    .map((file) => file.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, ""))
    .sort();
}
