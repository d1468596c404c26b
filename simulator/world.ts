import { Agenda } from "./agenda.js";
import { Exports } from "./exports/exports.js";
import type { Options } from "./options.js";
import { Mailboxes } from "./people/mailboxes.js";
import { Population } from "./people/population.js";
import { Accounts, Cards, CrmRecords } from "./people/records.js";
import { createStreams, type Streams } from "./random/streams.js";
import { Calendar } from "./shop/calendar.js";
import { purchase } from "./shop/purchase.js";
import { dayOf, isoDate, yearOf } from "./time.js";

/** Everything that is true while the simulation runs. */
export interface World {
  options: Options;
  streams: Streams;
  calendar: Calendar;
  agenda: Agenda;
  people: Population;
  mailboxes: Mailboxes;
  crm: CrmRecords;
  accounts: Accounts;
  cards: Cards;
  exports: Exports;
  /** Running numbers of what systems create. */
  counters: ReturnType<typeof zeroCounters>;
  first: number;
  last: number;
  /** A purchase that something brought about: a letter, a cart left behind. */
  buyAgain: (id: number, at: number) => void;
  /** How much larger than the demo this world is. */
  scale: number;
}

function zeroCounters() {
  const tills: number[] = [];
  return {
    webOrder: 0,
    creditNote: 0,
    ticket: 0,
    stranger: 0,
    requester: 0,
    survey: 0,
    message: 0,
    contract: 0,
    tills,
  };
}

export function createWorld(options: Options): World {
  const last = options.asOf;
  const first = dayOf(`${yearOf(last) - 3}${isoDate(last).slice(4)}`) + 1;
  const streams = createStreams(options.seed);
  const calendar = new Calendar(first, last);
  const people = new Population(options.customers, streams, calendar, first, last);
  const mailboxes = new Mailboxes(streams, options.customers);
  for (let id = 0; id < people.count; id++) mailboxes.reserve(people.person(id));
  const world: World = {
    options,
    streams,
    calendar,
    people,
    mailboxes,
    first,
    last,
    agenda: new Agenda(last),
    crm: new CrmRecords(),
    accounts: new Accounts(),
    cards: new Cards(),
    exports: new Exports(options),
    counters: zeroCounters(),
    scale: options.customers / 8000,
    buyAgain: (id, at) => purchase(world, id, at, true),
  };
  return world;
}
