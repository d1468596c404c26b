import type { Cube } from "../../loaders/publish/cube.js";

/** The criterion that is not one of the cube's: every count of the cube is split by it already. */
export const CONTACTABLE = "contactable";
export const CONTACTABLE_WORDS = ["no", "yes"] as const;

/** What a reader ticked, by criterion: numbers of its values, rising. No entry where nothing or everything is ticked. */
export interface Selection {
  readonly ticks: ReadonlyMap<string, readonly number[]>;
  /** The criterion that the count is split by. */
  readonly split: string | null;
}

/** The name of a value in an address: its words, which stay the same from build to build. */
export const valueName = (words: readonly string[]): string => words.join("+");

/** The values of each criterion, contactable last. */
export const valuesOf = ({ criteria }: Pick<Cube, "criteria">): ReadonlyMap<string, readonly (readonly string[])[]> =>
  new Map([
    ...criteria.map(({ id, values }) => [id, values] as const),
    [CONTACTABLE, CONTACTABLE_WORDS.map((word) => [word])] as const,
  ]);

/**
 * `?status=vip,loyal&split=region` → what it selects. A word that the cube counts with others selects them too; what it does
 * not know is passed over.
 */
export function readSelection(cube: Pick<Cube, "criteria">, query: string): Selection {
  const parameters = new URLSearchParams(query);
  const ticks = new Map<string, readonly number[]>();
  for (const [id, values] of valuesOf(cube)) {
    // A word of the data may hold a comma: then it stands alone.
    const isWord = (text: string) => values.some((words) => text === valueName(words));
    const names = parameters.getAll(id).flatMap((list) => (isWord(list) ? [list] : list.split(",")));
    const numbers = values.flatMap((words, number) =>
      names.some((name) => name === valueName(words) || words.includes(name)) ? [number] : [],
    );
    if (numbers.length > 0 && numbers.length < values.length) ticks.set(id, numbers);
  }
  const split = parameters.get("split");
  return { ticks, split: split !== null && valuesOf(cube).has(split) ? split : null };
}

/** The address of a selection; empty for everybody. */
export function writeSelection(cube: Pick<Cube, "criteria">, { ticks, split }: Selection): string {
  const values = valuesOf(cube);
  const parts = [...values.keys()].flatMap((id) => {
    const numbers = ticks.get(id) ?? [];
    const names = numbers.map((number) => valueName(values.get(id)?.[number] ?? []));
    const plain = names.filter((name) => !name.includes(",")).map(encodeURIComponent);
    const alone = names.filter((name) => name.includes(",")).map(encodeURIComponent);
    return [...(plain.length > 0 ? [plain.join(",")] : []), ...alone].map((list) => `${id}=${list}`);
  });
  const all = split === null ? parts : [...parts, `split=${split}`];
  return all.length === 0 ? "" : `?${all.join("&")}`;
}
