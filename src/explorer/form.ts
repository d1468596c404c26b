import type { Cube, CubeTable } from "../../loaders/publish/cube.js";
import type { Locale } from "../../loaders/workspace/locales.js";
import { readSelection, type Selection, valueName, valuesOf } from "./selection.js";
import { WORDS } from "./words.js";

/** What the page is made of, and how it writes numbers. */
export interface Counter {
  readonly root: HTMLElement;
  readonly locale: Locale;
  readonly currency: string;
  readonly cube: Cube;
  readonly fetched: Map<string, CubeTable>;
}

export function required(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the counting page has no ${selector}`);
  return found;
}

const boxes = (root: HTMLElement, id: string): HTMLInputElement[] => [
  ...root.querySelectorAll<HTMLInputElement>(`input[name="${id}"]`),
];
const splitBox = (root: HTMLElement) => required(root, "select[name=split]") as HTMLSelectElement;

export function tick({ root, cube }: Counter, { ticks, split }: Selection): void {
  for (const [id, values] of valuesOf(cube)) {
    const chosen = new Set((ticks.get(id) ?? []).map((number) => valueName(values[number] ?? [])));
    for (const box of boxes(root, id)) box.checked = chosen.has(box.value);
  }
  splitBox(root).value = split ?? "";
}

/** What stands ticked in the form. */
export function ticked({ root, cube }: Counter): Selection {
  const parameters = new URLSearchParams();
  for (const id of valuesOf(cube).keys())
    for (const box of boxes(root, id)) if (box.checked) parameters.append(id, box.value);
  const { value } = splitBox(root);
  if (value !== "") parameters.set("split", value);
  return readSelection(cube, parameters.toString());
}

/** Names stand on the page already, in its language. */
export const nameOf = (root: HTMLElement, id: string): string =>
  root.querySelector(`fieldset[data-criterion="${id}"] legend`)?.textContent ?? id;

export function valuesText({ root, locale, cube }: Counter, id: string, numbers: readonly number[]): string {
  const values = valuesOf(cube).get(id);
  const texts = numbers.map((number) => {
    const name = valueName(values?.[number] ?? []);
    const box = boxes(root, id).find(({ value }) => value === name);
    return box?.closest("label")?.querySelector(".counter-value")?.textContent ?? name;
  });
  return texts.join(WORDS[locale].or);
}
