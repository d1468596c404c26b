import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type SiteServer, serve } from "../../scripts/serve.js";

let folder: string;
let site: SiteServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "clientele-serve-"));
  mkdirSync(join(folder, "en"));
  writeFileSync(join(folder, "index.html"), "choice");
  writeFileSync(join(folder, "en", "index.html"), "home");
  writeFileSync(join(folder, "en", "voice.html"), "voice");
  site = await serve(folder);
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string) => fetch(new URL(path, site.url), { redirect: "manual" });

it.each([
  ["", "choice"],
  ["en/", "home"],
  ["en/voice", "voice"],
  ["en/voice.html", "voice"],
])("answers /%s", async (path, text) => {
  const response = await get(path);
  expect([response.status, await response.text()]).toEqual([200, text]);
});

it("redirects a folder to its slash, within the site", async () => {
  const response = await get("en?segment=loyal");
  expect([response.status, response.headers.get("location")]).toEqual([301, "/en/?segment=loyal"]);
});

it.each(["missing", "en/missing", "..%2f..%2fetc%2fpasswd", "%"])("does not find /%s", async (path) => {
  expect((await get(path)).status).toBe(404);
});

it.each(["", "en/voice", "en", "missing"])("sends the recommended headers with /%s", async (path) => {
  const { headers } = await get(path);
  expect(headers.get("content-security-policy")).toBe("frame-ancestors 'self'");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("x-robots-tag")).toBe("noindex, nofollow");
});

it("refuses a folder without a report", async () => {
  await expect(serve(join(folder, "nothing"))).rejects.toThrow(
    "nothing: no report here, expected a folder with index.html. Build one with: npm run build",
  );
});

it("says that a port is taken", async () => {
  const port = Number(new URL(site.url).port);
  await expect(serve(folder, { port })).rejects.toThrow(
    `--port: expected a free port, received ${port}, which is taken. Choose another with --port, or leave it out for a free one.`,
  );
});
