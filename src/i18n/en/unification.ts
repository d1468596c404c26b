import { merging } from "./unification-merging.js";

/** Words of the page on customer base unification. */
export const unification = {
  ...merging,
  other: "Other systems",
  answer: {
    merged: (records: string, people: string, rate: string) =>
      `${records} customer records are ${people}: ${rate} of them are one more record of somebody already known.`,
    single: (records: string, people: string) =>
      `${records} customer records are ${people}: nobody stands there twice.`,
    none: (records: string) =>
      `None of the ${records} customer records leads to a person: they could not be read, or hold no id, contact or name.`,
    contactOnly: (people: string, n: number) =>
      `Another ${people} ${n === 1 ? "is" : "are"} known only by a contact: they bought, wrote or answered, and stand in no customers export.`,
    noRecords: (people: string, n: number) =>
      `No customers export was read: ${people} ${n === 1 ? "is" : "are"} known only by a contact in other exports.`,
    hidden:
      "The records of all systems were put together; too few of them are duplicates, or too few people are without a record, to say how many.",
    judged: (n: string, share: string, interval: string) =>
      `Judged by hand on ${n} pairs, an estimated ${share} of merges are right (95% interval ${interval}).`,
    tested: (n: string, found: string, interval: string, right: string) =>
      `Test: of ${n} copies hidden in the base, ${found} were found again (95% interval ${interval}), and ${right} of the links went to the right person.`,
    united: (n: string, share: string, interval: string) =>
      `Of ${n} pairs of records that share a strong key, ${share} were united (95% interval ${interval}).`,
  },
  steps: {
    plain: "From rows to people",
    finding: (records: string, people: string) => `${records} records come down to ${people}`,
    subtitle: "Rows of customers exports on their way to people, and whom other exports know besides",
    names: {
      rows: "Rows of customers exports",
      filtered: "Left out on purpose",
      rejected: "Could not be read",
      unusable: "Name nobody in the base",
      left_out: "Left out or not usable",
      valid: "Records of people",
      within: "Twice in one system",
      across: "Known to another system",
      duplicates: "Duplicates",
      persons: "People on record",
      contact_only: "Known only by a contact",
      base: "Everybody",
    },
    describe:
      "Waterfall: bars from the rows of customers exports, less what is unusable and what is double, to people on record, and with those known only by a contact to everybody.",
    contactNote:
      "Known only by a contact: somebody whom orders, requests or surveys name by an id, an e-mail, a phone or a card that leads to no customer record. They count as people, never as duplicates.",
    outOfScope: (people: string) =>
      `Everybody includes ${people} out of scope (test accounts, deceased, opposed …), whom the other pages leave out.`,
  },
  overlap: {
    plain: "Which systems know the same people",
    finding: (a: string, b: string, people: string) => `${a} and ${b} share most: ${people} known to both`,
    none: "No two systems know the same person",
    one: "Only one system names people",
    system: "System",
    note: "People known to both systems by a record, an order, a request or whatever names somebody; in the diagonal, all people of the system. The stronger the colour, the more people.",
    of: (a: string, b: string) => `${a} and ${b}`,
  },
  sources: {
    plain: "Duplicates in each system",
    finding: (system: string, rate: string) => `${system} holds most duplicates of its own: ${rate} of its records`,
    none: "No system holds anybody twice",
    subtitle: "Share of a system’s records that are a further record of somebody it already holds",
    rate: "Duplicates",
    of: (records: string) => `of ${records} records`,
    other: "“Other systems” takes in those with too few duplicates to be shown alone.",
    describe: "Horizontal bars: share of duplicate records by system.",
  },
  sizes: {
    plain: "Records per person",
    finding: (people: string, k: string, most: string) =>
      `${people} have a single record; at least ${k} have ${most} or more`,
    single: (people: string) => `${people} have a single record`,
    subtitle: "People by the number of their customer records",
    note: (k: string, most: string) =>
      `${most} is the largest number of records that ${k} people or more reach; the maximum, which is one person’s, stands in the team’s private folder.`,
    panel: "People",
    records: (band: string) => (band === "1" ? "1 record" : `${band.replace("+", " or more")} records`),
    describe: "Horizontal bars: people by number of records.",
  },
  contacts: {
    plain: "Contacts per person",
    finding: (one: string, none: string) => `${one} of people have one e-mail address, ${none} have none`,
    contact: "Contact",
    kinds: { email: "E-mail addresses", phone: "Phone numbers", address: "Postal addresses" },
    number: (band: string) => (band === "0" ? "None" : band),
    note: "A landline, a postal address or a family’s e-mail says more about a household than about a person; the matching weighs them so.",
  },
  names: {
    plain: "How names are written",
    finding: (share: string) => `A given name and a surname were found in ${share} of the names`,
    nearlyAll: "A given name and a surname were found in nearly every name",
    subtitle: "Share of customer records with a name",
    share: "Share of records",
    traits: {
      parsed: "Given name and surname found",
      title: "With a title",
      birth_name: "With a name at birth",
      compound: "Compound given name",
      particle: "Surname with a particle",
      initials: "Initials only",
    },
    describe: "Horizontal bars: share of records by trait of the name.",
  },
  golden: {
    plain: "Which value is kept",
    finding: (field: string, rule: string, people: string) => `${field}: ${rule} decided for ${people}`,
    decided: {
      personal: "a contact of one’s own",
      trust: "the system trusted first",
      fuller: "the fuller address",
      recent: "the most recent record",
      frequent: "the most frequent value",
      order: "the order of reading",
      other: "a rare rule",
    },
    agree: "Records of one person never differ",
    field: "Field",
    rules: {
      only: "No other value",
      personal: "One’s own contact",
      trust: "Trusted system",
      fuller: "Fuller address",
      recent: "Most recent",
      frequent: "Most frequent",
      order: "First read",
      other: "Rare rules",
    },
    note: "People with several customer records, by what decided. Rules are tried in this order: an e-mail or mobile of one’s own before one that a family, an office or another customer uses too, the system that report.yaml trusts first (identity.trust), for addresses the fuller one, then the most recent record, the most frequent value, and where nothing tells them apart the first one read. Every other value stays in the exports untouched, and in the team’s private folder with what it lost by.",
    rare: (k: number) =>
      `“–”: nobody, or fewer than ${k}; these are counted together as rare rules, or, where even so they are fewer than ${k}, under “no other value”.`,
  },
  profiles: {
    plain: "Typical unified profiles",
    finding: (standing: string, systems: string) => `Known best: ${standing}, by ${systems} systems on average`,
    note: "Means and medians of groups, never of one person; “–” where there is nothing, or too few have it or lack it to be told. Revenue and orders are those of the whole history.",
    standings: {
      vip: "VIP",
      loyal: "Loyal",
      active: "Active",
      new: "New",
      at_risk: "At risk",
      lapsed: "Inactive or lost",
      prospect: "Prospects",
    },
    people: "People",
    systems: "Systems",
    records: "Customer records",
    age: "Median age",
    email: "E-mail",
    mobile: "Mobile",
    address: "Postal address",
    last: "Last order",
    orders: "Order-days",
    revenue: "Revenue",
    nps: "NPS",
    days: (n: number, text: string) => `${text} ${n === 1 ? "day" : "days"} ago`,
    ages: {
      under_20: "under 20",
      "20_29": "20 to 29",
      "30_39": "30 to 39",
      "40_49": "40 to 49",
      "50_59": "50 to 59",
      "60_69": "60 to 69",
      "70_up": "70 and over",
    },
  },
};
