import { type ModelSchema, model } from "./model-schema.js";

/** Models on shops and on how far from them customers live. */
export const SHOP_SCHEMAS: Readonly<Record<string, ModelSchema>> = {
  int_shop_distances: model("person_id store_id", "person_id store_id km", "km >= 0"),
  int_person_distance: model("person_id", "person_id median_km", "median_km >= 0"),
  catchment: model(
    "detail store area",
    "detail store area place customers median_km reach_km followed came_back offline turned",
    "area in ('near', 'far', 'known', 'untold')",
    "came_back <= followed and followed <= customers",
    "turned <= offline and offline <= followed",
  ),
};
