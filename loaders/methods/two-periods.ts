import { productChange } from "./product-change.js";

export interface Purchases {
  readonly orders: number;
  readonly revenue: number;
}

/** Customers of two periods of equal length: those of the first only, of the second only, of both. Revenue in the currency. */
export interface TwoPeriods {
  readonly lost: Purchases & { readonly customers: number };
  readonly won: Purchases & { readonly customers: number };
  readonly kept: { readonly customers: number; readonly first: Purchases; readonly second: Purchases };
}

/** What the change of revenue is made of, in the currency. The first four add up to it, and so do the last three. */
export interface RevenueChange {
  readonly change: number;
  /** Revenue of the first period whose customers did not come back: ≤ 0 unless credits exceed it. */
  readonly lost: number;
  readonly won: number;
  /** Of customers of both periods: more or fewer orders each, and dearer or cheaper ones. */
  readonly kept_frequency: number;
  readonly kept_basket: number;
  /** Of the whole base: more or fewer customers, orders each, and value of an order. */
  readonly customers: number;
  readonly frequency: number;
  readonly basket: number;
}

/**
 * Why revenue changed from one period to the next, twice told: by who came and went, and by customers × orders each ×
 * basket. The second lens of the customer-base audit (Fader, Hardie & Ross 2022); split by `productChange`. RangeError
 * for counts < 0 and for customers without orders or orders without customers.
 */
export function revenueChange({ lost, won, kept }: TwoPeriods): RevenueChange {
  const keptFirst = { customers: kept.customers, ...kept.first };
  const keptSecond = { customers: kept.customers, ...kept.second };
  for (const [who, totals] of Object.entries({ lost, won, "kept, first": keptFirst, "kept, second": keptSecond })) {
    requirePeople(who, totals);
  }
  const [first, second] = [together(lost, keptFirst), together(won, keptSecond)];
  const [, keptFrequency = 0, keptBasket = 0] = split(keptFirst, keptSecond);
  const [customers = 0, frequency = 0, basket = 0] = split(first, second);
  return {
    change: second.revenue - first.revenue,
    lost: 0 - lost.revenue,
    won: won.revenue,
    kept_frequency: keptFrequency,
    kept_basket: keptBasket,
    customers,
    frequency,
    basket,
  };
}

type People = Purchases & { readonly customers: number };

/** By customers, orders each and basket. A period without anybody has no habits: the other's stand in, so that only numbers count. */
function split(first: People, second: People): number[] {
  if (first.customers === 0 && second.customers === 0) return [0, 0, 0];
  const habits = (one: People, other: People) => {
    const { customers, orders, revenue } = one.customers > 0 ? one : other;
    return [one.customers, orders / customers, revenue / orders];
  };
  return productChange(habits(first, second), habits(second, first));
}

function together(one: People, two: People): People {
  return {
    customers: one.customers + two.customers,
    orders: one.orders + two.orders,
    revenue: one.revenue + two.revenue,
  };
}

function requirePeople(who: string, { customers, orders, revenue }: People): void {
  const isPossible = customers > 0 ? orders > 0 && Number.isFinite(orders + revenue) : orders === 0 && revenue === 0;
  if (customers >= 0 && isPossible) return;
  throw new RangeError(
    `revenueChange: ${who}: expected customers with orders, or neither, received ${customers} customers, ${orders} orders, ${revenue} revenue`,
  );
}
