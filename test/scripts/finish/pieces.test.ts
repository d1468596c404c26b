import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { brandRules, brandWarnings } from "../../../scripts/finish/brand.js";
import { checkLinks } from "../../../scripts/finish/check-links.js";
import { collectInlineStyles, type PageStyles, printStyles } from "../../../scripts/finish/inline-styles.js";
import { mendLandmarks, removeLeftovers } from "../../../scripts/finish/landmarks.js";
import { mendLinks } from "../../../scripts/finish/links.js";
import { parsePage, printPage } from "../../../scripts/finish/markup.js";
import { cssString } from "../../../scripts/finish/paper.js";
import { contentPolicy } from "../../../scripts/finish/policy.js";
import { reachable } from "../../../scripts/finish/reachable.js";
import { inlineScripts, removeIdleScripts } from "../../../scripts/finish/scripts.js";
import { fillSlots } from "../../../scripts/finish/slots.js";

const page = (body: string, head = "") =>
  parsePage(`<!DOCTYPE html><html><head>${head}</head><body><div id="observablehq-center">
<header id="observablehq-header">top</header>
<main id="observablehq-main" class="observablehq">${body}</main>
<footer id="observablehq-footer"><div>end</div></footer></div></body></html>`);
const IDLE =
  '<link rel="modulepreload" href="../_observablehq/client.0a1b2c3d.js"><script type="module">\n\nimport "../_observablehq/client.0a1b2c3d.js";\n</script>';
const LIVE =
  '<link rel="modulepreload" href="../_observablehq/client.0a1b2c3d.js"><script type="module">\n\nimport {define} from "../_observablehq/client.0a1b2c3d.js";\n\ndefine({id: "1"});</script>';

test("landmarks: one of each under the body, in the page's language, after a way past the navigation", () => {
  const document = page("<h1>Q</h1>");
  mendLandmarks(document, "fr", "Aller au contenu");
  expect(printPage(document)).toContain(`<html lang="fr">`);
  expect(printPage(document)).toContain(`<body>
<a class="skip" href="#main">Aller au contenu</a>
<header class="site-header">top</header>
<main id="main" class="page" tabindex="-1"><h1>Q</h1></main>
<footer class="site-footer"><div>end</div></footer>
</body>`);
});

test("leftovers: headings do not link to themselves, nothing waits for a runtime", () => {
  const document = page(
    '<h2 id="a"><a class="observablehq-header-anchor" href="#a">A <em>b</em></a></h2><observablehq-loading></observablehq-loading><table><tbody><tr><td>1</td></tr></tbody></table>',
  );
  removeLeftovers(document, false);
  expect(printPage(document)).toContain('<h2 id="a">A <em>b</em></h2><table class="prose">');
});

describe("scripts and policy", () => {
  test("a page without cells needs none", () => {
    const document = page("", IDLE);
    expect(removeIdleScripts(document)).toBe(false);
    expect(printPage(document)).not.toMatch(/<script|modulepreload/);
    expect(contentPolicy({ isLive: false, scripts: [] })).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'",
    );
  });

  test("a page with cells keeps its module, by its hash as printed", () => {
    const document = page("", LIVE);
    expect(removeIdleScripts(document)).toBe(true);
    const [script = ""] = /(?<=<script type="module">).*?(?=<\/script>)/s.exec(printPage(document)) ?? [];
    const hash = createHash("sha256").update(script).digest("base64");
    const policy = contentPolicy({ isLive: true, scripts: inlineScripts(document) });
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}'; connect-src 'self'`);
    expect(policy).not.toContain("unsafe");
  });
});

describe("inline styles", () => {
  test("become classes, the same for the same declarations", () => {
    const styles: PageStyles = new Map();
    const document = page(
      '<p style="color: red" class="a">1</p><p style="color: red">2</p><p style="">3</p><style>.x{}</style>',
    );
    collectInlineStyles(document, styles);
    const printed = printPage(document);
    expect(printed).not.toMatch(/style=|<style/);
    const [name] = /s-[0-9a-f]{8}/.exec(printed) ?? [];
    expect(printed).toContain(`<p class="a ${name}">1</p><p class="${name}">2</p><p>3</p>`);
    expect(printStyles(styles)).toBe(`.${name}.${name}{color: red}\n.x{}\n`);
  });

  test("that would leave their rule stop the build", () => {
    expect(() => collectInlineStyles(page('<p style="color:red}body{display:none">1</p>'), new Map())).toThrow(
      "a style attribute holds more than declarations",
    );
  });
});

describe("links", () => {
  const pages = new Set([
    "fr/index.html",
    "fr/voice.html",
    "fr/personas.html",
    "fr/personas/camille.html",
    "en/index.html",
  ]);
  test.each([
    ["/fr/voice#nps", "../voice.html#nps"],
    ["../../fr/voice", "../voice.html"],
    ["../voice.html", "../voice.html"],
    ["/en/", "../../en/index.html"],
    ["/fr/personas", "../personas.html"],
    ["/tables/nps_monthly.csv", "../../tables/nps_monthly.csv"],
    ["#main", "#main"],
    ["https://example.com/x", "https://example.com/x"],
    ["mailto:a@example.com", "mailto:a@example.com"],
    ["//example.com/x", "//example.com/x"],
  ])("%s → %s", (from, to) => {
    const document = page(`<a href="${from}" rel="external">x</a>`);
    mendLinks(document, "fr/personas/camille.html", pages);
    expect(printPage(document)).toContain(`<a href="${to}">x</a>`);
  });

  test("that lead nowhere are found, to pages, files and anchors", () => {
    const here = {
      file: "fr/voice.html",
      document: page(
        '<i id="nps"></i><a href="#nps">1</a><a href="#no">2</a><a href="index.html#x">3</a><a href="gone.html">4</a><a href="../tables/a.csv">5</a><img src="../no.png">',
      ),
    };
    const there = { file: "fr/index.html", document: page("") };
    expect(checkLinks([here, there], new Set(["fr/voice.html", "fr/index.html", "tables/a.csv"]))).toEqual(
      ["#no", "index.html#x", "gone.html", "../no.png"].map((target) => ({ page: "fr/voice", target })),
    );
  });
});

test("reachable: what pages name, and what that names in turn", () => {
  const files = [
    { path: "_observablehq/client.1.js", text: 'import "./runtime.2.js"' },
    { path: "_observablehq/runtime.2.js", text: "" },
    { path: "_observablehq/stdlib.3.js", text: "" },
    { path: "_file/logo.4.png", text: null },
  ];
  expect([...reachable(['<script src="../_observablehq/client.1.js">'], files)]).toEqual([
    "_observablehq/client.1.js",
    "_observablehq/runtime.2.js",
  ]);
  expect([...reachable(["<p>"], files)]).toEqual([]);
});

test("slots take what was drawn for them, inert where it came from data", () => {
  const document = page('<p>before</p><div id="slot-1"></div><div id="slot-x"></div>');
  fillSlots(
    document,
    new Map([["slot-1", "<figure>&#60;script&#62;alert(1)&#60;/script&#62; &#38;lt;b&#38;gt;</figure>"]]),
  );
  expect(printPage(document)).toContain(
    '<p>before</p><figure>&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;b&amp;gt;</figure><div id="slot-x"></div>',
  );
});

describe("brand", () => {
  test("takes the place of the accent in each theme", () => {
    const rules = brandRules({ logo: null, accent: "#0a5ea8", accent_dark: "#74b4ec" });
    expect(rules).toContain(
      "@media print,(prefers-color-scheme:light){:root{--accent:#0a5ea8;--focus:#0a5ea8;--on-accent:#ffffff}}",
    );
    expect(rules).toContain(
      "@media screen and (prefers-color-scheme:dark){:root{--accent:#74b4ec;--focus:#74b4ec;--on-accent:#0c1218}}",
    );
    expect(brandRules({ logo: null, accent: null, accent_dark: null })).toBe("");
  });

  test("that is too faint to read is told", () => {
    expect(brandWarnings({ logo: null, accent: "#ffcc00", accent_dark: null })).toEqual([
      "brand.colours.accent: expected a contrast of at least 4.5:1 with the light page, received #ffcc00 with 1.4:1.",
    ]);
    expect(brandWarnings({ logo: null, accent: "#0a5ea8", accent_dark: "#74b4ec" })).toEqual([]);
  });
});

test("any title is safe as a CSS string", () => {
  expect(cssString('a "b" \\ </style>\n{}')).toBe('"a \\22 b\\22  \\5c  \\3c /style\\3e \\a \\7b \\7d "');
});
