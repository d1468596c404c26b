import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { cleanPath, readDocument, type SitePage, sitePages } from "./site-pages.js";

const { folder } = inject("demo");
const pages = sitePages(folder);
const byPath = new Map(pages.map((page) => [page.path, page]));
const documents = new Map(pages.map((page) => [page.path, readDocument(folder, page)]));
const locales = [...new Set(pages.flatMap(({ locale }) => locale ?? []))];

it("has pages in every language of the workspace", () => {
  expect(locales.length).toBeGreaterThan(1);
  for (const locale of locales) expect(byPath.has(`${locale}/`)).toBe(true);
});

describe.each(pages)("$file", (page) => {
  const document = documents.get(page.path) as Document;

  it("states its language, title, description and one heading", () => {
    const lang = document.documentElement.getAttribute("lang") ?? "";
    expect(page.locale ? [page.locale] : locales).toContain(lang.split("-")[0]);
    expect(document.querySelector("title")?.textContent?.trim()).toBeTruthy();
    if (page.path !== "404") {
      expect(document.querySelector('meta[name="description"]')?.getAttribute("content")?.trim()).toBeTruthy();
    }
    expect(document.querySelectorAll("h1")).toHaveLength(1);
  });

  it("links only to pages, anchors and files that exist", () => {
    expect(links(document).flatMap((href) => brokenLink(page, href) ?? [])).toEqual([]);
  });

  it("offers each figure's table as CSV", () => {
    const tables = [...document.querySelectorAll("figure table")];
    const without = tables.filter((table) => !table.closest("figure")?.querySelector('a[href$=".csv"]'));
    expect(without.map((table) => table.closest("figure")?.id || table.outerHTML.slice(0, 80))).toEqual([]);
  });
});

it.each(pages.filter(({ locale }) => locale))("$file switches to itself in every other language", (page) => {
  for (const other of locales.filter((locale) => locale !== page.locale)) {
    const target = page.path.replace(/^[a-z]{2}/, other);
    expect(switchTargets(page, documents.get(page.path) as Document, other)).toEqual([target]);
  }
});

it("begins with a choice of language", () => {
  const front = byPath.get("") as SitePage;
  for (const locale of locales) {
    expect(switchTargets(front, documents.get("") as Document, locale)).toEqual([`${locale}/`]);
  }
});

it("offers CSV files with a header and rows", () => {
  const files = new Set(
    pages.flatMap((page) =>
      links(documents.get(page.path) as Document)
        .filter((href) => href.endsWith(".csv"))
        .map((href) => resolve(page, href).pathname),
    ),
  );
  expect(files.size).toBeGreaterThan(0);
  for (const file of files) {
    const [header = "", ...rows] = readFileSync(join(folder, decodeURIComponent(file)), "utf8")
      .trim()
      .split("\n");
    expect(header, file).toMatch(/^\ufeff?[a-z_0-9]+(,[a-z_0-9]+)*\r?$/);
    expect(rows.length, file).toBeGreaterThan(0);
  }
});

function links(document: Document): string[] {
  return [...document.querySelectorAll("a[href]")].map((anchor) => anchor.getAttribute("href") ?? "");
}

function switchTargets(page: SitePage, document: Document, locale: string): string[] {
  const anchors = [...document.querySelectorAll(`a[hreflang="${locale}"]`)];
  const paths = anchors.map((anchor) => cleanPath(resolve(page, anchor.getAttribute("href") ?? "").pathname.slice(1)));
  return [...new Set(paths)];
}

function resolve(page: SitePage, href: string): URL {
  return new URL(href, `http://site.invalid/${page.path}`);
}

function brokenLink(page: SitePage, href: string): string | undefined {
  const { hostname, protocol, pathname, hash } = resolve(page, href);
  if (protocol === "mailto:" || hostname !== "site.invalid") return undefined;
  const path = decodeURIComponent(pathname.slice(1));
  const target = documents.get(path) ?? documents.get(cleanPath(path));
  if (!target)
    return existsSync(join(folder, path)) && !path.endsWith("/") ? undefined : `${href}: no such page or file`;
  const anchor = decodeURIComponent(hash.slice(1));
  return anchor && !target.getElementById(anchor) ? `${href}: no such anchor` : undefined;
}
