import { boolean, integer, money, oneOf, type TableContract, text, timestamp, whose } from "../contract.js";

export const messages: TableContract = {
  name: "messages",
  grain: "one row per message to one person",
  key: ["message_id"],
  occurred: "sent_at",
  columns: {
    message_id: text("Message's id; without one, rows are not checked for repeats"),
    ...whose,
    campaign_id: text("Campaign it belongs to"),
    channel: oneOf(["email", "sms", "post", "push"], "How it was sent"),
    sent_at: timestamp("When it was sent", { required: true }),
    delivered: boolean("It arrived"),
    opened_at: timestamp("First opening"),
    clicked_at: timestamp("First click"),
    unsubscribed_at: timestamp("Unsubscribed through it"),
    complained_at: timestamp("Reported as unwanted"),
    is_held_out: boolean("Held out as a control: chosen, not sent"),
  },
};

export const campaigns: TableContract = {
  name: "campaigns",
  grain: "one row per campaign",
  key: ["campaign_id"],
  columns: {
    campaign_id: text("Campaign's id, as on messages", { required: true }),
    name: text("Name"),
    kind: oneOf(["trigger", "push", "transactional"], "What sets it off"),
    priority: integer("Priority; higher goes first"),
    cost: money("Cost of the campaign"),
  },
};

export const events: TableContract = {
  name: "events",
  grain: "one row per visit or action on the site or in the app",
  key: [],
  occurred: "occurred_at",
  columns: {
    ...whose,
    occurred_at: timestamp("When", { required: true }),
    kind: text("What happened (visit, cart …)", { required: true }),
    device: text("Kind of device"),
    page: text("Page or screen"),
  },
};
