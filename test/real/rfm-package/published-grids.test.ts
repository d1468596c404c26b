import { afterAll, beforeAll, expect, test } from "vitest";
import { type Computed, computeWorkspace } from "../../support/compute-workspace.js";
import { describeReal } from "../real-data.js";

/** A box of a grid: name, then lowest and highest score of recency, frequency and monetary value. */
type Box = readonly [string, number, number, number, number, number, number];

// The package's own README, 0.3.0; the first box that fits wins.
const README: readonly Box[] = [
  ["Champions", 5, 5, 5, 5, 5, 5],
  ["Potential Loyalist", 3, 5, 3, 5, 2, 5],
  ["Loyal", 2, 4, 2, 4, 2, 4],
  ["Promising", 3, 4, 1, 3, 3, 5],
  ["New", 4, 5, 1, 3, 1, 5],
  ["Can't Lose", 1, 2, 3, 4, 4, 5],
  ["At Risk", 1, 2, 2, 5, 4, 5],
  ["Need Attention", 1, 3, 3, 5, 3, 5],
  ["About To Sleep", 2, 3, 1, 3, 1, 4],
  ["Lost", 1, 1, 1, 5, 1, 5],
];

// The eleven boxes of the package's documentation of 2018, copied by most tutorials since.
const ELEVEN: readonly Box[] = [
  ["Champions", 4, 5, 4, 5, 4, 5],
  ["Loyal", 2, 5, 3, 5, 3, 5],
  ["Potential Loyalist", 3, 5, 1, 3, 1, 3],
  ["New", 4, 5, 1, 1, 1, 1],
  ["Promising", 3, 4, 1, 1, 1, 1],
  ["Need Attention", 2, 3, 2, 3, 2, 3],
  ["About To Sleep", 2, 3, 1, 2, 1, 2],
  ["At Risk", 1, 2, 2, 5, 2, 5],
  ["Can't Lose", 1, 1, 4, 5, 4, 5],
  ["Hibernating", 1, 2, 1, 2, 1, 2],
  ["Lost", 1, 2, 1, 2, 1, 2],
];

// Recency and frequency alone, as Python tutorials name the 25 cells.
const RECENCY_FREQUENCY: readonly Box[] = [
  ["hibernating", 1, 2, 1, 2, 1, 5],
  ["at_risk", 1, 2, 3, 4, 1, 5],
  ["cant_lose", 1, 2, 5, 5, 1, 5],
  ["about_to_sleep", 3, 3, 1, 2, 1, 5],
  ["need_attention", 3, 3, 3, 3, 1, 5],
  ["loyal", 3, 4, 4, 5, 1, 5],
  ["promising", 4, 4, 1, 1, 1, 5],
  ["new", 5, 5, 1, 1, 1, 5],
  ["potential", 4, 5, 2, 3, 1, 5],
  ["champions", 5, 5, 4, 5, 1, 5],
];

const boxSql = (grid: readonly Box[]): string =>
  grid
    .map(
      ([name, ...score]) =>
        `when recency_score between ${score[0]} and ${score[1]} and frequency_score between ${score[2]} and ${score[3]}
          and monetary_score between ${score[4]} and ${score[5]} then '${name.replace("'", "''")}'`,
    )
    .join("\n");

describeReal("rfm-package", ["rfm_data_orders.csv"], () => {
  let computed: Computed;
  beforeAll(async () => {
    computed = await computeWorkspace("test/real/rfm-package");
  }, 60_000);
  afterAll(() => computed?.close());

  const segments = async (grid: readonly Box[]): Promise<Record<string, readonly [number, number, number]>> => {
    const rows = await computed.engine.rows<{ name: string; customers: number; orders: number; revenue: number }>(
      `select case ${boxSql(grid)} else 'Others' end as name, count(*) as customers,
         cast(sum(frequency) as integer) as orders, cast(sum(monetary) as integer) as revenue
       from int_rfm_scores group by all`,
    );
    return Object.fromEntries(rows.map((row) => [row.name, [row.customers, row.orders, row.revenue] as const]));
  };

  test("our scores fill the ten segments of the package's README", async () => {
    expect(await segments(README)).toEqual({
      Champions: [35, 316, 31_646],
      "Potential Loyalist": [342, 2_211, 204_856],
      Loyal: [170, 799, 76_562],
      Promising: [9, 28, 4_249],
      New: [104, 329, 28_837],
      "Can't Lose": [47, 274, 32_446],
      "At Risk": [28, 216, 22_227],
      "Need Attention": [10, 57, 4_562],
      "About To Sleep": [102, 283, 23_449],
      Lost: [148, 393, 35_324],
    });
  });

  test("our scores fill the eleven boxes of 2018, four of them dead", async () => {
    const found = await segments(ELEVEN);
    expect(found).toMatchObject({ Champions: [158, 1_234, 120_178] });
    expect(Object.fromEntries(Object.entries(found).map(([name, [customers]]) => [name, customers]))).toEqual({
      Champions: 158,
      Loyal: 278,
      "Potential Loyalist": 229,
      Hibernating: 111,
      "At Risk": 86,
      "About To Sleep": 50,
      "Need Attention": 35,
      Others: 48,
    });
  });

  test("our scores fill the grid of recency and frequency", async () => {
    const found = await segments(RECENCY_FREQUENCY);
    expect(Object.fromEntries(Object.entries(found).map(([name, [customers]]) => [name, customers]))).toEqual({
      hibernating: 240,
      loyal: 170,
      potential: 146,
      at_risk: 135,
      champions: 99,
      about_to_sleep: 76,
      need_attention: 46,
      promising: 31,
      new: 30,
      cant_lose: 22,
    });
  });

  test("the published fifths are quantiles of our inputs, plus one", async () => {
    const [bins] = await computed.engine.rows<Record<string, number>>(
      `select ${["recency", "frequency", "monetary"]
        .flatMap((name) =>
          [0.2, 0.4, 0.6, 0.8].map(
            (share) => `cast(quantile_of(${name}, ${share}) as double) + 1 as ${name}_${share * 10}`,
          ),
        )
        .join(", ")} from int_rfm_scores`,
    );
    expect(Object.values(bins ?? {}).map((bin) => Math.round(bin * 10) / 10)).toEqual([
      115, 181, 297.4, 482, 4, 5, 6, 8, 255.8, 382, 506.4, 666,
    ]);
  });

  test("quantiles are those of the package's own test, on miles a gallon of 32 cars", async () => {
    const miles = [
      21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4,
      33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4,
    ];
    const [bins] = await computed.engine.rows<Record<string, number>>(
      `select ${[0.2, 0.4, 0.6, 0.8].map((share) => `quantile_of(mpg, ${share}) + 1 as bin_${share * 10}`).join(", ")}
       from (select unnest([${miles.join(", ")}]::double[]) as mpg)`,
    );
    expect(Object.values(bins ?? {}).map((bin) => Math.round(bin * 100) / 100)).toEqual([16.2, 18.92, 22, 25.08]);
  });

  test("first customers, sums and the heat map are the package's", async () => {
    const [sums] = await computed.engine.rows<Record<string, number>>(
      `select count(*) as customers, cast(sum(frequency) as integer) as orders, cast(sum(monetary) as integer) as revenue
       from int_rfm_scores`,
    );
    expect(sums).toEqual({ customers: 995, orders: 4_906, revenue: 464_158 });
    const [heat] = await computed.engine.rows<{ total: number }>(
      `select sum(mean) as total from (select cast(avg(monetary) as double) as mean from int_rfm_scores
       group by recency_score, frequency_score)`,
    );
    expect(Math.round(heat?.total ?? 0)).toBe(12_634);
    const first = await computed.engine.rows<{ customer: string; found: string }>(
      `select distinct stg_orders.customer_id as customer,
         cast(recency as varchar) || ' ' || frequency || ' ' || cast(monetary as integer) || ' '
         || recency_score || frequency_score || monetary_score as found
       from int_rfm_scores
       join int_orders on int_rfm_scores.person_id = int_orders.person_id
       join stg_orders on int_orders.order_id = stg_orders.order_id
       where stg_orders.customer_id in ('Abbey O''Reilly', 'Add Senger', 'Aden Lesch', 'Aden Murphy', 'Admiral Senger')
       order by customer`,
    );
    expect(first.map(({ customer, found }) => `${customer} ${found}`)).toEqual([
      "Abbey O'Reilly 205 6 472 343",
      "Add Senger 140 3 340 412",
      "Aden Lesch 194 4 405 323",
      "Aden Murphy 98 7 596 544",
      "Admiral Senger 132 5 448 433",
    ]);
  });

  test("Gini and the share of the best fifth are the reference's, inside their intervals", () => {
    const fifth = computed.table("concentration").find((row) => row["share_customers"] === 0.2);
    expect(Number(fifth?.["gini"])).toBeCloseTo(0.2896, 4);
    expect(Number(fifth?.["share_revenue"])).toBeCloseTo(0.3562, 4);
    expect(Number(fifth?.["gini_low"])).toBeLessThan(0.2896);
    expect(Number(fifth?.["gini_high"])).toBeGreaterThan(0.2896);
  });
});
