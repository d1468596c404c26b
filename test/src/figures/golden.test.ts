import { describe, expect, test } from "vitest";
import { LOCALES } from "../../../loaders/workspace/locales.js";
import { FIGURES } from "../../../src/figures/index.js";
import { contextOf, draw, drawing } from "./context.js";
import { compareGolden } from "./golden.js";

const ELSEWHERE = /quality|glossary|trust/;
const names = Object.keys(FIGURES).filter((name) => !ELSEWHERE.test(name));

describe.each(LOCALES)("figures in %s", (locale) => {
  test.each(names)("%s is drawn as before", async (name) => {
    const { expected, actual } = await compareGolden(`${name}.${locale}.html`, drawing(name, locale));
    expect(actual).toBe(expected);
  });

  test.each(names)("%s is the same on every drawing", (name) => {
    expect(draw(name, contextOf(locale))).toBe(drawing(name, locale));
  });
});
