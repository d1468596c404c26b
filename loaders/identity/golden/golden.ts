import { type Engine, literal } from "../../engines/engine.js";
import { FIELDS, type GoldenFieldName } from "./fields.js";
import { chooseValues } from "./lineage.js";
import { tellRecords, withNames } from "./told.js";

/**
 * Leaves `golden_records` (person_id, then one column per field) and, for persons of whom several records or contacts say
 * something, `golden_lineage` (person_id, field, value, is_kept, record_id, records, rule): each different value, where it is
 * from, and what it won by or lost by. Values are compared as they were matched and shown as they were written.
 */
export async function chooseGolden(engine: Engine, trust: readonly string[]): Promise<void> {
  await tellRecords(engine);
  await chooseValues(engine, trust);
  await engine.run(`create or replace table golden_records as
    select person_id, ${columns((field) => `max(value) filter (where field = ${literal(field)})`)}
    from golden_lineage where is_kept group by person_id
    union all
    select person_id, ${columns((field) => FIELDS[field].shown)}
    from ${withNames("(select * from golden_told anti join golden_several on golden_told.person_id = golden_several.person_id)")};
    insert into golden_records (person_id)
    select distinct person_records.person_id from person_records anti join golden_records on person_records.person_id = golden_records.person_id;
    drop view golden_told; drop table golden_roles; drop table golden_names; drop table golden_several`);
}

const columns = (sql: (field: GoldenFieldName) => string): string =>
  (Object.keys(FIELDS) as GoldenFieldName[])
    .map((field) => `${field === "birth_date" ? `cast(${sql(field)} as date)` : sql(field)} as ${field}`)
    .join(", ");
