import type { PublishedRow } from "../../loaders/publish/write.js";
import { round } from "./random.js";

type Source = readonly [table: string, system: string, file: string, read: number, rejected: number, filtered: number];
const SOURCES: readonly Source[] = [
  ["customers", "<script>alert('system')</script>", "exports/=cmd()/clients ${1+1}.csv", 212, 0, 0],
  ["customers", "crm", "exports/crm/clients.csv", 8_730, 12, 40],
  ["customers", "shop", "exports/shop/customers.csv", 5_918, 0, 0],
  ["order_lines", "tills", "exports/tills/*.ndjson", 61_204, 118, 2_040],
  ["orders", "shop", "exports/shop/orders.csv", 24_411, 3, 96],
  ["surveys", "survey_tool", "exports/surveys/answers.csv", 4_118, 9, 0],
  ["tickets", "helpdesk", "exports/helpdesk/tickets.csv", 7_406, 0, 12],
];
export const sources: readonly PublishedRow[] = SOURCES.map(([table, system, file, read, rejected, filtered]) => ({
  table,
  system,
  file,
  rows_read: read,
  rows_accepted: read - rejected - filtered,
  rows_rejected: rejected,
  rows_filtered: filtered,
}));

export const qualityRules: readonly PublishedRow[] = [
  ["rows_readable", "customers", "crm", 8_730, 12],
  ["rows_readable", "order_lines", "tills", 61_204, 118],
  ["shared_emails", "customers.email", "all", 11_402, 188],
  ["values_readable", "customers.birth_date", "crm", 6_120, 310],
  ["values_readable", "customers.birth_date", "shop", 5_918, 0],
].map(([rule = "", field = "", system = "", checked = 0, failed = 0]) => {
  const rate = round(Number(failed) / Number(checked), 4);
  return { rule, field, system, checked, failed, rate, status: rate > 0.01 ? "warn" : "pass" };
});

const FILLED: Readonly<Record<string, readonly [crm: number | null, shop: number | null]>> = {
  address: [0.7712, 0.9203],
  birth_date: [0.7001, null],
  city: [0.8114, 0.9203],
  email: [0.8037, 1],
  email_optin: [0.5522, 0.6412],
  gender: [0.6127, 0],
  last_name: [0.9984, 0.9971],
  phone: [0.4881, 0.3106],
  postal_code: [0.8209, 0.9203],
};
const RECORDS = { crm: 8_690, shop: 5_918 };

/** `birth_date` of the shop is hidden: the two or three records without it would show by subtraction. */
export const completeness: readonly PublishedRow[] = Object.entries(FILLED).flatMap(([field, shares]) =>
  (["crm", "shop"] as const).map((system, index) => {
    const share = shares[index] ?? null;
    const suppressed = share === null;
    return {
      field,
      system,
      records: suppressed ? null : RECORDS[system],
      filled: suppressed ? null : Math.round(share * RECORDS[system]),
      share,
      suppressed,
    };
  }),
);

export const identifiedSales: readonly PublishedRow[] = [
  ["card", 18_402, 1_104_120.4, 0.4911, 0.4702],
  ["account", 11_930, 790_331.2, 0.3515, 0.3048],
  ["e_receipt", 2_006, 101_480, 0.0451, 0.0513],
  ["anonymous", 6_801, 252_440.9, 0.1123, 0.1737],
].map(([source = "", orders = 0, revenue = 0, share = 0, shareOrders = 0]) => ({
  source,
  orders,
  revenue,
  share,
  share_orders: shareOrders,
  suppressed: false,
}));

export const calendar: readonly PublishedRow[] = [
  { date: "2024-11-29", label: "Black Friday", kind: "promotion" },
  { date: "2025-08-15", label: "Assomption", kind: "holiday" },
  { date: "2026-03-02", label: "<img src=x onerror=alert(1)> ${1+1} rupture *sur l’huile*", kind: "note" },
  { date: "2026-06-03", label: "Transporteur de l’Ouest en grève", kind: "incident" },
];
