import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright";
import { inject } from "vitest";
import { type FirstLoad, watchLoad } from "../../scripts/first-load.js";

export const widths = { wide: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;

/** A page as a reader opened it, in a context of its own. */
export interface WatchedPage {
  page: Page;
  /** What went wrong so far: console, requests, content security policy. */
  problems: string[];
  load: FirstLoad;
  close(): Promise<void>;
}

/** The browser that all test files of a run share. */
export function connect(): Promise<Browser> {
  return chromium.connect(inject("browserEndpoint"));
}

export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ reducedMotion: "reduce", viewport: widths.wide, ...options });
  const page = await context.newPage();
  const problems = await watch(page, new URL(url).origin);
  const weigh = watchLoad(page);
  await page.goto(url, { waitUntil: "networkidle" });
  return { page, problems, load: await weigh(), close: () => context.close() };
}

async function watch(page: Page, origin: string): Promise<string[]> {
  const problems: string[] = [];
  const report = (problem: string) => problems.push(problem);
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) report(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => report(`uncaught: ${error.message}`));
  page.on("dialog", (dialog) => {
    report(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("requestfailed", (request) => report(`request failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on("response", (response) => {
    if (response.status() >= 400) report(`status ${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const target = new URL(request.url());
    if (target.protocol !== "data:" && target.origin !== origin) report(`request to another origin: ${target}`);
  });
  await page.exposeFunction("reportViolation", report);
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { reportViolation } = window as unknown as { reportViolation(what: string): void };
      reportViolation(`CSP: ${event.effectiveDirective} blocked ${event.blockedURI} at line ${event.lineNumber}`);
    });
  });
  return problems;
}
