/** As many digits as a fit supports; more would be noise, and differ from one machine to the next. */
export const significant = (value: number, digits = 5): number => Number(value.toPrecision(digits));
/** Whole units of currency or orders: forecasts have no cents. */
export const cents = (value: number): number => Math.round(100 * value) / 100;
export const digits4 = (value: number): number => Math.round(1e4 * value) / 1e4;
