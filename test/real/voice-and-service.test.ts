import { afterAll, beforeAll, expect, test } from "vitest";
import { nps } from "../../loaders/methods/nps-interval.js";
import { type Computed, computeWorkspace } from "../support/compute-workspace.js";
import { describeReal } from "./real-data.js";

describeReal("nps-bank", ["NPStimeseries.csv"], () => {
  let computed: Computed;
  beforeAll(async () => {
    computed = await computeWorkspace("test/real/nps-bank");
  }, 60_000);
  afterAll(() => computed?.close());

  test("gives the published score from surveys alone", async () => {
    const [row] = await computed.engine.rows(
      `select count(*) filter (where nps_class = 'promoter') as promoters, count(*) filter (where nps_class = 'passive') as passives,
       count(*) filter (where nps_class = 'detractor') as detractors from int_survey_answers`,
    );
    expect(row).toEqual({ promoters: 2_309, passives: 972, detractors: 1_719 });
    const nps = computed.table("headlines").find(({ metric }) => metric === "nps");
    expect(nps).toMatchObject({ value: 11.8, n: 5_000 });
    expect(computed.sum("nps_monthly", "answers")).toBe(5_000);
  });

  test("gives the published scores of each market and quarter", async () => {
    const rows = await computed.engine.rows(
      `select touchpoint, quarter(answered_date) as quarter, count(*) filter (where nps_class = 'promoter') as promoters,
       count(*) filter (where nps_class = 'passive') as passives, count(*) filter (where nps_class = 'detractor') as detractors
       from int_survey_answers group by all order by all`,
    );
    const scores = (market: string) =>
      rows
        .filter(({ touchpoint }) => touchpoint === market)
        .map(({ promoters, passives, detractors }) =>
          Number(
            nps({
              promoters: Number(promoters),
              passives: Number(passives),
              detractors: Number(detractors),
            }).score.toFixed(1),
          ),
        );
    expect(scores("MEX")).toEqual([12.8, 13.6, 19.2, 23]);
    expect(scores("UK")).toEqual([16.3, 3.3, 1.7, 13.9]);
    expect(scores("US")).toEqual([13.3, 18, 9.6, -1]);
  });

  test("tells the markets of the year apart, whose answers are all of them", async () => {
    const markets = computed.table("nps_by").filter(({ dimension }) => dimension === "touchpoint");
    expect(markets.map(({ value, against_rest }) => `${value} ${against_rest}`).sort()).toEqual([
      "MEX higher",
      "UK not_enough",
      "US not_enough",
    ]);
    expect(markets.reduce((sum, { answers }) => sum + Number(answers), 0)).toBe(5_000);
  });

  test("publishes no customer base where there are no customers", () => {
    expect(computed.table("base_counts")).toEqual([]);
  });
});

describeReal("baltimore311", ["311_sample.csv"], () => {
  let computed: Computed;
  beforeAll(async () => {
    computed = await computeWorkspace("test/real/baltimore311");
  }, 60_000);
  afterAll(() => computed?.close());

  test("reads US dates and channels of every request", async () => {
    expect(computed.sum("sources", "rows_accepted")).toBe(10_000);
    const channels = await computed.engine.rows(
      "select channel, count(*) as tickets from int_tickets group by channel order by tickets desc limit 3",
    );
    expect(channels).toEqual([
      { channel: "Phone", tickets: 4_995 },
      { channel: "API", tickets: 2_571 },
      { channel: "Internal", tickets: 2_194 },
    ]);
  });
});
