import { dimension, measure, type PublishedTable } from "../contract.js";
import { high, low } from "./columns.js";

export const personas = {
  name: "personas",
  description: "Customers attached to each persona; a persona is a portrait, not a measured segment",
  grain: "one row per persona",
  columns: {
    persona: dimension("Persona id"),
    method: measure("text", "rule, questionnaire or expert"),
    customers: measure("integer", "Persons attached; personas may overlap", { metric: "customers" }),
    share: measure("share", "Of all persons in the base", { metric: "persona_share" }),
    revenue_12m: measure("money", "Revenue of 12 months", { metric: "revenue_12m" }),
    nps: measure("nps", "NPS of attached persons, latest answer within 12 months", { metric: "nps" }),
    low: low("nps", "the NPS"),
    high: high("nps", "the NPS"),
    answers: measure("integer", "Answers behind the NPS"),
  },
  order: ["persona"],
  disclosure: { units: "units", parts: ["complement", "nested_difference"], additive: [] },
  needs: ["customers", "orders", "order_lines"],
} as const satisfies PublishedTable;

export const personaCoverage = {
  name: "persona_coverage",
  description: "Persons by the number of personas they are attached to",
  grain: "one row per number of personas",
  columns: {
    personas: dimension("none, one, or several"),
    customers: measure("integer", "Persons"),
    share: measure("share", "Of all persons in the base"),
  },
  order: ["position"],
  disclosure: {
    units: "customers",
    additive: ["customers"],
    rollups: [{ by: [], into: "headlines", measures: { customers: "value" }, at: { metric: "customers" } }],
    shares: { by: [], columns: ["share"] },
  },
  needs: ["customers", "orders", "order_lines"],
} as const satisfies PublishedTable;
