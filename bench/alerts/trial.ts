import { weekTests } from "../../loaders/methods/surge.js";
import { type Surge, surgeEpisodes } from "../../loaders/methods/surge-episodes.js";
import { LARGEST_Q } from "../../loaders/publish/rows/service/ticket-alerts.js";
import { groupBy } from "../../loaders/publish/rows/service/together.js";
import { type HistoryOptions, serviceHistory } from "../../simulator/service/history.js";
import type { Incident } from "../../simulator/service/incidents.js";
import { type NamedSeries, seriesName, seriesOf } from "./series.js";

/** Fewest requests of a week that a report may tell: its k. */
const LEAST = 11;
/** Of two years, the second is watched. */
const WATCHED = 365;

export interface Detection {
  readonly kind: Incident["kind"];
  /** Requests that the incident caused in its first seven days. */
  readonly firstWeek: number;
  /** Days from its first request to the alarm; null where none came within the week. */
  readonly days: number | null;
}

export interface Trial {
  readonly series: number;
  readonly episodes: number;
  /** Of series with a request a week or more, which a person would look at. */
  readonly busySeries: number;
  readonly busyEpisodes: number;
  readonly reasonEpisodes: number;
  readonly detections: readonly Detection[];
}

/** One history, watched day by day for its last year as a report rebuilt every morning would. */
export function trial(options: HistoryOptions, largestQ = LARGEST_Q): Trial {
  const days = options.last - options.first + 1;
  const history = serviceHistory(options);
  const series = seriesOf(history, options.first, days);
  const candidates = series.filter((each) => mostInAWeek(each) >= LEAST);
  const episodes = [...groupBy(candidates, ({ kind }) => kind).values()].flatMap((family) =>
    surgeEpisodes(family.map(weekTests), {
      from: days - WATCHED,
      looked: series.filter(({ kind }) => kind === family[0]?.kind).length,
      leastCount: LEAST,
      largestQ: largestQ[family[0]?.kind ?? "reason"],
    }).map((episode) => ({ ...episode, about: family[episode.series] as NamedSeries })),
  );
  const isBusy = (each: NamedSeries) => total(each.counts.slice(days - WATCHED)) >= WATCHED / 7;
  return {
    series: series.length,
    episodes: episodes.length,
    busySeries: series.filter(isBusy).length,
    busyEpisodes: episodes.filter(({ about }) => isBusy(about)).length,
    reasonEpisodes: episodes.filter(({ about }) => about.kind === "reason").length,
    detections: history.incidents.map(({ incident, firstTicket }) => {
      const names = namesOf(incident);
      const start = (firstTicket ?? Number.POSITIVE_INFINITY) - options.first;
      const caused = history.tickets.filter((ticket) => ticket.incident === incident);
      return {
        kind: incident.kind,
        firstWeek: caused.filter(({ day }) => day - options.first < start + 7).length,
        days: daysToAlarm(
          episodes.filter(({ about }) => names.includes(about.name)),
          start,
        ),
      };
    }),
  };
}

/** What an alarm has to name to have found the incident. */
function namesOf(incident: Incident): string[] {
  if (incident.kind === "carrier") return ["late"];
  const reason = incident.kind === "stock_out" ? "missing" : "reaction";
  return [reason, incident.product, seriesName(reason, incident.product)];
}

function daysToAlarm(episodes: readonly Surge[], start: number): number | null {
  const found = episodes.filter(({ firstDay }) => firstDay >= start && firstDay <= start + 6);
  return found.length === 0 ? null : Math.min(...found.map(({ firstDay }) => firstDay)) - start;
}

function mostInAWeek({ counts }: NamedSeries): number {
  let [most, sum] = [0, 0];
  for (let day = 0; day < counts.length; day++) {
    sum += (counts[day] ?? 0) - (counts[day - 7] ?? 0);
    most = Math.max(most, sum);
  }
  return most;
}

const total = (counts: ArrayLike<number>): number => Array.from(counts).reduce((sum, count) => sum + count, 0);
