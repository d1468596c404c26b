import { join } from "node:path";
import type { Fault } from "../faults.js";
import { complaintsAbout } from "./complaints.js";
import { readFrontMatter } from "./front-matter.js";
import type { Locale } from "./locales.js";
import { type PersonaFrontMatter, personaSchema } from "./persona-schema.js";
import { readText } from "./text.js";
import type { PersonaStory } from "./workspace.js";
import type { YamlFile } from "./yaml.js";
import { complainAbout } from "./zod-faults.js";

/** One persona in one language. */
export interface PersonaSheet {
  readonly id: string;
  readonly locale: Locale;
  /** Path inside the workspace. */
  readonly file: string;
  readonly front?: PersonaFrontMatter;
  readonly story?: PersonaStory;
  readonly faults: readonly Fault[];
  readonly locate: YamlFile["locate"];
}

export async function readSheet(root: string, file: string, id: string, locale: Locale): Promise<PersonaSheet> {
  const read = await readText(join(root, file), file);
  const base = { id, locale, file, locate: () => `${file}:1:1` };
  if ("fault" in read) return { ...base, faults: [read.fault] };
  const { value, faults, body, locate } = readFrontMatter(read.text, file);
  if (faults.length > 0) return { ...base, faults, locate };
  const complaints = complaintsAbout({ locate });
  const parsed = personaSchema.safeParse(value);
  if (!parsed.success) complainAbout(parsed.error.issues, { schema: personaSchema, value }, complaints);
  if (!body) {
    const remedy = "Tell it below the front matter: who this person is, what they need.";
    complaints.at([], { what: "the story", expected: "text below the front matter", received: "nothing", remedy });
  }
  const front = parsed.data;
  if (!front) return { ...base, faults: complaints.faults, locate };
  const { name, tagline, attributes, quote } = front;
  const story: PersonaStory = { name, ...(tagline && { tagline }), attributes, ...(quote && { quote }), story: body };
  return { ...base, front, story, faults: complaints.faults, locate };
}
