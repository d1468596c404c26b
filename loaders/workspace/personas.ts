import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Fault } from "../faults.js";
import { type Complaint, complaintsAbout, quoted } from "./complaints.js";
import { checkImage } from "./image.js";
import { LOCALES, type Locale } from "./locales.js";
import { nearest } from "./nearest.js";
import { type PersonaSheet, readSheet } from "./persona-sheet.js";
import type { Persona, PersonaStory } from "./workspace.js";

export interface Personas {
  readonly personas: readonly Persona[];
  readonly faults: readonly Fault[];
  readonly locate: (id: string, key?: string) => string;
}

const SHARED = ["method", "confidence", "rule", "portrait"] as const;

/** Reads `personas/<id>.<locale>.md`; what all languages share comes from the file of the report's first language. */
export async function readPersonas(root: string, locales: readonly Locale[]): Promise<Personas> {
  const names = (await readdir(join(root, "personas")).catch(() => [])).filter(
    (name) => name.endsWith(".md") && name.toLowerCase() !== "readme.md",
  );
  const faults: Fault[] = [];
  const byId = new Map<string, PersonaSheet[]>();
  for (const name of names.sort()) {
    const named = parseName(name);
    if ("fault" in named) {
      faults.push({ where: `personas/${name}:1:1`, what: "the file's name", ...named.fault });
      continue;
    }
    const sheet = await readSheet(root, `personas/${name}`, named.id, named.locale);
    faults.push(...sheet.faults);
    if (sheet.front) byId.set(named.id, [...(byId.get(named.id) ?? []), sheet]);
  }
  const order = [...new Set([...locales, ...LOCALES])];
  const personas: Persona[] = [];
  const mains = new Map<string, PersonaSheet>();
  for (const [id, sheets] of byId) {
    const [main, ...others] = sheets.sort((a, b) => order.indexOf(a.locale) - order.indexOf(b.locale));
    if (!main) continue;
    mains.set(id, main);
    faults.push(...(await checkMain(root, main)), ...others.flatMap((other) => differences(main, other)));
    personas.push(merge(id, main, sheets));
  }
  const locate = (id: string, key = "rule"): string => mains.get(id)?.locate([key]) ?? `personas/${id}`;
  return { personas, faults, locate };
}

function parseName(name: string): { id: string; locale: Locale } | { fault: Omit<Fault, "where" | "what"> } {
  const [, id = "", locale = ""] = /^(.*?)(?:\.([^.]*))?\.md$/.exec(name) ?? [];
  const received = quoted(name);
  if (!/^[a-z0-9][a-z0-9_-]*$/.test(id))
    return { fault: { expected: "an id of lower-case letters, digits, - and _", received } };
  const known = LOCALES.find((candidate) => candidate === locale);
  if (known) return { id, locale: known };
  const near = nearest(locale, LOCALES);
  const expected = `<id>.<language>.md with a language among ${LOCALES.join(", ")}`;
  return { fault: { expected, received, ...(near && { suggestion: `${id}.${near}.md` }) } };
}

async function checkMain(root: string, { front, locate }: PersonaSheet): Promise<Fault[]> {
  const complaints = complaintsAbout({ locate });
  const missing = (key: string, expected: string, remedy?: string): void =>
    complaints.at([], { what: `${key} is missing`, expected, ...(remedy && { remedy }) });
  if (!front?.method) missing("method", "one of rule, questionnaire, expert");
  if (!front?.confidence) missing("confidence", "one of low, medium, high");
  if (front?.method === "rule" && front.rule === undefined)
    missing("rule", "the SQL condition that attaches customers", "Add rule: or choose another method.");
  if (front?.method && front.method !== "rule" && front.rule !== undefined)
    complaints.at(["rule"], { expected: "no rule", received: `one beside method: ${front.method}` }, "key");
  if (front?.portrait !== undefined && front.portrait !== "drawn") {
    const complaint = await checkImage(root, front.portrait, "`drawn`, or");
    if (complaint) complaints.at(["portrait"], complaint);
  }
  return complaints.faults;
}

/** A second language may repeat what all share, not contradict it. */
function differences(main: PersonaSheet, other: PersonaSheet): Fault[] {
  const complaints = complaintsAbout(other);
  for (const key of SHARED) {
    const [wanted, given] = [main.front?.[key], other.front?.[key]];
    if (given === undefined || given === wanted) continue;
    const complaint: Complaint = {
      expected: wanted === undefined ? `none, as in ${main.file}` : `${quoted(wanted)} as in ${main.file}`,
      received: quoted(given),
      remedy: `Remove it here: ${main.file} says it for all languages.`,
    };
    complaints.at([key], complaint);
  }
  return complaints.faults;
}

function merge(id: string, { front }: PersonaSheet, sheets: readonly PersonaSheet[]): Persona {
  const stories = sheets.flatMap(({ locale, story }) => (story ? [[locale, story] as const] : []));
  return {
    id,
    method: front?.method ?? "expert",
    confidence: front?.confidence ?? "low",
    ...(front?.rule !== undefined && { rule: front.rule }),
    portrait: front?.portrait ?? "drawn",
    stories: Object.fromEntries(stories) as Partial<Record<Locale, PersonaStory>>,
  };
}
