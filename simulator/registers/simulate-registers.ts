import { join } from "node:path";
import type { Options } from "../options.js";
import { createStreams } from "../random/streams.js";
import { LineWriter } from "../write/line-writer.js";
import { type Country, householdOf } from "./households.js";
import { Mailboxes } from "./mailboxes.js";
import { personAt, personsOf } from "./persons.js";
import { planRecords } from "./plan.js";
import { type System, systems } from "./rates.js";
import { RecordColumns } from "./record-columns.js";
import { registers } from "./rows.js";

const years = 8;

/** Who everybody is, by number, so that each can be made again when a record of theirs is written. */
interface People {
  household: Int32Array;
  first: Int32Array;
  count: number;
}

/** Writes the customer registers of three systems, so many records in all, and which of them are one person. */
export async function simulateRegisters({ records: wanted, out, seed, asOf, truth }: Options & { records: number }) {
  const country: Country = {
    streams: createStreams(seed),
    first: asOf - Math.round(years * 365.25),
    last: asOf,
    // 1.249 records a person and 1.53 people a household, see rates.ts.
    households: wanted / 1.249 / 1.53,
  };
  const mailboxes = new Mailboxes(country.streams, wanted + 8);
  const { records, people } = plan(country, wanted, mailboxes);
  const answers = truth === undefined ? undefined : new LineWriter(join(truth, "records.csv"));
  answers?.line("system,customer_id,person");
  for (const system of systems) {
    const register = registers[system];
    const file = new LineWriter(join(out, "exports", register.path));
    file.line(register.header);
    for (const [position, record] of inOrder(records, system).entries()) {
      const id = records.person[record] ?? 0;
      const person = personAt(country, people.household[id] ?? 0, people.first[id] ?? 0, id - (people.first[id] ?? 0));
      const customerId = register.idOf(position);
      const entry = {
        record,
        id: customerId,
        person,
        created: records.created[record] ?? 0,
        updated: records.updated[record] ?? 0,
        said: records.read(record),
      };
      file.line(register.row(entry, mailboxes, people.count, country.streams("row", record)));
      answers?.line(`${system},${customerId},${id}`);
    }
    await file.close();
  }
  await answers?.close();
}

function plan(country: Country, wanted: number, mailboxes: Mailboxes): { records: RecordColumns; people: People } {
  const records = new RecordColumns(wanted);
  const people: People = { household: new Int32Array(wanted), first: new Int32Array(wanted), count: 0 };
  for (let id = 0; records.length < wanted; id++) {
    const household = householdOf(country, id);
    const first = people.count;
    for (const person of personsOf(country, household, first)) {
      if (records.length === wanted) break;
      people.household[person.id] = id;
      people.first[person.id] = first;
      people.count++;
      mailboxes.reserve(person);
      planRecords(records, person, country.streams("records", person.id), country);
    }
  }
  return { records, people };
}

/** The records of a system by day of creation, as a system numbers them. */
function inOrder({ length, system, created }: RecordColumns, wanted: System): Uint32Array {
  const own = new Uint32Array(length);
  let count = 0;
  for (let record = 0; record < length; record++) if (system[record] === systems.indexOf(wanted)) own[count++] = record;
  // Scattered within a day, or the records of a household would stand side by side.
  const scattered = (record: number) => (record * 48_271) % length;
  return own
    .subarray(0, count)
    .sort((a, b) => (created[a] ?? 0) - (created[b] ?? 0) || scattered(a) - scattered(b) || a - b);
}
