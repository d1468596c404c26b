import { date, integer, money, oneOf, type TableContract, text, timestamp, whose } from "../contract.js";

export const loyaltyMembers: TableContract = {
  name: "loyalty_members",
  grain: "one row per loyalty account",
  key: ["loyalty_id"],
  columns: {
    ...whose,
    loyalty_id: text("Card or account number", { required: true }),
    joined_at: timestamp("When the account was opened"),
    left_at: timestamp("When it was closed"),
    tier: text("Tier"),
  },
};

export const loyaltyLedger: TableContract = {
  name: "loyalty_ledger",
  grain: "one row per movement of points",
  key: [],
  occurred: "occurred_at",
  columns: {
    loyalty_id: text("Account", { required: true }),
    occurred_at: timestamp("When", { required: true }),
    points: integer("Points moved; burnt and expired points are negative", { unit: "points", required: true }),
    kind: oneOf(["earn", "burn", "expire", "adjust"], "Why", { required: true }),
  },
};

export const contracts: TableContract = {
  name: "contracts",
  grain: "one row per subscription or contract",
  key: ["contract_id"],
  occurred: "started_at",
  columns: {
    contract_id: text("Contract's id", { required: true }),
    ...whose,
    started_at: date("First day", { required: true }),
    ended_at: date("Day it ended, the first day without it; empty while it runs"),
    plan: text("Plan"),
    monthly_amount: money("Amount per month"),
    reason: text("Reason given for leaving"),
  },
};
