import type { Row } from "../../../engines/engine.js";
import { type DailySeries, weekTests } from "../../../methods/surge.js";
import { surgeEpisodes } from "../../../methods/surge-episodes.js";
import { type Builder, int } from "../builder.js";
import { significant } from "../value/round.js";
import { groupBy } from "./together.js";

/** Days back to which alarms are told. */
const WATCHED = 91;
/** An alarm of the last days is one of now. */
const STILL = 3;
/** Requests are told to the nearest five: what a week holds, set against a month, would give away the few of its other days. */
const ROUNDED_TO = 5;
const DAY_MS = 86_400_000;

export type SeriesKind = "reason" | "product" | "reason_product";
/**
 * Largest q by kind of series: each kind is a family of tests of its own, so that a thousand products do not silence ten reasons. The ten
 * are tested every day of the year, and so more sternly.
 */
export const LARGEST_Q: Readonly<Record<SeriesKind, number>> = { reason: 0.002, product: 0.02, reason_product: 0.02 };

/** Weeks of the last 91 days in which a reason, a product or both together brought more requests than the weeks before led to expect. */
export const ticketAlerts: Builder = async (marts) =>
  ticketAlertRows(
    {
      requests: await marts.rows("ticket_series_days"),
      orders: await marts.rows("order_series_days"),
      weeks: await marts.rows("ticket_series_weeks"),
    },
    marts.asOf,
    marts.report.privacy.k,
  );

export interface AlertMarts {
  readonly requests: readonly Row[];
  readonly orders: readonly Row[];
  readonly weeks: readonly Row[];
}

export function ticketAlertRows({ requests, orders, weeks }: AlertMarts, asOf: string, k: number): Row[] {
  if (requests.length === 0) return [];
  const days = 1 - Math.min(...requests.map((row) => int(row, "day_number")));
  const exposures = new Map<string, Float64Array>();
  for (const row of orders) add(exposures, String(row.product_id), days, row, "orders");
  const counts = new Map<string, Float64Array>();
  const named = new Map<string, Row>();
  for (const row of requests) {
    add(counts, keyOf(row), days, row, "tickets");
    named.set(keyOf(row), row);
  }
  const series = [...counts].map(([key, own]): { key: string; row: Row; daily: DailySeries } => {
    const row = named.get(key) as Row;
    // Where no order is known, requests are told by the day alone.
    const exposure = exposures.get(String(row.product_id)) ?? new Float64Array(days).fill(1);
    return { key, row, daily: { counts: own, exposure } };
  });
  const people = new Map(weeks.map((row) => [`${keyOf(row)} ${row.day_number}`, int(row, "units")]));
  const episodes = [...groupBy(series, ({ row }) => String(row.series)).values()].flatMap((family) =>
    surgeEpisodes(
      family.map(({ daily }) => weekTests(daily)),
      {
        from: Math.max(0, days - WATCHED),
        looked: int(family[0]?.row, "series_looked"),
        leastCount: k,
        largestQ: LARGEST_Q[String(family[0]?.row.series) as SeriesKind],
      },
    ).map((episode) => ({ ...episode, found: family[episode.series] })),
  );
  const dayOf = (day: number) => new Date(Date.parse(asOf) + (day - days + 1) * DAY_MS).toISOString().slice(0, 10);
  return episodes.flatMap(({ found, firstDay, lastDay, peakDay, peak, q }): Row[] => {
    // Fewer than k people leave nothing to tell, not even that there is an alarm.
    const units = people.get(`${found?.key} ${peakDay - days + 1}`) ?? 0;
    if (!found || units < k) return [];
    const requests = Math.round(peak.observed / ROUNDED_TO) * ROUNDED_TO;
    const expected = significant(peak.expected, 2);
    return [
      {
        series: found.row.series ?? null,
        reason: found.row.reason || null,
        product: found.row.product || null,
        first_day: dayOf(firstDay),
        last_day: dayOf(lastDay),
        is_active: days - 1 - lastDay <= STILL,
        week_ends: dayOf(peakDay),
        requests,
        expected,
        ratio: significant(requests / expected, 2),
        q_value: significant(q, 1),
        units,
      },
    ];
  });
}

const keyOf = ({ series, reason, product_id }: Row): string => JSON.stringify([series, reason, product_id]);

function add(all: Map<string, Float64Array>, key: string, days: number, row: Row, column: string): void {
  const day = int(row, "day_number") + days - 1;
  const found = all.get(key) ?? new Float64Array(days);
  all.set(key, found);
  if (day >= 0) found[day] = (found[day] as number) + int(row, column);
}
