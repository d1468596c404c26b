import type { Engine } from "../engines/engine.js";

/** What must hold in every workspace, whatever its data: a query for what breaks it, which must have no rows. */
export interface Invariant {
  readonly says: string;
  readonly broken: string;
}

/** Statuses exclude each other and leave nobody out, today and on the earlier day; the counts that are shown are those of all. */
export const INVARIANTS: readonly Invariant[] = [
  {
    says: "every person has exactly one life-cycle status on each day looked at",
    broken: `select scope.person_id, days.observation, count(status.status) as statuses
      from int_person_scope as scope
      cross join (select distinct observation from int_lifecycle_at union select 'now') as days
      left join int_lifecycle_at as status
        on scope.person_id = status.person_id and days.observation = status.observation
      group by scope.person_id, days.observation
      having count(status.status) <> 1`,
  },
  {
    says: "nobody has a life-cycle status who is no person",
    broken: `select status.person_id, status.observation, status.status
      from int_lifecycle_at as status
      left join int_person_scope as scope on status.person_id = scope.person_id
      where scope.person_id is null`,
  },
  {
    says: "a person is out of scope by status as by the exports",
    broken: `select scope.person_id, scope.excluded_reason, status.status
      from int_person_scope as scope
      inner join int_lifecycle as status on scope.person_id = status.person_id
      where (scope.excluded_reason is not null) <> (status.status = 'out_of_scope')`,
  },
  {
    says: "customers by life-cycle status add up to all persons",
    broken: `select counted.customers, people.persons
      from (select coalesce(sum(customers), 0) as customers from base_counts) as counted
      cross join (select count(distinct person_id) as persons from person_handles) as people
      where counted.customers <> people.persons`,
  },
];

/** Stops a build whose tables contradict themselves: a fault of the models, never of the data. */
export async function checkInvariants(engine: Engine): Promise<void> {
  for (const { says, broken } of INVARIANTS) {
    const [first] = await engine.rows(`select * from (${broken}) as broken limit 1`);
    if (first === undefined) continue;
    const found = Object.entries(first).map(([column, value]) => `${column} ${value}`);
    throw new Error(`models contradict themselves: ${says}, but found ${found.join(", ")}`);
  }
}
