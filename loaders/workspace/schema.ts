import { z } from "zod";
import { CANONICAL_TABLES, CONTRACTS } from "../contracts/index.js";
import { identitySchema } from "./identity-schema.js";
import { LOCALES } from "./locales.js";
import { WEIGHED_FIELDS } from "./quality-fields.js";
import { serviceSchema } from "./service-schema.js";
import { id, source, words, zone } from "./source-schema.js";
import { voiceSchema } from "./voice-schema.js";

/** A text in one or more of the report's languages; a plain string serves them all. */
export const localised = z
  .union([words, z.partialRecord(z.enum(LOCALES), words)])
  .meta({ id: "localised", description: "A text: one for all languages, or one per language, e.g. {fr: …, en: …}" });

const day = z.iso.date().describe("A day, YYYY-MM-DD");
const SHARE = "a share from 0 to 1, or from 0% to 100%";
const share = z
  .union([z.number().min(0, SHARE).max(1, SHARE), z.string().regex(/^(100(\.0+)?|\d{1,2}(\.\d+)?)\s*%$/, SHARE)])
  .transform((value) => (typeof value === "number" ? value : Number.parseFloat(value) / 100))
  .describe("A share: 0.01 or 1%");

const sources = z
  .strictObject(
    Object.fromEntries(
      CANONICAL_TABLES.map((t) => [t.name, z.array(source).min(1).optional().describe(t.grain)]),
    ) as Record<string, z.ZodOptional<z.ZodArray<typeof source>>>,
  )
  .describe("Canonical table → the exports that fill it");

const cuts = z.array(z.number()).length(4).describe("Four ascending lower bounds of scores 2, 3, 4 and 5");

const rfm = z
  .strictObject({
    window: z
      .union([
        z.literal("all"),
        z.string().regex(/^[1-9]\d* months$/, "`all`, or a number of months such as 24 months"),
      ])
      .optional()
      .describe("History that counts: `24 months` (default) or `all`"),
    merge_days: z.boolean().optional().describe("Orders of one day count once (default true)"),
    cuts: z
      .strictObject({ recency: cuts.optional(), frequency: cuts.optional(), monetary: cuts.optional() })
      .optional()
      .describe("Fixed cuts; default: quintiles for recency and value, 2, 3, 4, 6 order-days for frequency"),
  })
  .describe("RFM scoring");

const days = z.int().min(1);
const lifecycle = z
  .strictObject({
    new_days: days.optional(),
    at_risk_days: days.optional(),
    inactive_days: days.optional(),
    lost_days: days.optional(),
    contracts_decide: z
      .boolean()
      .optional()
      .describe("Whoever has no contract left has left, whatever they bought besides (default false)"),
  })
  .describe("Life-cycle thresholds in days; default: from the data");

const unitCost = z.number().min(0).max(1000);
const quality = z
  .strictObject({
    costs: z
      .strictObject({
        email: unitCost.optional(),
        sms: unitCost.optional(),
        post: unitCost.optional(),
        push: unitCost.optional(),
      })
      .optional()
      .describe("What one message costs, in the report's currency; default: email 0.001, sms 0.05, post 0.85, push 0"),
    sensitivity: share
      .optional()
      .describe("How far off the unit costs may be, for the band around each cost; default 50%"),
    answers_item: words
      .optional()
      .describe("Item of the costs export that pays for questionnaires, for the cost per answer"),
    weights: z
      .partialRecord(z.enum(WEIGHED_FIELDS), z.number().min(0).max(100))
      .optional()
      .describe(
        "How much each field counts towards the score of a customer record, e.g. {email: 3, city: 1}; 0 leaves it out",
      ),
    shared_contact: z
      .int()
      .min(1)
      .optional()
      .describe("How many persons may share one e-mail address or phone number before it is worth a look; default 3"),
  })
  .describe("Assumptions behind the cost of bad data and the score of a record");

const value = z
  .strictObject({
    margin_rate: share
      .optional()
      .describe(
        "Margin ÷ revenue, as revenue is in the exports; default: from margins on order lines, else from the cost of products where amounts exclude tax",
      ),
    discount_rate: share
      .optional()
      .describe("How much less money is worth a year from now, for values foreseen; default 10%"),
    acquisition_items: z
      .array(words)
      .min(1)
      .optional()
      .describe("Items of the costs export that pay for winning new customers"),
    point_value: z
      .number()
      .min(0)
      .optional()
      .describe(
        "What one loyalty point used is worth, in the currency; unstated, points used cost nothing and the page says so",
      ),
  })
  .describe("What turns purchases into value");

const hex = z.string().regex(/^#[0-9a-fA-F]{6}$/, "a colour such as #0a5ea8, in quotes");
const memory = z.string().regex(/^\d+(\.\d+)?\s*(MB|GB|MiB|GiB)$/, "an amount of memory such as 3GB");

export const reportSchema = z
  .strictObject({
    title: localised,
    locales: z.array(z.enum(LOCALES)).min(1).default(["fr", "en"]).describe("Languages; the first is the default"),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, "an ISO 4217 code such as EUR")
      .default("EUR")
      .describe("ISO 4217 code of every amount"),
    timezone: zone.default("Europe/Paris").describe("Zone of timestamps that carry none, and of the report's days"),
    as_of: day.optional().describe("Last complete day; default: the last day of the data"),
    tax_included: z.boolean().optional().describe("Whether amounts include tax; unstated, the site says nothing of it"),
    privacy: z
      .strictObject({
        k: z.int().min(1).default(11).describe("Smallest group shown; under 5 only when internal"),
        internal: z.boolean().default(false).describe("Allow k under 5, for a report that never leaves the team"),
      })
      .prefault({})
      .describe("Disclosure rule"),
    engine: z
      .strictObject({
        memory: memory.default("3GB").describe("Memory limit"),
        threads: z.int().min(1).optional().describe("Threads; default: all cores"),
        spill: words.optional().describe("Folder for what does not fit in memory; default: a temporary one"),
      })
      .prefault({})
      .describe("How the engine runs"),
    sources,
    segments: z
      .record(id, z.strictObject({ label: localised, where: words }))
      .default({})
      .describe("Segments of your own: SQL conditions on the person variables"),
    labels: z
      .record(words, localised)
      .default({})
      .describe("Words of the data as each language shows them, e.g. Retard de livraison: {en: Late delivery}"),
    max_rejected: share.optional().describe("Gate: the build fails when a larger share of a file's rows is rejected"),
    thresholds: z
      .record(words, share)
      .default({})
      .describe(
        "Gates. completeness.<customers column> or completeness.<table>.<column> → smallest share filled that passes. <rule>, <rule>.<field> or <rule>.<field>.<system> → largest share of failures that passes, in each field and system by itself",
      ),
    targets: z
      .record(words, z.strictObject({ value: z.number(), owner: words.optional() }))
      .default({})
      .describe("Metric → target; coloured only when the interval excludes it"),
    rfm: rfm.prefault({}),
    lifecycle: lifecycle.prefault({}),
    catchment_km: z
      .number()
      .min(1)
      .default(50)
      .describe(
        "Customers whose median purchase is farther from home than this are out of the shop's area; default 50",
      ),
    quality: quality.prefault({}),
    value: value.prefault({}),
    service: serviceSchema.prefault({}),
    voice: voiceSchema.prefault({}),
    identity: identitySchema,
    brand: z
      .strictObject({
        logo: words.optional().describe("Image inside the workspace: .svg, .png, .jpg or .webp"),
        colours: z.strictObject({ accent: hex, accent_dark: hex.optional() }).optional(),
      })
      .prefault({})
      .describe("Logo and colours"),
    site_url: z
      .url({ protocol: /^https?$/, error: "an address that starts with https:// or http://" })
      .optional()
      .describe("Where the site will live, for absolute link previews"),
  })
  .describe("report.yaml: what the report is about and where its data comes from");

export type Report = z.output<typeof reportSchema>;
export type LocalisedText = z.output<typeof localised>;
export const canonicalColumns = (table: string): string[] => Object.keys(CONTRACTS.get(table)?.columns ?? {});
export { type Formats, type Mapping, type SourceConfig, source } from "./source-schema.js";
