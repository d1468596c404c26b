import { type ModelSchema, model } from "./model-schema.js";

const COUNTED = ["units <= tickets", "done_units <= done", "waiting_units <= waiting", "done + waiting <= tickets"];

/** Models of customer service. */
export const SERVICE_SCHEMAS: Readonly<Record<string, ModelSchema>> = {
  int_tickets: model(
    "source_system ticket_id",
    "source_system ticket_id person_id requester opened_at opened_date channel reason class order_id product_id store_id reply_minutes",
    "reply_minutes is null or reply_minutes >= 0",
  ),
  int_ticket_changes: model(
    "source_system ticket_id",
    "source_system ticket_id first_reply_at resolved_at reopened_at resolved_date reopened_date replies",
  ),
  int_ticket_handling: model(
    "source_system ticket_id measure",
    "source_system ticket_id requester_number class channel reason measure is_so",
  ),
  int_ticket_spells: model(
    "source_system ticket_id spell",
    "source_system ticket_id spell requester_number first_day last_day",
    "first_day <= last_day",
  ),
  int_service_after: model(
    "person_id order_date",
    "person_id order_date class reason is_asked channel month earlier_band value_band is_back back_amount",
    "(class = 'none') = not is_asked",
    "back_amount = 0 or is_back",
  ),
  service_loyalty_cells: model(
    "stratum class reason fold",
    "stratum class reason fold orders back back_amount",
    "back <= orders",
  ),
  service_loyalty: model(
    "dimension value",
    "dimension position value orders units back_units other_units",
    "units <= orders",
    "back_units + other_units >= units",
  ),
  ticket_reasons: model(
    "reason",
    "reason tickets tickets_before units units_before is_comparable",
    "units <= tickets",
    "units_before <= tickets_before",
  ),
  ticket_reason_weeks: model(
    "reason window_name week",
    "reason window_name week tickets orders",
    "week between 0 and 12",
  ),
  ticket_rates: model(
    "dimension value",
    "dimension position value orders asked_orders units asked_units other_units",
    "asked_orders <= orders",
    "units <= orders",
  ),
  ticket_handling: model(
    "dimension value measure",
    "dimension position value measure tickets units hits hit_units other_units",
    "hits <= tickets",
    "hit_units <= hits",
  ),
  backlog_daily: model(
    "scale date",
    "scale date days open_days units came went",
    "open_days >= 0",
    "units >= 0",
    "scale <> 'day' or units <= open_days",
  ),
  int_ticket_checks: model("rule field system", "rule field system checked failed", "failed <= checked"),
  int_ticket_orders: model("order_id", "order_id source_system person_id store_id order_channel order_date"),
  int_ticket_times: model(
    "source_system ticket_id",
    "source_system ticket_id opened_at opened_date first_reply_at resolved_at reopened_at resolved_date reopened_date replies is_reply_told is_resolution_told is_open ends_at",
    "first_reply_at is null or first_reply_at >= opened_at",
    "resolved_at is null or resolved_at >= opened_at",
  ),
  int_ticket_minutes: model(
    "source_system ticket_id",
    "source_system ticket_id is_replied is_resolved is_reply_told is_resolution_told reply_minutes resolution_minutes reply_open_minutes resolution_open_minutes",
    "reply_open_minutes is null or reply_open_minutes <= reply_minutes + 0.001",
    "resolution_open_minutes is null or resolution_open_minutes <= resolution_minutes + 0.001",
  ),
  int_ticket_year: model(
    "source_system ticket_id",
    "source_system ticket_id requester_number channel class reason store is_replied is_resolved is_reply_told is_resolution_told reply_minutes resolution_minutes reply_open_minutes resolution_open_minutes",
  ),
  int_ticket_waits: model(
    "source_system ticket_id step clock",
    "source_system ticket_id channel class reason store step clock is_done minutes promised_minutes",
    "minutes >= 0",
  ),
  reply_time_by: model(
    "dimension value step clock",
    "dimension position value step clock tickets units done done_units done_seconds waiting waiting_units replied_waiting_units promised_minutes within_units beyond_units",
    ...COUNTED,
  ),
  reply_time_bins: model("dimension value step clock bin", "dimension value step clock bin done censored"),
};
