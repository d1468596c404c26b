import { boolean, date, oneOf, type TableContract, text, timestamp, whose } from "../contract.js";

export const customers: TableContract = {
  name: "customers",
  grain: "one row per customer record of a system; one person may have several",
  key: ["customer_id"],
  columns: {
    ...whose,
    customer_id: text("Customer's id in the exporting system", { required: true }),
    person_key: text("The system's own key of a person, shared by all of that person's records"),
    title: text("Title as written (M., Mme, Dr …)"),
    first_name: text("First name or names"),
    last_name: text("Name in use"),
    birth_name: text("Name at birth where it differs"),
    address: text("Street address"),
    postal_code: text("Postal code"),
    city: text("Town"),
    country: text("Country, name or ISO code"),
    birth_date: date("Date of birth"),
    gender: oneOf(["female", "male", "other"], "Gender as recorded"),
    created_at: timestamp("When the record was created"),
    updated_at: timestamp("When the record last changed"),
    email_optin: boolean("Agreed to marketing e-mail"),
    sms_optin: boolean("Agreed to marketing SMS"),
    post_optin: boolean("Agreed to marketing post"),
    optin_at: timestamp("When the latest consent was given or withdrawn"),
    excluded_reason: oneOf(
      ["test", "internal", "deceased", "opposed", "deleted", "other"],
      "Why the record is out of scope; empty for an ordinary customer",
    ),
  },
};
