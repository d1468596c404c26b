import { join } from "node:path";
import type { Options } from "../options.js";
import { csv } from "../write/csv.js";
import { LineWriter } from "../write/line-writer.js";

const headers = {
  orders: csv([
    "order_id",
    "customer_id",
    "guest_email",
    "created_at",
    "promised_date",
    "delivered_at",
    "status",
    "source",
    "total",
    "discount",
    "coupon",
    "gift",
  ]),
  orderLines: csv(["order_id", "sku", "quantity", "line_total", "line_discount"]),
  tickets: csv([
    "ticket_id",
    "requester_id",
    "requester_email",
    "created_at",
    "first_reply_at",
    "solved_at",
    "reopened_at",
    "channel",
    "type",
    "reason",
    "status",
    "order_ref",
    "description",
  ]),
  responses: [
    "response_id",
    "email",
    "survey",
    "touchpoint",
    "channel",
    "order_ref",
    "sent_at",
    "answered_at",
    "score",
    "scale",
    "comment",
    "lang",
    "question",
    "answer",
    "purpose",
    "reward",
    "delivered_at",
    "opened",
    "contacted_at",
  ].join("\t"),
  points: csv(["card", "date", "movement", "points"], ";"),
  events: csv(["user_id", "occurred_at", "kind", "device", "page"]),
};
export const messageHeader = csv([
  "message_id",
  "contact",
  "campaign",
  "channel",
  "sent",
  "delivered",
  "opened",
  "clicked",
  "unsubscribed",
  "complained",
  "control",
]);

type Table = keyof typeof headers;

const paths: Record<Table, string> = {
  orders: "webshop/orders.csv",
  orderLines: "webshop/order_lines.csv",
  tickets: "helpdesk/tickets.csv",
  responses: "survey_tool/responses.tsv.gz",
  points: "loyalty/points.csv",
  events: "analytics/events.csv",
};

const inOrderWorkspace = new Set<Table>(["orders", "orderLines"]);

/** The open files of all systems that write while time passes. */
export class Exports {
  private readonly open = new Map<string, LineWriter>();
  readonly folder: string;

  constructor(options: Options) {
    this.folder = join(options.out, "exports");
    for (const table of Object.keys(headers) as Table[]) {
      if (!options.onlyOrders || inOrderWorkspace.has(table)) this.file(paths[table], headers[table]);
    }
  }

  write(table: Table, line: string): void {
    this.open.get(paths[table])?.line(line);
  }

  /** Opens a file the first time it is asked for. */
  file(path: string, header?: string): LineWriter {
    let writer = this.open.get(path);
    if (!writer) {
      writer = new LineWriter(join(this.folder, path), path.startsWith("crm/") ? "windows-1252" : "utf8");
      if (header !== undefined) writer.line(header);
      this.open.set(path, writer);
    }
    return writer;
  }

  async ready(): Promise<void> {
    for (const writer of this.open.values()) await writer.ready();
  }

  async close(): Promise<void> {
    for (const writer of this.open.values()) await writer.close();
    this.open.clear();
  }
}
