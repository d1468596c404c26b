import type { DailySeries } from "../../loaders/methods/surge.js";
import type { SeriesKind } from "../../loaders/publish/rows/service/ticket-alerts.js";
import type { ServiceHistory } from "../../simulator/service/history.js";

/** Requests of one reason, about one product, or both, day by day, beside the orders that they can come from. */
export interface NamedSeries extends DailySeries {
  readonly counts: Float64Array;
  readonly kind: SeriesKind;
  readonly name: string;
}

export const seriesName = (reason: string | null, product: string | null): string =>
  [reason, product].filter((part) => part !== null).join(" · ");

/** All series of a history, whose days run from `first` over `days`; a product without a request has none. */
export function seriesOf({ orders, tickets }: ServiceHistory, first: number, days: number): NamedSeries[] {
  const all = new Float64Array(days);
  const ofProduct = new Map<string, Float64Array>();
  for (const { day, products } of orders) {
    add(all, day - first);
    for (const product of products) add(known(ofProduct, product, days), day - first);
  }
  const series = new Map<string, NamedSeries>();
  const count = (kind: NamedSeries["kind"], reason: string | null, product: string | null, day: number) => {
    const name = seriesName(reason, product);
    const exposure = product === null ? all : known(ofProduct, product, days);
    const found = series.get(name) ?? { kind, name, counts: new Float64Array(days), exposure };
    series.set(name, found);
    add(found.counts, day - first);
  };
  for (const { day, reason, order } of tickets) {
    count("reason", reason, null, day);
    for (const product of order === null ? [] : (orders[order]?.products ?? [])) {
      count("product", null, product, day);
      count("reason_product", reason, product, day);
    }
  }
  return [...series.values()];
}

function known(all: Map<string, Float64Array>, key: string, days: number): Float64Array {
  const found = all.get(key) ?? new Float64Array(days);
  all.set(key, found);
  return found;
}

function add(series: Float64Array, day: number): void {
  if (day >= 0 && day < series.length) series[day] = (series[day] as number) + 1;
}
