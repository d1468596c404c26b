import type { Engine } from "../../engines/engine.js";
import { normaliseAddresses } from "./addresses.js";
import { foldCompatibility } from "./compatibility.js";
import { normaliseCountries } from "./countries.js";
import { findBirthDateFaults } from "./dates.js";
import { normaliseEmails } from "./emails.js";
import { writeFaults } from "./faults.js";
import { hearNames, joinNames, readNames } from "./names.js";
import { normalisePhones } from "./phones.js";
import { writeRecords } from "./records.js";

export interface NormaliseOptions {
  /** ISO 3166-1 alpha-2: where records without a country are, whose phones and postal codes are read. */
  readonly country?: string;
  /** Last complete day, ISO: nobody is born after it. Without it, the latest day on which a record was made or changed. */
  readonly asOf?: string;
}

export interface FaultCount {
  readonly field: string;
  readonly fault: string;
  readonly records: number;
}

export interface NormaliseFacts {
  readonly records: number;
  readonly faults: readonly FaultCount[];
}

const TEMPORARY = [
  "compatibility",
  "countries",
  "first_values",
  "surname_values",
  "sounds",
  "roots",
  "emails",
  "phones",
  "addresses",
  "cities",
  "postal_codes",
  "birth_dates",
];

/**
 * Brings names, contacts, addresses and dates to one form. Reads `identity_raw`; leaves `identity_records`, one row per record,
 * and `identity_faults` (record_id, field, fault). Each rule runs once per distinct value: in the engine where SQL can say it.
 */
export async function normaliseRecords(
  engine: Engine,
  { country = "FR", asOf }: NormaliseOptions = {},
): Promise<NormaliseFacts> {
  await foldCompatibility(engine);
  await normaliseCountries(engine);
  await readNames(engine);
  const contacts = async (): Promise<void> => {
    await normaliseEmails(engine);
    await normalisePhones(engine, country);
    await normaliseAddresses(engine, country);
    await findBirthDateFaults(engine, asOf);
  };
  // Sounds are found outside the engine, which has other work meanwhile.
  await Promise.all([hearNames(engine), contacts()]);
  await joinNames(engine);
  await writeRecords(engine, country);
  await writeFaults(engine, country);
  await engine.run("drop view normal_first_names; drop view normal_surnames");
  await engine.run(TEMPORARY.map((name) => `drop table normal_${name}`).join("; "));
  const [count] = await engine.rows<{ records: number }>("select count(*) as records from identity_records");
  const faults = await engine.rows<{ field: string; fault: string; records: number }>(
    "select field, fault, count(*) as records from identity_faults group by field, fault order by field, fault",
  );
  return { records: count?.records ?? 0, faults };
}
