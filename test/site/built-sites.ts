import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import type { TestProject } from "vitest/node";
import { launchOptions } from "../../scripts/browser.mjs";
import { serve } from "../../scripts/serve.js";

/** A report built for this run, where it lies and where it is served. */
export interface BuiltSite {
  folder: string;
  url: string;
}

declare module "vitest" {
  interface ProvidedContext {
    demo: BuiltSite;
    hostile: BuiltSite;
    browserEndpoint: string;
  }
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Builds each report once, serves it, and starts the one browser that all test files share. */
export default async function setup(project: TestProject) {
  const temporary = mkdtempSync(join(tmpdir(), "clientele-site-"));
  const sites = { demo: "data", hostile: "test/input/hostile" };
  const closers: (() => Promise<void>)[] = [];
  const provide = async (name: keyof typeof sites) => {
    const folder = await build(sites[name], join(temporary, name));
    const site = await serve(folder);
    closers.push(() => site.close());
    project.provide(name, { folder, url: site.url });
  };
  const teardown = async () => {
    await Promise.all(closers.map((close) => close()));
    rmSync(temporary, { recursive: true, force: true });
  };
  const built = await Promise.allSettled([provide("demo"), provide("hostile")]);
  const failed = built.find((result) => result.status === "rejected");
  if (failed) {
    await teardown();
    throw failed.reason;
  }
  const browser = await chromium.launchServer(await launchOptions());
  closers.push(() => browser.close());
  project.provide("browserEndpoint", browser.wsEndpoint());
  return teardown;
}

async function build(workspace: string, place: string): Promise<string> {
  if (!existsSync(join(root, workspace, "report.yaml"))) {
    throw new Error(`${workspace}/report.yaml: not found, expected the workspace that the browser tests build.`);
  }
  const out = join(place, "dist");
  const folders = ["--out", out, "--state", join(place, "state"), "--private", join(place, "private")];
  const args = [
    "scripts/run.mjs",
    "scripts/build.ts",
    "--workspace",
    workspace,
    ...folders,
    "--log",
    join(place, "log.json"),
  ];
  const { code, output } = await run(args);
  if (code !== 0)
    throw new Error(`${workspace}: the build failed, expected exit code 0, received ${code}.\n${output.slice(-4000)}`);
  return out;
}

function run(args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}
