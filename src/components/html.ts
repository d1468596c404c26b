const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&#38;",
  "<": "&#60;",
  ">": "&#62;",
  '"': "&#34;",
  "'": "&#39;",
  "`": "&#96;",
  $: "&#36;",
  "{": "&#123;",
  "}": "&#125;",
};

/** Markup that is safe to print; only `html` and the renderers make it. */
export class Html {
  constructor(readonly markup: string) {}
  toString(): string {
    return this.markup;
  }
}

export type Content = Html | string | number | null | undefined | false | readonly Content[];

/** Text made inert for HTML and for Framework, which evaluates `${…}` wherever it stands in a page. */
export const escapeText = (text: string): string => text.replace(/[&<>"'`${}]/g, (mark) => ENTITIES[mark] ?? mark);

/** Markup from a template; everything put into it is escaped unless it is `Html` already. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(parts.reduce((out, part, index) => out + render(contents[index - 1]) + part));
}

/** Markup that our own code has drawn, such as an SVG from Plot; never text from data. */
export const trusted = (markup: string): Html => new Html(markup);

function render(content: Content): string {
  if (content === null || content === undefined || content === false) return "";
  if (content instanceof Html) return content.markup;
  if (typeof content === "object") return content.map(render).join("");
  return escapeText(String(content));
}
