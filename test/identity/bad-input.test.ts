import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openDuckdb } from "../../loaders/engines/duckdb/engine.js";
import type { Engine } from "../../loaders/engines/engine.js";
import { type Identity, resolveIdentity } from "../../loaders/identity/identity.js";
import { identityNotes } from "../../loaders/identity/notes.js";
import { settleDecisions } from "../../loaders/identity/settle-decisions.js";
import { createStaged } from "../support/staged.js";

// Endless is minutes: what takes seconds on a free machine may take many on a busy one.
vi.setConfig({ testTimeout: 120_000 });

describe("bad input makes no giant person, takes no endless time, and says what happened", () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await openDuckdb({ memory: "2GB", spill: "" });
    await createStaged(engine);
  });
  afterEach(() => engine.close());

  /** Customers of one system made by a query over `i`. */
  const customers = (count: number, columns: Readonly<Record<string, string>>): Promise<void> =>
    engine.run(`insert into stg_customers (source_system, source_file, source_row, ${["customer_id", ...Object.keys(columns)].join(", ")})
      select 'crm', 'c.csv', i, ${["'c' || i", ...Object.values(columns)].join(", ")} from range(${count}) as made(i)`);

  const largest = async (): Promise<number> =>
    (
      await engine.rows<{ n: number }>(
        "select max(n) as n from (select count(*) as n from person_records group by person_id)",
      )
    )[0]?.n ?? 0;

  const notes = (identity: Identity): string => identityNotes(identity).join("\n");

  test("100,000 records that share info@", async () => {
    await customers(100_000, {
      email: "'info@maison-dupont.fr'",
      first_name: "'Prenom' || chr(65 + cast(i % 26 as integer)) || chr(65 + cast(i // 26 % 26 as integer))",
      last_name: "'Nom' || chr(65 + cast(i // 676 % 26 as integer)) || chr(65 + cast(i // 17576 as integer))",
    });
    const identity = await resolveIdentity(engine);
    expect(identity.persons).toBe(100_000);
    expect(notes(identity)).toContain("100000 records give an address such as info@ or contact@: it links nobody.");
  });

  test("20,000 records of one name, one private e-mail and one phone", async () => {
    await customers(20_000, {
      email: "'jean.martin@orange.fr'",
      phone: "'0612345678'",
      first_name: "'Jean'",
      last_name: "'Martin'",
    });
    const identity = await resolveIdentity(engine);
    expect(await largest()).toBeLessThanOrEqual(50);
    expect(notes(identity)).toContain("too large to compare");
  });

  test("a system without e-mail and phone, all names equal", async () => {
    await customers(5000, { first_name: "'Jean'", last_name: "'Martin'", postal_code: "'75001'" });
    const identity = await resolveIdentity(engine);
    expect(identity.persons).toBe(5000);
    expect(notes(identity)).toContain("too large to compare");
  });

  test("nothing but ids", async () => {
    await customers(100, {});
    expect((await resolveIdentity(engine)).persons).toBe(100);
  });

  test("a birth date in 2090 counts as none", async () => {
    await customers(2, {
      first_name: "'Jean'",
      last_name: "'Martin'",
      email: "'jean.martin75@orange.fr'",
      birth_date: "date '2090-01-01'",
    });
    const identity = await resolveIdentity(engine, { asOf: "2026-10-31" });
    expect(notes(identity)).toContain("2 records give a birth date that cannot be");
    expect(await engine.rows("select count(birth_date) as dates from identity_records")).toEqual([{ dates: 0 }]);
    expect(
      await engine.rows("select fault, count(*) as n from identity_faults where field = 'birth_date' group by fault"),
    ).toEqual([{ fault: "future", n: 2 }]);
  });

  test("one phone on forty people of one name: the limits split what gathers too much", async () => {
    await customers(40, {
      first_name: "'Jean'",
      last_name: "'Martin'",
      phone: "'0612345678'",
      email: "'martin' || i || 'x@orange.fr'",
    });
    await resolveIdentity(engine);
    const [row] = await engine.rows<{ most: number }>(`select max(n) as most from (select count(distinct email) as n
      from person_records inner join identity_records on person_records.record_id = identity_records.record_id group by person_id)`);
    expect(row?.most).toBeLessThanOrEqual(8);
  });

  test("a chain of e-mails and phones through 2,000 records without names, or through as many requests", async () => {
    const email = "'kunde' || (i // 2) || '@orange.fr'";
    const phone = "'06' || lpad(cast(12340000 + (i + 1) // 2 as varchar), 8, '0')";
    await customers(2000, { email, phone });
    await resolveIdentity(engine);
    expect(await largest()).toBeLessThanOrEqual(50);
    await engine.run(`delete from stg_customers;
      insert into stg_tickets (source_system, source_file, source_row, ticket_id, customer_id, email, phone)
      select 'helpdesk', 't.csv', i, 't' || i, 'u' || i, ${email}, ${phone} from range(2000) as made(i)`);
    const identity = await resolveIdentity(engine);
    expect(identity.persons).toBe(2000);
    expect(notes(identity)).toContain(
      "1 chain of ids and contacts gathered more than identity.limits allows and was taken apart.",
    );
  });

  test("one person key under 20,000 strangers links nobody, one under two records still does", async () => {
    await customers(20_000, {
      person_key: "case when i < 2 then 'P1' else 'K0' end",
      first_name: "'Prenom' || chr(65 + cast(i % 26 as integer)) || chr(65 + cast(i // 26 % 26 as integer))",
      last_name: "'Nom' || chr(65 + cast(i // 676 % 26 as integer)) || chr(65 + cast(i // 17576 as integer))",
    });
    const identity = await resolveIdentity(engine);
    expect(await largest()).toBe(2);
    expect(notes(identity)).toContain(
      "1 person key stands under more records than one person may have (identity.limits.records): it links nobody.",
    );
  });

  test("decisions in a circle: what contradicts is refused by line, the rest holds", async () => {
    await customers(3, {});
    const decisions = [
      { line: 2, left: "i:crm:c0", right: "i:crm:c1", decision: "same" as const },
      { line: 3, left: "i:crm:c1", right: "i:crm:c2", decision: "same" as const },
      { line: 4, left: "i:crm:c2", right: "i:crm:c0", decision: "different" as const },
    ];
    expect(settleDecisions(decisions).refused.map(({ line }) => line)).toEqual([3]);
    const identity = await resolveIdentity(engine, { decisions });
    expect(identity.persons).toBe(2);
    expect(notes(identity)).toContain("line 3");
  });
});
