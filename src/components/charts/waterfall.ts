import * as Plot from "@observablehq/plot";
import type { Html } from "../html.js";
import { CANVAS, type ChartWords, drawBoth, type Size } from "./draw.js";
import { longest } from "./frame.js";

export interface WaterfallStep {
  readonly label: string;
  /** What the step adds (or takes, below 0); of a total, where the sum stands. Null where it is hidden. */
  readonly value: number | null;
  readonly text: string;
  readonly isTotal?: boolean;
}

interface Placed extends WaterfallStep {
  readonly from: number;
  readonly to: number;
  readonly className: string;
}

const BAR = 18;

/** Steps of a sum, each bar beginning where the one before ended: what adds is coloured, what takes is grey, totals are dark. */
export function waterfall(steps: readonly WaterfallStep[], words: ChartWords): Html {
  const placed = place(steps);
  const ends = placed.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(0, ...ends), Math.max(Number.MIN_VALUE, ...ends)];
  return drawBoth(words, (size) => {
    const { width } = CANVAS[size];
    const stacked = size !== "wide";
    const row = stacked ? 48 : 28;
    const left = stacked ? 0 : longest(steps.map(labelOf), size) + 16;
    const right = width - room(steps, size);
    const x = (value: number) => left + ((value - low) / (high - low)) * (right - left);
    const y = (step: Placed) => placed.indexOf(step) * row + (stacked ? 34 : row / 2);
    const bars = placed.filter(({ value }) => value !== null);
    return {
      margin: 0,
      height: steps.length * row + 6,
      x: { type: "identity", axis: null },
      y: { type: "identity", axis: null },
      marks: [
        Plot.link(placed, {
          className: "zero",
          x1: x(0),
          x2: x(0),
          y1: (step: Placed) => y(step) - (stacked ? BAR / 2 + 2 : row / 2),
          y2: (step: Placed) => y(step) + (stacked ? BAR / 2 + 2 : row / 2),
        }),
        Plot.text(placed, {
          className: "category",
          x: 0,
          y: (step: Placed) => (stacked ? y(step) - 19 : y(step)),
          text: "label",
          textAnchor: "start",
        }),
        ...bars.map((step) =>
          Plot.rect([step], {
            className: `bar ${step.className}`,
            x1: Math.min(x(step.from), x(step.to)),
            x2: Math.max(x(step.from), x(step.to), Math.min(x(step.from), x(step.to)) + 1),
            y1: y(step) - BAR / 2,
            y2: y(step) + BAR / 2,
            title: () => `${step.label}: ${step.text}`,
          }),
        ),
        Plot.text(placed, {
          className: "value",
          x: (step: Placed) => Math.max(x(step.from), x(step.to)) + 7,
          y,
          text: "text",
          textAnchor: "start",
        }),
      ],
    };
  });
}

const labelOf = ({ label }: WaterfallStep): string => label;
const room = (steps: readonly WaterfallStep[], size: Size): number =>
  longest(
    steps.map(({ text }) => text),
    size,
  ) + 16;

function place(steps: readonly WaterfallStep[]): readonly Placed[] {
  let sum = 0;
  return steps.map((step) => {
    const from = step.isTotal ? 0 : sum;
    if (step.value !== null) sum = step.isTotal ? step.value : sum + step.value;
    const className = step.isTotal ? "total" : (step.value ?? 0) < 0 ? "less" : "main";
    return { ...step, from, to: step.value === null ? from : sum, className };
  });
}
