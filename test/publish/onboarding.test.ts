import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { wilson } from "../../loaders/methods/wilson.js";
import { onboardingRelations } from "../../loaders/publish/onboarding-relations.js";
import { onboardingOf } from "../../loaders/publish/rows/onboarding.js";

const K = 11;
const ALL = { contact: true, agreed: true, joined: true };
const cell = (dimension: string, value: string, flags: string, customers: number): Row => {
  const [has_contact = 0, has_agreed = 0, has_joined = 0] = [...flags].map(Number);
  return { dimension, value, has_contact, has_agreed, has_joined, customers };
};
const CELLS = [
  cell("all", "all", "111", 60),
  cell("all", "all", "110", 40),
  cell("all", "all", "001", 100),
  cell("channel", "web", "111", 60),
  cell("channel", "web", "110", 40),
  cell("channel", "store", "001", 100),
  cell("store", "Quai", "001", 84),
  cell("store", "Gare", "001", 10),
  cell("store", "Port", "001", 6),
];

test("each step is a share of the same new customers, and the whole is who reached all", () => {
  const rows = onboardingOf(CELLS, K, ALL).filter(({ dimension }) => dimension === "all");
  expect(rows.map(({ step, reached, customers }) => `${step} ${reached} ${customers}`)).toEqual([
    "contact 100 200",
    "agreed 100 200",
    "joined 160 200",
    "complete 60 200",
  ]);
  const { low, high } = wilson(60, 200);
  expect(rows[3]).toMatchObject({ share: 0.3, low, high, not_reached: 140 });
});

test("a step that no export tells of is left out, and out of the whole; one step alone is its own whole", () => {
  const steps = (known: typeof ALL) =>
    onboardingOf(CELLS, K, known)
      .filter(({ dimension }) => dimension === "all")
      .map(({ step, reached }) => `${step} ${reached}`);
  expect(steps({ ...ALL, joined: false })).toEqual(["contact 100", "agreed 100", "complete 100"]);
  expect(steps({ contact: false, agreed: false, joined: true })).toEqual(["joined 160"]);
  expect(steps({ contact: false, agreed: false, joined: false })).toEqual([]);
});

test("shops with few new customers stand together, last", () => {
  const shops = onboardingOf(CELLS, K, ALL).filter(({ dimension, step }) => dimension === "store" && step === "joined");
  expect(shops.map(({ value, customers }) => `${value} ${customers}`)).toEqual(["Quai 84", "other 16"]);
});

test("a channel of which a few reached a step stands with other small ones, not with large ones", () => {
  const cells = [
    cell("channel", "web", "110", 500),
    cell("channel", "web", "111", 30),
    cell("channel", "store", "111", 200),
    cell("channel", "store", "000", 90),
    cell("channel", "phone", "110", 60),
    cell("channel", "phone", "001", 4),
    cell("channel", "marketplace", "100", 80),
  ];
  const joined = onboardingOf(cells, K, ALL).filter(({ step }) => step === "joined");
  expect(joined.map(({ value, customers, reached }) => `${value} ${customers} ${reached}`)).toEqual([
    "web 530 30",
    "store 290 200",
    "other 144 4",
  ]);
});

test("a rest that is small and not told takes in the largest channel that is no shop, so that little is hidden", () => {
  const cells = [
    cell("channel", "web", "110", 1089),
    cell("channel", "web", "001", 24),
    cell("channel", "store", "111", 500),
    cell("channel", "store", "000", 219),
    cell("channel", "phone", "110", 80),
    cell("channel", "phone", "001", 8),
  ];
  const joined = onboardingOf(cells, K, ALL).filter(({ step }) => step === "joined");
  expect(joined.map(({ value, customers, reached }) => `${value} ${customers} ${reached}`)).toEqual([
    "store 719 500",
    "other 1201 32",
  ]);
});

test("the few who came in the last week do not stand between flows and those followed", () => {
  const rows = onboardingOf(CELLS, K, ALL);
  const names = (last: Row) =>
    onboardingRelations(
      new Map<string, readonly Row[]>([
        ["onboarding", rows],
        [
          "lifecycle_flow",
          [{ month: "2025-04", new: 30, followed: 0 }, { month: "2025-05", new: 150, followed: 150 }, last],
        ],
      ]),
    ).flatMap((relation) =>
      "difference" in relation && relation.terms.some(({ table }) => table === "lifecycle_flow")
        ? [`${relation.name}: ${relation.difference}`]
        : [],
    );
  expect(names({ month: "2025-06", new: 54, followed: 50 })).toContain(
    "newcomers of 12 months, and those followed to contact: 4",
  );
  expect(names({ month: "2025-06", new: 54, followed: 50 })).toContain(
    "followed to contact, and newcomers of whole periods: 50",
  );
});

test("a reader knows that channels add up to all, shops to the channel, and that who is complete reached each step", () => {
  const rows = onboardingOf(CELLS, K, ALL);
  const relations = onboardingRelations(new Map([["onboarding", rows]]));
  const names = relations.map(({ name }) => name);
  for (const step of ["contact", "agreed", "joined", "complete"]) {
    expect(names).toContain(`customers of ${step}, by channel`);
    expect(names).toContain(`customers of ${step}, by shop and in shops`);
  }
  const between = relations.find(({ name }) => name === "contact and complete, all all");
  expect(between).toMatchObject({ difference: 40 });
});
