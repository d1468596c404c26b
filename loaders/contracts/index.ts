import type { TableContract } from "./contract.js";
import { places, products, stores } from "./tables/catalogue.js";
import { campaigns, events, messages } from "./tables/contacts.js";
import { calendar, costs, enrichment } from "./tables/context.js";
import { customers } from "./tables/customers.js";
import { contracts, loyaltyLedger, loyaltyMembers } from "./tables/membership.js";
import { orderLines } from "./tables/order-lines.js";
import { orders } from "./tables/orders.js";
import { ticketEvents, tickets } from "./tables/service.js";
import { surveys } from "./tables/surveys.js";

/** Every canonical table a workspace can fill, in the order the documentation lists them. */
export const CANONICAL_TABLES: readonly TableContract[] = [
  customers,
  orders,
  orderLines,
  products,
  stores,
  events,
  tickets,
  ticketEvents,
  surveys,
  messages,
  campaigns,
  loyaltyMembers,
  loyaltyLedger,
  contracts,
  enrichment,
  costs,
  calendar,
  places,
];

export const CONTRACTS: ReadonlyMap<string, TableContract> = new Map(CANONICAL_TABLES.map((t) => [t.name, t]));

/** `ordered_at` → `ordered_date`: the local day stored beside every instant. */
export const localDay = (timestampColumn: string): string => timestampColumn.replace(/_at$/, "_date");

export type { Column, ColumnType, TableContract } from "./contract.js";
