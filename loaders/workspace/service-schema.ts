import { z } from "zod";
import { words } from "./source-schema.js";

export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const SPAN = "a span of the clock such as 09:00-18:00, in quotes";
const span = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, SPAN);
const spans = z.union([span, z.array(span).min(1)]).transform((value) => (typeof value === "string" ? [value] : value));

const DURATION = "a number of minutes, hours or days such as 8 hours";
const duration = z
  .string()
  .regex(/^[1-9]\d*(\.\d+)? (minutes?|hours?|days?)$/, DURATION)
  .describe("A duration: 30 minutes, 8 hours or 2 days (of 24 hours)");

/** When the service works, how soon it means to answer, and which of its words say that a request is done with. */
export const serviceSchema = z
  .strictObject({
    hours: z
      .partialRecord(z.enum(WEEKDAYS), spans)
      .refine((hours) => Object.keys(hours).length > 0, "at least one day of the week")
      .optional()
      .describe(
        'Opening hours in the report\'s zone by day of the week, e.g. {monday: "09:00-18:00", tuesday: ["09:00-12:30", "14:00-18:00"]}; a day that is not there is closed; without it, only hours of the clock are shown',
      ),
    holidays: z
      .union([z.literal("calendar"), z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, "a country such as FR or US-MD")])
      .optional()
      .describe(
        "Days without service: public holidays of a country or of a part of it (FR, US-MD), or `calendar` for the days of kind holiday in the calendar export",
      ),
    sla: z
      .strictObject({ first_reply: duration.optional(), resolution: duration.optional() })
      .prefault({})
      .describe("How soon the service means to reply and to resolve, in open hours where `hours` says which these are"),
    closed: z
      .array(words)
      .min(1)
      .optional()
      .describe(
        "Beginnings of a ticket's status that say it is done with; default: closed, solved, resolved, done, completed, cancelled and the like in English and French",
      ),
  })
  .describe("When the service works and how soon it means to answer");

/** Beginnings of words for a request that is done with, without accents. */
export const CLOSED_WORDS = [
  ...["closed", "close", "solved", "resolved", "done", "complete", "cancel", "finished", "spam", "deleted"],
  ...["ferme", "clos", "cloture", "resolu", "traite", "termine", "annul", "fini", "supprime"],
] as const;

const MINUTES = { minute: 1, hour: 60, day: 1440 } as const;

/** `8 hours` in minutes. */
export function minutesIn(text: string): number {
  const [number, unit = "minutes"] = text.split(" ");
  return Number(number) * MINUTES[unit.replace(/s$/, "") as keyof typeof MINUTES];
}
