import { canonical, fields, systems } from "./canonical.js";
import { rfm, statuses } from "./segments.js";

/** Labels of published enumerations, by their ids. */
export const labels = {
  statuses,
  rfm,
  systems,
  canonical,
  fields,
  identification: {
    card: "Loyalty card",
    account: "Web account",
    e_receipt: "E-mailed receipt",
    contact: "E-mail or phone number given",
    anonymous: "Nobody: anonymous sale",
  },
  verdicts: {
    better: "better",
    worse: "worse",
    stable: "stable: within what chance explains",
    counted: "counted, not estimated",
    not_comparable: "not comparable with the year before",
  },
  targetVerdicts: { met: "target met", missed: "target missed", open: "too close to the target to say" },
  thresholds: { new: "New until", at_risk: "At risk after", inactive: "Inactive after", lost: "Lost after" },
  origins: {
    data: "from the data",
    default: "default: too few repeat orders to derive it",
    report: "set in report.yaml",
    quintile: "quintiles of the customers",
    fixed: "fixed",
  },
  rfmMeasures: { recency: "Recency", frequency: "Frequency", monetary: "Monetary value" },
  ruleStatuses: { pass: "passes", warn: "to watch", fail: "fails" },
  rules: {
    rows_readable: "Rows can be read",
    values_readable: "Values can be read",
    scores_in_scale: "Scores within their scale",
    shared_emails: "An e-mail address belongs to one person",
  },
  personaAttributes: {
    age: "Age",
    job: "Job",
    place: "Place",
    family: "Family",
    personality: "Personality",
    habits: "Habits",
    needs: "Needs",
    motives: "Motives",
    frustrations: "Frustrations",
    channels: "Channels",
  },
  personaMethods: {
    rule: "Rule on the customers’ data",
    questionnaire: "Questionnaire: customers said so themselves",
    expert: "Expert judgement: nobody is attached by data",
  },
  confidences: { low: "low confidence", medium: "medium confidence", high: "high confidence" },
  coverage: { none: "no persona", one: "one persona", several: "several personas" },
  calendarKinds: { promotion: "Promotion", holiday: "Holiday", incident: "Incident", note: "Note" },
  reasons: { other: "Other reasons", unknown: "No reason given" },
  grades: {
    A: "A: seen in an experiment",
    B: "B: adjusted for other differences",
    C: "C: described, not explained",
  },
};
