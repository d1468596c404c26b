import { dimension, measure, type PublishedTable } from "../contract.js";
import { count, high, low } from "./columns.js";

export const surveyFunnel = {
  name: "survey_funnel",
  description: "What becomes of invitations to NPS, CSAT and CES questions sent within 12 months",
  grain: "one row per criterion and value",
  columns: {
    dimension: dimension("all, kind, touchpoint, channel, delay (days from the event to the invitation) or status"),
    value: dimension("Its value; other for values of too few people, which stand together"),
    invitations: count("Invitations"),
    delivered: count(
      "Of these, delivered; empty where the export does not say, or fewer than k persons were not reached",
    ),
    opened: count("Of these, opened; empty where the export does not say, or fewer than k persons did not"),
    answers: measure("integer", "Answers"),
    rate: measure("share", "Answers ÷ invitations; empty where the export lists answers only", {
      metric: "survey_response",
    }),
    low: low("share", "the rate"),
    high: high("share", "the rate"),
  },
  order: ["position", "dimension", "invitations desc", "value"],
  disclosure: {
    units: "units",
    parts: ["answered_units", "silent_units"],
    additive: ["invitations", "answers", "delivered", "opened"],
  },
  needs: ["surveys"],
} as const satisfies PublishedTable;

export const surveyRules = {
  name: "survey_rules",
  description: "Rules of a considerate survey programme, and how many people saw them broken within 12 months",
  grain: "one row per rule",
  columns: {
    rule: dimension(
      "too_often (asked again within 90 days), too_long (more than 6 questions on one day), known_already (asked a question answered before)",
    ),
    persons: count("Persons asked, in so far as the rule holds for them"),
    failed: count("Persons who saw it broken"),
    share: measure("share", "Of these persons", { metric: "survey_rules" }),
    low: low("share", "the share"),
    high: high("share", "the share"),
  },
  order: ["position"],
  disclosure: { units: "persons", parts: ["failed", "passed"], additive: [] },
  needs: ["surveys"],
} as const satisfies PublishedTable;

export const detractorFollowUp = {
  name: "detractor_follow_up",
  description:
    "Detractors of 24 months by whether somebody contacted them, and what they said the next time they were asked",
  grain: "one row per way of following up, each person’s first such answer",
  columns: {
    follow_up: dimension(
      "in_time (within voice.follow_up_hours of report.yaml, 48 by default), late or not_contacted; not_in_time where too few were called late",
    ),
    persons: measure("integer", "Persons", { metric: "follow_up" }),
    share: measure("share", "Of all detractors"),
    answered_again: count("Of these, who answered once more"),
    recovered: count("Of these, who were no detractors any more"),
    rate: measure("share", "Recovered ÷ answered again", { metric: "recovery" }),
    low: low("share", "the rate"),
    high: high("share", "the rate"),
    gain: measure("share", "Rate less that of those not contacted"),
    gain_low: low("share", "that difference"),
    gain_high: high("share", "that difference"),
  },
  order: ["position"],
  disclosure: {
    units: "persons",
    parts: ["recovered", "unhappy_again", "not_heard"],
    additive: ["persons", "answered_again", "recovered"],
    shares: { by: [], columns: ["share"] },
  },
  needs: ["surveys"],
} as const satisfies PublishedTable;
