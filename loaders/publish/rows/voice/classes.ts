import type { Row } from "../../../engines/engine.js";
import type { NpsCounts } from "../../../methods/nps-interval.js";
import { int } from "../builder.js";

export const CLASSES = ["promoters", "passives", "detractors"] as const;

export const countsOf = (row: Row | undefined): NpsCounts => ({
  promoters: int(row, "promoters"),
  passives: int(row, "passives"),
  detractors: int(row, "detractors"),
});

export const answersOf = ({ promoters, passives, detractors }: NpsCounts): number => promoters + passives + detractors;
