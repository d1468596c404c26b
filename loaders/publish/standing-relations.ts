import type { Row } from "../engines/engine.js";
import type { Relation } from "./disclosure/declaration.js";
import { LEVELS } from "./rows/lifecycle-transitions.js";
import { BUYERS, between, equal, type Sum, sumIn } from "./sums.js";

type Tables = ReadonlyMap<string, readonly Row[]>;

/** What a reader can work out of tables about where customers stand, set against each other. */
export const standingRelations = (tables: Tables): Relation[] => [
  ...transitions(tables),
  ...flags(tables),
  ...contracts(tables),
  ...scores(tables),
];

/** Where nearly all buy of one category, its segments are those of the whole: a reader who sees equal numbers knows both. */
function scores(tables: Tables): Relation[] {
  const categories = new Set((tables.get("rfm_by_category") ?? []).map(({ category }) => String(category)));
  return [...categories].flatMap((category) =>
    (tables.get("rfm_segments") ?? []).flatMap(({ segment }) =>
      ["customers", "revenue"].flatMap((column) =>
        equal(
          `${column} of ${segment} in ${category} and in all`,
          sum(
            tables,
            "rfm_by_category",
            ["category", "segment"],
            column,
            (row) => row.category === category && row.segment === segment,
          ),
          sum(tables, "rfm_segments", ["segment"], column, (row) => row.segment === segment),
        ),
      ),
    ),
  );
}

/** Where nobody orders, whoever ever had a contract stands under it still or as ended. */
const contracts = (tables: Tables): Relation[] => [
  ...between(
    "holders of contracts by plan and by status",
    sum(tables, "survival", ["group", "time"], "at_risk", ({ time }) => time === 0),
    sum(tables, "base_counts", ["status"], "customers", ({ status }) =>
      ["active", "contract_ended"].includes(String(status)),
    ),
  ),
  ...between(
    "who left by reason and by status",
    sum(tables, "churn_reasons", ["reason"], "customers", () => true),
    sum(tables, "base_counts", ["status"], "customers", ({ status }) => status === "contract_ended"),
  ),
];

const BY_CHANNEL = ["web_only", "store_only", "omnichannel"];

/** Every trait splits the same customers; those by channel leave the same ones open, and together hold all others. */
function flags(tables: Tables): Relation[] {
  const rows = tables.get("flags") ?? [];
  const names = [...new Set(rows.map(({ flag }) => String(flag)))];
  const of = (column: string, isPart: (row: Row) => boolean): Sum =>
    sum(tables, "flags", ["flag", "state"], column, isPart);
  const everybody = names.flatMap((flag) => [
    ...between(
      `customers by ${flag} and by status`,
      of("customers", (row) => row.flag === flag),
      sum(tables, "base_counts", ["status"], "customers", ({ status }) => BUYERS.includes(String(status))),
    ),
    ...equal(
      `revenue by ${flag} and by status`,
      of("revenue_12m", (row) => row.flag === flag),
      sum(tables, "base_counts", ["status"], "revenue_12m", ({ status }) => status !== "out_of_scope"),
    ),
  ]);
  const open = (flag: string) => (row: Row) => row.flag === flag && row.state === "not_assessable";
  const isYes = (row: Row) => BY_CHANNEL.includes(String(row.flag)) && row.state === "yes";
  const isToldByWeb = (row: Row) => row.flag === "web_only" && row.state !== "not_assessable";
  const channels = ["customers", "revenue_12m"].flatMap((column) => [
    ...BY_CHANNEL.slice(1).flatMap((flag) =>
      equal(`${column} without two orders of known channel`, of(column, open("web_only")), of(column, open(flag))),
    ),
    ...equal(`${column} by channel`, of(column, isYes), of(column, isToldByWeb)),
  ]);
  return [...everybody, ...channels];
}

/** A sum of one column over the rows that a condition picks; `key` are the columns that single a row out. */
function sum(
  tables: Tables,
  table: string,
  key: readonly string[],
  column: string,
  isPart: (row: Row) => boolean,
): Sum {
  return sumIn(table, key, (tables.get(table) ?? []).filter(isPart), column);
}

/** Who stands where today stood somewhere before; who came since is the newcomer of a cohort or of a flow. */
function transitions(tables: Tables): Relation[] {
  const cells = tables.get("lifecycle_transitions") ?? [];
  const pair = ["status_before", "status"];
  const names = new Set(cells.map(({ status }) => String(status)));
  const into = [...names].flatMap((status) =>
    between(
      `customers who are ${status} today`,
      sum(tables, "lifecycle_transitions", pair, "customers", (row) => row.status === status),
      sum(tables, "base_counts", ["status"], "customers", (row) =>
        [row.status, ...LEVELS.map((level) => level[String(row.status)])].includes(status),
      ),
    ),
  );
  const since = String(cells[0]?.since ?? "").slice(0, 7);
  const came = sum(tables, "lifecycle_transitions", pair, "customers", (row) => row.status_before === "not_yet");
  const isLater = (period: unknown): boolean => lastMonth(String(period)) > since;
  return [
    ...into,
    ...between(
      "newcomers by cohort and by move",
      came,
      sum(
        tables,
        "cohorts",
        ["cohort", "months_since"],
        "buyers",
        (row) => row.months_since === 0 && isLater(row.cohort),
      ),
    ),
    ...between(
      "newcomers by flow and by move",
      came,
      sum(tables, "lifecycle_flow", ["month"], "new", (row) => isLater(row.month)),
    ),
  ];
}

/** The last month of a period. */
function lastMonth(period: string): string {
  if (period.length === 4) return `${period}-12`;
  const quarter = period.match(/^(\d{4})-Q(\d)$/);
  return quarter === null ? period : `${quarter[1]}-${String(3 * Number(quarter[2])).padStart(2, "0")}`;
}
