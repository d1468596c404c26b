import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { type Fault, formatFault } from "../../loaders/faults.js";
import { html } from "../../src/components/html.js";
import { directives, localeOf, parseDirective } from "../../src/directives.js";
import type { Figure } from "../../src/figures/figure.js";
import type { Published } from "../../src/published.js";

const figures: Record<string, Figure> = {
  "rfm-grid": ({ locale, params }, attributes) =>
    html`<figure>${locale} ${params["persona"] ?? ""} ${attributes["by"] ?? ""}</figure>`,
  empty: () => html`<section class="figure figure-empty"><p class="notice">No export</p></section>`,
  paragraphs: () => html`<div>one

two \${1+1}</div>`,
};

function draw(markdown: string, path = "/fr/segments", params = {}) {
  const faults: Fault[] = [];
  const published = { report: {}, table: () => undefined } as unknown as Published;
  const md = new MarkdownIt({ html: true }).use(
    directives({
      figures,
      published,
      report: (fault) => faults.push(fault),
      place: (markup) => markup,
      locate: (page, _text, line) => `${page.path.slice(1)}.md:${line + 1}`,
    }),
  );
  return { body: md.render(markdown, { path, params }), faults: faults.map(formatFault) };
}

describe("parseDirective", () => {
  test("reads a name and its attributes", () => {
    expect(parseDirective('::rfm-grid by=value title="two words" empty=""')).toEqual({
      name: "rfm-grid",
      attributes: { by: "value", title: "two words", empty: "" },
    });
  });

  test.each([":: rfm", "::Rfm", "::rfm by", "::rfm by=", '::rfm by="open', "::rfm, please"])("refuses %j", (line) => {
    expect(parseDirective(line)).toBeNull();
  });
});

describe("a figure's line on a page", () => {
  test("is drawn in the page's language, with its parameters", () => {
    const { body, faults } = draw("# Question\n\n::rfm-grid by=value\n\nText", "/en/personas/camille", {
      persona: "camille",
    });
    expect(body).toBe("<h1>Question</h1>\n<figure>en camille value</figure>\n<p>Text</p>\n");
    expect(faults).toEqual([]);
  });

  test("needs no empty line around it", () => {
    expect(draw("Text\n::rfm-grid\nmore").body).toBe("<p>Text</p>\n<figure>fr  </figure>\n<p>more</p>\n");
  });

  test("keeps markup with empty lines in one piece", () => {
    expect(draw("::paragraphs\n").body).toBe("<div>one\n\ntwo ${1+1}</div>\n");
  });

  test("takes the paragraph that explains it along when there is nothing to draw", () => {
    const { body } = draw("::empty\n\nThe *band* is\nwide.\n\nNext\n\n::empty\n\n## Heading\n");
    expect(body.replace(/<section.*?<\/section>/g, "[empty]")).toBe(
      "[empty]\n\n<p>Next</p>\n[empty]\n<h2>Heading</h2>\n",
    );
  });

  test("is text in a code block, and in a line of text", () => {
    expect(draw("    ::rfm-grid\n").body).toContain("<pre><code>::rfm-grid");
    expect(draw("```\n::rfm-grid\n```").body).toContain("::rfm-grid");
    expect(draw("as in ::rfm-grid").body).toBe("<p>as in ::rfm-grid</p>\n");
  });

  test("tells every fault of a page, with the nearest name", () => {
    const { faults } = draw("# Question\n\n::rfm-gird\n\n::nothing-like-it\n\n::rfm-grid by");
    expect(faults).toEqual([
      'fr/segments.md:3: unknown figure, received "rfm-gird". Did you mean "rfm-grid"?',
      'fr/segments.md:5: unknown figure, received "nothing-like-it". The report\'s own pages name them all: src/en/*.md.',
      'fr/segments.md:7: a figure\'s line, expected ::name key=value key="two words", received ::rfm-grid by.',
    ]);
  });

  test("never takes a property that every object has for a figure", () => {
    expect(draw("::constructor").faults).toEqual([expect.stringContaining('unknown figure, received "constructor"')]);
  });
});

test("localeOf reads the first folder", () => {
  expect([localeOf("/en/voice"), localeOf("/fr/personas/x"), localeOf("/404")]).toEqual(["en", "fr", "fr"]);
});
