import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Engine } from "../../loaders/engines/engine.js";
import type { Decision } from "../../loaders/identity/decisions.js";
import { type IdentityOptions, resolveIdentity } from "../../loaders/identity/identity.js";
import { identitySchema } from "../../loaders/workspace/identity-schema.js";
import { giveBack, takeEngine } from "../support/shared-engines.js";
import { addStaged, createStaged, type StagedRow } from "../support/staged.js";

describe("identity", () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await takeEngine();
    await createStaged(engine);
  });
  afterEach(() => giveBack(engine));

  const add = (table: string, system: string, ...rows: StagedRow[]) => addStaged(engine, table, system, rows);

  /** Handles by person, each person's in order. */
  const persons = async (options: IdentityOptions = {}): Promise<string[]> => {
    await resolveIdentity(engine, options);
    const rows = await engine.rows<{ handles: string }>(
      "select string_agg(handle, ' ' order by handle) as handles from person_handles group by person_id order by handles",
    );
    return rows.map(({ handles }) => handles);
  };

  const marie = {
    first_name: "Marie",
    last_name: "Dupont",
    birth_date: "1980-05-17",
    email: "marie.dupont80@orange.fr",
  };

  describe("records without names", () => {
    test("one id of one system is one person, the same id elsewhere another", async () => {
      await add("customers", "crm", { customer_id: "1" });
      await add("customers", "shop", { customer_id: "1" });
      await add("orders", "crm", { customer_id: "1" });
      expect(await persons()).toEqual(["i:crm:1", "i:shop:1"]);
    });

    test("the person key joins records of its system", async () => {
      await add("customers", "shop", { customer_id: "1", person_key: "P" }, { customer_id: "2", person_key: "P" });
      await add("customers", "crm", { customer_id: "3", person_key: "P" });
      expect(await persons()).toEqual(["i:crm:3", "i:shop:1 i:shop:2"]);
    });

    test("the same e-mail joins systems, whatever its case; a broken one does not", async () => {
      await add("customers", "crm", { customer_id: "1", email: "Ann@Orange.fr " }, { customer_id: "2", email: "n/a" });
      await add("customers", "shop", { customer_id: "9", email: "ann@orange.fr" }, { customer_id: "3", email: "n/a" });
      expect(await persons()).toEqual(["i:crm:1 i:shop:9", "i:crm:2", "i:shop:3"]);
    });

    test("links go through cards, phones and several steps", async () => {
      await add("customers", "crm", { customer_id: "1", loyalty_id: "C-7" });
      await add("customers", "shop", { customer_id: "9", email: "zoe@orange.fr" });
      await add("loyalty_members", "crm", { customer_id: "1", loyalty_id: "c-7" });
      await add("order_lines", "tills", { email: "zoe@orange.fr", loyalty_id: "C-7" }, { loyalty_id: "X-1" });
      await add("tickets", "helpdesk", { customer_id: "h1", phone: "06 12 34 56 78" });
      await add("orders", "shop", { customer_id: "9", phone: "+33 (0)6 12 34 56 78" });
      expect(await persons()).toEqual(["e:zoe@orange.fr i:crm:1 i:helpdesk:h1 i:shop:9", "l:X-1"]);
    });

    test("an address that stands under many ids links nobody", async () => {
      await add(
        "customers",
        "crm",
        ...Array.from({ length: 11 }, (_, index) => ({ customer_id: `c${index}`, email: "jean@cabinet-jean.fr" })),
      );
      const identity = await resolveIdentity(engine);
      expect(identity).toMatchObject({ persons: 11, contacts: { shared: 1 } });
    });

    test("nobody is nobody", async () => {
      await add("orders", "shop", {});
      expect(await persons()).toEqual([]);
    });
  });

  describe("records with names", () => {
    test("a maiden name, a nickname and an old e-mail are still one person", async () => {
      await add("customers", "crm", { customer_id: "1", ...marie, phone: "0612345678" });
      await add(
        "customers",
        "shop",
        {
          customer_id: "2",
          first_name: "MARIE",
          last_name: "Durand née Dupont",
          email: "marie.durand@gmail.com",
          phone: "+33612345678",
        },
        { customer_id: "3", first_name: "Paul", last_name: "Bernard", email: "paul@free.fr" },
      );
      await add("tickets", "helpdesk", { customer_id: "u7", email: "marie.durand@gmail.com" });
      expect(await persons()).toEqual(["i:crm:1 i:helpdesk:u7 i:shop:2", "i:shop:3"]);
    });

    test("a couple with one e-mail, one phone and one address stays two persons", async () => {
      const home = {
        email: "famille.martin@orange.fr",
        phone: "0145678901",
        address: "3 rue des Lilas",
        postal_code: "35000",
        city: "Rennes",
      };
      await add(
        "customers",
        "crm",
        { customer_id: "1", first_name: "Paul", last_name: "Martin", birth_date: "1975-01-02", ...home },
        { customer_id: "2", first_name: "Claire", last_name: "Martin", birth_date: "1977-08-30", ...home },
      );
      await add("tickets", "helpdesk", { email: "famille.martin@orange.fr" });
      // The ticket names nobody in particular: it is neither Paul's nor Claire's.
      expect(await persons()).toEqual(["e:famille.martin@orange.fr", "i:crm:1", "i:crm:2"]);
    });

    test("a name alone never makes one person", async () => {
      await add("customers", "crm", { customer_id: "1", first_name: "Gwendoline", last_name: "Kerbrat" });
      await add("customers", "shop", { customer_id: "2", first_name: "Gwendoline", last_name: "Kerbrat" });
      expect(await persons()).toEqual(["i:crm:1", "i:shop:2"]);
    });

    test("another first name beside another birth date is never one person", async () => {
      const shared = { last_name: "Kerbrat", email: "kerbrat@orange.fr", phone: "0612345678", loyalty_id: "77" };
      await add("customers", "crm", { customer_id: "1", first_name: "Yann", birth_date: "1970-01-05", ...shared });
      await add("customers", "shop", { customer_id: "2", first_name: "Solange", birth_date: "1946-11-23", ...shared });
      expect(await persons()).toEqual(["i:crm:1", "i:shop:2"]);
    });

    test("with `match: false` only equal keys link records", async () => {
      await add(
        "customers",
        "crm",
        { customer_id: "1", ...marie },
        { customer_id: "2", ...marie, email: "autre@orange.fr" },
      );
      await add("customers", "shop", { customer_id: "3", first_name: "Zoé", last_name: "Petit", email: marie.email });
      const settings = identitySchema.parse({ match: false });
      expect(await persons({ settings })).toEqual(["i:crm:1 i:shop:3", "i:crm:2"]);
    });

    test("a decision always wins: different", async () => {
      await add("customers", "crm", { customer_id: "1", ...marie });
      await add("customers", "shop", { customer_id: "2", ...marie });
      expect(await persons()).toEqual(["i:crm:1 i:shop:2"]);
      expect(await persons({ decisions: [decision("i:crm:1", "i:shop:2", "different")] })).toEqual([
        "i:crm:1",
        "i:shop:2",
      ]);
    });

    test("a decision always wins: same, for records that share nothing, named or not", async () => {
      await add("customers", "crm", { customer_id: "1", ...marie });
      await add("customers", "shop", {
        customer_id: "2",
        first_name: "Zoé",
        last_name: "Petit",
        birth_date: "1999-03-04",
      });
      await add("tickets", "helpdesk", { customer_id: "u7" });
      const decisions = [decision("i:crm:1", "i:shop:2", "same"), decision("i:helpdesk:u7", "i:shop:2", "same")];
      expect(await persons({ decisions })).toEqual(["i:crm:1 i:helpdesk:u7 i:shop:2"]);
    });

    test("a decision always wins: different, where names are not compared or not known", async () => {
      await add("customers", "crm", { customer_id: "1", ...marie }, { customer_id: "2", email: "zoe@orange.fr" });
      await add("customers", "shop", { customer_id: "3", ...marie }, { customer_id: "4", email: "zoe@orange.fr" });
      await add("tickets", "helpdesk", { customer_id: "u7", email: marie.email });
      const decisions = [
        decision("i:crm:1", "i:shop:3", "different"),
        decision("i:shop:4", "i:crm:2", "different"),
        decision("i:crm:1", "i:helpdesk:u7", "different"),
      ];
      const settings = identitySchema.parse({ match: false });
      for (const options of [{ decisions }, { decisions, settings }]) {
        const groups = await persons(options);
        const together = (one: string, other: string) =>
          groups.some((group) => group.split(" ").includes(one) && group.split(" ").includes(other));
        expect(together("i:crm:1", "i:shop:3")).toBe(false);
        expect(together("i:crm:2", "i:shop:4")).toBe(false);
        expect(together("i:crm:1", "i:helpdesk:u7")).toBe(false);
      }
    });

    test("a decision always wins: same, beside an exact double of one that contradicts the other", async () => {
      const paul = {
        first_name: "Paul",
        last_name: "Bernard",
        birth_date: "1970-02-03",
        email: "paul.bernard@free.fr",
      };
      await add(
        "customers",
        "crm",
        { customer_id: "1", ...marie },
        { customer_id: "2", ...marie },
        { customer_id: "3", ...paul },
      );
      const decisions = [decision("i:crm:1", "i:crm:3", "same")];
      expect(await persons({ decisions })).toEqual(["i:crm:1 i:crm:2 i:crm:3"]);
    });

    test("ids are the same whatever the order of rows", async () => {
      await add("customers", "crm", { customer_id: "1", ...marie }, { customer_id: "3" });
      await add("customers", "shop", { customer_id: "2", ...marie });
      await resolveIdentity(engine);
      const first = await engine.rows("select * from person_handles order by handle");
      await engine.run(
        "create or replace table stg_customers as select * from stg_customers order by customer_id desc",
      );
      await resolveIdentity(engine);
      expect(await engine.rows("select * from person_handles order by handle")).toEqual(first);
    });
  });

  test("every person has a golden record, chosen as the workspace trusts its systems", async () => {
    await add("customers", "crm", { customer_id: "1", ...marie, updated_at: "2020-01-01" });
    await add("customers", "shop", { customer_id: "2", ...marie, last_name: "Dupond", updated_at: "2024-01-01" });
    await add("orders", "tills", { email: "zoe@orange.fr" });
    const golden = "select last_name, email from golden_records order by email";
    await resolveIdentity(engine);
    expect(await engine.rows(golden)).toEqual([
      { last_name: "Dupond", email: marie.email },
      { last_name: null, email: "zoe@orange.fr" },
    ]);
    await resolveIdentity(engine, { settings: identitySchema.parse({ trust: ["crm"] }) });
    expect((await engine.rows(golden))[0]).toEqual({ last_name: "Dupont", email: marie.email });
  });
});

const decision = (left: string, right: string, word: Decision["decision"]): Decision => ({
  line: 2,
  left,
  right,
  decision: word,
});
