/** What columns mean that stand in models on shops. */
export const SHOP_COLUMNS = {
  km: "Kilometres from home to the shop, as the crow flies between the middles of postal codes",
  median_km: "Median distance from home to the shops of the purchases",
  reach_km: "Distance within which four in five customers of the shop live",
  area: "near or far from home, by catchment_km of report.yaml, or both as known; untold where home or shop has no known place",
  place: "Rank of the shop by its customers of 24 months",
  followed: "Persons whose first purchase there in 24 months is a year old or more",
  came_back: "Of these, ordered again, wherever, within a year of it",
  offline: "Of those followed, had never bought on the web by then; 0 where nothing is sold there",
  turned: "Of these, bought on the web within a year of it",
} as const;
