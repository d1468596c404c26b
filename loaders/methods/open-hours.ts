/** Opening hours of a week: day of the week → spans of the clock such as `09:00-18:00`. */
export type WeekHours = Readonly<Partial<Record<string, readonly string[]>>>;

/** A stretch of time, as UTC instants in milliseconds. */
export interface OpenSpan {
  readonly from: number;
  readonly to: number;
}

/** A stretch of one UTC day that is open or closed throughout, with the open minutes that lie before it. */
export interface Segment extends OpenSpan {
  readonly isOpen: boolean;
  readonly before: number;
}

const WEEK = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds by which a zone's clock is ahead of UTC at an instant. */
function aheadOf(zone: string, instant: number): number {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat("en-GB", { timeZone: zone, dateStyle: "short", timeStyle: "medium", hourCycle: "h23" });
  formats.set(zone, format);
  const [day = 1, month = 1, year = 0, hour = 0, minute = 0, second = 0] = (
    format.format(instant).match(/\d+/g) ?? []
  ).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/** The instant at which a zone's clock shows some minutes past midnight of a day; after a leap of the clock, what the leap makes of it. */
export function instantOf(day: string, minutes: number, zone: string): number {
  const wall = Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE_MS;
  const near = wall - aheadOf(zone, wall);
  return wall - aheadOf(zone, near);
}

export interface OpenDays {
  readonly hours: WeekHours;
  /** Local days without service. */
  readonly closed: ReadonlySet<string>;
  readonly zone: string;
  /** First and last local day. */
  readonly from: string;
  readonly to: string;
}

/** When somebody is there: spans in order, those that touch or overlap put together. */
export function openSpans({ hours, closed, zone, from, to }: OpenDays): OpenSpan[] {
  const spans: OpenSpan[] = [];
  for (let time = Date.parse(`${from}T00:00:00Z`); time <= Date.parse(`${to}T00:00:00Z`); time += DAY_MS) {
    const day = new Date(time).toISOString().slice(0, 10);
    if (closed.has(day)) continue;
    for (const text of hours[WEEK[new Date(time).getUTCDay()] as string] ?? []) {
      const [opens, closes] = text.split("-").map(minutesOf) as [number, number];
      if (closes > opens) spans.push({ from: instantOf(day, opens, zone), to: instantOf(day, closes, zone) });
    }
  }
  const merged: OpenSpan[] = [];
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else if (span.to > span.from) merged.push(span);
  }
  return merged;
}

/** All time from one UTC midnight to another, cut where it opens or closes and at every midnight between. */
export function segments(open: readonly OpenSpan[], from: number, to: number): Segment[] {
  const out: Segment[] = [];
  let before = 0;
  const add = (start: number, end: number, isOpen: boolean) => {
    for (let at = Math.max(start, from); at < Math.min(end, to); ) {
      const next = Math.min(end, to, Math.floor(at / DAY_MS) * DAY_MS + DAY_MS);
      out.push({ from: at, to: next, isOpen, before });
      if (isOpen) before += (next - at) / MINUTE_MS;
      at = next;
    }
  };
  let at = from;
  for (const span of open) {
    add(at, span.from, false);
    add(span.from, span.to, true);
    at = Math.max(at, span.to);
  }
  add(at, to, false);
  return out;
}

function minutesOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  return 60 * hours + minutes;
}
