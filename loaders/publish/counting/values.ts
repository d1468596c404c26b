import type { Row } from "../../engines/engine.js";
import { CRITERIA, type Criterion } from "../../models/criteria.js";

/** A criterion as the cube has it: its words, those that are not told apart together. */
export interface CountedCriterion {
  readonly criterion: Criterion;
  readonly values: readonly (readonly string[])[];
}

interface Word {
  readonly word: string;
  readonly persons: readonly [number, number];
  readonly isHidden: boolean;
}

/** Words beyond this number are counted together: tables grow with their product. */
const MOST_VALUES = 24;

/**
 * The values of each criterion. Words that the table of values hides, of too few persons, or too many, become one value, so that
 * every value has at least k persons who can be contacted or none, and as many who cannot. A criterion of one value is left out.
 */
export function countedCriteria(all: readonly Row[], shown: readonly Row[], k: number): CountedCriterion[] {
  const hidden = new Set(shown.filter(({ suppressed }) => suppressed).map(keyOf));
  return CRITERIA.flatMap((criterion: Criterion): CountedCriterion[] => {
    const found = all
      .filter((row) => row.criterion === criterion.id)
      .map((row): Word => {
        const contactable = Number(row.contactable);
        return {
          word: String(row.value),
          persons: [Number(row.customers) - contactable, contactable],
          isHidden: hidden.has(keyOf(row)),
        };
      });
    const values = valuesOf(inOrder(criterion, found), k);
    return values === null || values.length < 2 ? [] : [{ criterion, values }];
  });
}

const keyOf = ({ criterion, value }: Row): string => JSON.stringify([criterion, value]);

const sizeOf = ({ persons: [others, contactable] }: Word): number => others + contactable;

/** The registry's order, then words of the data from the most to the least persons. */
function inOrder({ words }: Criterion, found: readonly Word[]): Word[] {
  const place = ({ word }: Word) => (words.includes(word) ? words.indexOf(word) : words.length);
  return found.toSorted(
    (a, b) => place(a) - place(b) || sizeOf(b) - sizeOf(a) || (a.word < b.word ? -1 : Number(a.word > b.word)),
  );
}

/** Null where not even everybody together is enough. */
function valuesOf(words: readonly Word[], k: number): string[][] | null {
  const isEnough = (group: readonly Word[]) =>
    [0, 1].every((layer) => {
      const persons = group.reduce((sum, word) => sum + (word.persons[layer] ?? 0), 0);
      return persons === 0 || persons >= k;
    });
  const rest = new Set(words.filter((word) => word.isHidden || !isEnough([word])));
  const bySize = words.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  while (words.length - rest.size + Number(rest.size > 0) > MOST_VALUES || !isEnough([...rest])) {
    const next = bySize.find((word) => !rest.has(word));
    if (!next) return null;
    rest.add(next);
  }
  const together = words.filter((word) => rest.has(word)).map(({ word }) => word);
  const alone = words.flatMap((word) => (rest.has(word) ? [] : [[word.word]]));
  return together.length === 0 ? alone : [...alone, together];
}
