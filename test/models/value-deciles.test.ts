import { expect, test } from "vitest";
import { handMade, rowsOf } from "../support/hand-made.js";

const ORDER = { person_id: "bigint", order_date: "date", amount: "decimal(18, 2)", is_order: "boolean" };
const WORTH = { observation: "varchar", person_id: "bigint", worth: "decimal(18, 2)", origin: "varchar" };

test("buyers of the year stand in ten equal parts by what they brought, equal ones by id; nobody else counts", async () => {
  // 23 persons; the first brought 100, the next ten 50 each, the others 1 each. Person 1 ordered three times.
  const persons = Array.from({ length: 23 }, (_, index) => index + 1);
  const worth = (person: number) => (person === 1 ? 100 : person <= 11 ? 50 : 1);
  const made = await handMade({
    run_parameters: "select date '2025-12-31' as as_of, date '2024-12-31' as year_ago",
    int_orders: rowsOf(ORDER, [
      ...persons.map((person) => `${person}, date '2025-06-01', ${worth(person)}, true`),
      "1, date '2025-01-01', 20, true",
      "1, date '2025-12-31', 30, true",
      // Too early, cancelled, a return, without a name.
      "2, date '2024-12-31', 900, true",
      "3, date '2025-06-02', 900, false",
      "24, date '2025-06-02', -900, false",
      "null, date '2025-06-02', 900, true",
    ]),
    int_person_worth: rowsOf(WORTH, [
      ...persons.map((person) => `'now', ${person}, ${person === 23 ? 0 : worth(person)}, 'margin'`),
      "'past', 23, 9999, 'margin'",
      "'now', 24, -900, 'margin'",
    ]),
  });
  try {
    const rows = (await made.model("value_deciles")).map(
      ({ position, customers, payers, worth, orders, order_amount, origin }) =>
        [position, customers, payers, worth, orders, order_amount, origin].join(" "),
    );
    expect(rows).toEqual([
      "1 3 3 200 5 250 margin",
      "2 2 2 100 2 100 margin",
      "3 2 2 100 2 100 margin",
      "4 3 3 150 3 150 margin",
      "5 2 2 51 2 51 margin",
      "6 2 2 2 2 2 margin",
      "7 3 3 3 3 3 margin",
      "8 2 2 2 2 2 margin",
      "9 2 2 2 2 2 margin",
      "10 2 1 1 2 2 margin",
    ]);
  } finally {
    await made.close();
  }
});
