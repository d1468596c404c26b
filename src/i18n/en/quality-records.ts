/** Words of the figures about customer records. */
export const records = {
  standing: {
    finding: (field: string, current: string, lapsed: string) =>
      `The widest gap between current and lapsed customers is in ${field}: ${current} filled against ${lapsed}`,
    alike: "Records of current customers and of lapsed ones are about equally full",
    plain: "Records of current and lapsed customers, side by side",
    names: { current: "Current", lapsed: "Lapsed", no_order: "Never ordered" },
    note: "Filled: share of records with a value. Usable: share of those values that can be right. Current: new, active, loyal, VIP, reactivated or at risk. Lapsed: inactive, lost or with an ended contract. Never ordered: prospects, and those out of scope.",
  },
  scores: {
    finding: (share: string, system: string) =>
      `${share} of the records in ${system} hold at least 80% of what is used`,
    plain: "How much of what is used each record holds",
    subtitle:
      "Share of customer records by score: weights of the fields with a usable value, out of all fields exported",
    bands: {
      under_20: "Under 20%",
      under_40: "Under 40%",
      under_60: "Under 60%",
      "20_40": "20–40%",
      "40_60": "40–60%",
      "60_80": "60–80%",
      "80_100": "80–100%",
    },
    note: "The weights stand in report.yaml under quality.weights; by default e-mail and phone count most.",
    describe: "Horizontal bars: share of each system’s records by band of the score.",
  },
  freshness: {
    finding: (share: string, system: string) =>
      `${share} of the records in ${system} have not been confirmed for two years or more`,
    plain: "How long ago records were last confirmed",
    subtitle: "Share of customer records by time since they were written, or since their person gave a sign of life",
    bands: {
      under_6m: "Under 6 months",
      "6_12m": "6–12 months",
      "12_24m": "12–24 months",
      over_24m: "24 months or more",
      unknown: "No date",
    },
    batch: (system: string, day: string, share: string) =>
      `${system}: ${share} of the records bear ${day} as their day of change. That is a program’s work, so it does not count as a confirmation.`,
    note: "A sign of life is an order, a request, a survey answer or a click.",
    describe: "Horizontal bars: share of each system’s records by age.",
  },
  changes: {
    finding: (field: string, rate: string, interval: string) =>
      `What changes most is ${field}: ${rate} a year (${interval})`,
    plain: "How often details change",
    subtitle: "Changes per 100 people and year, seen between two records of the same person",
    persons: (text: string) => `${text}\u00a0people`,
    limit:
      "Only people with several records show a change. Two systems may also hold two values that are both right, so read it as an upper estimate.",
    describe: (n: string) => `Points with 95% intervals for ${n} fields.`,
  },
  anomalies: {
    finding: (family: string, records: string) => `To check first: ${family} (${records} records)`,
    none: "Nothing stands out",
    few: "Little stands out: what there is concerns too few people to be told",
    family: "Family",
    meaning: "What it may be",
    records: "Records",
    persons: "People",
    names: {
      shared_phone: "One phone number of many people",
      shared_email: "One e-mail address of many people",
      card_many_names: "One loyalty card, many names",
      accounts_one_address: "Many accounts at one address on one day",
      accounts_one_minute: "Many accounts within one minute",
      keyboard_names: "Names typed at random",
      test_accounts: "Names that look like tests",
      impossible_birth: "Impossible dates of birth",
      birth_date_spike: "One date of birth far too often",
    },
    meanings: {
      shared_phone: "A shop’s or a firm’s own number, a family, a number typed to get past a form",
      shared_email: "A shop’s or a firm’s own address, a family, a till’s default",
      card_many_names: "A card lent around, a till’s own card, two people under one number",
      accounts_one_address: "A campus or a firm, a pick-up point, welcome offers taken several times",
      accounts_one_minute: "An import, an event, a program",
      keyboard_names: "A form that insists on a name",
      test_accounts: "Accounts of colleagues or suppliers",
      impossible_birth: "A slip of a digit, day and year swapped",
      birth_date_spike: "A default of the form or of an import",
    },
    note: "One record may stand in several families. These are oddities to look at, not accusations; the private folder lists the records in anomalies.csv.",
    unlisted: (k: number) => `Families of fewer than ${k} people are not listed here.`,
  },
};
