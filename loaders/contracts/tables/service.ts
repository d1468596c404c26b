import { oneOf, type TableContract, text, timestamp, whose } from "../contract.js";

export const tickets: TableContract = {
  name: "tickets",
  grain: "one row per request to customer service",
  key: ["ticket_id"],
  occurred: "opened_at",
  columns: {
    ticket_id: text("Ticket's id", { required: true }),
    ...whose,
    order_id: text("Order the request is about"),
    product_id: text("Product the request is about"),
    store_id: text("Shop the request is about"),
    opened_at: timestamp("When the request was made", { required: true }),
    first_reply_at: timestamp("First public reply by a person"),
    resolved_at: timestamp("When it was solved"),
    reopened_at: timestamp("When it was last reopened"),
    channel: text("How the request came in"),
    reason: text("Reason or tag given by the service"),
    class: oneOf(["complaint", "question", "other"], "Complaint, question before or after sale, or other"),
    status: text("State in the helpdesk"),
    text: text("What the customer wrote"),
  },
};

export const ticketEvents: TableContract = {
  name: "ticket_events",
  grain: "one row per change of a ticket",
  key: [],
  occurred: "occurred_at",
  columns: {
    ticket_id: text("Ticket that changed", { required: true }),
    occurred_at: timestamp("When", { required: true }),
    event: oneOf(
      ["opened", "replied", "resolved", "reopened", "other"],
      "What happened: opened, a public reply by a person of the service, resolved, reopened, or anything else",
      { required: true },
    ),
  },
};
