import type { PublishedReport } from "../../loaders/publish/report.js";

/** Colours that text must stand out from: `--paper` and `--wash` of src/style/tokens.css. */
const PAPER = { light: ["#fdfcfa", "#f4f2ec"], dark: ["#11151a", "#1b2128"] };
export const READABLE = 4.5;

/** The team's accent in place of ours; a theme for which it gave none keeps ours. */
export function brandRules({ accent, accent_dark: dark }: PublishedReport["brand"]): string {
  const rule = (colour: string) => `:root{--accent:${colour};--focus:${colour};--on-accent:${inkOn(colour)}}`;
  const light = accent && `@media print,(prefers-color-scheme:light){${rule(accent)}}`;
  return [light, dark && `@media screen and (prefers-color-scheme:dark){${rule(dark)}}`].filter(Boolean).join("\n");
}

/** What to tell the team about accents that are too faint to read as text. */
export function brandWarnings({ accent, accent_dark: dark }: PublishedReport["brand"]): string[] {
  const check = (colour: string | null, theme: keyof typeof PAPER) => {
    const ratio = colour ? Math.min(...PAPER[theme].map((paper) => contrast(colour, paper))) : Number.POSITIVE_INFINITY;
    const key = theme === "light" ? "accent" : "accent_dark";
    return ratio < READABLE
      ? [
          `brand.colours.${key}: expected a contrast of at least ${READABLE}:1 with the ${theme} page, received ${colour} with ${ratio.toFixed(1)}:1.`,
        ]
      : [];
  };
  return [...check(accent, "light"), ...check(dark, "dark")];
}

const inkOn = (colour: string): string =>
  contrast(colour, "#ffffff") >= contrast(colour, "#0c1218") ? "#ffffff" : "#0c1218";

/** WCAG 2.2, relative luminance. */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
