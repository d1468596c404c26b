import { literal } from "../../engines/engine.js";
import { alias, type Reading, type ReadingContext } from "./reading.js";

const FIRST = "timestamp '1000-01-01'";
const LAST = "timestamp '9999-12-31 23:59:59'";
/** A time followed by a sign, a letter or a blank carries its zone: `10:00+02:00`, `10:00Z`, `10:00 UTC`. */
const ZONED = ":[0-9:.]*[^0-9:.]";
/** The usual ways to write an instant, told without a regular expression: without a zone, and in UTC. */
const isPlain = (input: string): string => `${input} like '____-__-_____:__:__'`;
const isUtc = (input: string): string => `suffix(${input}, 'Z') and contains(${input}, ':')`;

interface Attempts {
  /** Wall-clock times. */
  readonly local: string[];
  /** Instants in UTC. */
  readonly utc: string[];
}

/** Reads instants: stored in UTC, beside the local day. */
export function readInstant(context: ReadingContext): Reading {
  const { name, input, written } = context;
  const [local, utc] = [alias("l", name), alias("u", name)];
  const attempts = context.native ? fromNative(input, context.native) : fromText(context);
  const instant = `coalesce(${utc}, ${inUtc(`timezone(${literal(written.zone)}, ${local})`)})`;
  const inReport = (moment: string) =>
    `cast(timezone(${literal(written.reportZone)}, cast(${moment} as timestamptz)) as date)`;
  const isDay = context.native === "DATE" ? "true" : context.native ? "false" : `not contains(${input}, ':')`;
  const localDay =
    written.zone === written.reportZone
      ? `cast(${local} as date)`
      : `case when ${isDay} then cast(${local} as date) else ${inReport(`timezone(${literal(written.zone)}, ${local})`)} end`;
  const isSane = `coalesce(${local}, ${utc}) between ${FIRST} and ${LAST}`;
  return {
    // Most values carry no zone; only the others are read a second time.
    steps: [
      { [local]: first(attempts.local) },
      { [utc]: `case when ${local} is null then ${first(attempts.utc)} end` },
    ],
    checked: `case when ${isSane} then ${instant} end`,
    readable: `case when ${isSane} then 1 end`,
    day: `case when ${isSane} then coalesce(${localDay}, ${inReport(utc)}) end`,
  };
}

/** Reads days; of an instant, the day it is written with. */
export function readDay(context: ReadingContext): Reading {
  const { name, input, native, written } = context;
  const { date, timestamp, isoFirst } = written;
  const value = alias("p", name);
  const iso = guarded(input, `try_cast(${input} as date)`);
  const stated = [date, timestamp].filter((format) => format !== undefined);
  const formats = stated.map((format) => {
    const moment = strptime(input, format);
    return `cast(${isZoned(format) ? `timezone(${literal(written.reportZone)}, ${moment})` : moment} as date)`;
  });
  const attempts = date === undefined || isoFirst ? [iso, ...formats] : formats;
  const isSane = `${value} between date '1000-01-01' and date '9999-12-31'`;
  return {
    steps: [{ [value]: native ? `try_cast(${input} as date)` : first(attempts) }],
    checked: `case when ${isSane} then ${value} end`,
    readable: `case when ${isSane} then 1 end`,
  };
}

function fromNative(input: string, native: string): Attempts {
  if (native.startsWith("TIMESTAMP WITH")) return { local: [], utc: [`cast(${input} as timestamp)`] };
  return { local: [`cast(${input} as timestamp)`], utc: [] };
}

function fromText({ input, written: { date, timestamp, isoFirst } }: ReadingContext): Attempts {
  const formats = [timestamp, date].filter((format) => format !== undefined);
  const attempts: Attempts = {
    local: formats.filter((format) => !isZoned(format)).map((format) => strptime(input, format)),
    utc: formats.filter(isZoned).map((format) => `cast(${strptime(input, format)} as timestamp)`),
  };
  if (timestamp !== undefined && !isoFirst) return attempts;
  const zoned = `regexp_matches(${input}, ${literal(ZONED)})`;
  const isLocal = `(${isPlain(input)} or not (${isUtc(input)} or ${zoned}))`;
  const utc = (text: string): string => `cast(try_cast(${text} as timestamptz) as timestamp)`;
  attempts.local.unshift(guarded(input, `case when ${isLocal} then try_cast(${input} as timestamp) end`));
  attempts.utc.unshift(
    guarded(input, `case when ${isUtc(input)} then ${utc(input)} when ${zoned} then ${utc(withColon(input))} end`),
  );
  return attempts;
}

const isZoned = (format: string): boolean => /%[zZ]/.test(format);

/** The same as a cast in a session of zone UTC, without asking for the zone's rules. */
const inUtc = (instant: string): string => `make_timestamp(epoch_us(${instant}))`;

const strptime = (input: string, format: string): string => `try_strptime(${input}, ${literal(format)})`;

/** SQL reads 10:00+02:00 and neither 10:00+0200 nor 10:00 +02:00. */
const withColon = (input: string): string => `regexp_replace(${input}, ' *([-+][0-9]{2}):?([0-9]{2})$', '\\1:\\2')`;

/** SQL also takes words such as `epoch` for a date. */
const guarded = (input: string, sql: string): string => `case when ${input} >= '0' and ${input} < ':' then ${sql} end`;

const first = (attempts: readonly string[]): string =>
  attempts.length > 1 ? `coalesce(${attempts.join(", ")})` : (attempts[0] ?? "cast(null as timestamp)");
