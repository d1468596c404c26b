import fc from "fast-check";
import { combinations, type IsPossible } from "./attacker.js";

export interface Population {
  readonly k: number;
  readonly sizes: readonly number[];
  /** Persons in every combination of all criteria, of both layers. */
  readonly persons: readonly (readonly [number, number])[];
  /** Those of them who brought money; nobody where it is left out. */
  readonly payers?: readonly (readonly [number, number])[];
  /** Parts that values of the first two criteria hang together in: of others nobody has one value of each. */
  readonly parts?: readonly (readonly number[])[];
}

/** Few persons in most combinations and many in some, as in a base cut four times. */
export const population: fc.Arbitrary<Population> = fc
  .record({
    k: fc.integer({ min: 2, max: 5 }),
    sizes: fc.array(fc.integer({ min: 2, max: 3 }), { minLength: 4, maxLength: 4 }),
  })
  .chain(({ k, sizes }) => {
    const count = fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 5, arbitrary: fc.integer({ min: 5, max: 40 }) },
    );
    const length = sizes.reduce((product, size) => product * size, 1);
    const persons = fc.array(fc.tuple(count, count), { minLength: length, maxLength: length });
    return fc.record({ k: fc.constant(k), sizes: fc.constant(sizes), persons });
  });

const PARTED: readonly (readonly (readonly number[])[])[] = [
  [
    [0, 0, 0, 1],
    [0, 0, 1],
  ],
  [
    [0, 0, 1, 1],
    [0, 0, 1],
  ],
  [
    [0, 0, 1, 1],
    [0, 0, 1, 1],
  ],
];

/** Words of two criteria, or two of one criterion and one of the other, are the same persons. */
export const twins: fc.Arbitrary<Population> = fc
  .record({
    k: fc.integer({ min: 2, max: 5 }),
    parts: fc.constantFrom(...PARTED),
    last: fc.integer({ min: 2, max: 3 }),
  })
  .chain(({ k, parts, last }) => {
    const sizes = [...parts.map(({ length }) => length), 3, last];
    const count = fc.oneof(
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 7, arbitrary: fc.integer({ min: 5, max: 40 }) },
    );
    const persons = fc.tuple(
      ...combinations(sizes).map((at) =>
        isPossibleIn(parts)(at) ? fc.tuple(count, count) : fc.constant<[number, number]>([0, 0]),
      ),
    );
    return fc.record({
      k: fc.constant(k),
      sizes: fc.constant(sizes),
      persons,
      parts: fc.constant(parts),
    });
  });

/** Most persons bring nothing, in whole values of a criterion nearly nobody does, and twins are among them. */
export const buyers: fc.Arbitrary<Population> = fc
  .tuple(
    fc.oneof(population, twins),
    fc.array(fc.nat(99), { minLength: 240, maxLength: 240 }),
    fc.integer({ min: 40, max: 96 }),
  )
  .map(([people, draws, share]) => {
    const payers = people.persons.map((persons, index) => {
      const [, , third] = combinations(people.sizes)[index] ?? [];
      const of = (count: number, draw: number) => {
        if (third === 0) return draw < 4 ? Math.min(1, count) : 0;
        return draw < 100 - share ? Math.ceil((count * draw) / (100 - share)) : draw > 97 ? Math.min(1, count) : count;
      };
      return [
        of(persons[0], draws[(2 * index) % 240] ?? 0),
        of(persons[1], draws[(2 * index + 1) % 240] ?? 0),
      ] as const;
    });
    return { ...people, payers };
  });

export const isPossibleIn =
  (parts: Population["parts"]): IsPossible =>
  ([one = 0, other = 0]) =>
    parts === undefined || parts[0]?.[one] === parts[1]?.[other];
