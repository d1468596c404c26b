/** Words of figures about shops and how far from them customers live. */
export const shops = {
  areas: { near: "From near", far: "From far away", known: "From near or far", untold: "Home not known" },
  bands: {
    under_5: "under 5 km",
    "5_10": "5–10 km",
    "10_20": "10–20 km",
    "20_50": "20–50 km",
    "50_100": "50–100 km",
    "100_200": "100–200 km",
    "200_more": "over 200 km",
  },
  /** How far four in five live, as the label of a bar. */
  reaches: {
    under_5: "5 km",
    "5_10": "10 km",
    "10_20": "20 km",
    "20_50": "50 km",
    "50_100": "100 km",
    "100_200": "200 km",
    "200_more": "beyond 200 km",
  },
  catchment: {
    plain: "How far customers live from the shops they buy in",
    first: (shop: string, share: string, km: string, interval: string) =>
      `${shop} draws from farthest: ${share} of its customers live more than ${km} km away (${interval})`,
    alone: (shop: string, share: string, km: string, interval: string) =>
      `${share} of the customers of ${shop} live more than ${km} km away (${interval})`,
    range: (least: string, most: string, km: string) =>
      `Between ${least} and ${most} of a shop’s customers live more than ${km} km from it`,
    subtitle: (km: string) =>
      `Customers of 24 months whose home is known, by shop: how far from it four in five of them live, a bar one step longer for each band; on the right, the share that lives more than ${km} km away`,
    panel: "How far 80% live",
    aside: (km: string) => `Farther than ${km} km`,
    together: (k: number) =>
      `The share is not told where 1 to ${k - 1} customers live on one side: the table counts both sides together`,
    note: "As the crow flies between the middles of postal codes, so within a few kilometres. Who bought in two shops is a customer of both. Passers-by who left no name are in none",
    describe: (n: string) =>
      `Bars of ${n} shops, each as long as the distance within which four in five of its customers live.`,
  },
  back: {
    plain: "Whether customers from far away come back",
    less: (n: string, of: string, shop: string, far: string, near: string) =>
      `In ${n} of ${of} shops customers from far away come back less often: in ${shop} ${far} within a year, against ${near} of those from near`,
    more: (n: string, of: string, shop: string, far: string, near: string) =>
      `In ${n} of ${of} shops customers from far away come back more often: in ${shop} ${far} within a year, against ${near} of those from near`,
    some: (share: string, shop: string, interval: string) =>
      `${share} of the customers of ${shop} from far away came back within a year (${interval})`,
    unsure: "In no shop do customers from far away come back less or more often than others beyond chance",
    subtitle:
      "Customers whose first purchase in the shop, within 24 months, is a year old or more: share that ordered again within a year, there or anywhere",
    row: (shop: string, area: string) => `${shop}, ${area.toLowerCase()}`,
    online: (shop: string, far: string) =>
      `${shop}: of those from far away who had never bought on the web, ${far} did so within a year`,
    onlineNear: (near: string) => `; of those from near, ${near}`,
    note: "It says who came back, not why: those from far away may have been on holiday",
    describe: (n: string) => `Points with intervals for ${n} groups of customers, by shop and distance.`,
  },
};

/** What metrics on shops are called and mean. */
export const shopMetrics = {
  catchment: {
    name: "Customers from far away",
    short: "From far away",
    definition:
      "Of a shop’s customers of 24 months whose home is known, the share that lives farther from it than catchment_km of report.yaml (50 km): great circles between the middles of postal codes, from the places export.",
    reading:
      "It says where those live who left an address. A tourist who pays without a card is nobody’s customer here, so the true share is higher. The limit is yours to set: a limit at which one customer in five lives beyond would make every shop alike.",
  },
  catchment_return: {
    name: "Coming back, by distance",
    short: "Came back",
    definition:
      "Of customers whose first purchase in the shop within 24 months is a year old or more, the share that placed another order within a year of it, in any shop or on the web.",
    reading:
      "Everybody is followed for the same year, so that nobody had less time. It says who came back, not that a letter would bring the others.",
  },
  catchment_online: {
    name: "From the shop to the web",
    short: "Turned to the web",
    definition:
      "Of the same customers, those who had never bought on the web up to that purchase: the share that did so within a year of it.",
    reading:
      "Only orders that carry a name are seen: somebody who gave another address on the web counts as not turned, unless the records were put together.",
  },
};

/** The same in the middle of a sentence. */
export const shopMetricNames = {
  catchment: "customers from far away",
  catchment_return: "coming back, by distance",
  catchment_online: "turning to the web",
};

export const shopColumns = {
  area: "Distance",
  beyond: "Far from (km)",
  share_low: "Share from",
  share_high: "to",
  distance: "Median distance",
  "catchment.reach": "Distance of four in five",
  followed: "Followed for a year",
  came_back: "Came back",
  came_back_low: "Came back from",
  came_back_high: "to",
  offline: "Never on the web before",
  turned: "Turned to the web",
  turned_low: "Turned from",
  turned_high: "to",
};
