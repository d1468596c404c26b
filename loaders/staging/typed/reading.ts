import type { Column } from "../../contracts/index.js";
import { identifier } from "../../engines/engine.js";

/** How one canonical column is read: first parsed from its text (or engine value), then checked. */
export interface Reading {
  /** Intermediate values by their alias; each step may use what the steps before it name. */
  readonly steps: readonly Readonly<Record<string, string>>[];
  /** The canonical value; null where the text cannot be read or lies out of range. */
  readonly checked: string;
  /** Null when the text could not be read at all, as opposed to out of range. */
  readonly readable: string;
  /** For an instant: its local day. */
  readonly day?: string;
}

export interface ReadingContext {
  readonly name: string;
  readonly column: Column;
  /** Alias of the text, cleaned and put into canonical words; of the engine's value when it is native. */
  readonly input: string;
  /** The engine's type when the value is not text. */
  readonly native?: string;
  readonly written: Written;
}

/** How the file writes values. */
export interface Written {
  readonly date?: string;
  readonly timestamp?: string;
  readonly decimal: "." | ",";
  readonly thousands?: string;
  /** ISO code of the currency whose sign a number may carry; any other makes it unreadable. */
  readonly currency?: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Zone of instants that carry none. */
  readonly zone: string;
  /** Zone of the report's days. */
  readonly reportZone: string;
  /** The reader itself writes dates in ISO. */
  readonly isoFirst: boolean;
}

export const alias = (kind: string, name: string): string => identifier(`__${kind}_${name}`);
