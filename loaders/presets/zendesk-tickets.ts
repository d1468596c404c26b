import type { Preset } from "./preset.js";

export const zendeskTickets: Preset = {
  name: "zendesk/tickets",
  table: "tickets",
  description: "Zendesk Admin Center → Account → Tools → Reports → Export → CSV export",
  evidence: [
    "https://support.zendesk.com/hc/en-us/articles/4408886165402 (columns of the CSV export, dates in the account's zone)",
    "header lines of real exports in public analyses: `Id,Requester,Requester id,Requester external id,Requester email,…`",
  ],
  columns: {
    ticket_id: "Id",
    customer_id: "Requester id",
    email: "Requester email",
    opened_at: "Created at",
    resolved_at: "Solved at",
    channel: "Via",
    status: "Status",
  },
  limits: [
    "Dates are in the account's default zone: set `formats.timezone` where it is not the report's.",
    "`first_reply_at` is not in the export, only minutes; map it with `sql` where reply times matter.",
    "The reason of a ticket is a field of your own (`… [list]`) or a tag: add `reason: <that column>`.",
    "Comments and descriptions are not exported: `text` stays empty.",
  ],
};
