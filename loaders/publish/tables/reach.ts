import { dimension, measure, type PublishedTable } from "../contract.js";
import { count, high, low } from "./columns.js";

export const reachability = {
  name: "reachability",
  description: "Whom each channel may and can reach: a usable address, a consent, and no refusal since",
  grain: "one row per channel, and one for any of them",
  columns: {
    channel: dimension("email, sms, post, or any"),
    persons: count("Persons in the base"),
    valid: count("With a usable address; empty where it would stand beside fewer than k persons"),
    opted_in: count("Whose latest statement is a consent; who was never asked has not agreed"),
    reachable: measure("integer", "With both, and no refusal since", { metric: "reachable_share" }),
    revenue_12m: measure("money", "Revenue of 12 months of those who can be reached", { metric: "revenue_12m" }),
    asked: count("Whose consent or refusal is on record"),
    blocked: count("With both, but unsubscribed, complained, or two messages running came back"),
    share: measure("share", "Reachable ÷ persons"),
    revenue_unreached: measure(
      "money",
      "Revenue of 12 months of those who cannot be reached; empty where a life-cycle status holds fewer than k persons",
    ),
    share_revenue: measure("share", "Of the revenue of the base"),
  },
  order: ["position"],
  disclosure: {
    units: "persons",
    parts: ["reachable", "unreachable", "beyond_email", "beyond_sms", "beyond_post", "both", "gap"],
    additive: [],
  },
  needs: ["customers"],
} as const satisfies PublishedTable;

export const reachabilitySets = {
  name: "reachability_sets",
  description: "Persons by the combination of channels that reaches them: every person stands in exactly one",
  grain: "one row per combination of e-mail, SMS and post",
  columns: {
    channels: dimension(
      "none, email, sms, post, email_sms, email_post, sms_post or all; only none and some where a combination holds too few",
    ),
    by_email: dimension("Reached by e-mail", "boolean"),
    by_sms: dimension("Reached by SMS", "boolean"),
    by_post: dimension("Reached by post", "boolean"),
    persons: count("Persons"),
    share: measure("share", "Of the base"),
    revenue_12m: measure("money", "Revenue of 12 months", { metric: "revenue_12m" }),
    share_revenue: measure("share", "Of the revenue of the base"),
  },
  order: ["persons desc", "channels"],
  disclosure: {
    units: "persons",
    additive: ["persons", "revenue_12m"],
    rollups: [{ by: [], into: "headlines", measures: { persons: "value" }, at: { metric: "customers" } }],
    // Shares of revenue say no more than its sum, which is declared where it is published.
    shares: { by: [], columns: ["share"] },
  },
  needs: ["customers"],
} as const satisfies PublishedTable;

export const coverage = {
  name: "coverage",
  description: "How much of the base each of the four families of data covers",
  grain: "one row per family of data",
  columns: {
    family: dimension("socio_demographic, transactions, navigation or interactions"),
    persons: count("Persons in the base"),
    covered: count("With data of the family"),
    share: measure("share", "Covered ÷ persons", { metric: "data_coverage" }),
    median_days: measure("integer", "Median days of history of those covered, rounded to 30"),
  },
  order: ["position"],
  disclosure: { units: "persons", parts: ["covered", "missing"], additive: [] },
  needs: ["customers", "orders", "order_lines"],
} as const satisfies PublishedTable;

export const attached = {
  name: "attached",
  description: "How many interactions of the last 12 months belong to a known person",
  grain: "one row per kind of interaction",
  columns: {
    source: dimension("orders, tickets, surveys, messages or events"),
    rows: count("Interactions of 12 months"),
    attached: count("That belong to a person"),
    share: measure("share", "Attached ÷ rows", { metric: "attached_share" }),
    linked: count("Whose person has a customer record too"),
    share_linked: measure("share", "Linked ÷ rows"),
  },
  order: ["position"],
  disclosure: {
    units: "units",
    parts: ["attached_persons", "anonymous", "linked_persons", "unlinked_persons"],
    additive: ["rows", "attached"],
  },
  needs: ["orders", "order_lines", "tickets", "surveys", "messages", "events"],
} as const satisfies PublishedTable;

export const zeroParty = {
  name: "zero_party",
  description: "Questions put to customers, other than satisfaction: who answers, and what is kept with the answer",
  grain: "one row per question",
  columns: {
    question: dimension("Question, as asked; those with too few people are in `other`"),
    asked: count("Invitations and answers"),
    answered: count("Answers"),
    rate: measure("share", "Answered ÷ asked; empty where the export lists answers only", {
      metric: "question_response",
    }),
    low: low("share", "the rate"),
    high: high("share", "the rate"),
    persons: count("Persons of the base with an answer"),
    share: measure("share", "Of the base"),
    purpose: measure("text", "What most of them were told the answer is for"),
    with_purpose: measure("share", "Of answers, with a purpose on record"),
    with_date: measure("share", "Of answers, with a date"),
    with_reward: measure("share", "Of answers, given for a reward"),
    recent: measure("share", "Of answers, at most 12 months old"),
    cost_per_answer: measure("money", "Cost of 12 months ÷ answers of 12 months, where report.yaml names the cost"),
  },
  order: ["answered desc", "question"],
  disclosure: { units: "respondents", parts: ["persons", "missing"], additive: [] },
  needs: ["surveys"],
} as const satisfies PublishedTable;
