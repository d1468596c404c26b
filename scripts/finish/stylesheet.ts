import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PublishedReport } from "../../loaders/publish/report.js";
import { brandRules } from "./brand.js";
import { paperRules } from "./paper.js";

export interface Assets {
  /** Paths from the site's root, each named after its content. */
  readonly stylesheet: string;
  readonly font: string;
  readonly icon: string;
}

const FONT = createRequire(import.meta.url).resolve(
  "@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2",
);
const ICON = fileURLToPath(new URL("../../src/style/icon.svg", import.meta.url));

/** Writes the site's one stylesheet: the typeface, our rules, the team's colours, what pages had inline. */
export async function writeAssets(
  out: string,
  report: PublishedReport,
  siteStyle: string,
  pageStyles: string,
): Promise<Assets> {
  await mkdir(join(out, "_assets"), { recursive: true });
  const keep = async (name: string, extension: string, bytes: string | Buffer) => {
    const path = `_assets/${name}.${createHash("sha256").update(bytes).digest("hex").slice(0, 10)}.${extension}`;
    await writeFile(join(out, path), bytes);
    return path;
  };
  const font = await keep("public-sans", "woff2", await readFile(FONT));
  const css = [fontFace(font), siteStyle.trim(), brandRules(report.brand), paperRules(report), pageStyles]
    .filter(Boolean)
    .join("\n");
  return {
    font,
    icon: await keep("icon", "svg", await readFile(ICON)),
    stylesheet: await keep("style", "css", `${css}\n`),
  };
}

// The fallback takes the typeface's measure, so that text does not move when it arrives.
const fontFace = (font: string): string =>
  `@font-face{font-family:"Public Sans Variable";font-style:normal;font-display:swap;font-weight:100 900;src:url(${font.replace("_assets/", "")}) format("woff2")}
@font-face{font-family:"Public Sans Fallback";font-weight:100 599;src:local("Arial"),local("Liberation Sans");size-adjust:102.3%;ascent-override:92.9%;descent-override:22%;line-gap-override:0%}
@font-face{font-family:"Public Sans Fallback";font-weight:600 900;src:local("Arial Bold"),local("Liberation Sans Bold");size-adjust:97.7%;ascent-override:97.2%;descent-override:23%;line-gap-override:0%}`;
