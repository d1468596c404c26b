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

type Check = readonly [
  rule: string,
  field: string,
  system: string,
  checked: number | null,
  failed: number,
  warn: number,
  fail: number,
];
/** Where nothing is said to have been checked, too few fail for the counts to be told. */
const CHECKS: readonly Check[] = [
  ["email_valid", "customers.email", "crm", 6_984, 91, 0.01, 0.05],
  ["email_valid", "customers.email", "shop", 5_918, 0, 0.01, 0.05],
  ["names_usable", "customers.last_name", "all", null, 6, 0.01, 0.05],
  ["phone_valid", "customers.phone", "crm", 4_242, 512, 0.02, 0.1],
  ["rows_readable", "customers", "crm", 8_730, 12, 0.01, 0.05],
  ["rows_readable", "order_lines", "tills", 61_204, 118, 0.01, 0.05],
  ["shared_contact", "customers.phone", "all", 6_080, 188, 0.01, 0.05],
  ["updated_recently", "customers.updated_at", "crm", 8_690, 2_054, 0.25, 0.5],
  ["values_readable", "customers.birth_date", "crm", 6_120, 310, 0.01, 0.05],
];
export const qualityRules: readonly PublishedRow[] = CHECKS.map(
  ([rule, field, system, checked, failed, warn, fail]) => {
    const rate = checked === null ? 0 : failed / checked;
    const status = rate > fail ? "fail" : rate > warn ? "warn" : "pass";
    if (checked === null) return { rule, field, system, checked, failed: null, rate: null, status };
    return { rule, field, system, checked, failed, rate: round(rate, 4), status };
  },
);

export const identifiedSales: readonly PublishedRow[] = [
  ["card", 18_402, 1_104_120.4, 0.4911, 0.4702, 2_904, 0.6035],
  ["account", 11_930, 790_331.2, 0.3515, 0.3048, 2_711, 0.5634],
  ["e_receipt", 2_006, 101_480, 0.0451, 0.0513, 604, 0.1255],
  ["contact", 0, 0, 0, 0, 0, 0],
  ["anonymous", 6_801, 252_440.9, 0.1123, 0.1737, null, null],
].map(
  ([source = "", orders = 0, revenue = 0, share = 0, shareOrders = 0, customers = null, shareCustomers = null]) => ({
    source,
    orders,
    revenue,
    share,
    share_orders: shareOrders,
    customers,
    share_customers: shareCustomers,
    suppressed: false,
  }),
);

export const calendar: readonly PublishedRow[] = [
  { date: "2024-11-29", label: "Black Friday", kind: "promotion" },
  { date: "2025-08-15", label: "Assomption", kind: "holiday" },
  { date: "2026-03-02", label: "<img src=x onerror=alert(1)> ${1+1} rupture *sur l’huile*", kind: "note" },
  { date: "2026-06-03", label: "Transporteur de l’Ouest en grève", kind: "incident" },
];
