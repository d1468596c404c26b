import { areaOf, towns } from "../names/towns.js";
import { archetypes } from "../people/archetypes.js";
import type { Random } from "../random/random.js";
import { createStreams } from "../random/streams.js";
import { Weighted } from "../random/weighted.js";
import { drawBasket, type Line } from "../shop/basket.js";
import { Calendar, isSummer } from "../shop/calendar.js";
import { reasonAfterParcel } from "./after-order.js";
import { drawIncidents, type Incident } from "./incidents.js";
import { type ReasonId, reasonIds, reasons } from "./ticket-texts.js";

export interface HistoryOptions {
  readonly seed: number;
  /** Days since 1970, first and last. */
  readonly first: number;
  readonly last: number;
  readonly ordersPerDay: number;
  /** Nothing out of the ordinary happens in a quiet history. */
  readonly isQuiet: boolean;
}

export interface ServiceOrder {
  readonly day: number;
  readonly area: string;
  readonly products: readonly string[];
}

export interface ServiceTicket {
  readonly day: number;
  readonly reason: ReasonId;
  /** Index of the order it is about, if it says so. */
  readonly order: number | null;
  readonly incident: Incident | null;
}

export interface ServiceHistory {
  readonly orders: readonly ServiceOrder[];
  readonly tickets: readonly ServiceTicket[];
  /** Each with the day of the first request that it caused. */
  readonly incidents: readonly { readonly incident: Incident; readonly firstTicket: number | null }[];
}

const town = new Weighted(towns.map((each): [typeof each, number] => [each, each.size]));
const buyer = new Weighted(archetypes.map((each): [typeof each, number] => [each, each.share * each.web]));
const spontaneous = new Weighted(reasonIds.map((id): [ReasonId, number] => [id, reasons[id].spontaneous]));

/**
 * Orders of a web shop and the requests they bring, day by day, without people: fast enough to try a detector on many years. Parcels
 * run late, goods are missing or faulty, and people write for reasons of their own; promotions and seasons move orders.
 */
export function serviceHistory(options: HistoryOptions): ServiceHistory {
  const { seed, first, last, ordersPerDay, isQuiet } = options;
  const streams = createStreams(seed);
  const calendar = new Calendar(first, last);
  const incidents = isQuiet ? [] : drawIncidents(streams, last);
  const orders: ServiceOrder[] = [];
  const tickets: ServiceTicket[] = [];
  const write = (day: number, reason: ReasonId, order: number | null, incident: Incident | null, random: Random) => {
    if (day <= last) tickets.push({ day, reason, order: random.chance(0.62) ? order : null, incident });
  };
  for (let day = first; day <= last; day++) {
    const random = streams("service day", day);
    for (let count = random.poisson(ordersPerDay * calendar.season(day)); count > 0; count--) {
      const area = areaOf(town.draw(random));
      const lines = basket(random, calendar, day);
      orders.push({ day, area, products: lines.map(({ product }) => product.id) });
      const about = orders.length - 1;
      afterParcel(streams("parcel", about), { day, area, lines }, incidents, (on, reason, incident, own) =>
        write(on, reason, about, incident, own),
      );
    }
    // People without a recent order: as many on a quiet day as in a promotion.
    for (let count = random.poisson(0.1 * ordersPerDay); count > 0; count--) {
      write(day, spontaneous.draw(random), null, null, random);
    }
  }
  tickets.sort((a, b) => a.day - b.day);
  const firstTicket = (incident: Incident) => tickets.find((ticket) => ticket.incident === incident)?.day ?? null;
  return {
    orders,
    tickets,
    incidents: incidents.map((incident) => ({ incident, firstTicket: firstTicket(incident) })),
  };
}

function basket(random: Random, calendar: Calendar, day: number): Line[] {
  const promotion = calendar.discountOn(day);
  const offer = { more: 1.42, promotion, coupon: 0, summer: isSummer(day) };
  return drawBasket(random, buyer.draw(random), offer);
}

type Parcel = Pick<ServiceOrder, "day" | "area"> & { readonly lines: readonly Line[] };
type Write = (day: number, reason: ReasonId, incident: Incident | null, random: Random) => void;

/** What a parcel brings: delay, something missing or broken, or nothing. */
function afterParcel(random: Random, order: Parcel, incidents: readonly Incident[], write: Write): void {
  const { day, area, lines } = order;
  const today = incidents.filter(({ from, to }) => day >= from && day <= to);
  const carrier = today.find((each) => each.kind === "carrier" && each.areas.includes(area));
  const isHit = carrier !== undefined && random.chance(0.8);
  const days = Math.ceil(isHit ? 6 + random.exponential(4) : Math.max(1.2, random.logNormal(2.5, 0.38)));
  if (days > 4) {
    if (random.chance(0.42)) write(day + Math.min(days, random.between(5, 9)), "late", isHit ? carrier : null, random);
  } else if (random.chance(0.115)) {
    write(day + days + random.int(9), reasonAfterParcel(random, lines), null, random);
  }
  const about = (kind: "stock_out" | "faulty_batch") =>
    today.find((each) => each.kind === kind && lines.some(({ product }) => product.id === each.product));
  const missing = about("stock_out");
  if (missing && random.chance(0.5)) write(day + days + random.int(2), "missing", missing, random);
  const faulty = about("faulty_batch");
  if (faulty && random.chance(0.5)) {
    write(day + days + Math.floor(random.exponential(3)), "reaction", faulty, random);
  }
}
