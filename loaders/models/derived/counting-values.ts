import { literal } from "../../engines/engine.js";
import { CRITERIA } from "../criteria.js";
import type { ModelNode } from "../graph.js";

/**
 * One row per criterion of the counting page and word: who has it. `overlap` are those a reader of the table on personas
 * could tell apart from them: people of the persona who stand in several.
 */
export const countingValues = (): ModelNode => ({
  name: "counting_values",
  reads: ["int_person_criteria", "persona_members"],
  build: (engine) =>
    engine.run(`create or replace table counting_values as
      with counts as (${CRITERIA.map(({ id }) => countsBy(id)).join("\nunion all\n")}),
      several as (
        select persona_members.persona, count(*) as persons
        from persona_members
        inner join int_person_criteria on persona_members.person_id = int_person_criteria.person_id
        where int_person_criteria.persona = 'several'
        group by persona_members.persona
      )
      select
        counts.criterion,
        counts.position,
        counts.value,
        counts.customers,
        counts.contactable,
        counts.customers - counts.contactable as others,
        coalesce(several.persons, 0) as overlap,
        counts.revenue_12m,
        counts.payers
      from counts
      left join several on counts.criterion = 'persona' and counts.value = several.persona`),
});

const countsBy = (id: string): string => `select
  ${literal(id)} as criterion,
  ${CRITERIA.findIndex((criterion) => criterion.id === id)} as position,
  ${id} as value,
  count(*) as customers,
  cast(sum(is_contactable) as bigint) as contactable,
  cast(sum(revenue_12m) as decimal(18, 2)) as revenue_12m,
  sum(case when revenue_12m <> 0 then 1 else 0 end) as payers
from int_person_criteria
group by ${id}`;
