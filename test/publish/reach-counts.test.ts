import { describe, expect, test } from "vitest";
import {
  type ChannelCounts,
  OPEN_COUNTS,
  smallReachGaps,
  withoutSmallGaps,
} from "../../loaders/publish/rows/reach-counts.js";

const K = 11;
const channel = (name: string, counts: Partial<ChannelCounts> = {}): ChannelCounts => ({
  channel: name,
  persons: 10_000,
  valid: 0,
  opted_in: 0,
  asked: 0,
  blocked: 0,
  reachable: 0,
  ...counts,
});
const column = (name: (typeof OPEN_COUNTS)[number], ...rows: ChannelCounts[]) =>
  withoutSmallGaps(rows, K).map((row) => row[name]);

describe("between channels", () => {
  test("six persons asked for e-mail and not for SMS are not told: the less important channel is left out", () => {
    const rows = [
      channel("sms", { asked: 7_300 }),
      channel("email", { asked: 7_306 }),
      channel("any", { asked: 8_000 }),
    ];
    expect(column("asked", ...rows)).toEqual([null, 7_306, 8_000]);
  });

  test.each(OPEN_COUNTS)("no two counts of %s differ by less than k", (name) => {
    const counts = { any: 530, email: 524, sms: 515, post: 506 };
    const rows = Object.entries(counts).map(([id, count]) => channel(id, { [name]: count }));
    // SMS stands: the one it was close to is gone.
    expect(column(name, ...rows)).toEqual([530, null, 515, null]);
  });

  test("equal counts and differences of k or more stand", () => {
    const rows = [channel("any", { valid: 511 }), channel("email", { valid: 511 }), channel("sms", { valid: 500 })];
    expect(column("valid", ...rows)).toEqual([511, 511, 500]);
  });

  test("the few on both of two channels do not follow from the three counts", () => {
    const [any, email, post] = [
      channel("any", { valid: 795 }),
      channel("email", { valid: 500 }),
      channel("post", { valid: 300 }),
    ];
    expect(column("valid", any, email, post)).toEqual([795, 500, null]);
    expect(column("valid", any, email, post, channel("sms", { valid: 100 }))).toEqual([795, 500, 300, 100]);
  });
});

describe("within a channel", () => {
  const only = (counts: Partial<ChannelCounts>) => withoutSmallGaps([channel("email", counts)], K)[0];

  test("the few who refused, or were asked and cannot be reached, leave out who was asked", () => {
    expect(only({ valid: 900, opted_in: 500, asked: 505, reachable: 400, blocked: 50 })).toMatchObject({
      opted_in: 500,
      asked: null,
      blocked: 50,
    });
    // A count that is left out already takes no other with it.
    expect(only({ persons: 1_000, opted_in: 993, asked: 1_000, reachable: 900, valid: 950 })).toMatchObject({
      opted_in: null,
      asked: 1_000,
    });
  });

  test("the few with an address and no consent, or a consent and no address, leave out who is blocked", () => {
    expect(only({ valid: 505, opted_in: 800, asked: 900, reachable: 400, blocked: 100 })?.blocked).toBeNull();
    expect(only({ valid: 800, opted_in: 505, asked: 900, reachable: 400, blocked: 100 })?.blocked).toBeNull();
    expect(only({ valid: 800, opted_in: 600, asked: 900, reachable: 400, blocked: 100 })?.blocked).toBe(100);
  });

  test("a count beside the reachable or the base is left out", () => {
    expect(only({ valid: 9_995, opted_in: 405, asked: 900, reachable: 400, blocked: 5 })).toMatchObject({
      valid: null,
      opted_in: null,
      asked: 900,
      blocked: null,
    });
  });
});

test("reach a few beside that of a more important channel is a gap, and closes none to others", () => {
  const rows = [
    channel("post", { reachable: 385 }),
    channel("sms", { reachable: 394 }),
    channel("email", { reachable: 400 }),
  ];
  expect([...smallReachGaps(rows, K)]).toEqual([["sms", 6]]);
  expect(smallReachGaps([channel("any", { reachable: 400 }), channel("email", { reachable: 400 })], K).size).toBe(0);
});
