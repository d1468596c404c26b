import { describe, expect, test } from "vitest";
import { trial } from "../../bench/alerts/trial.js";
import { serviceHistory } from "../../simulator/service/history.js";
import { dayOf } from "../../simulator/time.js";

const last = dayOf("2026-10-31");
const shop = { first: last - 499, last, ordersPerDay: 120 };

describe("service histories", () => {
  test("are a function of the seed, with one incident of each kind and the requests it caused", () => {
    const history = serviceHistory({ ...shop, seed: 9, isQuiet: false });
    expect(history).toEqual(serviceHistory({ ...shop, seed: 9, isQuiet: false }));
    expect(history.tickets).not.toEqual(serviceHistory({ ...shop, seed: 10, isQuiet: false }).tickets);
    expect(history.incidents.map(({ incident }) => incident.kind)).toEqual(["carrier", "stock_out", "faulty_batch"]);
    for (const { incident, firstTicket } of history.incidents) {
      const caused = history.tickets.filter((ticket) => ticket.incident === incident);
      expect(caused.length).toBeGreaterThan(0);
      expect(firstTicket).toBe(Math.min(...caused.map(({ day }) => day)));
      expect(firstTicket).toBeGreaterThanOrEqual(incident.from);
    }
  });

  test("of the same seed order alike where nothing happens", () => {
    const quiet = serviceHistory({ ...shop, seed: 9, isQuiet: true });
    expect(quiet.incidents).toEqual([]);
    expect(quiet.tickets.every(({ incident }) => incident === null)).toBe(true);
    expect(quiet.orders).toEqual(serviceHistory({ ...shop, seed: 9, isQuiet: false }).orders);
  });

  test("in which a carrier fails raise the alarm within the week; a quiet year at most one per ten series", () => {
    const { detections } = trial({ ...shop, ordersPerDay: 300, seed: 12, isQuiet: false });
    const carrier = detections.find(({ kind }) => kind === "carrier");
    expect(carrier?.days).toBeLessThanOrEqual(6);
    const quiet = trial({ ...shop, ordersPerDay: 300, seed: 12, isQuiet: true });
    expect(quiet.busySeries).toBeGreaterThan(100);
    expect(quiet.busyEpisodes).toBeLessThanOrEqual(quiet.busySeries / 10);
    expect(quiet.episodes).toBeLessThanOrEqual(10);
  });
});
