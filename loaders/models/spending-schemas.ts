import { type ModelSchema, model } from "./model-schema.js";

/** Models on what is spent on customers, against what they bring. */
export const SPENDING_SCHEMAS: Readonly<Record<string, ModelSchema>> = {
  int_value_tenths: model(
    "person_id",
    "person_id position orders order_amount worth origin",
    "position between 1 and 10",
    "orders > 0",
  ),
  int_person_spending: model(
    "person_id",
    "person_id messages contact_cost points discount",
    "contact_cost >= 0 and points >= 0 and discount >= 0",
  ),
  investment: model(
    "position",
    "position customers worth payers origin contact_cost contacted points discount discounted_persons given_persons",
    "position between 1 and 11",
    "contacted <= customers and discounted_persons <= given_persons and given_persons <= customers",
  ),
};
