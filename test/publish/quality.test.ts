import { describe, expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { qualityRows } from "../../loaders/publish/quality.js";
import { type RuleCheck, ruleChecks } from "../../loaders/publish/rule-checks.js";
import { RULES, verdictOf } from "../../loaders/publish/rules.js";
import { hideRules, hideValidity } from "../../loaders/publish/shown-quality.js";
import type { Staging } from "../../loaders/staging/staging.js";
import { CATALOGUES } from "../../src/i18n/catalogue.js";

const K = 11;
const check = (rule: string, field: string, system: string, checked: number, failed: number): RuleCheck => ({
  rule,
  field,
  system,
  checked,
  failed,
});

describe("rules", () => {
  test("pass up to their first limit, warn up to the second, fail beyond", () => {
    const [rule] = RULES;
    expect([0, rule.warnAbove, 0.0101, rule.failAbove, 0.0501].map((rate) => verdictOf(rule, rate))).toEqual([
      "pass",
      "pass",
      "warn",
      "warn",
      "fail",
    ]);
    for (const { id, warnAbove, failAbove } of RULES) expect(warnAbove, id).toBeLessThan(failAbove);
  });

  test("have a name and a meaning in both languages", () => {
    const ids = RULES.map(({ id }) => id).toSorted();
    for (const { labels, quality } of Object.values(CATALOGUES)) {
      expect(Object.keys(labels.rules).toSorted()).toEqual(ids);
      expect(Object.keys(quality.ruleMeanings).toSorted()).toEqual(ids);
    }
  });
});

const file = (table: string, system: string, name: string, read: number, rejected: number, doubled = 0) => ({
  table,
  system,
  file: name,
  rows_read: read,
  rows_accepted: read - rejected,
  rows_rejected: rejected,
  rows_filtered: 0,
  reasons: doubled > 0 ? [{ reason: "duplicate_key", rows: doubled, kind: "rejected" as const }] : [],
});
const cells = (column: string, count: number) => ({
  table: "customers",
  system: "crm",
  file: "a.csv",
  column,
  cells: count,
  expected: "a day",
  example_row: 1,
});
const STAGING = {
  files: [file("customers", "crm", "a.csv", 100, 4, 3), file("customers", "crm", "b.csv", 100, 0)],
  emptied: [cells("birth_date", 20), cells("created_at", 4), cells("updated_at", 5)],
  mappedBySystem: new Map([
    ["customers", new Map([["crm", new Set(["birth_date", "created_at", "updated_at", "email"])]])],
  ]),
} as unknown as Staging;

test("what the files hold is checked by table, system and column, in true counts", () => {
  const checks = ruleChecks(STAGING, { checked: 40, failed: 2 }, [
    { rule: "email_valid", field: "customers.email", system: "crm", checked: 180, failed: 9 },
  ]);
  expect(checks).toEqual([
    check("rows_readable", "customers", "crm", 200, 4),
    check("ids_unique", "customers", "crm", 200, 3),
    check("values_readable", "customers.birth_date", "crm", 196, 20),
    check("values_readable", "customers.created_at", "crm", 196, 4),
    check("values_readable", "customers.updated_at", "crm", 196, 5),
    check("values_readable", "customers.email", "crm", 196, 0),
    check("scores_in_scale", "surveys.score", "all", 40, 2),
    check("email_valid", "customers.email", "crm", 180, 9),
  ]);
});

test("columns with fewer than k unreadable cells are counted together", () => {
  const rows = qualityRows(ruleChecks(STAGING, { checked: 0, failed: 0 }, []), K);
  expect(rows.map(({ rule, field, checked, failed, status }) => [rule, field, checked, failed, status])).toEqual([
    ["rows_readable", "customers", 200, 4, "warn"],
    ["ids_unique", "customers", 200, 3, "fail"],
    ["values_readable", "customers.birth_date", 196, 20, "fail"],
    ["values_readable", "customers.other", 196, 9, "warn"],
  ]);
});

/** Published tables around one rule on e-mail addresses. */
const held = (system: string, valid: number | null, suppressed = false): Row => ({
  field: "email",
  system,
  filled: suppressed ? null : 100,
  valid,
  suppressed,
});
const rule = (name: string, field: string, system: string, checked: number, failed: number): Row => ({
  ...check(name, field, system, checked, failed),
  rate: failed / checked,
  status: "warn",
});
const told = (shown: Map<string, readonly Row[]>) => {
  hideRules(shown, K);
  return shown
    .get("quality_rules")
    ?.map(({ system, checked, failed, rate, status }) => [system, checked, failed, rate, status]);
};

describe("rules tell no more than what they are counted from", () => {
  const rules = [
    rule("email_valid", "customers.email", "all", 200, 40),
    rule("email_valid", "customers.email", "crm", 100, 20),
    rule("email_valid", "customers.email", "shop", 100, 20),
  ];

  test("system by system where each is told", () => {
    const completeness = [held("all", 160), held("crm", 80), held("shop", 80)];
    expect(
      told(
        new Map([
          ["quality_rules", rules],
          ["completeness", completeness],
        ]),
      ),
    ).toEqual([
      ["crm", 100, 20, 0.2, "warn"],
      ["shop", 100, 20, 0.2, "warn"],
    ]);
  });

  test("all systems together where one is not", () => {
    const completeness = [held("all", 160), held("crm", null), held("shop", null, true)];
    expect(
      told(
        new Map([
          ["quality_rules", rules],
          ["completeness", completeness],
        ]),
      ),
    ).toEqual([["all", 200, 40, 0.2, "warn"]]);
  });

  test("the system that is told alone, where the total is hidden with the other", () => {
    const completeness = [held("all", null, true), held("crm", 80), held("shop", null, true)];
    expect(
      told(
        new Map([
          ["quality_rules", rules],
          ["completeness", completeness],
        ]),
      ),
    ).toEqual([["crm", 100, 20, 0.2, "warn"]]);
  });

  test("a verdict without numbers where nothing is", () => {
    const completeness = [held("all", null, true), held("crm", null, true), held("shop", null, true)];
    expect(
      told(
        new Map([
          ["quality_rules", rules],
          ["completeness", completeness],
        ]),
      ),
    ).toEqual([["all", null, null, null, "warn"]]);
  });

  test("few failures, few passes, and hidden oddities or ages are not told", () => {
    const few = [
      rule("placeholders", "customers", "crm", 500, 4),
      rule("placeholders", "customers", "shop", 500, 495),
      rule("placeholders", "customers", "tills", 500, 0),
      rule("updated_recently", "customers.updated_at", "crm", 500, 100),
      rule("updated_recently", "customers.updated_at", "shop", 500, 100),
      rule("shared_contact", "customers.email", "all", 100, 40),
    ];
    const shown = new Map<string, readonly Row[]>([
      ["quality_rules", few],
      [
        "freshness",
        [
          { system: "crm", band: "unknown", suppressed: true },
          { system: "crm", band: "over_24m", suppressed: false },
          { system: "shop", band: "over_24m", suppressed: false },
        ],
      ],
      ["completeness", [held("all", 90)]],
      ["anomalies", [{ family: "shared_email", suppressed: true }]],
    ]);
    expect(told(shown)?.map(([system, checked]) => [system, checked])).toEqual([
      ["crm", null],
      ["shop", null],
      ["tills", 500],
      ["crm", null],
      ["shop", 500],
      ["all", null],
    ]);
  });

  test("files are counted whatever their rows", () => {
    const rows = [rule("rows_readable", "customers", "crm", 100, 2)];
    expect(told(new Map([["quality_rules", rows]]))).toEqual([["crm", 100, 2, 0.02, "warn"]]);
  });
});

describe("validity", () => {
  const row = (field: string, at: Row, valid: number, invalid: number): Row => ({
    field,
    ...at,
    filled: valid + invalid,
    valid,
    invalid,
    valid_share: valid / (valid + invalid),
  });
  const hidden = (tables: Record<string, readonly Row[]>) => {
    const built = new Map(Object.entries(tables));
    const shown = new Map(built);
    hideValidity(shown, built, K);
    return [...shown].flatMap(([, rows]) => rows).filter(({ valid }) => valid === null);
  };

  test("is left out of all systems where one has too few, but not of their sum", () => {
    const left = hidden({
      completeness: [
        row("email", { system: "all" }, 200, 43),
        row("email", { system: "crm" }, 100, 40),
        row("email", { system: "shop" }, 100, 3),
        row("phone", { system: "all" }, 60, 0),
        row("phone", { system: "crm" }, 60, 0),
      ],
    });
    expect(left.map(({ field, system, valid_share, filled }) => [field, system, valid_share, filled])).toEqual([
      ["email", "crm", null, 140],
      ["email", "shop", null, 103],
    ]);
  });

  test("is left out of the sum too where that is small, and counts few valid values as well", () => {
    const left = hidden({
      completeness: [row("phone", { system: "all" }, 5, 30), row("phone", { system: "crm" }, 5, 30)],
      completeness_by_status: [row("phone", { status: "current" }, 0, 20), row("phone", { status: "lapsed" }, 5, 10)],
    });
    expect(left).toHaveLength(4);
  });

  test("is told in whole percents where so many are filled that these hide fewer than k", () => {
    const left = hidden({
      completeness: [
        row("email", { system: "all" }, 3_096, 8),
        row("email", { system: "crm" }, 1_994, 6),
        row("email", { system: "shop" }, 1_097, 2),
        row("email", { system: "till" }, 5, 0),
        row("phone", { system: "all" }, 1_098, 1),
        row("phone", { system: "crm" }, 1_098, 1),
      ],
    });
    expect(left.map(({ field, system, valid_share }) => [field, system, valid_share])).toEqual([
      ["email", "all", 1],
      ["email", "crm", 1],
      // 1,099 and 5 are too few.
      ["email", "shop", null],
      ["email", "till", null],
      ["phone", "all", null],
      ["phone", "crm", null],
    ]);
    const [rough] = hidden({ completeness: [row("email", { system: "crm" }, 1_200, 9)] });
    expect(rough).toMatchObject({ valid: null, valid_share: 0.99, filled: 1_209 });
  });

  test("of birth dates is left out where their oddities are hidden", () => {
    const rows = [row("birth_date", { system: "all" }, 100, 40), row("email", { system: "all" }, 100, 40)];
    const anomalies = (suppressed: boolean): Row[] => [
      { family: "impossible_birth", suppressed },
      { family: "birth_date_spike", suppressed: false },
    ];
    const fields = (told: Row[]) => hidden({ completeness: rows, anomalies: told }).map(({ field }) => field);
    expect(fields(anomalies(true))).toEqual(["birth_date"]);
    // A family of few has no row at all.
    expect(fields(anomalies(false).slice(1))).toEqual(["birth_date"]);
    expect(fields(anomalies(false))).toEqual([]);
  });
});
