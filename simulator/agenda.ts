import { DAY } from "./time.js";

export interface Appointment {
  at: number;
  run: () => void;
}

/** What is still to happen, by day: returns, tickets, surveys, messages. */
export class Agenda {
  private readonly days = new Map<number, Appointment[]>();

  constructor(private readonly lastDay: number) {}

  /** Appointments after the last exported day are forgotten: no export shows them. */
  at(second: number, run: () => void): void {
    const day = Math.floor(second / DAY);
    if (day > this.lastDay) return;
    const appointments = this.days.get(day);
    if (appointments) appointments.push({ at: second, run });
    else this.days.set(day, [{ at: second, run }]);
  }

  /** Hands out the appointments of a day that were not handed out yet. */
  take(day: number): Appointment[] {
    const appointments = this.days.get(day) ?? [];
    this.days.delete(day);
    return appointments;
  }
}
