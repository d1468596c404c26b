import type { z } from "zod";
import { identitySchema } from "./identity-schema.js";
import { type Report, reportSchema, type SourceConfig, source } from "./schema.js";

export interface Entry {
  readonly table: string;
  readonly index: number;
  readonly config: SourceConfig;
}

/** What can still be checked of a report, so that one run shows its faults of form and of meaning. */
export interface Usable {
  readonly report: Report;
  readonly entries: readonly Entry[];
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Keeps the parts that are valid; a part that is not takes its default. */
export function usableParts(value: unknown): Usable {
  const raw = isMap(value) ? value : {};
  const report = {
    ...partsOf(reportSchema.shape, raw),
    identity: partsOf(identitySchema.unwrap().shape, raw["identity"]),
    sources: {},
  } as unknown as Report;
  return { report: { ...report, title: report.title ?? "" }, entries: entriesOf(raw["sources"]) };
}

function partsOf(shape: Readonly<Record<string, z.ZodType>>, value: unknown): Record<string, unknown> {
  const raw = isMap(value) ? value : {};
  const parts = Object.entries(shape).map(([key, schema]) => {
    const parsed = schema.safeParse(raw[key]);
    return [key, parsed.success ? parsed.data : schema.safeParse(undefined).data] as const;
  });
  return Object.fromEntries(parts);
}

export const entriesOf = (sources: unknown): Entry[] =>
  Object.entries(isMap(sources) ? sources : {}).flatMap(([table, list]) => {
    if (!(table in reportSchema.shape.sources.shape) || !Array.isArray(list)) return [];
    return list.flatMap((item, index) => {
      const parsed = source.safeParse(item);
      return parsed.success ? [{ table, index, config: parsed.data }] : [];
    });
  });
