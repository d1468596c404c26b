import type { Fault } from "../faults.js";
import type { Source, SourceFile } from "../workspace/workspace.js";
import { engineMessage } from "./bind.js";
import { lookAtDelimited } from "./looks/delimited.js";
import { lookAtFixedWidth } from "./looks/fixed-width.js";
import { lookAtJson } from "./looks/json.js";
import type { Look, Seen } from "./looks/look.js";
import { lookAtParquet } from "./looks/parquet.js";
import { lookAtSheet } from "./looks/sheet.js";
import type { Dialect } from "./shapes/dialect.js";
import type { Shape } from "./shapes/shape.js";
import type { Run } from "./staging.js";

/** Files that one scan reads together. */
export interface Inspected {
  readonly shape: Shape;
  /** For texts whose lines may not split into columns. */
  readonly delimited?: Delimited;
}

export interface Delimited {
  readonly dialect: Dialect;
  /** Files that are not in the encoding that the workspace states, by position in the source's list. */
  readonly damaged: ReadonlySet<number>;
}

const LOOKS: Readonly<Record<Source["format"], Look>> = {
  csv: lookAtDelimited,
  tsv: lookAtDelimited,
  fixed_width: lookAtFixedWidth,
  json: lookAtJson,
  parquet: lookAtParquet,
  xlsx: lookAtSheet,
};

const AT_ONCE = 16;

/** Looks at the beginning of each file, and groups the files that read alike; those without a record are in no group. */
export async function inspectSource(source: Source, run: Run, faults: Fault[]): Promise<Inspected[]> {
  const groups = new Map<string, Seen[]>();
  for (const seen of await lookAtAll(source, run, faults))
    if (seen) groups.set(seen.key, [...(groups.get(seen.key) ?? []), seen]);
  const inspected: Inspected[] = [];
  for (const [first, ...more] of groups.values()) {
    if (!first) continue;
    const alike = [first, ...more];
    const { dialect } = first;
    const damaged = new Set(alike.filter(({ isDamaged }) => isDamaged).map(({ part }) => part.index));
    inspected.push({ shape: await first.make(alike), ...(dialect && { delimited: { dialect, damaged } }) });
  }
  return inspected;
}

async function lookAtAll(source: Source, run: Run, faults: Fault[]): Promise<(Seen | undefined)[]> {
  const look = LOOKS[source.format];
  const results: { seen?: Seen | undefined; faults: Fault[] }[] = [];
  const queue = source.files.entries();
  const worker = async () => {
    for (const [index, file] of queue) {
      const own: Fault[] = [];
      const seen = await look({ source, file, index, run, faults: own }).catch((error: unknown) => {
        own.push(unreadable(source, file, error));
        return undefined;
      });
      results[index] = { seen, faults: own };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  faults.push(...results.flatMap((result) => result.faults));
  return results.map(({ seen }) => seen);
}

const unreadable = ({ place }: Source, { name }: SourceFile, error: unknown): Fault => ({
  where: place,
  what: `${name} cannot be read: ${engineMessage(error).replace(/\.$/, "")}`,
});
