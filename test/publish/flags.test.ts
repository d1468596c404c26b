import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { withFlagShares } from "../../loaders/publish/flag-shares.js";
import { standingRelations } from "../../loaders/publish/standing-relations.js";

const flag = (name: string, counts: readonly number[]): Row[] =>
  counts.map((customers, index) => ({
    flag: name,
    state: ["yes", "no", "not_assessable"][index] ?? "",
    customers,
    revenue_12m: customers * 10,
    suppressed: false,
  }));

test("a share is of those of whom it can be told, where both numbers are shown", () => {
  const share = (rows: readonly Row[]) => withFlagShares(rows).map((row) => row.share);
  expect(share(flag("gift", [30, 90, 500]))).toEqual([0.25, null, null]);
  expect(share(flag("gift", [0, 0, 500]))).toEqual([null, null, null]);
  const hidden = flag("gift", [30, 90, 500]).map((row) => (row.state === "no" ? { ...row, suppressed: true } : row));
  expect(share(hidden)).toEqual([null, null, null]);
});

test("what all traits share is known to a reader", () => {
  const names = (rows: readonly Row[]) =>
    standingRelations(
      new Map<string, readonly Row[]>([
        ["flags", rows],
        [
          "base_counts",
          [
            { status: "active", customers: 100, revenue_12m: 1000 },
            { status: "prospect", customers: 7, revenue_12m: 0 },
          ],
        ],
      ]),
    ).map(({ name }) => name);
  const channels = [
    ...flag("web_only", [20, 40, 40]),
    ...flag("store_only", [30, 30, 40]),
    ...flag("omnichannel", [10, 50, 40]),
  ];
  expect(names(channels)).toEqual([
    ...["web_only", "store_only", "omnichannel"].flatMap((name) => [
      `customers by ${name} and by status`,
      `revenue by ${name} and by status`,
    ]),
    "customers without two orders of known channel",
    "customers without two orders of known channel",
    "customers by channel",
    "revenue_12m without two orders of known channel",
    "revenue_12m without two orders of known channel",
    "revenue_12m by channel",
  ]);
});
