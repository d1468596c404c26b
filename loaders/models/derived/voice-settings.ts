import { literal } from "../../engines/engine.js";
import type { Report } from "../../workspace/schema.js";
import type { ModelNode } from "../graph.js";
import { fill } from "./parameters.js";

/** Within this many hours somebody unhappy should be called back, where report.yaml does not say. */
export const DEFAULT_FOLLOW_UP_HOURS = 48;

/** What surveys mean that their exports do not say, and the order of the moments they are about. */
export const voiceSettings = ({ voice, segments }: Report): ModelNode[] => [
  {
    name: "voice_settings",
    reads: [],
    build: (engine) =>
      engine.run(`create or replace table voice_settings as select
        cast(${voice.ces_easy === undefined ? "null" : literal(voice.ces_easy)} as varchar) as ces_easy,
        ${voice.follow_up_hours ?? DEFAULT_FOLLOW_UP_HOURS} as follow_up_hours`),
  },
  {
    name: "crossing_segments",
    reads: [],
    build: (engine) =>
      fill(
        engine,
        "crossing_segments",
        "segment varchar",
        Object.entries(segments).flatMap(([id, { where }]) =>
          /\bnps_class\b/.test(where) ? [`(${literal(id)})`] : [],
        ),
      ),
  },
];
