import { emptyFigure } from "../components/figure.js";
import { formatDate } from "../components/format/dates.js";
import { formatOf } from "../components/format/format.js";
import { formatDecimal } from "../components/format/numbers.js";
import { type Html, html } from "../components/html.js";
import { methodHref, tableHref } from "../components/links.js";
import { isSuppressed, largest, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

/** What a typical unified profile holds, by standing: a card is a group, never a person. */
export const unifyProfiles: Figure = (context) => {
  const { t, report, locale } = context;
  const words = t.unification.profiles;
  const rows = rowsOf(context, "identity_profiles");
  if (rows.length === 0) return emptyFigure(context, "unify-profiles", words.plain, "identity_profiles");
  const best = largest(rows, "mean_systems");
  const systems = best && numberOf(best, "mean_systems");
  const finding =
    best !== undefined && typeof systems === "number"
      ? words.finding(labelOf(words.standings, textOf(best, "standing")), formatDecimal(systems, locale, 1))
      : words.plain;
  const id = "figure-unify-profiles";
  return html`<section class="figure profiles-figure" id="${id}" aria-labelledby="${id}-finding">
<h2 class="finding" id="${id}-finding">${finding}</h2>
<p class="figure-subtitle">${words.note}</p>
<ul class="profiles">${rows.map((row) => card(context, row))}</ul>
<ul class="figure-meta"><li>${t.shell.figure.asOf} ${formatDate(report.as_of, locale)}</li><li><a href="${tableHref(context, "identity_profiles")}" rel="external" type="text/csv" aria-label="${t.shell.figure.csvOf(words.plain)}">${t.shell.figure.csv}</a></li><li><a href="${methodHref(context, "lifecycle_status")}">${t.shell.figure.method}</a></li></ul>
</section>`;
};

function card(context: FigureContext, row: Row): Html {
  const { t } = context;
  const words = t.unification.profiles;
  const name = labelOf(words.standings, textOf(row, "standing"));
  const persons = numberOf(row, "persons");
  if (isSuppressed(row) || persons === null)
    return html`<li class="profile"><h3>${name}</h3><p class="profile-size">${t.shell.states.suppressed}</p></li>`;
  const count = t.figures.counted(persons, formatOf(context).count(persons), "people");
  return html`<li class="profile"><h3>${name}</h3><p class="profile-size">${count}</p><dl>${factsOf(context, row).map(
    ([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`,
  )}</dl></li>`;
}

/** What the card lists; what is unknown, or would tell of too few, keeps its line, so that cards can be compared. */
function factsOf(context: FigureContext, row: Row): (readonly [string, string])[] {
  const { t, locale } = context;
  const words = t.unification.profiles;
  const format = formatOf(context);
  const fact = (term: string, column: string, write: (value: number) => string): (readonly [string, string])[] => {
    const value = numberOf(row, column);
    return [[term, value === null ? t.shell.states.missingMark : write(value)]];
  };
  const decimal = (value: number) => formatDecimal(value, locale, 1);
  const share = (value: number) => format.share(value, 0);
  const age = textOf(row, "age_band");
  return [
    ...fact(words.systems, "mean_systems", decimal),
    ...fact(words.records, "mean_records", decimal),
    [words.age, age === "" ? t.shell.states.missingMark : labelOf(words.ages, age)],
    ...fact(words.email, "with_email", share),
    ...fact(words.mobile, "with_mobile", share),
    ...fact(words.address, "with_address", share),
    ...fact(words.last, "days_since_last", (days) => words.days(days, format.count(days))),
    ...fact(words.orders, "mean_orders", decimal),
    ...fact(words.revenue, "mean_revenue", format.money),
    ...fact(words.nps, "nps", (value) => format.cell("nps", value)),
  ];
}
