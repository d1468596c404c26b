import { describe, expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import type { PublishedTable } from "../../loaders/publish/contract.js";
import { attack } from "../../loaders/publish/disclosure/attack.js";
import { protect } from "../../loaders/publish/publish.js";
import { relationsOf } from "../../loaders/publish/relations.js";
import type { Marts } from "../../loaders/publish/rows/builder.js";
import { identifiedStores, reachability, reachabilitySets, zeroParty } from "../../loaders/publish/rows/reach.js";
import { enrichmentValue } from "../../loaders/publish/rows/waste.js";
import { type PublishedName, publishedTable } from "../../loaders/publish/tables.js";

const K = 11;
const marts = (rows: Readonly<Record<string, readonly Row[]>>): Marts =>
  ({ rows: async (mart: string) => rows[mart] ?? [], report: { privacy: { k: K } } }) as unknown as Marts;

describe("counts on the way to reach", () => {
  const channel = (name: string, valid: number, opted_in: number, reachable: number): Row => ({
    channel: name,
    persons: 1_000,
    valid,
    opted_in,
    asked: 900,
    blocked: 0,
    reachable,
  });
  const built = async (...rows: Row[]) => reachability(marts({ reachability: rows }));

  test("leave what the base spent out where one status is small", async () => {
    const email = { ...channel("email", 900, 500, 400), revenue_12m: 50, revenue_unreached: 70, share_revenue: 0.4 };
    const of = async (customers: number) =>
      (await reachability(marts({ reachability: [email], base_counts: [{ status: "vip", customers }] })))[0];
    expect(await of(3)).toMatchObject({ revenue_12m: 50, revenue_unreached: null, share_revenue: null });
    expect(await of(30)).toMatchObject({ revenue_unreached: 70, share_revenue: 0.4 });
  });

  test("are left out where so few lack the address, the consent, or only the reach", async () => {
    const [row] = await built(channel("email", 995, 405, 400));
    expect(row).toMatchObject({
      valid: null,
      opted_in: null,
      asked: 900,
      blocked: 0,
      reachable: 400,
      unreachable: 600,
    });
  });

  test("stand where every difference is none or large", async () => {
    const [row] = await built(channel("email", 900, 500, 400));
    expect(row).toMatchObject({ valid: 900, opted_in: 500 });
  });

  test("of a channel are left out where another adds a few, or two overlap by a few", async () => {
    const adds = await built(
      channel("email", 700, 400, 300),
      channel("post", 300, 300, 200),
      channel("any", 705, 600, 450),
    );
    expect(adds.map((row) => row.valid)).toEqual([null, 300, 705]);
    const overlap = await built(
      channel("email", 500, 400, 300),
      channel("post", 300, 300, 200),
      channel("any", 795, 600, 450),
    );
    expect(overlap.map((row) => row.valid)).toEqual([500, null, 795]);
  });
});

test("a channel that reaches a few less than another is hidden where its combinations cannot be told", async () => {
  const of = (name: string, reachable: number): Row => ({
    ...{ channel: name, persons: 1_000, valid: 0, opted_in: 0, asked: 0, blocked: 0 },
    reachable,
  });
  const rows = [of("email", 400), of("sms", 394), of("post", 0), of("any", 500)];
  const gaps = async (...persons: number[]) =>
    (await reachability(marts({ reachability: rows, reachability_sets: persons.map((n) => ({ persons: n })) }))).map(
      ({ gap }) => gap,
    );
  expect(await gaps(500, 94, 6, 400)).toEqual([0, 6, 0, 0]);
  expect(await gaps(500, 94, 106, 300)).toEqual([0, 0, 0, 0]);
});

describe("combinations of channels", () => {
  const set = (channels: string, persons: number): Row => ({
    channels,
    by_email: channels === "email",
    by_sms: channels === "sms",
    by_post: false,
    persons,
    share: persons / 100,
    revenue_12m: persons,
    share_revenue: persons / 100,
  });
  const built = (...rows: Row[]) => reachabilitySets(marts({ reachability_sets: rows }));

  test("with too few people in one become reached or not", async () => {
    expect(await built(set("none", 40), set("email", 56), set("sms", 4))).toMatchObject([
      { channels: "none", persons: 40, by_email: null },
      { channels: "some", persons: 60, revenue_12m: 60, by_email: null },
    ]);
  });

  test("stay as they are with enough in each, or nobody", async () => {
    const rows = [set("none", 40), set("email", 60), set("sms", 0)];
    expect(await built(...rows)).toEqual(rows);
  });
});

test("shops are told by way of identification until too much would be hidden", async () => {
  const row = (detail: string, store: string, source: string, units: number): Row => ({ detail, store, source, units });
  const known = [row("known", "a", "known", 40), row("known", "a", "anonymous", 60)];
  const ways = [row("ways", "a", "card", 37), row("ways", "a", "contact", 3), row("ways", "a", "anonymous", 60)];
  expect(await identifiedStores(marts({ identified_stores: [...ways, ...known] }))).toEqual(known);
  const enough = ways.map((one) => ({ ...one, units: 50 }));
  expect(await identifiedStores(marts({ identified_stores: [...enough, ...known] }))).toEqual(enough);
});

describe("questions", () => {
  const question = (more: Row): Row => ({
    question: "q",
    asked: 200,
    answered: 100,
    silent: 100,
    with_purpose: 97,
    purposed: 97,
    purposeless: 3,
    with_date: 100,
    dated: 100,
    undated: 0,
    with_reward: 40,
    rewarded: 40,
    unrewarded: 60,
    recent: 0,
    recent_respondents: 0,
    older_respondents: 100,
    ...more,
  });
  const built = async (more: Row = {}) => (await zeroParty(marts({ zero_party: [question(more)] })))[0];

  test("carry a rate with Wilson's interval, and shares with enough people on both sides", async () => {
    const row = await built();
    expect(row).toMatchObject({ rate: 0.5, with_purpose: null, with_date: 1, with_reward: 0.4, recent: 0 });
    expect(row?.low).toBeCloseTo(0.4314, 4);
    expect(row?.high).toBeCloseTo(0.5686, 4);
  });

  test("have no rate where the export lists answers only, or a few did not answer", async () => {
    expect(await built({ asked: 100, silent: 0 })).toMatchObject({ asked: null, rate: null, low: null });
    expect(await built({ asked: 105, silent: 5 })).toMatchObject({ asked: null, rate: null });
  });
});

test("a provider that returns a value for everybody lists matches only: no match rate", async () => {
  const rows = await enrichmentValue(
    marts({
      enrichment_value: [
        { sent: 100, matched: 100 },
        { sent: 100, matched: 50 },
      ],
    }),
  );
  expect(rows.map(({ match_rate }) => match_rate)).toEqual([null, 0.5]);
});

const tablesOf = (tables: Partial<Record<PublishedName, readonly Row[]>>) =>
  new Map<PublishedTable, readonly Row[]>(
    Object.entries(tables).map(([name, rows]) => [publishedTable(name as PublishedName), rows as readonly Row[]]),
  );
const protectedRows = (tables: Partial<Record<PublishedName, readonly Row[]>>) => {
  const built = tablesOf(tables);
  const outcome = protect(built, K);
  const relations = relationsOf(new Map([...built].map(([table, rows]) => [table.name, rows])));
  return {
    outcome,
    relations,
    hidden: (name: PublishedName) =>
      outcome.tables.find((table) => table.name === name)?.rows.filter(({ suppressed }) => suppressed) ?? [],
  };
};

describe("what adds up between tables", () => {
  const set = (channels: string, email: boolean, sms: boolean, post: boolean, persons: number): Row => ({
    channels,
    by_email: email,
    by_sms: sms,
    by_post: post,
    persons,
    share: persons / 1_000,
    revenue_12m: 10 * persons,
    share_revenue: persons / 1_000,
  });
  const reach = (name: string, reachable: number): Row => ({
    channel: name,
    persons: 1_000,
    valid: null,
    opted_in: null,
    asked: null,
    blocked: null,
    reachable,
    unreachable: 1_000 - reachable,
    beyond_email: 0,
    beyond_sms: 0,
    beyond_post: 0,
    both: 0,
    gap: 0,
    share: reachable / 1_000,
    revenue_12m: 10 * reachable,
    revenue_unreached: 10 * (1_000 - reachable),
    share_revenue: reachable / 1_000,
  });
  const sets = [
    set("none", false, false, false, 300),
    set("email", true, false, false, 400),
    set("post", false, false, true, 195),
    set("email_post", true, false, true, 100),
    set("sms", false, true, false, 5),
    ...["email_sms", "sms_post", "all"].map((id) => set(id, id !== "sms_post", true, id !== "email_sms", 0)),
  ];

  test("five people reached by SMS alone do not follow from the channels' totals", () => {
    const headlines: Row[] = [{ metric: "customers", value: 1_000, units: 1_000, part: 0, complement: 0 }];
    const reachability = [reach("email", 500), reach("sms", 5), reach("post", 295), reach("any", 700)];
    const { outcome, relations, hidden } = protectedRows({ headlines, reachability, reachability_sets: sets });
    expect(relations.map(({ name }) => name)).toContain("sms: reachable is the sum of its combinations");
    expect(hidden("reachability").map(({ channel }) => channel)).toContain("sms");
    expect(hidden("reachability_sets").map(({ channels }) => channels)).toContain("sms");
    expect(hidden("reachability_sets").length).toBeGreaterThanOrEqual(2);
    expect(attack(outcome.tables, { relations, k: K }).cells).toEqual([]);
  });

  test("an empty base has combinations of nobody, and no channel to compare them with", () => {
    const none = sets.map((row) => ({ ...row, persons: 0, revenue_12m: 0 }));
    const headlines: Row[] = [{ metric: "customers", value: 0, units: 0, part: 0, complement: 0 }];
    const { relations, hidden } = protectedRows({ headlines, reachability: [], reachability_sets: none });
    expect(relations.filter(({ terms }) => terms.some(({ table }) => table === "reachability"))).toEqual([]);
    expect(hidden("reachability_sets")).toEqual([]);
  });

  test("a hidden way of identification does not follow from the month's revenue, nor from the quarter's", () => {
    const way = (month: string, source: string, orders: number): Row => ({
      grain: "quarter",
      month,
      source,
      orders,
      revenue: 10 * orders,
      share: null,
      share_orders: null,
      is_complete: true,
      units: orders,
    });
    const month = (name: string, orders: number): Row => ({
      grain: "month",
      month: name,
      orders,
      buyers: orders,
      revenue: 10 * orders,
      is_complete: true,
      units: orders,
    });
    const { hidden, relations } = protectedRows({
      revenue_monthly: [month("2025-01", 40), month("2025-02", 30), month("2025-03", 34)],
      identified_monthly: [way("2025-Q1", "card", 60), way("2025-Q1", "account", 40), way("2025-Q1", "contact", 4)],
    });
    expect(relations.map(({ name }) => name)).toContain("orders of 2025-Q1 by identification");
    expect(hidden("identified_monthly").map(({ source }) => source)).toContain("contact");
    expect(hidden("identified_monthly").length).toBeGreaterThanOrEqual(2);
  });

  test("the total cost does not give away the one line that is hidden", () => {
    const line = (item: string, channel: string, cost: number, units: number): Row => ({
      item,
      channel,
      count: units,
      cost,
      low: cost / 2,
      high: 2 * cost,
      units,
    });
    const { hidden } = protectedRows({
      quality_costs: [
        line("duplicates", "email", 4, 60),
        line("undeliverable", "email", 2, 40),
        line("undeliverable", "post", 3, 3),
        line("total", "any", 9, 60),
      ],
    });
    expect(hidden("quality_costs").length).toBeGreaterThanOrEqual(2);
  });
});
