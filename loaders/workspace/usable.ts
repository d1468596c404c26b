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

/** Keeps the parts that are valid; a part that is not takes its default, and of a map what is valid in it. */
export function usableParts(value: unknown): Usable {
  const raw = isMap(value) ? value : {};
  const { shape } = reportSchema;
  const report = {
    ...partsOf(shape, raw),
    identity: partsOf(identitySchema.unwrap().shape, raw["identity"]),
    segments: itemsOf(shape.segments.unwrap(), raw["segments"]),
    labels: itemsOf(shape.labels.unwrap(), raw["labels"]),
    // Only their names are checked further: a wrong value must not hide a wrong name.
    thresholds: { ...namesOf(raw["thresholds"], 0), ...itemsOf(shape.thresholds.unwrap(), raw["thresholds"]) },
    targets: { ...namesOf(raw["targets"], { value: 0 }), ...itemsOf(shape.targets.unwrap(), raw["targets"]) },
    sources: {},
  } as unknown as Report;
  return { report: { ...report, title: report.title ?? "" }, entries: entriesOf(raw["sources"]) };
}

function itemsOf(schema: z.ZodType, value: unknown): Record<string, unknown> {
  return Object.assign(
    {},
    ...Object.entries(isMap(value) ? value : {}).map(([key, item]) => schema.safeParse({ [key]: item }).data),
  );
}

const namesOf = <T>(value: unknown, stand: T): Record<string, T> =>
  Object.fromEntries(Object.keys(isMap(value) ? value : {}).map((key) => [key, stand]));

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
