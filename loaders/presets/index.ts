import { mailchimpSubscribed } from "./mailchimp-subscribed.js";
import type { Preset } from "./preset.js";
import { shopifyCustomers } from "./shopify-customers.js";
import { shopifyOrders } from "./shopify-orders.js";
import { zendeskTickets } from "./zendesk-tickets.js";

/** Every known tool's export, in the order the documentation lists them. */
export const PRESETS: readonly Preset[] = [mailchimpSubscribed, shopifyCustomers, shopifyOrders, zendeskTickets];

export const presetNamed = (name: string): Preset | undefined => PRESETS.find((preset) => preset.name === name);
export type { Preset } from "./preset.js";
