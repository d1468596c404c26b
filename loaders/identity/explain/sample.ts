import type { Engine } from "../../engines/engine.js";

/** Bits of weight to a band; bands are counted from the threshold. */
export const BAND_WIDTH = 4;
/** The lowest band drawn from; what weighs less is hardly ever one person. */
export const LOWEST_BAND = -3;
/** The highest band, which is open above. */
const HIGHEST_BAND = 5;
export const DRAWN_PER_BAND = 25;

/** SQL of the band of a weight. */
export const bandOf = (weight: string, threshold: number): string =>
  `least(floor((${weight} - ${threshold}) / ${BAND_WIDTH}), ${HIGHEST_BAND})`;

/**
 * Leaves `match_sample`: pairs drawn by chance, as many from each band of weight, with the band's lower end in bits and how
 * many pairs it holds. The draw hangs on nothing but the ids of the two records, so that a pair once drawn mostly is drawn
 * again as the base grows (permanent random numbers, Ohlsson 1995).
 */
export async function drawSample(engine: Engine, threshold: number): Promise<void> {
  await engine.run(`create or replace table match_sample as
    with banded as (
      select match_scored.l, match_scored.r, pattern, rarity, doubt, weight, ${bandOf("weight", threshold)} as place,
        hash(one.system, one.customer_id, other.system, other.customer_id) as draw
      from match_scored inner join identity_raw as one on match_scored.l = one.record_id
      inner join identity_raw as other on match_scored.r = other.record_id
      where weight >= ${threshold} + ${LOWEST_BAND * BAND_WIDTH}
    )
    select l, r, pattern, rarity, doubt, weight, place * ${BAND_WIDTH} + ${threshold} as band,
      count(*) over (partition by place) as pairs_in_band
    from banded qualify row_number() over (partition by place order by draw, l, r) <= ${DRAWN_PER_BAND}`);
}
