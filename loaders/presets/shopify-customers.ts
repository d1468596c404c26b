import type { Preset } from "./preset.js";

// Shopify writes an apostrophe before ids, phone numbers and postal codes, so that spreadsheets keep them as text.
const unguarded = (column: string): string => `regexp_replace("${column}", '^''', '')`;

export const shopifyCustomers: Preset = {
  name: "shopify/customers",
  table: "customers",
  description: "Shopify admin → Customers → Export → CSV (customers_export.csv)",
  evidence: [
    "header and first lines of real exports in the tests of several public importers: `Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,…` with `'1`, `yes`, `'+61412000999`",
    "https://ascendfs.zendesk.com/hc/en-us/articles/26465992706843 (Shopify's own table of the import columns: yes or no)",
  ],
  columns: {
    customer_id: { sql: unguarded("Customer ID") },
    first_name: "First Name",
    last_name: "Last Name",
    email: "Email",
    phone: { sql: unguarded("Phone") },
    address: "Default Address Address1",
    postal_code: { sql: unguarded("Default Address Zip") },
    city: "Default Address City",
    country: "Default Address Country Code",
    email_optin: "Accepts Email Marketing",
    sms_optin: "Accepts SMS Marketing",
  },
  formats: { true: ["yes"], false: ["no"] },
  limits: ["The export carries no dates: when a customer was created or agreed to marketing is unknown."],
};
