import { join } from "node:path";
import { inert, writePrivateCsv } from "../../confidential/csv.js";
import { type Engine, literal } from "../../engines/engine.js";
import { FIELDS } from "../golden/fields.js";

const fields = Object.keys(FIELDS);
/** Fields in a form of their own, in which nobody can write a formula. */
const CODES = ["birth_date", "mobile", "landline", "country"];

/**
 * Writes, for the team's eyes only, `golden_records.csv` (one row per person) and `golden_lineage.csv` (one row per different
 * value that records of one person give). A value that lost has a record of its own, so it has a row of its own.
 */
export async function writeGoldenLists(engine: Engine, folder: string): Promise<void> {
  await writePrivateCsv(engine, GOLDEN_RECORDS, join(folder, "golden_records.csv"));
  await writePrivateCsv(engine, GOLDEN_LINEAGE, join(folder, "golden_lineage.csv"));
}

/**
 * SQL of one row per person: how many customer records it gathers, why it is out of scope, the values that were kept, and the
 * ids by which its systems know it.
 */
export const GOLDEN_RECORDS = `with gathered as (
    select person_records.person_id, count(*) filter (where identity_raw.kind = 'customer') as records,
      min(identity_raw.excluded_reason) as excluded_reason
    from person_records inner join identity_raw on person_records.record_id = identity_raw.record_id
    group by person_records.person_id
  ), known as (
    select person_id, array_to_string(list_sort(list(substr(handle, 3))), ' | ') as ids
    from person_handles where left(handle, 2) = 'i:' group by person_id
  )
  select golden_records.person_id, gathered.records, ${inert("gathered.excluded_reason")} as excluded_reason,
    ${fields.map((field) => (CODES.includes(field) ? field : `${inert(field)} as ${field}`)).join(", ")}, ${inert("known.ids")} as ids
  from golden_records left join gathered on golden_records.person_id = gathered.person_id
  left join known on golden_records.person_id = known.person_id
  order by golden_records.person_id`;

/** Of a person with one record, whose contacts say nothing else, `golden_records.csv` tells all. */
const GOLDEN_LINEAGE = `with several as (
    select person_records.person_id from person_records inner join identity_raw on person_records.record_id = identity_raw.record_id
    where identity_raw.kind = 'customer' group by person_records.person_id having count(*) > 1
    union select person_id from golden_lineage group by person_id having count(distinct record_id) > 1 or not bool_and(is_kept)
  )
  select golden_lineage.person_id, golden_lineage.field, golden_lineage.is_kept as kept,
    ${inert("golden_lineage.value")} as value, ${inert("identity_raw.system")} as system,
    ${inert("identity_raw.customer_id")} as customer_id, golden_lineage.records, golden_lineage.rule
  from golden_lineage inner join several on golden_lineage.person_id = several.person_id
  inner join identity_raw on golden_lineage.record_id = identity_raw.record_id
  order by golden_lineage.person_id, list_position([${fields.map(literal).join(", ")}], golden_lineage.field),
    golden_lineage.is_kept desc, golden_lineage.records desc, golden_lineage.value, golden_lineage.record_id`;
