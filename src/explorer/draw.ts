import { formatMoney } from "../components/format/money.js";
import { formatCount } from "../components/format/numbers.js";
import { formatShare } from "../components/format/shares.js";
import { type Counter, nameOf, required, valuesText } from "./form.js";
import type { Answer, Counts, Outcome, SplitRow, Together } from "./lookup.js";
import type { Selection } from "./selection.js";
import { WORDS } from "./words.js";

type Missing = Exclude<Outcome, { readonly kind: "counted" }>;

/** Writes an answer on the page. */
export function draw(counter: Counter, selection: Selection, { total, rows }: Answer): void {
  const { root, locale } = counter;
  const words = WORDS[locale];
  required(root, ".counter-selection").textContent = describe(counter, selection);
  const numbers = total.kind === "counted" ? written(counter, total.counts) : null;
  for (const name of ["customers", "revenue", "contactable"] as const)
    required(root, `[data-result=${name}]`).textContent = numbers?.[name] ?? words.notShown;
  say(required(root, ".counter-note"), total.kind === "counted" ? partly(counter, total) : reason(counter, total));
  const place = required(root, ".counter-split");
  place.replaceChildren();
  if (rows === null || selection.split === null) return;
  const heading = element("h3", {}, words.splitTitle(nameOf(root, selection.split)));
  if (!Array.isArray(rows)) {
    place.append(heading, element("p", { class: "notice" }, reason(counter, rows as Missing)));
    return;
  }
  place.append(heading, table(counter, selection.split, rows, total));
  const together = moneyTogether(counter, rows);
  if (together !== "") place.append(element("p", { class: "notice" }, together));
}

/** Which rows of a split have their revenue in common. */
function moneyTogether(counter: Counter, rows: readonly SplitRow[]): string {
  const told = rows.flatMap(({ outcome }) => (outcome.kind === "counted" && outcome.moneyOf ? [outcome.moneyOf] : []));
  const [first] = told;
  if (!first) return "";
  const groups = new Map(told.flatMap((one) => one.groups).map((values) => [values.join(), values]));
  return moneyReason(counter, { ...first, groups: [...groups.values()] });
}

function table(counter: Counter, split: string, rows: readonly SplitRow[], total: Outcome): HTMLElement {
  const words = WORDS[counter.locale];
  const all = total.kind === "counted" ? total.counts.customers : 0;
  const head = element("tr", {}, element("th", { scope: "col" }, nameOf(counter.root, split)));
  for (const name of [words.head.customers, words.share, words.head.revenue, words.head.contactable])
    head.append(element("th", { scope: "col", class: "num" }, name));
  const body = element("tbody");
  for (const { values, outcome } of rows) {
    const row = element("tr", {}, element("th", { scope: "row" }, valuesText(counter, split, values)));
    const numbers = outcome.kind === "counted" ? written(counter, outcome.counts) : null;
    const share =
      outcome.kind === "counted" && all > 0 ? formatShare(outcome.counts.customers / all, counter.locale, 1) : null;
    for (const text of [numbers?.customers, share, numbers?.revenue, numbers?.contactable])
      row.append(element("td", { class: "num" }, text ?? words.notShown));
    body.append(row);
  }
  const scroll = {
    class: "table-scroll",
    role: "region",
    tabindex: "0",
    "aria-label": words.splitTitle(nameOf(counter.root, split)),
  };
  return element("div", scroll, element("table", { class: "data" }, element("thead", {}, head), body));
}

/** What was ticked, in words. */
function describe(counter: Counter, { ticks }: Selection): string {
  const words = WORDS[counter.locale];
  const parts = [...ticks].map(([id, values]) =>
    words.criterion(nameOf(counter.root, id), valuesText(counter, id, values)),
  );
  return parts.length === 0 ? words.everybody : words.selected(parts);
}

/** Who can be contacted may be hidden where the others of the selection are too few, and revenue where few brought any. */
function partly(counter: Counter, { counts, moneyOf }: Extract<Outcome, { kind: "counted" }>): string {
  const words = WORDS[counter.locale];
  const { k } = counter.cube;
  return [
    ...(counts.contactable === null ? [words.partly(k)] : []),
    ...(counts.revenue === null ? [moneyOf ? moneyReason(counter, moneyOf) : words.few(k)] : []),
  ].join(" ");
}

function reason(counter: Counter, outcome: Missing): string {
  const words = WORDS[counter.locale];
  if (outcome.kind === "hidden") return words.hidden(counter.cube.k);
  if (outcome.kind !== "together") return words.absent;
  return words.together(nameOf(counter.root, outcome.criterion), groupsText(counter, outcome));
}

const moneyReason = (counter: Counter, together: Together): string =>
  WORDS[counter.locale].moneyTogether(nameOf(counter.root, together.criterion), groupsText(counter, together));

const groupsText = (counter: Counter, { criterion, groups }: Together): string =>
  groups.map((values) => valuesText(counter, criterion, values)).join("; ");

const written = ({ locale, currency }: Counter, { customers, revenue, contactable }: Counts) => ({
  customers: formatCount(customers, locale),
  revenue: revenue === null ? null : formatMoney(Math.round(revenue), locale, currency),
  contactable: contactable === null ? null : formatCount(contactable, locale),
});

/** Text is only replaced where it changes, so that it is read out once. */
export function say(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
  place.hidden = text === "";
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...content: (string | Node)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}
