import { describe, expect, test } from "vitest";
import { coarse, FRANCE_BOX, REGION_CODES, regionsOfFrance } from "../../../src/components/charts/france.js";

/** Points of a path of `M x y l dx dy … z` rings. */
const pointsOf = (path: string): [number, number][] =>
  path
    .split("z")
    .filter(Boolean)
    .flatMap((ring) => {
      const numbers = ring.match(/-?\d+/g)?.map(Number) ?? [];
      const points: [number, number][] = [];
      let [x, y] = [0, 0];
      for (let index = 0; index < numbers.length; index += 2) {
        x += numbers[index] ?? 0;
        y += numbers[index + 1] ?? 0;
        points.push([x, y]);
      }
      return points;
    });

describe("a coarse path", () => {
  test("keeps the corners that the grid tells apart, of every ring", () => {
    expect(coarse("m 3,3 3,0 0.1,0 0,3 -3,0 z m 15,0 1.5,0 0,1.5 z")).toBe("M2 2l2 0 0 2-2 0zM12 2l1 0 0 1z");
  });

  test("leaves out what is smaller than the grid", () => {
    expect(coarse("m 3,3 0.2,0 0,0.2 z")).toBe("");
  });
});

test("13 regions of 96 departments and 65 to 68 million people, inside the map", () => {
  const regions = regionsOfFrance();
  expect(regions.map(({ id }) => id).toSorted()).toEqual(Object.values(REGION_CODES).toSorted());
  expect(regions.reduce((sum, { paths }) => sum + paths.length, 0)).toBe(96);
  const people = regions.reduce((sum, { population }) => sum + population, 0);
  expect(people).toBeGreaterThan(65e6);
  expect(people).toBeLessThan(68e6);
  for (const [x, y] of regions.flatMap(({ paths }) => paths.flatMap(pointsOf))) {
    expect(x >= 0 && x <= FRANCE_BOX[0] && y >= 0 && y <= FRANCE_BOX[1]).toBe(true);
  }
});

test("neighbours share their points: Brittany and Pays de la Loire meet", () => {
  const points = (id: string) =>
    new Set(
      regionsOfFrance()
        .find((region) => region.id === id)
        ?.paths.flatMap(pointsOf)
        .map(String),
    );
  const shared = [...points("bretagne")].filter((point) => points("pays_de_la_loire").has(point));
  expect(shared.length).toBeGreaterThan(15);
});
