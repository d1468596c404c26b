import type { Engine } from "../../loaders/engines/engine.js";

/** Words of each criterion and how many of a thousand persons have them; the first criteria shape the later ones. */
const SHARES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  status: {
    vip: 50,
    loyal: 120,
    active: 180,
    new: 90,
    reactivated: 25,
    at_risk: 140,
    inactive: 130,
    lost: 150,
    prospect: 115,
  },
  rfm_segment: {
    champion: 110,
    loyal: 90,
    potential_loyalist: 95,
    new: 60,
    promising: 60,
    need_attention: 75,
    about_to_sleep: 70,
    at_risk: 90,
    cant_lose: 20,
    hibernating: 140,
    lost: 90,
    none: 100,
  },
  buying_channel: { web_only: 430, web_and_store: 180, store_only: 240, other: 50, none: 100 },
  main_category: { a: 190, b: 160, c: 140, d: 120, e: 100, f: 90, g: 80, h: 60, none: 60 },
  order_band: { "0": 115, "1": 390, "2_3": 260, "4_9": 160, "10_more": 75 },
  age_group: { under_25: 90, "25_34": 160, "35_44": 180, "45_54": 150, "55_64": 110, "65_more": 90, unknown: 220 },
  home_region: {
    auvergne_rhone_alpes: 120,
    bretagne: 80,
    corse: 1,
    grand_est: 80,
    hauts_de_france: 90,
    ile_de_france: 230,
    normandie: 60,
    nouvelle_aquitaine: 90,
    occitanie: 90,
    overseas: 2,
    pays_de_la_loire: 70,
    provence_alpes_cote_d_azur: 87,
  },
  loyalty: { member: 350, no_member: 650 },
  heat_band: { hot: 60, warm: 140, cold: 300, none: 500 },
  nps_class: { promoter: 60, passive: 40, detractor: 30, none: 870 },
  request_band: { "0": 780, "1": 180, "2_more": 40 },
  persona: { none: 700, camille: 120, nadia: 90, several: 90 },
};

/**
 * Fills `int_person_criteria` and `persona_members` with made-up persons: two in five follow their status in every other criterion,
 * so that combinations differ in size as they do in a real base.
 */
export async function criteriaTable(engine: Engine, persons: number): Promise<void> {
  const columns = Object.entries(SHARES).map(([id, shares], number) => {
    const draw =
      number === 0
        ? "hash(n, 0) % 1000"
        : `case when hash(n, ${number + 100}) % 5 < 2 then (hash(n, 0) % 1000 * 7 + ${number * 130}) % 1000 else hash(n, ${number}) % 1000 end`;
    let upTo = 0;
    const cases = Object.entries(shares).map(([word, share]) => {
      upTo += share;
      return `when d${number} < ${upTo} then '${word}'`;
    });
    return {
      draw: `${draw} as d${number}`,
      word: `case ${cases.join(" ")} else '${Object.keys(shares).at(-1)}' end as ${id}`,
    };
  });
  await engine.run(`create or replace table int_person_criteria as
    with drawn as (
      select n, ${columns.map(({ draw }) => draw).join(", ")}
      from (select range as n from range(${persons}))
    )
    select n as person_id, ${columns.map(({ word }) => word).join(", ")},
      case when hash(n, 900) % 100 < 58 then 1 else 0 end as is_contactable,
      cast(case when d0 < 600 then hash(n, 901) % 30000 else 0 end / 100 as decimal(18, 2)) as revenue_12m
    from drawn;
    create or replace table persona_members as
    select person_id, persona from int_person_criteria where persona not in ('none', 'several')
    union all select person_id, 'camille' from int_person_criteria where persona = 'several'
    union all select person_id, 'nadia' from int_person_criteria where persona = 'several';
    create or replace table segment_members (segment varchar, person_id bigint)`);
}
