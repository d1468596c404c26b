import { extent, line, scaleLinear } from "d3";
import { type Html, html, trusted } from "../html.js";

const [WIDTH, HEIGHT, PAD] = [112, 30, 4] as const;

/** The shape of a series at the size of a word: decoration beside a number that says the same, so hidden from readers. */
export function sparkline(values: readonly (number | null)[]): Html {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const last = known.at(-1);
  if (known.length < 3 || last === undefined) return html``;
  const x = scaleLinear([0, values.length - 1], [PAD, WIDTH - PAD]);
  const [low = 0, high = 1] = extent(known, ({ value }) => value) as [number, number];
  const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [HEIGHT - PAD, PAD]);
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0))
    .digits(1)(values);
  return trusted(
    `<svg class="sparkline" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false"><path d="${path}"/><circle cx="${x(last.index).toFixed(1)}" cy="${y(last.value).toFixed(1)}" r="2.6"/></svg>`,
  );
}
