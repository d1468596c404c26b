import { absence } from "../components/cells.js";
import { dotIntervals } from "../components/charts/dot-intervals.js";
import { figure, hiddenFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { html } from "../components/html.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { aboutName, stepOf } from "../components/service-names.js";
import { labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";
import { requests } from "./reply-by.js";

/** The share of requests done within what the team promises; nothing where it promises nothing. */
export const withinPromise: Figure = (context, { by = "channel", step: wanted }) => {
  const step = stepOf(wanted);
  const words = context.t.service.promise;
  const name = `within-promise-${step.replace("_", "-")}`;
  const rows = rowsOf(context, "reply_time_by").filter(
    (row) =>
      textOf(row, "step") === step &&
      numberOf(row, "promised_minutes") !== null &&
      ["all", by].includes(textOf(row, "dimension")),
  );
  const whole = rows.find((row) => textOf(row, "dimension") === "all");
  if (whole === undefined) return html``;
  const share = numberOf(whole, "within_promise");
  if (share === null) return hiddenFigure(context, name, words.plain);
  const format = formatOf(context);
  const [low, high] = [numberOf(whole, "within_low") ?? 0, numberOf(whole, "within_high") ?? 1];
  const finding = words.finding[step](
    format.value("share", share, low, high),
    format.interval("share", low, high),
    promiseText(context, whole),
  );
  return figure(context, {
    name,
    finding,
    subtitle: words.subtitle,
    chart: dotIntervals(
      rows.map((row) => ({
        label: aboutName(context, textOf(row, "value")),
        value: numberOf(row, "within_promise"),
        low: numberOf(row, "within_low"),
        high: numberOf(row, "within_high"),
        text: shareText(context, row),
      })),
      (value) => format.axis("share", value),
      { id: name, title: finding, description: words.describe(format.count(rows.length)) },
      false,
    ),
    n: requests(context, whole),
    table: "reply_time_by",
    rows,
    metric: "within_promise",
  });
};

/** "8 h of open hours". */
export function promiseText(context: FigureContext, row: Row): string {
  const hours: Readonly<Record<string, (time: string) => string>> = context.t.service.promise.hours;
  const time = formatOf(context).value("minutes", numberOf(row, "promised_minutes") ?? 0);
  return hours[textOf(row, "clock")]?.(time) ?? labelOf({}, time);
}

function shareText(context: FigureContext, row: Row): string {
  const format = formatOf(context);
  const [share, low, high] = ["within_promise", "within_low", "within_high"].map((column) => numberOf(row, column));
  if (typeof share !== "number" || typeof low !== "number" || typeof high !== "number") return absence(context, row);
  return context.t.service.promise.row(
    format.value("share", share, low, high),
    format.interval("share", low, high),
    requests(context, row) ?? "",
  );
}
