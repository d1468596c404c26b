import { dimension, measure, type PublishedTable } from "../contract.js";
import { count, high, low } from "./columns.js";

const bits = (what: string) => measure("number", `${what}, in bits`);

export const identityPatterns = {
  name: "identity_patterns",
  description: "Why records were put together: ways of agreeing that the merges of at least k persons share",
  grain:
    "one row per way of agreeing; rarer ones stand together as other, those that a key or a decision made as settled",
  columns: {
    pattern: dimension("Comparisons and their levels, such as first_name=same+email=same; settled or other"),
    merges: count("Records joined to an earlier one of their person"),
    share: measure("share", "Of all merges"),
    weight: bits("Mean weight of these merges"),
    rarity: bits("Mean of what rare names and addresses added"),
    doubt: bits("Mean of what was taken off because two of one household, or of one name, look alike"),
  },
  order: ["merges desc", "pattern"],
  disclosure: { units: "units", additive: ["merges"], shares: { by: [], columns: ["share"] } },
  needs: ["customers"],
} as const satisfies PublishedTable;

export const identityPatternParts = {
  name: "identity_pattern_parts",
  description: "What each comparison adds to the weight of a way of agreeing, or takes from it",
  grain: "one row per published way of agreeing and part of its weight",
  columns: {
    pattern: dimension("Way of agreeing"),
    part: dimension("prior, a comparison, rarity or doubt"),
    level: dimension("Level of the comparison; mean for rarity and doubt"),
    weight: bits("What it adds"),
    position: measure("integer", "Place in the sum"),
  },
  order: ["pattern", "position"],
  disclosure: { units: "units", additive: [] },
  needs: ["customers"],
} as const satisfies PublishedTable;

export const identityWeights = {
  name: "identity_weights",
  description: "What each level of each comparison weighs: learned on the whole base",
  grain: "one row per comparison and level; levels that fewer than k merges would show stand together as other",
  columns: {
    field: dimension("Comparison"),
    level: dimension("How closely it agrees, or other"),
    levels: dimension("The level, or those that other takes together, joined by +"),
    position: dimension("Place among the levels, from differing to the same", "integer"),
    m: measure("share", "Share of the level among records of one person"),
    u: measure("share", "Share of the level among records of two strangers"),
    weight: bits("log2(m ÷ u)"),
  },
  order: ["field", "position"],
  disclosure: { units: "units", additive: [], shares: { by: ["field"], columns: ["m", "u"] } },
  needs: ["customers"],
} as const satisfies PublishedTable;

export const identityQuality = {
  name: "identity_quality",
  description:
    "How the unification does in a test with hidden copies, on shared strong keys and on pairs judged by hand",
  grain: "one row per method and measure",
  columns: {
    method: dimension(
      "planted (copies with a known truth), agreement (records that share a strong key) or clerical (pairs judged by hand)",
    ),
    measure: dimension("precision (links that are right) or recall (copies found again, or pairs united)"),
    estimate: measure("share", "Estimate", { metric: "identity_precision" }),
    low: low("share", "the estimate"),
    high: high("share", "the estimate"),
    n: count("Copies or pairs behind the estimate"),
  },
  order: ["measure", "position"],
  disclosure: { units: "n", parts: ["wrong", "correct"], additive: [] },
  needs: ["customers"],
} as const satisfies PublishedTable;

export const identitySensitivity = {
  name: "identity_sensitivity",
  description: "How much business numbers move with the threshold from which two records are one person",
  grain: "one row per shift of the threshold",
  columns: {
    shift: dimension("Bits by which the threshold is moved; 0 is the one in use", "integer"),
    persons: count("Persons, to the nearest ten"),
    buyers: count("Persons with a valid order, over the whole history, to the nearest ten"),
    repeat_rate: measure("share", "Buyers with two or more order-days, over the whole history"),
    revenue_per_customer: measure("money", "Revenue of the whole history ÷ buyers, to a tenth"),
    persons_change: measure("share", "Change of persons from the threshold in use"),
    buyers_change: measure("share", "Change of buyers from the threshold in use"),
    repeat_change: measure("share", "Relative change of the repeat rate"),
    revenue_change: measure("share", "Relative change of revenue per customer"),
  },
  order: ["shift"],
  disclosure: { units: "units", parts: ["buyer_units", "repeaters", "once"], additive: [] },
  needs: ["customers"],
} as const satisfies PublishedTable;

export const goldenRules = {
  name: "golden_rules",
  description: "What decided each field of the unified record, for persons of several customers records",
  grain:
    "one row per field and rule; rules that decided for fewer than k stand together as other, or count as only where even these are fewer",
  columns: {
    field: dimension("Field of the unified record"),
    rule: dimension(
      "only (no other value, or one of so few), personal (a contact of one's own before one that others use), trust (a system trusted first), fuller (the more complete address), recent, frequent, order or other",
    ),
    persons: count("Persons"),
  },
  order: ["field", "persons desc", "rule"],
  disclosure: { units: "persons", additive: ["persons"] },
  needs: ["customers"],
} as const satisfies PublishedTable;
