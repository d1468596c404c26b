import { literal } from "../../engines/engine.js";
import type { Report } from "../../workspace/schema.js";
import type { ModelNode } from "../graph.js";
import { fill } from "./parameters.js";

/** What sending one message costs where report.yaml does not say, in the workspace's currency: an order of magnitude. */
export const DEFAULT_MESSAGE_COSTS = { email: 0.001, sms: 0.05, post: 0.85, push: 0 } as const;
export const DEFAULT_SENSITIVITY = 0.5;

/** One row per channel: the cost of one message, where it comes from, and how far off it may be (a share of it). */
export function messageCosts(report: Report): ModelNode {
  const { costs = {}, sensitivity = DEFAULT_SENSITIVITY } = report.quality;
  const rows = Object.entries(DEFAULT_MESSAGE_COSTS).map(([channel, fallback]) => {
    const stated = costs[channel as keyof typeof DEFAULT_MESSAGE_COSTS];
    const origin = stated === undefined ? "default" : "report";
    return `(${literal(channel)}, ${(stated ?? fallback).toFixed(6)}, ${literal(origin)}, ${sensitivity.toFixed(4)})`;
  });
  return {
    name: "message_costs",
    reads: [],
    build: (engine) =>
      fill(
        engine,
        "message_costs",
        "channel varchar, unit_cost decimal(18, 6), origin varchar, sensitivity decimal(6, 4)",
        rows,
      ),
  };
}

/** The item of the costs export that pays for questionnaires; no row where report.yaml names none. */
export function answerItem({ quality }: Report): ModelNode {
  const rows = quality.answers_item === undefined ? [] : [`(${literal(quality.answers_item)})`];
  return { name: "answer_item", reads: [], build: (engine) => fill(engine, "answer_item", "item varchar", rows) };
}
