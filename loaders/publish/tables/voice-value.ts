import { dimension, measure, type PublishedTable } from "../contract.js";
import { count, high, low } from "./columns.js";

export const npsValueCrossings = {
  name: "nps_value_crossings",
  description:
    "Customers by value and by what they say: regular detractors, best promoters and the team’s own crossings",
  grain: "one row per crossing that somebody is in; crossings overlap",
  columns: {
    kind: dimension("crossing of the report, or segment of the team whose condition names nps_class"),
    crossing: dimension(
      "regular_detractors, big_basket_detractors, regular_passives, best_promoters, or a segment: regular is 3 orders or more in 12 months, best the best tenth of the buyers of 12 months by revenue, big basket their top fifth by basket",
    ),
    persons: measure("integer", "Persons in it, by their latest answer within 12 months", { metric: "nps_crossings" }),
    contactable: count("Of these, whom e-mail, SMS or post may and can reach"),
    revenue_12m: measure("money", "Their revenue of 12 months: what is at stake", { metric: "revenue_12m" }),
    likes: count("Persons of the same value, whatever they said"),
    asked: count("Of these, asked within 12 months; empty where fewer than k were not, or did not answer"),
    answered: count("Of these, who answered; empty where fewer than k answered otherwise"),
    answer_rate: measure("share", "Answered ÷ asked", { metric: "survey_response" }),
    likely: count("How many of the same value would say so, if the silent are like those who answer"),
    likely_low: measure("integer", "Lower bound of the 95% interval of that number"),
    likely_high: measure("integer", "Upper bound of the 95% interval of that number"),
  },
  order: ["position", "kind", "crossing"],
  disclosure: {
    units: "persons",
    parts: ["contactable", "others", "complement", "nested_difference"],
    additive: [],
    money: { units: "payers", columns: ["revenue_12m"] },
  },
  needs: ["surveys"],
} as const satisfies PublishedTable;

export const npsProfits = {
  name: "nps_profits",
  description: "Revenue of 12 months by what customers say: known, likely, and the most it can be",
  grain: "one row per NPS class, and one for who has not said",
  columns: {
    nps_class: dimension("promoter, passive, detractor; none without an answer within 12 months"),
    persons: measure("integer", "Persons of the base", { metric: "customers" }),
    revenue_12m: measure("money", "Their revenue of 12 months", { metric: "revenue_12m" }),
    share: measure("share", "Of the revenue of the base: the least that the class can bring", {
      metric: "nps_profits",
    }),
    likely: measure("share", "Of the revenue of the base, if the silent of each status are like those who answer"),
    low: low("share", "the likely share"),
    high: high("share", "the likely share"),
    most: measure("share", "If all of the silent were of this class"),
  },
  order: ["position"],
  disclosure: {
    units: "persons",
    additive: ["persons", "revenue_12m"],
    money: { units: "payers", columns: ["revenue_12m", "share", "likely", "low", "high", "most"] },
    shares: { by: [], columns: ["share"] },
  },
  needs: ["surveys"],
} as const satisfies PublishedTable;
