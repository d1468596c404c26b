import { z } from "zod";

export const words = z.string().min(1);
export const id = z.string().regex(/^[a-z][a-z0-9_]*$/, "a name of lower-case letters, digits and _, such as shop_fr");
export const zone = words.describe("A time zone, e.g. Europe/Paris");

const directive = /^(?:[^%]|%(?:[aAbBcdfgGhHIjmMnpSuUVwWxXyYzZT%]|-[dHIjmMSy]))*$/;
const dateFormat = z
  .string()
  .regex(/%/, "a format in strptime style, such as %d/%m/%Y")
  .regex(directive, "only letters that strptime knows after %, such as %d/%m/%Y %H:%M:%S");

/** A word of a file: `1`, `true` and `null` are words here, not values. */
const word = z.union([z.string(), z.number(), z.boolean(), z.null()]).transform(String);
const wordList = z.array(word).min(1).optional();
const decimal = z.enum([".", ","]).optional();

export const mapping = z
  .union([
    words.describe("A column of the file"),
    z.strictObject({
      column: words.describe("A column of the file"),
      format: dateFormat.optional().describe("Date or timestamp format of this column, e.g. %d/%m/%Y"),
      decimal: decimal.describe("Decimal mark of this column"),
    }),
    z.strictObject({
      constant: z.union([z.string(), z.number(), z.boolean()]).describe("The same value on every row"),
    }),
    z.strictObject({ sql: words.describe("A SQL expression over the file's columns, which are text") }),
  ])
  .meta({
    id: "mapping",
    description: "Where a column comes from: a column of the file, a constant or a SQL expression",
  });

export const formats = z
  .strictObject({
    date: dateFormat.optional().describe("Format of dates, strptime style: %d/%m/%Y"),
    timestamp: dateFormat.optional().describe("Format of timestamps: %d/%m/%Y %H:%M:%S"),
    timezone: zone.optional().describe("Zone of timestamps without one; default: the workspace's"),
    decimal: decimal.describe("Decimal mark"),
    thousands: z.enum([" ", ".", ",", "'", "\u00a0", "\u202f"]).optional().describe("Thousands mark"),
    delimiter: z.string().min(1).max(4).optional().describe("Column delimiter; detected when absent"),
    quote: z.string().max(1).optional().describe('Quote character; detected when absent; "" for none'),
    encoding: z
      .enum(["utf-8", "utf-16", "latin-1", "windows-1252"])
      .optional()
      .describe("Text encoding; detected when absent"),
    true: wordList.describe("Words that mean yes"),
    false: wordList.describe("Words that mean no"),
    null: wordList.describe("Words that mean nothing, besides the empty cell"),
  })
  .meta({ id: "formats", description: "How values are written in the file" });

const columns = z.record(words, mapping.nullable().describe("null leaves out a column that the preset maps"));

export const FORMATS = ["csv", "tsv", "fixed_width", "parquet", "json", "xlsx"] as const;

export const source = z
  .strictObject({
    files: z.union([words, z.array(words).min(1)]).describe(`File, glob or list of them; \${VARIABLES} are expanded`),
    system: id.optional().describe("Name of the exporting system; default: the folder below exports/"),
    preset: words.optional().describe("Column map of a known tool, e.g. shopify/customers"),
    format: z.enum(FORMATS).optional().describe("Default: by ending"),
    sheet: words.optional().describe("Sheet of an XLSX file; default: the first"),
    header: z.boolean().optional().describe("The first row names the columns; detected when absent"),
    names: z.array(words).min(1).optional().describe("Names of the columns of a file without header, in order"),
    fixed_width: z
      .record(words, z.tuple([z.int().min(1), z.int().min(1)]))
      .optional()
      .describe("Columns of a fixed-width file: name → [first, last] character, counted from 1"),
    skip: z.int().min(0).optional().describe("Lines to pass over before the header"),
    columns: columns.optional().describe("Canonical column → where it comes from (docs/tables.md)"),
    attributes: z.record(id, mapping).optional().describe("Customers only: further columns of your own, kept as text"),
    formats: formats.optional(),
    values: z
      .record(words, z.record(z.string(), z.string()))
      .optional()
      .describe('Per canonical column: word in the file → canonical word; "*" is any other'),
    where: words.optional().describe("SQL condition on canonical columns and the file's; other rows count as filtered"),
  })
  .meta({ id: "source", description: "One export, or several of the same shape" });

export type SourceConfig = z.output<typeof source>;
export type Mapping = z.output<typeof mapping>;
export type Formats = z.output<typeof formats>;
