import { describe, expect, test } from "vitest";
import { withFlagShares } from "../../../loaders/publish/flag-shares.js";
import { withShares } from "../../../loaders/publish/rows/lifecycle-transitions.js";
import type { Locale } from "../../../loaders/workspace/locales.js";
import { contextOf, draw, type Rows, textOf } from "./context.js";

const N = "\u202f";
const S = "\u00a0";

const finding = (markup: string) => textOf(/<h2 class="finding"[^>]*>(.*?)<\/h2>/s.exec(markup)?.[1] ?? "");

describe("moves between statuses", () => {
  const STATUSES = ["loyal", "vip", "at_risk", "inactive", "lost"];
  const moves = (table: Readonly<Record<string, readonly (number | null)[]>>): Rows =>
    withShares(
      Object.entries(table).flatMap(([status_before, counts]) =>
        counts.map((customers, index) => ({
          status_before,
          status: STATUSES[index] ?? "",
          since: "2025-10-31",
          customers,
          suppressed: customers === null,
        })),
      ),
    );
  const say = (table: Parameters<typeof moves>[0], locale: Locale = "en") =>
    finding(draw("lifecycle-transitions", contextOf(locale, { tables: { lifecycle_transitions: moves(table) } })));

  test("tell who no longer comes; who rose has not left", () => {
    const loyal = [40, 20, 25, 15, 0];
    expect(say({ vip: [10, null, null, 0, 0], loyal })).toBe(
      `Of those who were “Loyal” on 31 October${S}2025, 40% are “At risk” or “Inactive” today`,
    );
    expect(say({ loyal }, "fr")).toBe(
      `Parmi ceux qui étaient «${S}Fidèles${S}» au 31 octobre${S}2025, 40${N}% sont aujourd’hui «${S}Décrocheurs${S}» ou «${S}Inactifs${S}»`,
    );
    expect(say({ loyal: [60, 40, 0, 0, 0] })).toBe(
      `Of those who were “Loyal” on 31 October${S}2025, 0% are “At risk”, “Inactive” or “Lost” today`,
    );
  });

  test("are not told of fewer than thirty customers", () => {
    const few = [5, 12, 12, 0, 0];
    expect(say({ vip: few, loyal: [40, 20, 25, 15, 0] })).toContain("“Loyal”");
    expect(say({ vip: few })).toBe("Where customers have moved since");
    expect(say({ vip: [6, 12, 12, 0, 0] })).toContain(`“VIP” on 31 October${S}2025, 40% are “At risk” today`);
  });
});

describe("traits", () => {
  const flags = (table: Readonly<Record<string, readonly [number, number]>>): Rows =>
    withFlagShares(
      Object.entries(table).flatMap(([flag, [yes, no]]) =>
        [yes, no, 5_000 - yes - no].map((customers, index) => ({
          flag,
          state: ["yes", "no", "not_assessable"][index] ?? "",
          customers,
          revenue_12m: customers,
          suppressed: false,
        })),
      ),
    );
  const say = (table: Parameters<typeof flags>[0], locale: Locale = "en") =>
    finding(draw("flags", contextOf(locale, { tables: { flags: flags(table) } })));

  test("are told where they can be told of half as many customers as the best known one", () => {
    expect(say({ gift: [400, 3_600], omnichannel: [1_900, 99], promo_only: [300, 1_700] })).toBe(
      "15% of the customers of whom it can be told buy on promotion only",
    );
    expect(say({ gift: [400, 3_600], omnichannel: [1_900, 100] }, "fr")).toBe(
      `95${N}% des clients pour qui on peut le dire achètent par plusieurs canaux`,
    );
  });

  test("are not told of fewer than thirty customers", () => {
    expect(say({ web_only: [20, 9] })).toBe("How customers buy, beside their status");
    expect(say({ web_only: [20, 10] })).toBe("67% of the customers of whom it can be told buy on the web only");
  });
});
