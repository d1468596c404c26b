import { expect, test } from "vitest";
import { handMade, rowsOf } from "../support/hand-made.js";

const MESSAGE = {
  source_system: "varchar",
  customer_id: "varchar",
  email: "varchar",
  loyalty_id: "varchar",
  channel: "varchar",
  sent_date: "date",
  is_held_out: "boolean",
};
const POINTS = { loyalty_id: "varchar", occurred_date: "date", points: "bigint", kind: "varchar" };

test("messages at the cost of one, points used, discounts: of 12 months, of each tenth and of those who bought nothing", async () => {
  const made = await handMade({
    run_parameters: "select date '2025-12-31' as as_of, date '2024-12-31' as year_ago",
    message_costs: rowsOf({ channel: "varchar", unit_cost: "decimal(18, 6)" }, [
      "'email', 0.001",
      "'post', 0.92",
      "'push', 0",
    ]),
    person_handles: rowsOf({ handle: "varchar", person_id: "bigint" }, [
      "'i:crm:a', 1",
      "'l:CARD', 1",
      "'i:crm:b', 2",
      "'i:crm:c', 3",
      "'i:crm:d', 4",
    ]),
    int_person_scope: rowsOf({ person_id: "bigint", excluded_reason: "varchar" }, [
      "1, null",
      "2, null",
      "3, null",
      "4, 'test'",
    ]),
    int_value_tenths: rowsOf({ person_id: "bigint", position: "integer", worth: "decimal(18, 2)", origin: "varchar" }, [
      "1, 1, 100, 'margin'",
      "2, 6, -5, 'margin'",
    ]),
    stg_messages: rowsOf(MESSAGE, [
      "'crm', 'a', null, null, 'post', date '2025-01-01', false",
      "'crm', 'a', null, null, 'email', date '2025-12-31', null",
      // Free, of a channel without a price, too early, too late, held out, to a stranger.
      "'crm', 'b', null, null, 'push', date '2025-06-01', false",
      "'crm', 'b', null, null, null, date '2025-06-01', false",
      "'crm', 'a', null, null, 'post', date '2024-12-31', false",
      "'crm', 'a', null, null, 'post', date '2026-01-01', false",
      "'crm', 'a', null, null, 'post', date '2025-06-01', true",
      "'crm', 'z', null, null, 'post', date '2025-06-01', false",
      "'crm', 'c', null, null, 'post', date '2025-06-01', false",
      "'crm', 'd', null, null, 'post', date '2025-06-01', false",
    ]),
    stg_loyalty_ledger: rowsOf(POINTS, [
      "'card', date '2025-06-01', -200, 'burn'",
      "'card', date '2025-07-01', 300, 'earn'",
      "'card', date '2024-07-01', -200, 'burn'",
      "'other', date '2025-06-01', -200, 'burn'",
    ]),
    int_orders: rowsOf({ person_id: "bigint", order_date: "date", discount: "decimal(18, 2)", is_order: "boolean" }, [
      "1, date '2025-06-01', 7.5, true",
      "1, date '2025-06-01', 9, false",
      "2, date '2025-06-01', null, true",
      "2, date '2024-06-01', 8, true",
      "null, date '2025-06-01', 8, true",
    ]),
  });
  try {
    const rows = (await made.model("investment")).map(
      ({ position, customers, worth, contact_cost, contacted, points, discount, discounted_persons, given_persons }) =>
        [
          `${position}: ${customers} brought ${worth}`,
          `${Number(contact_cost)} on ${contacted}`,
          `${points} points`,
          `${Number(discount)} off for ${discounted_persons} of ${given_persons}`,
        ].join(", "),
    );
    expect(rows).toEqual([
      "1: 1 brought 100, 0.921 on 1, 200 points, 7.5 off for 1 of 1",
      "6: 1 brought -5, 0 on 0, 0 points, 0 off for 0 of 0",
      "11: 1 brought 0, 0.92 on 1, 0 points, 0 off for 0 of 0",
    ]);
  } finally {
    await made.close();
  }
});
