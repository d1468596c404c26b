import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

const PRELOAD = new URL("../../../scripts/render/lighter.mjs", import.meta.url).href;

const FRAGMENT = `<h2 id="a">Title <em>&amp; more</em></h2><p>line<br>two &lt;x&gt; <img src="/b.png" srcset="c.png 1x, d.png 2x">
<table><tr><td>cell</table><a href="other.html?x=é#y">in</a> <a href="https://example.org">out</a><svg viewBox="0 0 1 1"><g/></svg>
<noscript><p>off</p></noscript><script src="z.js"></script><!--:0123abcd:--><code class="language-js">let a = 1;</code><p>unclosed`;

/** What Framework makes of a fragment, as printed by a process of its own. */
function made(preloads: readonly string[]) {
  const script = `
    const { findAssets, parseHtml, rewriteHtml, rewriteHtmlPaths } = await import("./node_modules/@observablehq/framework/dist/html.js");
    const { LoaderResolver } = await import("./node_modules/@observablehq/framework/dist/loader.js");
    const html = ${JSON.stringify(FRAGMENT)};
    const found = Object.entries(findAssets(html, "/en/page")).map(([name, set]) => [name, [...set]]);
    const loaders = new LoaderResolver({ root: "src", interpreters: {} });
    const pages = ["/en/voice", "/en/personas/x", "/en/none"].map((path) => loaders.findPage(path)?.path ?? null);
    const same = [rewriteHtmlPaths(html, "/en/page"), rewriteHtml(html, {}), found, pages];
    console.log(JSON.stringify({ same, isWindow: "setTimeout" in parseHtml("") }));`;
  const imports = preloads.flatMap((file) => ["--import", file]);
  const printed = execFileSync(process.execPath, [...imports, "--input-type=module", "-e", script], {
    encoding: "utf8",
  });
  return JSON.parse(printed) as { same: readonly unknown[]; isWindow: boolean };
}

test("pages come out the same from one window as from one each, and find their files", () => {
  const [heavy, light] = [made([]), made([PRELOAD])];
  expect(light.same).toEqual(heavy.same);
  expect(light.same[3]).toEqual(["en/voice.md", "en/personas/[persona].md", null]);
  expect([heavy.isWindow, light.isWindow]).toEqual([true, false]);
});
