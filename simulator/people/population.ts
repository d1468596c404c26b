import { IntColumn } from "../column.js";
import type { Streams } from "../random/streams.js";
import { Weighted } from "../random/weighted.js";
import type { Calendar } from "../shop/calendar.js";
import type { Archetype } from "./archetypes.js";
import { archetypeOf, homeStoreOf, type Person, personOf } from "./person.js";

type Season = Archetype["season"];

/** The most that `seasonFor` ever returns, for thinning (Lewis and Shedler, 1979). */
const peak: Record<Season, number> = { all: 3.4, tourism: 5, gifts: 6 };
const onlyOnce = 0.24;
const alreadyKnown = 0.13;
const neverBuys = 0.06;

/** Everybody who is ever in the base, as columns: what they have lived so far, and when they buy next. */
export class Population {
  readonly bornIn: IntColumn;
  readonly leavesOn: IntColumn;
  readonly orders: IntColumn;
  readonly lastOrder: IntColumn;
  readonly mood: Float32Array;
  /** First and latest CRM record, web account, loyalty card, helpdesk requester, contract; all plus one, 0 when there is none. */
  readonly crm: IntColumn;
  readonly latestCrm: IntColumn;
  readonly account: IntColumn;
  readonly card: IntColumn;
  readonly requester: IntColumn;
  readonly contract: IntColumn;
  readonly surveyedOn: IntColumn;
  private readonly rate: Float32Array;
  private readonly nextOnDay: IntColumn;
  private readonly firstOnDay: IntColumn;
  private latest: Person | undefined;
  private before: Person | undefined;

  constructor(
    readonly count: number,
    private readonly streams: Streams,
    private readonly calendar: Calendar,
    private readonly first: number,
    private readonly last: number,
  ) {
    const column = (value = 0): IntColumn => IntColumn.filled(count, value);
    this.bornIn = column();
    this.leavesOn = column();
    this.orders = column();
    this.lastOrder = column();
    this.crm = column();
    this.latestCrm = column();
    this.account = column();
    this.card = column();
    this.requester = column();
    this.contract = column();
    this.surveyedOn = column();
    this.nextOnDay = column(-1);
    this.firstOnDay = IntColumn.filled(last - first + 1, -1);
    this.mood = new Float32Array(count);
    this.rate = new Float32Array(count);
    this.beBorn();
  }

  person(id: number): Person {
    if (this.latest?.id === id) return this.latest;
    if (this.before?.id === id) return this.before;
    this.before = this.latest;
    this.latest = personOf(this.streams, id, (other) => (other < this.count ? this.bornIn.get(other) : this.first));
    return this.latest;
  }

  isProspect(id: number): boolean {
    return this.rate[id] === 0;
  }

  *visitorsOn(day: number): Generator<number> {
    for (let id = this.firstOnDay.get(day - this.first); id >= 0; ) {
      const next = this.nextOnDay.get(id);
      yield id;
      id = next;
    }
  }

  /** Draws the day of the next purchase after a day, if the person has not left for good by then. */
  scheduleAfter(id: number, day: number): void {
    const random = this.streams("next purchase", id, this.orders.get(id));
    const { season, bargain } = archetypeOf(this.streams, id);
    const meanGap = 1 / ((this.rate[id] ?? 0) * peak[season]);
    const end = Math.min(this.leavesOn.get(id), this.last);
    for (let at = day + 1 + random.exponential(meanGap); at <= end; at += random.exponential(meanGap)) {
      const candidate = Math.floor(at);
      if (random.next() * peak[season] >= this.seasonFor(season, bargain, candidate)) continue;
      this.expect(id, candidate);
      return;
    }
  }

  disappoint(id: number, points: number, chanceToLeave: number, day: number): void {
    if (id >= this.count) return;
    this.mood[id] = (this.mood[id] ?? 0) - points;
    if (this.streams("disappointed", id, day).chance(chanceToLeave)) {
      this.leavesOn.set(id, Math.min(this.leavesOn.get(id), day + 1));
    }
  }

  private expect(id: number, day: number): void {
    this.nextOnDay.set(id, this.firstOnDay.get(day - this.first));
    this.firstOnDay.set(day - this.first, id);
  }

  private seasonFor(season: Season, bargain: number, day: number): number {
    if (season === "tourism") return this.calendar.tourism(day);
    if (season === "gifts") return this.calendar.gifts(day);
    const patience = this.calendar.discountOn(day) > 0 ? 1 + bargain * 0.6 : 1 - bargain * 0.2;
    return this.calendar.season(day) * patience;
  }

  private beBorn(): void {
    const days: Record<Season, Weighted<number>> = {
      all: this.birthDays("all"),
      tourism: this.birthDays("tourism"),
      gifts: this.birthDays("gifts"),
    };
    for (let id = 0; id < this.count; id++) {
      const random = this.streams("life", id);
      const archetype = archetypeOf(this.streams, id);
      const isKnown = random.chance(alreadyKnown);
      const day = isKnown ? this.first - 10 - Math.floor(random.exponential(420)) : days[archetype.season].draw(random);
      const [mean, shape] = archetype.rate;
      this.bornIn.set(id, day);
      this.mood[id] = random.normal(8.5, 1.15);
      this.rate[id] = random.chance(neverBuys) ? 0 : (random.gamma(shape, mean * 0.81) + 0.08) / 365;
      const stays = random.chance(onlyOnce) ? 0 : random.exponential(archetype.life * 365 * random.gamma(1.6, 1));
      // An exponential life has no memory: who is still there at the first day has the same time ahead.
      this.leavesOn.set(id, Math.floor((isKnown && random.chance(0.78) ? this.first : day) + stays));
      if (!isKnown) this.expect(id, day);
      else if (!this.isProspect(id)) this.scheduleAfter(id, this.first - 1);
    }
  }

  /** New customers come faster while the shops grow, then no longer. */
  private birthDays(season: Season): Weighted<number> {
    const days: [number, number][] = [];
    for (let day = this.first; day <= this.last; day++) {
      const growth =
        Math.min(1, 0.72 + (0.45 * (day - this.first)) / 500) - 0.3 * Math.max(0, (day - this.first - 640) / 456);
      days.push([day, growth * this.seasonFor(season, 0.3, day)]);
    }
    return new Weighted(days);
  }

  homeStore(person: Person, day: number): number {
    return homeStoreOf(person.move && person.move.day <= day ? person.move.town : person.town);
  }
}
