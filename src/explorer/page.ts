import type { Cube, CubeTable } from "../../loaders/publish/cube.js";
import type { Locale } from "../../loaders/workspace/locales.js";
import { draw, say } from "./draw.js";
import { type Counter, required, tick, ticked } from "./form.js";
import { type Answer, answer } from "./lookup.js";
import { readSelection, writeSelection } from "./selection.js";
import { WORDS } from "./words.js";

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

async function show(counter: Counter, isNew: boolean): Promise<void> {
  const selection = ticked(counter);
  const asked = writeSelection(counter.cube, selection);
  if (isNew) history.replaceState(null, "", `${location.pathname}${asked}`);
  let found = answer(counter.cube, counter.fetched, selection);
  for (const file of filesOf(found)) {
    try {
      const folder = (counter.root.dataset["cube"] ?? "").replace(/[^/]*$/, "");
      counter.fetched.set(file, (await load(`${folder}${file}`)) as CubeTable);
    } catch {
      say(required(counter.root, ".counter-note"), WORDS[counter.locale].failed);
      return;
    }
    // Somebody who ticks on while a file is on its way no longer asks this.
    if (writeSelection(counter.cube, ticked(counter)) !== asked) return;
    found = answer(counter.cube, counter.fetched, selection);
  }
  draw(counter, selection, found);
}

const filesOf = ({ total, rows }: Answer): string[] => {
  const outcomes = [total, ...(rows !== null && "kind" in rows ? [rows] : [])];
  return [...new Set(outcomes.flatMap((outcome) => (outcome.kind === "file" ? [outcome.file] : [])))];
};
