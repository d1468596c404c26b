import { distance } from "fastest-levenshtein";
import type MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import type { Fault } from "../loaders/faults.js";
import type { Locale } from "../loaders/workspace/locales.js";
import { LOCALES } from "../loaders/workspace/locales.js";
import type { Figure, FigureContext } from "./figures/figure.js";
import { CATALOGUES } from "./i18n/catalogue.js";
import type { Published } from "./published.js";

export interface Directive {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface DirectiveOptions {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly published: Published;
  /** Told what is wrong with a line and where; drawing goes on, so that a build reports all of it. */
  readonly report: (fault: Fault) => void;
  /** Says what to leave in the page for drawn markup. */
  readonly place: (markup: string) => string;
  /** `file:line` of a line of the page's text, counted without its front matter. */
  readonly locate: (page: PageEnvironment, text: string, line: number) => string;
}

interface Place {
  readonly line: string;
  readonly where: string;
}

/** What Framework says of the page it is parsing. */
export interface PageEnvironment {
  readonly path: string;
  readonly params?: Readonly<Record<string, string>>;
}

const LINE = /^::([a-z][a-z0-9-]*)((?:\s+[a-z][a-z0-9_-]*=(?:"[^"]*"|[^\s"]+))*)\s*$/;
const ATTRIBUTE = /([a-z][a-z0-9_-]*)=(?:"([^"]*)"|([^\s"]+))/g;

/** `::name key=value key="two words"` → its parts; null where the line is written otherwise. */
export function parseDirective(line: string): Directive | null {
  const match = LINE.exec(line);
  if (!match) return null;
  const attributes = [...(match[2] ?? "").matchAll(ATTRIBUTE)].map(([, key = "", quoted, bare]) => [
    key,
    quoted ?? bare ?? "",
  ]);
  return { name: match[1] ?? "", attributes: Object.fromEntries(attributes) };
}

/** Nothing is drawn: no rows, or too few to show. */
const isUndrawn = (markup: string): boolean =>
  markup.trim() === "" || /class="[^"]*\b(?:figure-empty|notice-for-chart)\b/.test(markup);

/** A paragraph right after a figure explains its drawing; without one it goes too. */
function dropParagraph(tokens: readonly Token[], index: number): void {
  const [open, text, close] = tokens.slice(index, index + 3);
  if (open?.type !== "paragraph_open" || text?.type !== "inline" || close?.type !== "paragraph_close") return;
  open.hidden = true;
  text.children = [];
  close.hidden = true;
}

/** Draws figures where a page names them, in Framework's own process, from published tables. */
export const directives =
  (options: DirectiveOptions) =>
  (markdown: MarkdownIt): void => {
    markdown.block.ruler.before(
      "fence",
      "directive",
      (state, startLine, _endLine, silent) => {
        const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
        const line = state.src.slice(start, state.eMarks[startLine]).trimEnd();
        // Four spaces make a code block, where the syntax can be shown.
        if (!/^::[^:\s]/.test(line) || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
        if (silent) return true;
        const page = state.env as PageEnvironment;
        const token = state.push("directive", "", 0);
        token.meta = { line, where: options.locate(page, state.src, startLine) };
        state.line = startLine + 1;
        return true;
      },
      { alt: ["paragraph", "reference", "blockquote", "list"] },
    );
    markdown.renderer.rules["directive"] = (tokens, index, _options, page: PageEnvironment) => {
      const { line = "", where = "" }: Partial<Place> = tokens[index]?.meta ?? {};
      const markup = draw(line, where, page, options);
      if (markup !== null && isUndrawn(markup)) dropParagraph(tokens, index + 1);
      return markup === null ? "" : `${options.place(markup)}\n`;
    };
  };

/** A figure's markup; null where its line is at fault. */
function draw(
  line: string,
  where: string,
  page: PageEnvironment,
  { figures, published, report }: DirectiveOptions,
): string | null {
  const directive = parseDirective(line);
  if (!directive) {
    report({ where, what: "a figure's line", expected: '::name key=value key="two words"', received: line });
    return null;
  }
  const { name, attributes } = directive;
  const figure = Object.hasOwn(figures, name) ? figures[name] : undefined;
  if (!figure) {
    const suggestion = nearest(name, Object.keys(figures));
    const remedy = "The report's own pages name them all: src/en/*.md.";
    report({ where, what: "unknown figure", received: `"${name}"`, ...(suggestion ? { suggestion } : { remedy }) });
    return null;
  }
  try {
    return figure(contextOf(page, published), attributes).markup;
  } catch (cause) {
    throw new Error(`${where}: figure ${name} could not be drawn.`, { cause });
  }
}

function nearest(name: string, known: readonly string[]): string | undefined {
  const [best] = known.toSorted((a, b) => distance(name, a) - distance(name, b));
  return best !== undefined && distance(name, best) <= Math.max(2, name.length / 3) ? best : undefined;
}

function contextOf({ path, params = {} }: PageEnvironment, { report, table, cube }: Published): FigureContext {
  const locale = localeOf(path);
  return { locale, t: CATALOGUES[locale], report, table, cube, path, params };
}

/** `/fr/voice` → `fr`. */
export function localeOf(path: string): Locale {
  const first = path.split("/").find(Boolean);
  return LOCALES.find((locale) => locale === first) ?? LOCALES[0];
}
