import { describe, expect, test } from "vitest";
import { CRITERIA } from "../../../loaders/models/criteria.js";
import type { Cube } from "../../../loaders/publish/cube.js";
import type { Locale } from "../../../loaders/workspace/locales.js";
import { countLinks } from "../../../src/components/count-links.js";
import { countedIn } from "../../../src/components/counted-rows.js";
import { readSelection, valuesOf } from "../../../src/explorer/selection.js";
import { contextOf, draw } from "../figures/context.js";

const NBSP = "\u00a0";
const CUBE: Cube = {
  k: 11,
  criteria: [
    { id: "status", values: [["vip"], ["loyal"], ["lost", "prospect"]] },
    { id: "main_category", values: [["soap, bath"], ["Care"], ["none"]] },
    { id: "nps_class", values: [["promoter"], ["passive", "detractor"], ["none"]] },
    { id: "persona", values: [["camille"], ["none"], ["several"]] },
  ],
  tables: [],
  wide: [],
};

const markup = (
  table: string,
  rows: readonly Record<string, unknown>[],
  locale: Locale = "en",
  cube: Cube | null = CUBE,
) => String(countLinks(contextOf(locale, { cube }), countedIn(table, rows)) ?? "");
const hrefs = (text: string) => [...text.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);

describe("ways from a figure to the counting page", () => {
  test("fix each value that its rows tell of, once, and only where it is counted alone", () => {
    const rows = ["vip", "loyal", "vip", "lost", "out_of_scope"].map((status) => ({ status }));
    const text = markup("base_counts", rows);
    expect(hrefs(text)).toEqual(["../en/counting?status=vip", "../en/counting?status=loyal"]);
    expect(text).toContain("<span>Count by other criteria – Life-cycle status:</span>");
    expect(text).toContain('aria-label="Count Life-cycle status: VIP by other criteria">VIP</a>');
  });

  test("have words in French", () => {
    const text = markup("base_counts", [{ status: "vip" }], "fr");
    expect(text).toContain(`<span>Compter selon d’autres critères – Statut dans le cycle de vie${NBSP}:</span>`);
    expect(hrefs(text)).toEqual(["../fr/counting?status=vip"]);
  });

  test("lead to what they say, whatever the word", () => {
    const [href = ""] = hrefs(markup("category_value", [{ category: "soap, bath" }]));
    const selection = readSelection(CUBE, new URL(href, "https://a.example").search);
    expect([...selection.ticks]).toEqual([["main_category", [0]]]);
  });

  test("are of several criteria where the rows are, and of whom a figure is about where its rows are not", () => {
    const rows = [
      { dimension: "status", value: "vip" },
      { dimension: "all", value: "all" },
      { dimension: "store", value: "vip" },
    ];
    expect(hrefs(markup("nps_by", rows))).toEqual(["../en/counting?status=vip"]);
    expect(hrefs(markup("nps_monthly", [{ month: "2026-01" }, { month: "2026-02" }]))).toEqual([
      "../en/counting?nps_class=promoter",
    ]);
    expect(hrefs(markup("reachability", [{ channel: "email" }]))).toEqual([
      "../en/counting?contactable=yes",
      "../en/counting?contactable=no",
    ]);
    expect(hrefs(markup("persona_coverage", [{ personas: "none" }, { personas: "one" }]))).toEqual([
      "../en/counting?persona=none",
    ]);
  });

  test("are absent where the workspace does not count by the criterion, or at all, and where rows are of none", () => {
    expect(markup("age_structure", [{ age_group: "25_34" }])).toBe("");
    expect(markup("base_counts", [{ status: "vip" }], "en", null)).toBe("");
    expect(markup("revenue_monthly", [{ month: "2026-01" }])).toBe("");
  });

  test.each([
    ["status", "base-by-status"],
    ["rfm_segment", "rfm-segments"],
    ["rfm_segment", "rfm-grid"],
    ["main_category", "main-categories"],
    ["order_band", "order-bands"],
    ["age_group", "ages"],
    ["home_region", "regions"],
    ["heat_band", "heat"],
    ["nps_class", "nps-monthly"],
    ["request_band", "tickets-by-reason"],
    ["persona", "personas"],
    ["contactable", "reach-channels"],
  ])("of %s stand with the figure %s", (criterion, figure) => {
    const context = contextOf("en");
    const words = new Set(CRITERIA.find(({ id }) => id === criterion)?.words);
    for (const table of ["rfm_segments", "counting_values", "rfm_by_category", "personas", "heat"] as const)
      for (const row of context.table(table).objects() as Record<string, unknown>[])
        for (const word of countedIn(table, [row]).get(criterion) ?? []) words.add(word);
    const counted = { id: criterion, values: [...words].map((word) => [word]) };
    const cube = { ...CUBE, criteria: criterion === "contactable" ? [] : [counted] };
    expect(valuesOf(cube).has(criterion)).toBe(true);
    const links = hrefs(draw(figure, contextOf("en", { cube }))).filter((href) => href?.includes(`?${criterion}=`));
    expect(links.length).toBeGreaterThan(0);
  });
});
