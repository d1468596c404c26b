/** Wall-clock time in Paris: days since 1970-01-01, and seconds since then as a clock on the wall shows them. */
export const DAY = 86_400;

export function dayOf(iso: string): number {
  return Math.floor(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / 864e5);
}

interface CalendarDay {
  iso: string;
  year: number;
  month: number;
}

const calendarDays: CalendarDay[] = [];
/** Days before 1970 must not make the list sparse: births reach back to 1930. */
const offset = 25_000;

function calendarDay(day: number): CalendarDay {
  let known = calendarDays[day + offset];
  if (known === undefined) {
    const iso = new Date(day * 864e5).toISOString().slice(0, 10);
    known = { iso, year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)) };
    calendarDays[day + offset] = known;
  }
  return known;
}

export function isoDate(day: number): string {
  return calendarDay(day).iso;
}

export function frenchDate(day: number): string {
  const iso = isoDate(day);
  return `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

export function clock(second: number): string {
  const rest = second % DAY;
  return `${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
}

/** 2026-10-31 14:05, as tills print it. */
export function localMinute(second: number): string {
  return `${isoDate(Math.floor(second / DAY))} ${clock(second).slice(0, 5)}`;
}

export function localSecond(second: number): string {
  return `${isoDate(Math.floor(second / DAY))} ${clock(second)}`;
}

export function frenchMinute(second: number): string {
  return `${frenchDate(Math.floor(second / DAY))} ${clock(second).slice(0, 5)}`;
}

/** 2026-10-31T13:05:00Z */
export function utc(second: number): string {
  const shifted = second - parisOffset(Math.floor(second / DAY)) * 3600;
  return `${isoDate(Math.floor(shifted / DAY))}T${clock(shifted)}Z`;
}

/** 2026-10-31T14:05:00+01:00 */
export function withOffset(second: number): string {
  const day = Math.floor(second / DAY);
  return `${isoDate(day)}T${clock(second)}+0${parisOffset(day)}:00`;
}

/** 0 = Monday. */
export function weekday(day: number): number {
  return (day + 3) % 7;
}

export function monthOf(day: number): number {
  return calendarDay(day).month;
}

export function yearOf(day: number): number {
  return calendarDay(day).year;
}

export function dayOfYear(day: number): number {
  return day - dayOf(`${yearOf(day)}-01-01`);
}

const offsets = new Map<number, 1 | 2>();

/** Hours ahead of UTC; nothing here happens in the night hours when the clock changes. */
function parisOffset(day: number): 1 | 2 {
  let offset = offsets.get(day);
  if (offset === undefined) {
    const year = yearOf(day);
    offset = day >= lastSunday(year, 3) && day < lastSunday(year, 10) ? 2 : 1;
    offsets.set(day, offset);
  }
  return offset;
}

function lastSunday(year: number, month: number): number {
  const last = dayOf(`${year}-${two(month)}-31`);
  return last - ((weekday(last) + 1) % 7);
}
