import fc from "fast-check";
import type { Row, TableDeclaration } from "../../../loaders/publish/disclosure/declaration.js";

/** A set of linked tables as a build would declare them, with the numbers nobody may find out. */
export type World = readonly TableDeclaration[];

/** Persons in a cell: often none or few, sometimes many, as in real cross tables. */
const persons = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 10 }) },
  { weight: 7, arbitrary: fc.integer({ min: 11, max: 300 }) },
);
const safePersons = fc.oneof(fc.constant(0), fc.integer({ min: 11, max: 300 }));

interface Cell {
  readonly persons: number;
  readonly orders: number;
  readonly revenue: number;
}

function cell(count: fc.Arbitrary<number>): fc.Arbitrary<Cell> {
  return fc
    .tuple(count, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 99_999 }))
    .map(([n, more, cents]) => ({ persons: n, orders: n === 0 ? 0 : n + more, revenue: n === 0 ? 0 : cents / 100 }));
}

export function total(rows: readonly Row[], columns: readonly string[]): Row {
  const cents = (column: string) => rows.reduce((sum, row) => sum + Math.round(Number(row[column]) * 100), 0);
  return Object.fromEntries(columns.map((column) => [column, cents(column) / 100]));
}

export function totalsBy(rows: readonly Row[], by: readonly string[], columns: readonly string[]): Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify(by.map((dimension) => row[dimension]));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((group) => ({
    ...Object.fromEntries(by.map((dimension) => [dimension, group[0]?.[dimension]])),
    ...total(group, columns),
  }));
}

const sums = ["persons", "orders", "revenue"];
const measured = { units: "persons", measures: [...sums, "basket"], additive: sums } as const;
const columns = { persons: "persons", orders: "orders", revenue: "revenue" };

/** Segment × channel with both margins and the grand total, each in its own table. */
export function twoWay(rows: readonly Row[]): World {
  const [a, b] = ["segment", "channel"];
  return [
    {
      ...measured,
      name: "cells",
      rows: rows.map((row) => ({ ...row, basket: Number(row["revenue"]) / Number(row["orders"]) })),
      rollups: [
        { by: [a], into: "segments", measures: columns },
        { by: [b], into: "channels", measures: columns },
      ],
    },
    {
      ...measured,
      name: "segments",
      rows: totalsBy(rows, [a], sums),
      rollups: [{ by: [], into: "all", measures: columns }],
    },
    {
      ...measured,
      name: "channels",
      rows: totalsBy(rows, [b], sums),
      rollups: [{ by: [], into: "all", measures: columns }],
    },
    { ...measured, name: "all", rows: [total(rows, sums)] },
  ];
}

/** `rows × columns` cells of the first kind of table. */
export function grid(height: number, width: number, count = persons): fc.Arbitrary<Row[]> {
  return fc
    .array(cell(count), { minLength: height * width, maxLength: height * width })
    .map((cells) =>
      cells.map((content, i) => ({ segment: `s${Math.floor(i / width)}`, channel: `c${i % width}`, ...content })),
    );
}

const size = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }));
export const twoWayWorld = size.chain(([height, width]) => grid(height, width)).map(twoWay);
export const safeWorld = size.chain(([height, width]) => grid(height, width, safePersons)).map(twoWay);

/** The same with the totals inside the table, as rows where a dimension is "all". */
export const ownTotalsWorld = size
  .chain(([height, width]) => grid(height, width))
  .map((rows): World => {
    const margins = [
      ...totalsBy(rows, ["segment"], sums).map((row) => ({ ...row, channel: "all" })),
      ...totalsBy(rows, ["channel"], sums).map((row) => ({ ...row, segment: "all" })),
      { ...total(rows, sums), segment: "all", channel: "all" },
    ];
    const isTotal = (dimension: string) => (row: Row) => row[dimension] === "all";
    const isDetail = (dimension: string) => (row: Row) => row[dimension] !== "all";
    const sumOver = (dimension: string, kept: string) => ({
      by: [kept],
      from: isDetail(dimension),
      into: "cube",
      where: isTotal(dimension),
      measures: columns,
    });
    return [
      {
        ...measured,
        name: "cube",
        rows: [...rows, ...margins],
        rollups: [sumOver("channel", "segment"), sumOver("segment", "channel")],
      },
    ];
  });

/** RFM grid → segments → total, with a second way to split segments. */
export const nestedWorld = fc
  .tuple(
    fc.array(fc.tuple(cell(persons), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 2 })), {
      minLength: 1,
      maxLength: 30,
    }),
  )
  .map(([cells]): World => {
    const rows = cells.map(([content, group, tier], i) => ({
      cell: i,
      group: `g${group}`,
      tier: `t${tier}`,
      ...content,
    }));
    const into = { measures: columns };
    return [
      {
        ...measured,
        name: "grid",
        rows,
        rollups: [
          { by: ["group"], into: "groups", on: { group: "name" }, ...into },
          { by: ["group", "tier"], into: "tiers", ...into },
        ],
      },
      {
        ...measured,
        name: "tiers",
        rows: totalsBy(rows, ["group", "tier"], sums),
        rollups: [{ by: ["tier"], into: "tier_totals", ...into }],
      },
      {
        ...measured,
        name: "groups",
        rows: totalsBy(rows, ["group"], sums).map(({ group, ...row }) => ({ name: group, ...row })),
        rollups: [{ by: [], into: "all", ...into }],
      },
      {
        ...measured,
        name: "tier_totals",
        rows: totalsBy(rows, ["tier"], sums),
        rollups: [{ by: [], into: "all", ...into }],
      },
      { ...measured, name: "all", rows: [total(rows, sums)] },
    ];
  });

/** Months × reasons: tickets add up, persons do not; the month's totals and its shares are published elsewhere. */
export const ticketsWorld = size
  .chain(([height, width]) => grid(height, width))
  .map((cells): World => {
    const monthly = (row: Row) => cells.filter(({ segment }) => segment === row["segment"]);
    const tickets = cells.map(({ segment, channel, persons: n, orders }) => ({
      month: segment,
      reason: channel,
      persons: n,
      tickets: orders,
    }));
    const months = totalsBy(cells, ["segment"], ["orders"]).map((row) => ({
      month: row["segment"],
      // Between the largest reason and the sum of all, as with persons who write for two.
      persons: Math.round(
        (Math.max(...monthly(row).map((c) => Number(c["persons"]))) +
          Number(total(monthly(row), ["persons"])["persons"])) /
          2,
      ),
      tickets: row["orders"],
    }));
    const share = (row: Row) => {
      const all = months.find(({ month }) => month === row["month"])?.tickets;
      return all ? Number(row["tickets"]) / Number(all) : 0;
    };
    const rows = tickets.map((row) => ({ ...row, share: share(row) }));
    return [
      {
        name: "reasons",
        rows,
        units: "persons",
        measures: ["persons", "tickets", "share"],
        additive: ["tickets", "share"],
        rollups: [
          { by: ["month"], into: "months", measures: { tickets: "tickets" } },
          ...(months.every(({ tickets: n }) => Number(n) > 0) ? [{ by: ["month"], equals: { share: 1 } }] : []),
        ],
      },
      { name: "months", rows: months, units: "persons", measures: ["persons", "tickets"], additive: ["tickets"] },
    ];
  });

/** Two ways to split the same customers, without their total. */
export const unpublishedTotalWorld = size
  .chain(([height, width]) => grid(height, width))
  .map((rows): World => {
    const split = (dimension: string): TableDeclaration => ({
      ...measured,
      name: dimension,
      rows: totalsBy(rows, [dimension], sums),
      rollups: [{ by: [], into: "base", measures: columns }],
    });
    return [split("segment"), split("channel"), { ...measured, name: "base", rows: [] }];
  });

/** NPS by segment and touchpoint with promoters, passives and detractors behind every score. */
export const npsWorld = size
  .chain(([height, width]) =>
    fc
      .array(fc.tuple(persons, persons, persons), { minLength: height * width, maxLength: height * width })
      .map((counts) =>
        counts.map(([promoters, passives, detractors], i) => ({
          segment: `s${Math.floor(i / width)}`,
          touchpoint: `t${i % width}`,
          answers: promoters + passives + detractors,
          promoters,
          passives,
          detractors,
        })),
      ),
  )
  .map((rows): World => {
    const parts = ["promoters", "passives", "detractors"];
    const counts = ["answers", ...parts];
    const scored = (row: Row) => ({
      ...row,
      nps: (100 * (Number(row["promoters"]) - Number(row["detractors"]))) / Number(row["answers"]),
    });
    const common = { units: "answers", parts, measures: ["nps"], additive: ["answers"] };
    return [
      {
        ...common,
        name: "scores",
        rows: rows.map(scored),
        rollups: [
          { by: ["segment"], into: "by_segment", measures: {} },
          { by: ["touchpoint"], into: "by_touchpoint", measures: {} },
        ],
      },
      {
        ...common,
        name: "by_segment",
        rows: totalsBy(rows, ["segment"], counts).map(scored),
        rollups: [{ by: [], into: "overall", measures: {} }],
      },
      {
        ...common,
        name: "by_touchpoint",
        rows: totalsBy(rows, ["touchpoint"], counts).map(scored),
        rollups: [{ by: [], into: "overall", measures: {} }],
      },
      { ...common, name: "overall", rows: [scored(total(rows, counts))] },
    ];
  });
