import { z } from "zod";
import { words } from "./source-schema.js";

/** What surveys mean that their exports do not say. */
export const voiceSchema = z
  .strictObject({
    ces_easy: z
      .enum(["high", "low"])
      .optional()
      .describe(
        "Which end of effort scales (CES) means little effort: `high` (“it was made easy”, 1–7) or `low` (“how much effort”, 1–5); without it, effort is not shown",
      ),
    journey: z
      .array(words)
      .min(1)
      .optional()
      .describe("Touchpoints of surveys in the order in which a customer meets them"),
    follow_up_hours: z
      .int()
      .min(1)
      .max(8760)
      .optional()
      .describe("Within how many hours somebody unhappy should be contacted; default 48"),
  })
  .describe("What surveys mean that their exports do not say");
