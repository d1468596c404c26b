import { dimension, measure, type PublishedTable } from "../contract.js";
import { count, high, low } from "./columns.js";

export const brandLoyalty = {
  name: "brand_loyalty",
  description: "How loyal customers are to the brand, as its parts; they are not added up to an index",
  grain: "one row per part that the data can tell",
  columns: {
    part: dimension("retention, repeat, nps or tenure"),
    value: measure("number", "Share of persons, score, or median days since the first purchase", {
      metric: "brand_loyalty",
    }),
    low: low("number", "the value"),
    high: high("number", "the value"),
    n: count("Persons or answers behind the value; of retention and tenure to the nearest 50 (or 2k)"),
    previous: measure("number", "Value a year before; empty where the data do not reach back, and of tenure"),
    change: measure("number", "Difference to the value a year before"),
    change_low: low("number", "the change"),
    change_high: high("number", "the change"),
  },
  order: ["position"],
  disclosure: { units: "units", parts: ["own", "complement"], additive: [] },
  needs: [],
} as const satisfies PublishedTable;
