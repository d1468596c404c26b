import { attribute, type Document, elements, fragment, replace } from "./markup.js";

/** Puts into a page what was drawn for it while Framework worked on the rest. */
export function fillSlots(document: Document, markup: ReadonlyMap<string, string>): void {
  for (const node of elements(document)) {
    const slot = attribute(node, "id");
    const drawn = slot === undefined ? undefined : markup.get(slot);
    if (drawn === undefined) continue;
    replace(node, fragment(drawn));
  }
}
