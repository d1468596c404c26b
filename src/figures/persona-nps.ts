import { dotIntervals } from "../components/charts/dot-intervals.js";
import { figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { html } from "../components/html.js";
import { personaName } from "../components/labels.js";
import { numberOf, ranked, rowsOf, textOf } from "../components/rows.js";
import type { Figure } from "./figure.js";

/** What those who resemble each persona say; nothing is drawn for personas without answers. */
export const personaNps: Figure = (context) => {
  const { t } = context;
  const words = t.figures.findings.personas;
  const format = formatOf(context);
  const rows = ranked(rowsOf(context, "personas"), "nps").filter((row) => numberOf(row, "nps") !== null);
  const points = rows.map((row) => {
    const [value, low, high, answers] = ["nps", "low", "high", "answers"].map((column) => numberOf(row, column));
    const interval = typeof low === "number" && typeof high === "number" ? format.interval("nps", low, high) : "–";
    const score = format.value("nps", value ?? 0, low, high);
    const n = typeof answers === "number" ? t.figures.counted(answers, format.count(answers), "answers") : null;
    return {
      label: personaName(context, textOf(row, "persona")),
      value: value ?? null,
      low: low ?? null,
      high: high ?? null,
      score,
      interval,
      text: [`${score} (${interval})`, n].filter(Boolean).join(", "),
    };
  });
  const [first, second] = points;
  if (first === undefined) return html``;
  const overlap = second !== undefined && (first.low ?? 0) <= (second.high ?? 0);
  const finding = overlap ? words.npsOverlap : words.npsFinding(first.label, first.score, first.interval);
  const chart = dotIntervals(points, (value) => format.axis("nps", value), {
    id: "persona-nps",
    title: finding,
    description: words.npsDescribe(format.count(points.length)),
  });
  return figure(context, {
    name: "persona-nps",
    finding,
    subtitle: words.npsSubtitle,
    chart,
    table: "personas",
    rows: rowsOf(context, "personas"),
    metric: "nps",
  });
};
