import { wilson } from "../../methods/wilson.js";
import { type Builder, int } from "./builder.js";

/** Bought-in data with its match rate; an export without a single miss lists matches only and has no rate. */
export const enrichmentValue: Builder = async (marts) =>
  (await marts.rows("enrichment_value")).map((row) => {
    const [sent, matched] = [int(row, "sent"), int(row, "matched")];
    if (sent === matched) return { ...row, match_rate: null, low: null, high: null };
    const { estimate, low, high } = wilson(matched, sent);
    return { ...row, match_rate: estimate, low, high };
  });
