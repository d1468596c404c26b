import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPages } from "../../loaders/workspace/pages.js";
import { render } from "../../scripts/render.js";
import { FIXTURE, writeFixture } from "../published-fixture.js";

let folder: string;
/** The fixture in one language: where a page fails, the pages of the other one say nothing more. */
let french: string;
let english: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "clientele-render-"));
  await writeFixture(FIXTURE);
  french = await published("french", { locales: ["fr"] });
  english = await published("english", { locales: ["en"] });
});
afterAll(() => rm(folder, { recursive: true }));

async function published(name: string, changes: object): Promise<string> {
  const place = join(folder, name);
  await cp(FIXTURE, place, { recursive: true });
  const report = JSON.parse(await readFile(join(place, "report.json"), "utf8"));
  await writeFile(join(place, "report.json"), JSON.stringify({ ...report, ...changes }));
  return place;
}

async function workspace(name: string, pages: Record<string, string>) {
  const root = join(folder, name);
  for (const [page, text] of Object.entries(pages)) {
    await mkdir(join(root, "pages", page, ".."), { recursive: true });
    await writeFile(join(root, "pages", page), text);
  }
  return { workspace: root, pages: (await readPages(root, ["fr", "en"])).pages };
}

async function hashes(site: string) {
  const entries = (await readdir(site, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  const hash = async (file: string) =>
    createHash("sha256")
      .update(await readFile(file))
      .digest("hex");
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file.slice(site.length), await hash(file)] as const)),
  );
}

const SITE = { timeout: 120_000 };

describe("a site", SITE, () => {
  test("is the same bytes from any path, also while another is drawn", async () => {
    const elsewhere = join(folder, "another place", "published");
    await cp(FIXTURE, elsewhere, { recursive: true });
    await Promise.all([
      render({ published: FIXTURE, out: join(folder, "one") }),
      render({ published: elsewhere, out: join(folder, "deep", "er", "two") }),
    ]);
    expect(await hashes(join(folder, "deep", "er", "two"))).toEqual(await hashes(join(folder, "one")));
  });

  test("needs no script, and holds no text from data as markup", async () => {
    for (const page of ["fr/quality", "fr/service", "en/personas/hostile", "fr/customers", "index", "404"]) {
      const html = await readFile(join(folder, "one", `${page}.html`), "utf8");
      expect(html).not.toMatch(/<script|<img src="?x|javascript:alert|\sstyle=|<style/i);
      expect(html).toContain('http-equiv="Content-Security-Policy"');
    }
    expect(existsSync(join(folder, "one", "_observablehq"))).toBe(false);
  });

  test("leaves nothing behind", async () => {
    const cache = join("node_modules", ".cache", "clientele");
    expect((await readdir(cache)).filter((name) => existsSync(join(cache, name, "out", "fr", "quality.html")))).toEqual(
      [],
    );
  });
});

describe("a workspace's pages", SITE, () => {
  test("replace and join the report's own, with live cells under a policy of hashes", async () => {
    const js = '```js\nimport * as d3 from "d3";\ndisplay(d3.sum([1, 2]));\n```\n';
    const own = await workspace("own", {
      "fr/voice.md": "# Ma question ?\n\nMa réponse, <b>à moi</b>.\n\n::nps-monthly\n",
      "fr/atelier.md": `---\ntitle: Atelier\n---\n# Atelier\n\n[Voix](/fr/voice) [NPS](glossary.html#metric-nps)\n\n${js}`,
    });
    const out = join(folder, "own-site");
    await render({ published: french, out, ...own });
    const voice = await readFile(join(out, "fr/voice.html"), "utf8");
    expect(voice).toContain("<title>Ma question ? — Maison Nature — connaissance client</title>");
    expect(voice).toContain('<meta name="description" content="Ma réponse, à moi.">');
    expect(voice).toContain('<a href="atelier.html">Atelier</a>');
    expect(voice).not.toContain("<script");
    const live = await readFile(join(out, "fr/atelier.html"), "utf8");
    expect(live).toMatch(/script-src 'self' 'sha256-[^']+'; connect-src 'self'/);
    const [client = ""] = /_observablehq\/client\.[0-9a-f]+\.js/.exec(live) ?? [];
    expect(existsSync(join(out, client))).toBe(true);
  });

  test("are named with file and line where a figure's name is wrong", async () => {
    const figure = await workspace("wrong-figure", {
      "fr/voice.md": "---\ntitle: Voix\n---\n# Voix\n\n::nps-montly\n",
    });
    await expect(render({ published: french, out: join(folder, "no"), ...figure })).rejects.toThrow(
      'pages/fr/voice.md:6: unknown figure, received "nps-montly". Did you mean "nps-monthly"?',
    );
  });

  test("are told of links that lead nowhere and of code that could not run in a browser, all at once", async () => {
    const text = '# Service\n\n```js\nimport x from "not-installed";\n```\n\n```js\nconst a = ;\n```\n';
    const pages = await workspace("broken", {
      "fr/voice.md": "# Voix\n\n[x](/fr/nulle-part)\n",
      "fr/service.md": text,
    });
    await expect(render({ published: french, out: join(folder, "no"), ...pages })).rejects.toThrow(
      "pages/fr/voice.md:3: a link, expected a page, a file or an anchor of this report, received nulle-part.html. Link to a page as /en/customers or relative to this one.\n" +
        "pages/fr/service.md: SyntaxError: Unexpected token (1:10).\n" +
        'pages/fr/service.md:4: an import of "not-installed", which is not installed.',
    );
  });

  test("may not import from the network", async () => {
    const npm = await workspace("npm", { "en/voice.md": '# Voice\n\n```js\nimport x from "npm:left-pad";\n```\n' });
    await expect(render({ published: english, out: join(folder, "no"), ...npm })).rejects.toThrow(
      /^pages\/en\/voice\.md:4: .*no network while building/,
    );
  });

  test("are told of a picture that is not there", async () => {
    const image = await workspace("image", { "en/voice.md": "# Voice\n\n![](nope.png)\n" });
    await expect(render({ published: english, out: join(folder, "no"), ...image })).rejects.toThrow(
      "pages/en/voice.md:3: Unexpected error: Not found: /en/nope.png.",
    );
  });
});

test("one language: no other pages, no switch", SITE, async () => {
  const brand = { logo: null, accent: "#ffcc00", accent_dark: null };
  const site_url = "https://insights.example.com/clients";
  const branded = await published("branded", { locales: ["en"], site_url, brand });
  const warnings: string[] = [];
  const out = join(folder, "english-site");
  await render({ published: branded, out, warn: (line) => warnings.push(line) });
  expect(existsSync(join(out, "fr"))).toBe(false);
  const page = await readFile(join(out, "en/voice.html"), "utf8");
  expect(page).not.toMatch(/hreflang|languages/);
  expect(page).toContain('<meta property="og:url" content="https://insights.example.com/clients/en/voice.html">');
  expect(await readFile(join(out, "404.html"), "utf8")).toContain('href="/clients/en/index.html"');
  expect(warnings).toEqual([expect.stringContaining("brand.colours.accent: expected a contrast")]);
});
