import { afterAll, beforeAll, expect, test } from "vitest";
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
