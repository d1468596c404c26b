import type { Preset } from "./preset.js";

const STATUS = `case
    when "Cancelled at" <> '' then 'cancelled'
    when "Financial Status" in ('voided', 'expired') then 'cancelled'
    when "Financial Status" = 'refunded' then 'returned'
    when "Financial Status" = 'pending' then 'pending'
    else 'completed'
end`;

export const shopifyOrders: Preset = {
  name: "shopify/orders",
  table: "orders",
  description: "Shopify admin → Orders → Export → CSV (orders_export.csv)",
  evidence: [
    "https://docs.xbp.app/docs/development/integrations/shopify/order-format (a real export: one row per line, order fields on the first row only, date format)",
    "header lines of real exports in several public importers: `Name,Email,Financial Status,Paid at,Fulfillment Status,…`",
    "public integrations list the words of `Source`: web, pos, shopify_draft_order, iphone, android",
    "https://shopify.dev/docs/api/admin-graphql/latest/enums/OrderDisplayFinancialStatus (financial statuses)",
  ],
  columns: {
    order_id: "Name",
    email: "Email",
    phone: "Phone",
    ordered_at: "Created at",
    channel: "Source",
    status: { sql: STATUS },
    amount: "Total",
    discount: "Discount Amount",
    promo_code: "Discount Code",
  },
  formats: { timestamp: "%Y-%m-%d %H:%M:%S %z", decimal: "." },
  values: { channel: { web: "web", pos: "store", "*": "other" } },
  // The further rows of an order hold one more line each and leave the order's own fields empty.
  where: `"Financial Status" <> ''`,
  limits: [
    "`Total` includes shipping and tax.",
    "A partial refund is a column of its order (`Refunded Amount`), without a day: it is not subtracted.",
    "Lines are not mapped: a discount on the whole order is not shared out among its lines in the export.",
  ],
};
