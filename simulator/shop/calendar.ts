import { dayOf, dayOfYear, isoDate, monthOf, weekday } from "../time.js";

export interface Occasion {
  from: number;
  to: number;
  label: string;
  kind: "promotion" | "holiday" | "incident" | "note";
  /** Share off, for a promotion. */
  discount: number;
}

const yearly: [from: string, to: string, label: string, kind: Occasion["kind"], discount: number][] = [
  ["01-08", "01-28", "Soldes d'hiver", "promotion", 0.3],
  ["04-07", "04-13", "Semaine du printemps", "promotion", 0.2],
  ["06-25", "07-15", "Soldes d'été", "promotion", 0.3],
  ["09-22", "09-28", "Anniversaire de la maison", "promotion", 0.2],
  ["11-21", "11-30", "Black Friday vert", "promotion", 0.25],
  ["02-14", "02-14", "Saint-Valentin", "holiday", 0],
  ["05-01", "05-01", "Fête du Travail", "holiday", 0],
  ["05-08", "05-08", "8 mai", "holiday", 0],
  ["05-25", "05-31", "Fête des mères", "holiday", 0],
  ["07-14", "07-14", "Fête nationale", "holiday", 0],
  ["08-15", "08-15", "Assomption", "holiday", 0],
  ["11-01", "11-01", "Toussaint", "holiday", 0],
  ["12-25", "12-25", "Noël", "holiday", 0],
];

const closed = new Set(["01-01", "05-01", "12-25"]);

/** What happened, year by year, from the first to the last day of the exports. */
export function occasionsBetween(first: number, last: number): Occasion[] {
  const occasions: Occasion[] = [];
  for (let year = Number(isoDate(first).slice(0, 4)); year <= Number(isoDate(last).slice(0, 4)); year++) {
    for (const [from, to, label, kind, discount] of yearly) {
      occasions.push({ from: dayOf(`${year}-${from}`), to: dayOf(`${year}-${to}`), label, kind, discount });
    }
  }
  const incident = carrierIncident(last);
  occasions.push({ ...incident, label: "Incident transporteur dans l'Ouest", kind: "incident", discount: 0 });
  occasions.push({
    from: last - 784,
    to: last - 784,
    label: "Ouverture de la boutique de Bordeaux",
    kind: "note",
    discount: 0,
  });
  occasions.push({ from: last - 425, to: last - 425, label: "Nouveau site marchand", kind: "note", discount: 0 });
  return occasions.filter(({ from }) => from >= first && from <= last).sort((a, b) => a.from - b.from);
}

/** The carrier of the West fails in the last month. */
export function carrierIncident(last: number): { from: number; to: number } {
  return { from: last - 29, to: last - 4 };
}

export class Calendar {
  private readonly discounts = new Map<number, number>();
  private readonly seasons = new Map<number, number>();
  readonly occasions: Occasion[];

  constructor(first: number, last: number) {
    this.occasions = occasionsBetween(first, last);
    for (const { from, to, discount } of this.occasions) {
      if (discount > 0) for (let day = from; day <= to; day++) this.discounts.set(day, discount);
    }
  }

  discountOn(day: number): number {
    return this.discounts.get(day) ?? 0;
  }

  isClosed(day: number): boolean {
    return weekday(day) === 6 || closed.has(isoDate(day).slice(5));
  }

  /** How much more than on an average day people buy: 0.6 … 2.4. */
  season(day: number): number {
    let season = this.seasons.get(day);
    if (season === undefined) {
      const month = [0.86, 0.88, 0.92, 0.96, 1.08, 1.0, 0.9, 0.78, 0.98, 1.0, 1.18, 1.5][monthOf(day) - 1] ?? 1;
      const week = [0.85, 0.9, 1.0, 0.98, 1.08, 1.3, 0.89][weekday(day)] ?? 1;
      const afterChristmas = isoDate(day).slice(5) > "12-24" ? 0.5 : 1;
      season = month * week * afterChristmas * (this.discountOn(day) > 0 ? 1.35 : 0.96);
      this.seasons.set(day, season);
    }
    return season;
  }

  /** Holiday-makers by the sea: high summer, a little at Easter, in May and at Toussaint. */
  tourism(day: number): number {
    const month = [0.1, 0.35, 0.3, 0.9, 0.9, 1.1, 3.2, 4.0, 0.9, 0.6, 0.35, 0.3][monthOf(day) - 1] ?? 1;
    return month * (weekday(day) >= 4 ? 1.2 : 0.9);
  }

  /** Gifts: before Christmas, Saint Valentine's and Mothers' day. */
  gifts(day: number): number {
    const yearDay = dayOfYear(day);
    const near = (target: number, days: number): number => Math.max(0, 1 - Math.abs(yearDay - target) / days);
    return 0.25 + 4.5 * near(349, 28) + 1.6 * near(42, 14) + 2 * near(147, 14);
  }
}

export function isSummer(day: number): boolean {
  return [6, 7, 8].includes(monthOf(day));
}
