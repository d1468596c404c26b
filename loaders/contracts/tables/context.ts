import { date, money, oneOf, type TableContract, text, timestamp, whose } from "../contract.js";

export const enrichment: TableContract = {
  name: "enrichment",
  grain: "one row per bought or found value about a person",
  key: [],
  occurred: "obtained_at",
  columns: {
    ...whose,
    key: text("What the value is about", { required: true }),
    value: text("The value"),
    provider: text("Who delivered it"),
    cost: money("What it cost"),
    obtained_at: timestamp("When it was obtained"),
  },
};

export const costs: TableContract = {
  name: "costs",
  grain: "one row per month and kind of cost",
  key: [],
  columns: {
    month: text("Month, YYYY-MM", { required: true }),
    item: text("What was paid for", { required: true }),
    amount: money("Amount", { required: true }),
  },
};

export const calendar: TableContract = {
  name: "calendar",
  grain: "one row per thing that happened on a day",
  key: [],
  columns: {
    date: date("Day", { required: true }),
    label: text("What happened, in words for a chart", { required: true }),
    kind: oneOf(["promotion", "holiday", "incident", "note"], "Kind of event"),
  },
};
