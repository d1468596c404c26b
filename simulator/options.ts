import { parseArgs } from "node:util";
import { dayOf } from "./time.js";

export interface Options {
  out: string;
  seed: number;
  customers: number;
  /** Last day of the exports. */
  asOf: number;
  /** Where the truth goes; not written when absent. */
  truth: string | undefined;
  /** Only customers, orders, their lines and products: for measuring order lines. */
  onlyOrders: boolean;
  /** Only the customer registers of three systems, so many records in all: for measuring who is who. */
  records: number | undefined;
}

export const usage = `Usage: npx tsx simulator/main.ts --out DIR [--seed 7] [--customers 8000] [--as-of 2026-10-31] [--truth DIR] [--only orders | --only registers --records 10000]`;

export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      out: { type: "string" },
      seed: { type: "string", default: "7" },
      customers: { type: "string", default: "8000" },
      "as-of": { type: "string", default: "2026-10-31" },
      truth: { type: "string" },
      only: { type: "string" },
      records: { type: "string" },
    },
  });
  if (values.out === undefined) throw new Error(`--out is missing. ${usage}`);
  if (values.only !== undefined && values.only !== "orders" && values.only !== "registers") {
    throw new Error(`--only: expected "orders" or "registers", received "${values.only}". ${usage}`);
  }
  if ((values.records === undefined) === (values.only === "registers")) {
    throw new Error(`--records: expected with --only registers, and only there. ${usage}`);
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values["as-of"])) {
    throw new Error(`--as-of: expected a day such as 2026-10-31, received "${values["as-of"]}".`);
  }
  return {
    out: values.out,
    seed: wholeNumber("--seed", values.seed),
    customers: wholeNumber("--customers", values.customers),
    asOf: dayOf(values["as-of"]),
    truth: values.truth,
    onlyOrders: values.only === "orders",
    records: values.records === undefined ? undefined : wholeNumber("--records", values.records),
  };
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`${name}: expected a whole number above 0, received "${text}".`);
  return value;
}
