import type { Engine } from "../../engines/engine.js";
import { type LinkageModel, patternWeight } from "../../methods/fellegi-sunter.js";
import { levelsOf } from "./compare.js";
import type { ComparisonField, FieldName } from "./fields.js";

/** Most that a name weighs where nothing else can be compared: it is the name of more than one person. */
const NAME_ALONE = 0;

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
  const rows = await engine.rows<{ pattern: number }>(`select distinct pattern from ${compared} order by pattern`);
  const isLevel = (levels: readonly number[], name: FieldName, level: string): boolean =>
    fields.some((field, index) => field.name === name && field.levels[(levels[index] ?? 0) - 1]?.name === level);
  const values = rows.map(({ pattern }) => {
    const levels = levelsOf(pattern, fields.length);
    const { match, household, namesake } = patternWeight(model, levels);
    const cannot = isLevel(levels, "first_name", "differs") && isLevel(levels, "birth_date", "differs");
    const isNameAlone = fields.every(({ isName }, index) => isName || levels[index] === 0);
    const isSame = [
      isLevel(levels, "first_name", "same"),
      isLevel(levels, "surname", "same"),
      isLevel(levels, "address", "same"),
      isLevel(levels, "address", "town_only") || isLevel(levels, "address", "same_town"),
      ["same", "close", "similar"].some((level) => isLevel(levels, "first_name", level)),
      ["same", "one_slip"].some((level) => isLevel(levels, "birth_date", level)),
    ];
    const weights = [match, household, namesake].map((weight) => `${weight.toFixed(6)}::double`);
    return `(${pattern}, ${weights.join(", ")}, ${cannot}, ${isNameAlone}, ${isSame.join(", ")})`;
  });
  await engine.run(`create or replace table match_pattern_weights as select * from (values
    ${values.join(", ") || "(0, 0.0::double, 0.0::double, 0.0::double, false, false, false, false, false, false, false, false)"}
    ) as t(pattern, match_weight, household_weight, namesake_weight, is_impossible, is_name_alone, same_first, same_surname, same_address, same_town, fits_first, fits_birth)`);
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
