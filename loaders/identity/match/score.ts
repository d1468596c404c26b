import type { Engine, Value } from "../../engines/engine.js";
import { type LinkageModel, patternWeigher } from "../../methods/fellegi-sunter.js";
import { levelsOf } from "./compare.js";
import type { ComparisonField, FieldName } from "./fields.js";

/** Most that a name weighs where nothing else agrees: it is the name of more than one person. */
const NAME_ALONE = 0;

/** The level of every comparison whose two values differ. */
const DIFFERS = 1;

/** A pair that cannot be one person weighs this, whatever else agrees: only a third record that fits both can vouch for it. */
export const CANNOT = -1000;

/**
 * Leaves `into` (l, r, pattern, rarity, doubt, fits_first, fits_birth, weight): pairs of `compared` with the log2 odds that they are one
 * person, and what rare values have added, and the thought of another person of the household or of the name has taken. Rare
 * names and addresses weigh more than the average ones that u stands for, except against a namesake, who has the same rare
 * name; where nothing but the name can be compared, it does not decide. A town that rarely occurs weighs more likewise. A different first
 * name beside a different birth date never links two records.
 */
export async function scorePairs(
  engine: Engine,
  model: LinkageModel,
  fields: readonly ComparisonField[],
  compared: string,
  into: string,
): Promise<void> {
  await weighPatterns(engine, model, fields, compared);
  await engine.run(`create or replace table ${into} as
    with bits as (
      select compared.*, match_weight, household_weight, namesake_weight, is_impossible, is_name_alone, fits_first, fits_birth,
        case when same_first then l.first_bits else 0 end as first_bits,
        case when same_surname then l.surname_bits else 0 end as surname_bits,
        case when same_address then l.address_bits when same_town then compared.town_bits else 0 end as address_bits
      from ${compared} as compared
      inner join match_pattern_weights on compared.pattern = match_pattern_weights.pattern
      inner join match_records as l on compared.l = l.record_id
    ), parts as (
      select *, first_bits + surname_bits + address_bits as rarity,
        -log2(1 + pow(2, least(1000, household_weight + surname_bits + address_bits))
          + pow(2, least(1000, namesake_weight + first_bits + surname_bits))) as doubt
      from bits
    )
    select l, r, pattern, cast(rarity as float) as rarity, cast(doubt as float) as doubt, fits_first, fits_birth,
      case when is_impossible then ${CANNOT}.0 else round(least(match_weight + rarity + doubt, case when is_name_alone then ${NAME_ALONE} else 1000 end), 3) end as weight
    from parts`);
}

const truth = (name: string) => ({ name, type: "boolean" });

const PATTERN_COLUMNS = [
  { name: "pattern", type: "integer" },
  ...["match_weight", "household_weight", "namesake_weight"].map((name) => ({ name, type: "double" })),
  ...["is_impossible", "is_name_alone", "same_first", "same_surname", "same_address", "same_town"].map(truth),
  ...["fits_first", "fits_birth"].map(truth),
];

/** Leaves `match_pattern_weights`: what each pattern of `compared` weighs, and what it says that scoring must know. */
async function weighPatterns(
  engine: Engine,
  model: LinkageModel,
  fields: readonly ComparisonField[],
  compared: string,
): Promise<void> {
  const weigh = patternWeigher(model);
  const place = new Map(fields.map(({ name }, index) => [name, index]));
  const levelName = (levels: readonly number[], name: FieldName): string | undefined => {
    const index = place.get(name);
    return index === undefined ? undefined : fields[index]?.levels[(levels[index] ?? 0) - 1]?.name;
  };
  // A family shares its surname and its town: without the first name they are a name, too.
  const isNameAlone = (levels: readonly number[], fitsFirst: boolean, isTown: boolean): boolean =>
    fields.every(({ name, isName }, index) => {
      const isAgreed = (levels[index] ?? 0) > DIFFERS;
      return isName || !isAgreed || (name === "address" && isTown && !fitsFirst);
    });
  const weighed = (pattern: number): Value[] => {
    const levels = levelsOf(pattern, fields.length);
    const { match, household, namesake } = weigh(levels);
    const first = levelName(levels, "first_name") ?? "";
    const birth = levelName(levels, "birth_date") ?? "";
    const address = levelName(levels, "address") ?? "";
    const fitsFirst = ["same", "close", "similar"].includes(first);
    const isTown = address === "town_only" || address === "same_town";
    return [
      pattern,
      // Beyond this, what machines compute may differ.
      ...[match, household, namesake].map((bits) => Number(bits.toFixed(6))),
      first === "differs" && birth === "differs",
      isNameAlone(levels, fitsFirst, isTown),
      first === "same",
      levelName(levels, "surname") === "same",
      address === "same",
      isTown,
      fitsFirst,
      ["same", "one_slip"].includes(birth),
    ];
  };
  const patterns = `select cast(pattern as integer) as pattern from ${compared} group by pattern`;
  const table = { table: "match_pattern_weights", columns: PATTERN_COLUMNS };
  await engine.mapRows(patterns, table, ([pattern]) => [weighed(Number(pattern))]);
}
