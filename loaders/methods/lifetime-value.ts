/** Months to look ahead, how long a month is in the unit of the model's times, and the discount of one month (.01 = 1 %). */
export interface Horizon {
  readonly months: number;
  readonly monthLength: number;
  readonly discountRate: number;
}

/**
 * Value of the purchases of the coming months, each month's discounted to today as if it fell at the month's end.
 * `expectedBy` is the expected number of purchases by a time from now, in the unit of the model (`conditionalExpected` of a
 * known customer, `expected` of a new one); `value` what one brings, revenue or margin, in the currency. As lifetimes does
 * (`_customer_lifetime_value`). RangeError unless months is whole and ≥ 0, monthLength > 0, discountRate > −1.
 */
export function lifetimeValue(
  expectedBy: (t: number) => number,
  value: number,
  { months, monthLength, discountRate }: Horizon,
): number {
  if (!(Number.isSafeInteger(months) && months >= 0 && monthLength > 0 && discountRate > -1)) {
    throw new RangeError(
      `lifetimeValue: expected whole months ≥ 0, a month longer than 0, a discount above -1, received ${months}, ${monthLength}, ${discountRate}`,
    );
  }
  let before = 0;
  let sum = 0;
  for (let month = 1; month <= months; month++) {
    const by = expectedBy(month * monthLength);
    sum += (value * (by - before)) / (1 + discountRate) ** month;
    before = by;
  }
  return sum;
}
