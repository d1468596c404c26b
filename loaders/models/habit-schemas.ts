import { type ModelSchema, model } from "./model-schema.js";

/** The model on what a purchase usually looks like. */
export const HABIT_SCHEMAS: Readonly<Record<string, ModelSchema>> = {
  habits: model(
    "measure channel",
    "measure channel customers lower_quarter median_usual low high upper_quarter",
    "lower_quarter <= median_usual and median_usual <= upper_quarter",
    "low <= median_usual and median_usual <= high",
  ),
};
