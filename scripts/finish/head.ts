import type { PublishedReport } from "../../loaders/publish/report.js";
import type { Locale } from "../../loaders/workspace/locales.js";
import { titleOf } from "../../src/shell/navigation.js";
import {
  append,
  attribute,
  type Document,
  type Element,
  element,
  elements,
  findTag,
  hasClass,
  remove,
  required,
  textOf,
} from "./markup.js";

export interface HeadOptions {
  readonly report: PublishedReport;
  readonly locale: Locale;
  /** The page's file from the site's root, e.g. `fr/voice.html`. */
  readonly file: string;
  /** The same page in every language that has it, by its file. */
  readonly alternates: Readonly<Partial<Record<Locale, string>>>;
  readonly policy: string;
  readonly stylesheet: string;
  readonly icon: string;
  readonly font: string;
}

const DESCRIPTION_LENGTH = 300;

/** What the page asks and what it answers, as tabs, link previews and search results show them. */
export function pageFacts(document: Document): { readonly question: string; readonly answer: string } {
  const main = required(document, "main", (e) => e.tagName === "main");
  const nodes = elements(main);
  const answer = nodes.find((e) => hasClass(e, "answer-sentence")) ?? nodes.find((e) => e.tagName === "p");
  return { question: text(findTag(main, "h1")), answer: shorten(text(answer)) };
}

const text = (node: Element | undefined): string => (node ? textOf(node) : "");

const shorten = (sentence: string): string =>
  sentence.length <= DESCRIPTION_LENGTH
    ? sentence
    : `${sentence.slice(0, DESCRIPTION_LENGTH).replace(/\s+\S*$/, "")} …`;

/** Writes the page's head anew, keeping only what a page of its own brought: scripts, styles, further links. */
export function writeHead(document: Document, options: HeadOptions): void {
  const head = required(document, "head", (e) => e.tagName === "head");
  const kept = elements(head).filter((node) => node.parentNode === head && isKept(node));
  for (const node of [...head.childNodes]) remove(node);
  for (const node of [...essentials(document, options), ...alternateLinks(options), ...kept]) append(head, "\n", node);
  append(head, "\n");
}

function isKept(node: Element): boolean {
  if (node.tagName === "title" || attribute(node, "charset") !== undefined) return false;
  if (["viewport", "generator"].includes(attribute(node, "name") ?? "")) return false;
  return attribute(node, "as") !== "style" && !isSiteStyle(attribute(node, "href"));
}

/** Framework's bundle of src/style.css, which the finished stylesheet replaces. */
export const isSiteStyle = (href: string | undefined): boolean =>
  /(^|\/)_import\/style\.[0-9a-f]+\.css$/.test(href ?? "");

function essentials(
  document: Document,
  { report, locale, file, policy, stylesheet, icon, font }: HeadOptions,
): Element[] {
  const { question, answer } = pageFacts(document);
  const title = titleOf(report, locale);
  const property = (name: string, content: string) => element("meta", { property: name, content });
  const named = (name: string, content: string) => element("meta", { name, content });
  return [
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    named("viewport", "width=device-width, initial-scale=1"),
    element("title", {}, question && question !== title ? `${question} — ${title}` : title),
    ...(answer ? [named("description", answer)] : []),
    named("robots", "noindex, nofollow"),
    named("referrer", "no-referrer"),
    named("color-scheme", "light dark"),
    property("og:type", "website"),
    property("og:site_name", title),
    property("og:title", question || title),
    ...(answer ? [property("og:description", answer)] : []),
    property("og:locale", locale === "fr" ? "fr_FR" : "en_GB"),
    ...(report.site_url ? [property("og:url", absolute(report.site_url, file))] : []),
    element("link", { rel: "preload", as: "font", type: "font/woff2", href: font, crossorigin: "" }),
    element("link", { rel: "stylesheet", href: stylesheet }),
    element("link", { rel: "icon", type: "image/svg+xml", href: icon }),
  ];
}

function alternateLinks({ alternates, report }: HeadOptions): Element[] {
  const entries = Object.entries(alternates);
  if (entries.length < 2) return [];
  return entries.map(([hreflang, file]) =>
    element("link", {
      rel: "alternate",
      hreflang,
      href: report.site_url ? absolute(report.site_url, file) : `/${file}`,
    }),
  );
}

export const absolute = (site: string, file: string): string =>
  new URL(file, site.endsWith("/") ? site : `${site}/`).href;
