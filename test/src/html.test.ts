import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { expect, test } from "vitest";
import { escapeText, html } from "../../src/components/html.js";

const HOSTILE = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "<script>alert(1)</script>",
    "${1+1}",
    "`code`",
    "*bold*",
    "&lt;b&gt;",
    '"><img src=x onerror=alert(1)>',
    "'",
    "</p>",
  ),
);
const textNode = (markup: string) => {
  const [paragraph] = parseFragment(markup).childNodes as DefaultTreeAdapterTypes.Element[];
  return paragraph;
};

test("any text comes back as it went in, as text", () => {
  fc.assert(
    fc.property(fc.array(HOSTILE, { maxLength: 4 }), (parts) => {
      const text = parts.join("").replaceAll("\r", "").replaceAll("\0", "");
      const paragraph = textNode(html`<p>${text}</p>`.markup);
      const inner = paragraph?.childNodes ?? [];
      expect(inner.every((node) => node.nodeName === "#text")).toBe(true);
      expect((inner[0] as DefaultTreeAdapterTypes.TextNode | undefined)?.value ?? "").toBe(text);
    }),
  );
});

test("any text is safe in an attribute", () => {
  fc.assert(
    fc.property(HOSTILE, (text) => {
      const clean = text.replaceAll("\r", "").replaceAll("\0", "");
      const paragraph = textNode(html`<p title="${clean}">x</p>`.markup);
      expect(paragraph?.attrs).toEqual([{ name: "title", value: clean }]);
    }),
  );
});

test("nothing is left that Framework or Markdown would act on", () => {
  fc.assert(fc.property(HOSTILE, (text) => !/[<>"'`${}]/.test(escapeText(text))));
});
