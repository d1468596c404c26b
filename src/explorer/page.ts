import type { Cube, CubeTable } from "../../loaders/publish/cube.js";
import type { Locale } from "../../loaders/workspace/locales.js";
import { formatMoney } from "../components/format/money.js";
import { formatCount } from "../components/format/numbers.js";
import { formatShare } from "../components/format/shares.js";
import { type Answer, answer, type Counts, type Outcome } from "./lookup.js";
import { readSelection, type Selection, valueName, valuesOf, writeSelection } from "./selection.js";
import { WORDS } from "./words.js";

/** What the page is made of, and how it writes numbers. */
interface Counter {
  readonly root: HTMLElement;
  readonly locale: Locale;
  readonly currency: string;
  readonly cube: Cube;
  readonly fetched: Map<string, CubeTable>;
}

type Missing = Exclude<Outcome, { readonly kind: "counted" }>;

/** Brings a counting page to life: ticks answer at once, and the address says what is ticked. */
export async function start(root: HTMLElement): Promise<void> {
  const locale: Locale = root.dataset["locale"] === "fr" ? "fr" : "en";
  const words = WORDS[locale];
  const result = required(root, ".counter-note");
  const loading = setTimeout(() => say(result, words.loading), 200);
  try {
    const cube = (await load(root.dataset["cube"] ?? "")) as Cube;
    const counter = { root, locale, currency: root.dataset["currency"] ?? "EUR", cube, fetched: new Map() };
    clearTimeout(loading);
    if (location.search !== "") tick(counter, readSelection(cube, location.search));
    const form = required(root, "form");
    form.addEventListener("change", () => void show(counter, true));
    form.addEventListener("reset", () => setTimeout(() => void show(counter, true)));
    window.addEventListener("popstate", () => {
      tick(counter, readSelection(cube, location.search));
      void show(counter, false);
    });
    await show(counter, true);
  } catch (error) {
    clearTimeout(loading);
    say(result, words.failed);
    throw error;
  }
}

async function load(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

function required(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the counting page has no ${selector}`);
  return found;
}

const boxes = (root: HTMLElement, id: string): HTMLInputElement[] => [
  ...root.querySelectorAll<HTMLInputElement>(`input[name="${id}"]`),
];
const splitBox = (root: HTMLElement) => required(root, "select[name=split]") as HTMLSelectElement;

function tick({ root, cube }: Counter, { ticks, split }: Selection): void {
  for (const [id, values] of valuesOf(cube)) {
    const chosen = new Set((ticks.get(id) ?? []).map((number) => valueName(values[number] ?? [])));
    for (const box of boxes(root, id)) box.checked = chosen.has(box.value);
  }
  splitBox(root).value = split ?? "";
}

/** What stands ticked in the form. */
function ticked({ root, cube }: Counter): Selection {
  const parameters = new URLSearchParams();
  for (const id of valuesOf(cube).keys())
    for (const box of boxes(root, id)) if (box.checked) parameters.append(id, box.value);
  const { value } = splitBox(root);
  if (value !== "") parameters.set("split", value);
  return readSelection(cube, parameters.toString());
}

async function show(counter: Counter, isNew: boolean): Promise<void> {
  const selection = ticked(counter);
  const address = `${location.pathname}${writeSelection(counter.cube, selection)}`;
  if (isNew) history.replaceState(null, "", address);
  let found = answer(counter.cube, counter.fetched, selection);
  for (const file of filesOf(found)) {
    const folder = (counter.root.dataset["cube"] ?? "").replace(/[^/]*$/, "");
    counter.fetched.set(file, (await load(`${folder}${file}`)) as CubeTable);
    found = answer(counter.cube, counter.fetched, selection);
  }
  draw(counter, selection, found);
}

const filesOf = ({ total, rows }: Answer): string[] => {
  const outcomes = [total, ...(rows === null || Array.isArray(rows) ? [] : [rows as Missing])];
  return [...new Set(outcomes.flatMap((outcome) => (outcome.kind === "file" ? [outcome.file] : [])))];
};

function draw(counter: Counter, selection: Selection, { total, rows }: Answer): void {
  const { root, locale } = counter;
  const words = WORDS[locale];
  required(root, ".counter-selection").textContent = describe(counter, selection);
  const numbers = total.kind === "counted" ? written(counter, total.counts) : null;
  for (const name of ["customers", "revenue", "contactable"] as const)
    required(root, `[data-result=${name}]`).textContent = numbers?.[name] ?? words.notShown;
  say(
    required(root, ".counter-note"),
    total.kind === "counted" ? partly(counter, total.counts) : reason(counter, total),
  );
  const place = required(root, ".counter-split");
  place.replaceChildren();
  if (rows === null || selection.split === null) return;
  const heading = element("h3", {}, words.splitTitle(nameOf(root, selection.split)));
  if (!Array.isArray(rows)) {
    place.append(heading, element("p", { class: "notice" }, reason(counter, rows as Missing)));
    return;
  }
  place.append(heading, table(counter, selection.split, rows, total));
}

function table(
  counter: Counter,
  split: string,
  rows: readonly { readonly values: readonly number[]; readonly outcome: Outcome }[],
  total: Outcome,
): HTMLElement {
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
function partly({ locale, cube }: Counter, { contactable, revenue }: Counts): string {
  const words = WORDS[locale];
  return [
    ...(contactable === null ? [words.partly(cube.k)] : []),
    ...(revenue === null ? [words.few(cube.k)] : []),
  ].join(" ");
}

function reason(counter: Counter, outcome: Missing): string {
  const words = WORDS[counter.locale];
  if (outcome.kind === "hidden") return words.hidden(counter.cube.k);
  if (outcome.kind !== "together") return words.absent;
  const groups = outcome.groups.map((values) => valuesText(counter, outcome.criterion, values));
  return words.together(nameOf(counter.root, outcome.criterion), groups.join("; "));
}

const written = ({ locale, currency }: Counter, { customers, revenue, contactable }: Counts) => ({
  customers: formatCount(customers, locale),
  revenue: revenue === null ? null : formatMoney(Math.round(revenue), locale, currency),
  contactable: contactable === null ? null : formatCount(contactable, locale),
});

/** Names stand on the page already, in its language. */
const nameOf = (root: HTMLElement, id: string): string =>
  root.querySelector(`fieldset[data-criterion="${id}"] legend`)?.textContent ?? id;

function valuesText({ root, locale, cube }: Counter, id: string, numbers: readonly number[]): string {
  const values = valuesOf(cube).get(id);
  const texts = numbers.map((number) => {
    const name = valueName(values?.[number] ?? []);
    const box = boxes(root, id).find(({ value }) => value === name);
    return box?.closest("label")?.querySelector(".counter-value")?.textContent ?? name;
  });
  return texts.join(WORDS[locale].or);
}

/** Text is only replaced where it changes, so that it is read out once. */
function say(place: HTMLElement, text: string): void {
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
