import type { Fault } from "../../faults.js";
import type { Source, SourceFile } from "../../workspace/workspace.js";
import type { Dialect } from "../shapes/dialect.js";
import type { Part, Shape } from "../shapes/shape.js";
import type { Run } from "../staging.js";

/** What one look at a file found out; files with the same key are read together. */
export interface Seen {
  readonly part: Part;
  readonly key: string;
  /** How a text is split into columns, where some of its lines may not be. */
  readonly dialect?: Dialect;
  readonly isDamaged?: boolean;
  /** Names that its first records use, where records name their own fields. */
  readonly fields?: readonly string[];
  make(alike: readonly Seen[]): Promise<Shape>;
}

export interface Looking {
  readonly source: Source;
  readonly file: SourceFile;
  /** Position in the source's list of files. */
  readonly index: number;
  readonly run: Run;
  readonly faults: Fault[];
}

/** Looks at the beginning of a file; undefined where it holds no record. */
export type Look = (looking: Looking) => Promise<Seen | undefined>;

export const partsOf = (alike: readonly Seen[]): Part[] => alike.map(({ part }) => part);

/** Columns of the file that the entry names. */
export const wantedColumns = ({ columns, attributes }: Source): string[] =>
  [...Object.values(columns), ...Object.values(attributes)].flatMap((mapping) =>
    typeof mapping === "string" ? [mapping] : "column" in mapping ? [mapping.column] : [],
  );
