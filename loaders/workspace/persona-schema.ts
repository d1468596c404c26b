import { z } from "zod";
import { words } from "./source-schema.js";

/** What a persona sheet can say about a person, in the order it is shown; labels live in the catalogue. */
export const PERSONA_ATTRIBUTES = [
  "age",
  "job",
  "place",
  "family",
  "personality",
  "habits",
  "needs",
  "motives",
  "frustrations",
  "channels",
] as const;

const text = z.union([words, z.number()]).transform(String);

export const personaSchema = z.strictObject({
  name: words.describe("The persona's first name or title"),
  tagline: words.optional().describe("One line under the name"),
  method: z.enum(["rule", "questionnaire", "expert"]).optional().describe("How customers are attached"),
  confidence: z.enum(["low", "medium", "high"]).optional().describe("How sure the team is"),
  rule: words.optional().describe("SQL condition on the person variables"),
  attributes: z.partialRecord(z.enum(PERSONA_ATTRIBUTES), text).default({}),
  quote: words.optional().describe("A sentence the persona could say"),
  portrait: words.optional().describe("`drawn` by the site, or an image inside the workspace"),
});

export type PersonaFrontMatter = z.output<typeof personaSchema>;
