import { describe, expect, it } from "vitest";
import { cardId } from "../../simulator/people/records.js";
import { slip, spelledPhone, wrongDigit } from "../../simulator/people/slips.js";
import { createStreams } from "../../simulator/random/streams.js";
import { DAY, dayOf, utc, withOffset } from "../../simulator/time.js";
import { csv, frenchMoney, money, tsv } from "../../simulator/write/csv.js";
import { windows1252 } from "../../simulator/write/windows-1252.js";

const streams = createStreams(5);

describe("slips", () => {
  it("change a name by one or two letters and keep its beginning", () => {
    for (let i = 0; i < 200; i++) {
      const typed = slip("Lefebvre", streams("slip", i));
      expect(Math.abs(typed.length - 8)).toBeLessThanOrEqual(1);
      expect(typed.slice(0, 1) === "L" || typed.startsWith("eL")).toBe(true);
    }
  });

  it("keep the digits of a telephone number in every spelling", () => {
    for (let i = 0; i < 50; i++) {
      const digits = spelledPhone("0612345678", streams("phone", i)).replace(/\(0\)/, "").replace(/\D/g, "");
      expect(digits.replace(/^(0033|33)/, "0")).toBe("0612345678");
    }
  });

  it("keep the length of a number with a wrong digit", () => {
    expect(wrongDigit("0612345678", streams("digit"))).toHaveLength(10);
  });
});

describe("writing", () => {
  it("encodes what Windows knows and Latin-1 does not", () => {
    expect([...windows1252("€œé’☃")]).toEqual([0x80, 0x9c, 0xe9, 0x92, 0x3f]);
  });

  it("quotes only what must be quoted", () => {
    expect(csv(["a", 'b "c"', "d;e", 1, undefined], ";")).toBe('a;"b ""c""";"d;e";1;');
    expect(tsv(["a\nb", "c\td", 1])).toBe("a b\tc d\t1");
  });

  it("writes money without rounding errors", () => {
    expect([money(1205), money(-5), frenchMoney(1250)]).toEqual(["12.05", "-0.05", "12,50"]);
  });

  it("knows summer time", () => {
    expect(utc(dayOf("2026-03-29") * DAY + 43_200)).toBe("2026-03-29T10:00:00Z");
    expect(withOffset(dayOf("2026-03-28") * DAY + 43_200)).toBe("2026-03-28T12:00:00+01:00");
    expect(utc(dayOf("2026-10-25") * DAY)).toBe("2026-10-24T23:00:00Z");
  });

  it("gives every card its check digit", () => {
    expect(new Set(Array.from({ length: 1000 }, (_, card) => cardId(card))).size).toBe(1000);
    expect(cardId(0)).toMatch(/^29\d{9}$/);
  });
});
