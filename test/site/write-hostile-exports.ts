// Writes the exports of test/input/hostile: `npx tsx test/site/write-hostile-exports.ts`.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hostileTexts } from "./hostile-texts.js";

const exportsFolder = fileURLToPath(new URL("../input/hostile/exports", import.meta.url));
const customers = range(140);
const months = ["2026-01", "2026-02", "2026-03"];

mkdirSync(exportsFolder, { recursive: true });
write(
  "customers.csv",
  ["id", "email", "city", "created"],
  customers.map((id) => [id, `person${id}@example.org`, textOf(id), "2025-01-01"]),
);
write(
  "products.csv",
  ["id", "name", "category", "brand"],
  hostileTexts.map((text, index) => [index, text, text, text]),
);
write("orders.csv", ["id", "customer", "day", "amount", "promotion"], orders());
write("lines.csv", ["order", "product", "quantity", "amount"], lines());
write("tickets.csv", ["id", "customer", "opened", "replied", "channel", "reason", "status", "text"], tickets());
write(
  "surveys.csv",
  ["id", "customer", "kind", "score", "scale", "touchpoint", "sent", "answered", "comment"],
  surveys(),
);

function orders() {
  return perMonth((customer, month, number) => [
    `O${number}`,
    customer,
    `${month}-${day(customer)}`,
    20 + (customer % 40),
    textOf(customer),
  ]);
}

function lines() {
  return perMonth((customer, _, number) => [`O${number}`, customer % hostileTexts.length, 1, 20 + (customer % 40)]);
}

function tickets() {
  return perMonth((customer, month, number) => {
    const opened = `${month}-${day(customer)}`;
    const text = textOf(customer);
    return [`T${number}`, customer, `${opened} 09:00:00`, `${opened} 1${customer % 10}:30:00`, text, text, text, text];
  });
}

function surveys() {
  const nps = perMonth((customer, month, number) =>
    answer(`N${number}`, customer, month, "nps", (customer * 7) % 11, 10),
  );
  const csat = perMonth((customer, month, number) =>
    answer(`C${number}`, customer, month, "csat", 1 + ((customer * 3) % 5), 5),
  );
  return [...nps, ...csat];
}

function answer(id: string, customer: number, month: string, kind: string, score: number, scale: number) {
  const moment = `${month}-${day(customer)} 12:00:00`;
  return [id, customer, kind, score, scale, textOf(customer), moment, moment, textOf(customer)];
}

function perMonth<Row>(row: (customer: number, month: string, number: number) => Row): Row[] {
  return months.flatMap((month, index) =>
    customers.map((customer) => row(customer, month, index * customers.length + customer)),
  );
}

function textOf(customer: number) {
  return hostileTexts[customer % hostileTexts.length] ?? "";
}

function day(customer: number) {
  return String(1 + (customer % 28)).padStart(2, "0");
}

function range(length: number) {
  return Array.from({ length }, (_, index) => index);
}

function write(name: string, header: readonly string[], rows: readonly (readonly (string | number)[])[]) {
  const text = [header, ...rows].map((row) => row.map(quote).join(",")).join("\n");
  writeFileSync(join(exportsFolder, name), `${text}\n`);
}

function quote(value: string | number) {
  return typeof value === "number" ? String(value) : `"${value.replaceAll('"', '""')}"`;
}
