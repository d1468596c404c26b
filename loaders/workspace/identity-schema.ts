import { z } from "zod";
import { DEFAULT_LIMITS, DEFAULT_THRESHOLD } from "../identity/defaults.js";
import { words } from "./source-schema.js";

export const IDENTITY_FIELDS = [
  "first_name",
  "last_name",
  "birth_date",
  "email",
  "phone",
  "address",
  "loyalty_id",
] as const;

/** More bits than any record can weigh: beyond them a threshold only says all or nothing. */
const MOST_BITS = 50;
const BITS = `a number from -${MOST_BITS} to ${MOST_BITS}`;
const limit = (most: number, what: string) => z.int().min(1).default(most).describe(`Most ${what} of one person`);

const limits = z
  .strictObject({
    records: limit(DEFAULT_LIMITS.records, "records"),
    emails: limit(DEFAULT_LIMITS.emails, "different e-mail addresses"),
    phones: limit(DEFAULT_LIMITS.phones, "different phone numbers"),
    loyalty_ids: limit(DEFAULT_LIMITS.loyalty_ids, "different loyalty cards"),
    birth_dates: limit(DEFAULT_LIMITS.birth_dates, "different dates of birth (slips of one another count once)"),
  })
  .prefault({})
  .describe("What one person may gather before records are no longer taken for one person");

export const identitySchema = z
  .strictObject({
    match: z
      .boolean()
      .default(true)
      .describe("Compare names, dates, phones and addresses; false: only equal keys link records"),
    fields: z
      .array(z.enum(IDENTITY_FIELDS))
      .min(1)
      .default([...IDENTITY_FIELDS])
      .describe("What records are compared on"),
    trust: z
      .array(words)
      .default([])
      .describe("Systems whose values win where records of one person differ, the most trusted first"),
    threshold: z
      .number()
      .min(-MOST_BITS, BITS)
      .max(MOST_BITS, BITS)
      .default(DEFAULT_THRESHOLD)
      .describe("Weight in bits (log2 odds) from which two records are one person; higher links fewer"),
    limits,
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, "an ISO 3166 code of two capitals such as FR")
      .default("FR")
      .describe("Country of phone numbers written without one"),
    decisions: words
      .optional()
      .describe("CSV file inside the workspace with pairs that are the same person or different ones; it always wins"),
  })
  .prefault({})
  .describe("Which records are one person");

export type IdentitySettings = z.output<typeof identitySchema>;

/** Settings of a workspace that states none. */
export const DEFAULT_IDENTITY: IdentitySettings = identitySchema.parse({});
