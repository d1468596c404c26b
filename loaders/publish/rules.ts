import { CANONICAL_TABLES } from "../contracts/index.js";

/** One named check on what the files hold. A rule's verdict: pass up to `warnAbove`, warn up to `failAbove`, else fail. */
export interface Rule {
  readonly id: string;
  /** What it looks at: canonical columns as `<table>.<column>`, or canonical tables. */
  readonly fields: readonly string[];
  /** How it is computed, in the words of the code: what is checked, and what fails. */
  readonly computed: string;
  /** Largest share of failures that passes. */
  readonly warnAbove: number;
  /** Largest share of failures that only warns. */
  readonly failAbove: number;
  /** What to do about failures. */
  readonly remedy: string;
}

const TABLES = CANONICAL_TABLES.map(({ name }) => name);
const KEYED = CANONICAL_TABLES.filter(({ key }) => key.length > 0).map(({ name }) => name);
const COLUMNS = CANONICAL_TABLES.flatMap(({ name, columns }) =>
  Object.keys(columns).map((column) => `${name}.${column}`),
);

const LISTED = "See the rejected rows and their reasons in the private folder; mend the export or its mapping.";
const AT_SOURCE = "Mend the values where they are entered, or the mapping of the column.";
const LOOK = "See anomalies.csv in the private folder for the records to look at.";

/** Every rule, in the order in which pages list them. Their words live in the catalogue. */
export const RULES = [
  {
    id: "rows_readable",
    fields: TABLES,
    computed: "rows read; those rejected",
    warnAbove: 0.01,
    failAbove: 0.05,
    remedy: LISTED,
  },
  {
    id: "ids_unique",
    fields: KEYED,
    computed: "rows read; those whose key an earlier row of the system has",
    warnAbove: 0,
    failAbove: 0.01,
    remedy: LISTED,
  },
  {
    id: "values_readable",
    fields: COLUMNS,
    computed: "rows used; those whose value could not be read and was emptied",
    warnAbove: 0.01,
    failAbove: 0.05,
    remedy: "See emptied-cells.csv in the private folder; mend the export or its formats.",
  },
  {
    id: "scores_in_scale",
    fields: ["surveys.score"],
    computed: "scores; those beyond their own scale",
    warnAbove: 0.01,
    failAbove: 0.05,
    remedy: "Map scale_max, or mend the scores.",
  },
  {
    id: "placeholders",
    fields: ["customers"],
    computed: "cells of mapped fields; those with a text that stands for nothing",
    warnAbove: 0.01,
    failAbove: 0.1,
    remedy: "Let the field stay empty where it is entered, or list the words under formats.null.",
  },
  {
    id: "email_valid",
    fields: ["customers.email"],
    computed: "filled addresses; those with a fault of syntax, or of a role such as info@",
    warnAbove: 0.01,
    failAbove: 0.05,
    remedy: AT_SOURCE,
  },
  {
    id: "phone_valid",
    fields: ["customers.phone"],
    computed: "filled numbers; those that no network of their country could have given out",
    warnAbove: 0.02,
    failAbove: 0.1,
    remedy: AT_SOURCE,
  },
  {
    id: "postal_code_valid",
    fields: ["customers.postal_code"],
    computed: "filled codes; those without the form of their country",
    warnAbove: 0.01,
    failAbove: 0.05,
    remedy: AT_SOURCE,
  },
  {
    id: "birth_date_plausible",
    fields: ["customers.birth_date"],
    computed: "filled dates; those of nobody from 16 to 110 years old, or one date far too many share",
    warnAbove: 0.01,
    failAbove: 0.05,
    remedy: AT_SOURCE,
  },
  {
    id: "gender_matches_title",
    fields: ["customers.gender"],
    computed: "filled genders; those that the title contradicts",
    warnAbove: 0.01,
    failAbove: 0.05,
    remedy: AT_SOURCE,
  },
  {
    id: "names_usable",
    fields: ["customers.first_name", "customers.last_name"],
    computed: "filled names; those typed at random or for a test",
    warnAbove: 0.01,
    failAbove: 0.05,
    remedy: LOOK,
  },
  {
    id: "shared_contact",
    fields: ["customers.email", "customers.phone"],
    computed: "filled contacts; those that more persons share than quality.shared_contact",
    warnAbove: 0.01,
    failAbove: 0.05,
    remedy: LOOK,
  },
  {
    id: "card_one_name",
    fields: ["customers.loyalty_id"],
    computed: "records with a card; those whose card stands under more than two names that sound different",
    warnAbove: 0.01,
    failAbove: 0.05,
    remedy: LOOK,
  },
  {
    id: "updated_recently",
    fields: ["customers.updated_at"],
    computed: "records with a date; those neither written nor confirmed for 24 months",
    warnAbove: 0.25,
    failAbove: 0.5,
    remedy: "Ask these customers to confirm their details, or leave them out of mailings.",
  },
  {
    id: "ticket_times_agree",
    fields: ["tickets.first_reply_at", "tickets.resolved_at"],
    computed:
      "requests whose row and whose changes both tell the time; those where the two are more than a minute apart",
    warnAbove: 0.01,
    failAbove: 0.05,
    remedy: "The request's own row is used; export its changes and its row on the same day, or leave the column out.",
  },
  {
    id: "ticket_times_in_order",
    fields: ["tickets.first_reply_at", "tickets.resolved_at"],
    computed: "requests with the time; those dated before the request was opened",
    warnAbove: 0.01,
    failAbove: 0.05,
    remedy: "Check the time zones of the columns; such times are left out.",
  },
  {
    id: "ticket_changes_known",
    fields: ["ticket_events"],
    computed: "requests that changes name; those that no row of tickets has",
    warnAbove: 0.01,
    failAbove: 0.05,
    remedy: "Export the requests themselves for the same time as their changes.",
  },
] as const satisfies readonly Rule[];

export type RuleId = (typeof RULES)[number]["id"];
export const ruleNamed = (id: string): Rule | undefined => RULES.find((rule) => rule.id === id);

export type Verdict = "pass" | "warn" | "fail";

/** The verdict of a rule on a share of failures. */
export function verdictOf({ warnAbove, failAbove }: Rule, rate: number): Verdict {
  if (rate > failAbove) return "fail";
  return rate > warnAbove ? "warn" : "pass";
}
