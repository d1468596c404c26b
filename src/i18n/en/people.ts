/** Words of figures about who customers are. */
export const people = {
  openings: {
    title: "Open statuses further:",
    prospectsByHeat: "Prospects by warmth",
    prospectsByReach: "Prospects by whether they can be contacted",
    toConvert: "To convert: active, one order so far",
  },
  ages: {
    plain: "How old customers are",
    finding: (group: string, share: string, known: string) =>
      `The largest age group is ${group}: ${share} of the customers whose age and gender are known (known of ${known})`,
    alone: (group: string, share: string, known: string) =>
      `The largest age group is ${group}: ${share} of the customers whose age is known (known of ${known})`,
    subtitle: "Share of all customers by age and gender; in grey, how many they are",
    subtitleAlone: "Share of all customers by age; in grey, how many they are",
    genders: { female: "Women", male: "Men", unknown: "Not known" },
    untold: (age: string, gender: string) => `Age not known: ${age} of customers; gender not known: ${gender}`,
    describe: (n: string) => `Bars of ${n} age groups, women beside men.`,
    describeAlone: (n: string) => `Bars of ${n} age groups.`,
  },
  regions: {
    plain: "Where customers live",
    finding: (region: string, times: string) =>
      `${region} has ${times} times the customers that its population would suggest`,
    even: "Customers live about where everybody lives: no region stands out",
    subtitle: "Customers against population, by region; 100 is as many as the population would suggest",
    step: (from: string, to: string | null) => (to === null ? `${from} and over` : `${from} to ${to}`),
    tip: (region: string, customers: string, index: string) => `${region}: ${customers} customers, index ${index}`,
    region: "Region",
    customers: "Customers",
    index: "Index",
    left: (share: string) => `Not on the map: ${share} of customers, abroad, overseas or without a postal code`,
    some: "Not on the map: customers abroad, overseas or without a postal code",
    source: "Departments: @svg-maps, CC BY 4.0; population: INSEE",
    describe: (n: string) =>
      `Map of ${n} regions of France, darker where more customers live than the population would suggest.`,
  },
  contexts: {
    plain: "Where the best buyers of a category stand among all",
    finding: (category: string, share: string, interval: string) =>
      `${share} of the best buyers of ${category} are not among the best of all (${interval})`,
    subtitle: "The fifth of each category’s buyers who paid most for it, by where they stand among all buyers",
    standings: { top: "Best fifth of all", middle: "From there to half", low: "Lower half" },
    left: (k: number) => `Left out: categories of which one of the three parts holds 1 to ${k - 1}\u00A0persons`,
    describe: (n: string) => `Stacked bars of ${n} categories, by standing among all buyers.`,
  },
  orders: {
    plain: "How often customers order",
    finding: (share: string, revenue: string) =>
      `${share} of buyers have ordered four times or more; they bring ${revenue} of buyers’ revenue of 12 months`,
    subtitle:
      "Buyers by number of orders so far, and their share of the revenue of 12 months; in grey, how many they are",
    people: "Share of buyers",
    revenue: "Share of revenue",
    describe: (n: string) => `Bars of ${n} bands by number of orders, buyers beside revenue.`,
  },
  categories: {
    plain: "What customers mostly buy",
    finding: (category: string, share: string, revenue: string) =>
      `${share} of the buyers whose main category is known spend most on ${category}; they bring ${revenue} of those buyers’ revenue of 12 months`,
    subtitle:
      "Buyers of 24 months by the category they spend most on, where it is known, and their share of what those buyers brought in 12 months",
    people: "Share of buyers",
    revenue: "Share of revenue",
    describe: (n: string) => `Bars of ${n} categories, buyers beside revenue.`,
  },
};
