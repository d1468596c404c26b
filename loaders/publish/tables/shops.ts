import { dimension, measure, type PublishedTable } from "../contract.js";
import { high, low } from "./columns.js";

const BANDS = "under_5, 5_10, 10_20, 20_50, 50_100, 100_200 or 200_more kilometres";

export const catchment = {
  name: "catchment",
  description:
    "Customers of each shop over 24 months by how far they live from it, and who of them came back or turned to the web",
  grain: "one row per shop and side of its catchment area; a customer of two shops stands in both",
  columns: {
    store: dimension("Shop; other_stores for those beyond the twelve with the most customers"),
    area: dimension(
      "near or far: home within catchment_km of report.yaml or beyond; known: both together, where one side holds too few; untold where home or shop has no known place",
    ),
    beyond: dimension("catchment_km of report.yaml: kilometres beyond which a home is far", "number"),
    customers: measure("integer", "Persons in scope with a valid order in the shop in 24 months", {
      metric: "customers",
    }),
    share: measure("share", "On the row of far: of those whose home is known", { metric: "catchment" }),
    share_low: low("share", "the share"),
    share_high: high("share", "the share"),
    distance: measure("text", `Median distance from home: ${BANDS}`),
    reach: measure("text", `Distance within which four in five customers of the shop live: ${BANDS}`),
    followed: measure("integer", "Of these persons, first there in the 24 months a year ago or more"),
    came_back: measure("share", "Of those followed, ordered again, wherever, within a year", {
      metric: "catchment_return",
    }),
    came_back_low: low("share", "the share who came back"),
    came_back_high: high("share", "the share who came back"),
    offline: measure("integer", "Of those followed, had never bought on the web until then"),
    turned: measure("share", "Of these, bought on the web within a year", { metric: "catchment_online" }),
    turned_low: low("share", "the share who turned to the web"),
    turned_high: high("share", "the share who turned to the web"),
  },
  order: ["position", "area_position"],
  disclosure: {
    units: "customers",
    parts: ["not_followed", "back", "not_back", "were_online", "turned_on", "not_turned_on"],
    additive: ["customers"],
  },
  needs: ["places"],
} as const satisfies PublishedTable;
