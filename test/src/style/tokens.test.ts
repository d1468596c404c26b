import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contrast } from "../../../scripts/finish/brand.js";

const css = readFileSync(new URL("../../../src/style/tokens.css", import.meta.url), "utf8");
const [lightCss = "", darkCss = ""] = css.split("@media screen and (prefers-color-scheme: dark)");
const tokens = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]),
  );
const paper = lightCss.indexOf("@media print");
const light = { ...tokens(lightCss.slice(paper)), ...tokens(lightCss.slice(0, paper)) };
const themes = { light, dark: { ...light, ...tokens(darkCss) } };

for (const [theme, colours] of Object.entries(themes)) {
  const colour = (name: string) => colours[name] ?? "#000000";
  const grounds = ["paper", "wash", "raised"];
  const ratio = (name: string) => Math.min(...grounds.map((ground) => contrast(colour(name), colour(ground))));

  test.each(["ink", "muted", "accent", "good", "bad"])(`${theme}: text in --%s reads`, (name) => {
    expect(ratio(name)).toBeGreaterThanOrEqual(4.5);
  });

  const graphics = Object.keys(colours).filter((name) =>
    /^c-(status|rfm|promoter|passive|detractor|context|axis)/.test(name),
  );
  test.each(graphics)(`${theme}: --%s stands out`, (name) => {
    expect(ratio(name)).toBeGreaterThanOrEqual(3);
  });

  test.each([1, 2, 3, 4, 5])(`${theme}: numbers read on step %i`, (step) => {
    expect(contrast(colour(`c-seq-${step}`), colour(`on-seq-${step}`))).toBeGreaterThanOrEqual(4.5);
  });

  test(`${theme}: steps of amounts go one way`, () => {
    const steps = [1, 2, 3, 4, 5].map((step) => contrast(colour(`c-seq-${step}`), colour("paper")));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });

  test(`${theme}: both verdicts read on their wash`, () => {
    for (const verdict of ["good", "bad"])
      expect(contrast(colour(verdict), colour(`${verdict}-wash`))).toBeGreaterThanOrEqual(4.5);
  });
}
