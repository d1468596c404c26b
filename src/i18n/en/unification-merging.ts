/** Words on why records were merged, how right that is, and what hangs on it. */
export const merging = {
  reasons: {
    plain: "Why records were put together",
    finding: (words: string, share: string) => `Most often (${share} of merges): ${words}`,
    settled: "Most merges rest on a system’s own key or on a decision",
    subtitle: (threshold: string) =>
      `The most frequent ways of agreeing. Each bar adds bits or takes some: ten bits make one person a thousand times likelier. From ${threshold} bits on, two records are one person.`,
    item: (share: string, merges: string) => `${share} of merges (${merges})`,
    total: "Total",
    describe: (words: string) => `Waterfall of weights, in bits: ${words}.`,
    rest: (share: string) => `Rarer ways of agreeing make up ${share} of merges.`,
    keyed: (share: string) =>
      `${share} of merges rest on a system’s own person key or on a decision and were not weighed.`,
    note: "Weights were learned on this base. What rare names add and what the thought of somebody else takes off are means.",
    prior: "to begin with",
    rarity: "rarity of names and addresses",
    doubt: "may be somebody else: same household, same name",
    rows: { settled: "A system’s own key or a decision", other: "Rarer ways of agreeing" },
    levels: {
      first_name: {
        differs: "first name differs",
        initial: "same initial",
        distant: "first name distant",
        alike: "another first name, alike",
        similar: "first name similar",
        close: "first name close",
        variant: "variant of the first name",
        same: "same first name",
      },
      surname: {
        differs: "surname differs",
        distant: "surname distant",
        alike: "another surname, alike",
        similar: "surname similar",
        close: "surname close",
        shared: "one surname in common (birth, married)",
        same: "same surname",
        misplaced: "one name in the other’s place",
        swapped: "first name and surname swapped",
      },
      birth_date: {
        differs: "birth date differs",
        same_year: "same year of birth",
        near: "birth dates within three months",
        two_parts: "two of three parts of the birth date",
        one_slip: "birth date but for one slip",
        same: "same birth date",
      },
      email: {
        differs: "e-mail differs",
        close: "e-mail but for a slip",
        same_user: "same e-mail user",
        same_family: "same family e-mail",
        same: "same e-mail",
      },
      phone: {
        differs: "phone differs",
        one_digit: "mobile but for one digit",
        same_landline: "same landline",
        same_mobile: "same mobile",
      },
      address: {
        differs: "address differs",
        same_town: "same town, other street",
        town_only: "same town or postal code",
        same_street: "same street",
        close: "address close",
        same: "same address",
      },
      loyalty_id: { differs: "card differs", same: "same card" },
    },
  },
  weights: {
    plain: "What each agreement weighs",
    finding: (words: string, bits: string) => `Weighs most: ${words}, ${bits} bits`,
    level: "Agreement",
    m: "One person",
    u: "Two strangers",
    weight: "Weight (bits)",
    rare: (k: number) =>
      `Agreements that fewer than ${k} merges would show, or that would give such a number away, are left out.`,
    note: "How often pairs of records of one person, and of two strangers, agree like this where both hold a value. The weight is the base-2 logarithm of the ratio.",
  },
  estimates: {
    plain: "The merging put to the test",
    tested: (n: string, found: string, right: string) =>
      `Test: of ${n} copies hidden in the base, ${found} were found again, and ${right} of the links went to the right person`,
    judged: (share: string) => `Judged by hand, an estimated ${share} of merges are right`,
    subtitle: "Shares with their 95% intervals",
    names: {
      precision: { planted: "Test: right person", agreement: "Right", clerical: "Right, judged by hand" },
      recall: { planted: "Test: found again", agreement: "United, strong key", clerical: "United" },
    },
    measures: { precision: "Right links (precision)", recall: "Found (recall)" },
    methods: { planted: "Test with copies", agreement: "Shared strong key", clerical: "Judged by hand" },
    describe: "Dots with intervals: what was found and what was linked rightly, by method.",
    planted: (n: string) =>
      `Test with copies (${n}): records copied with the gaps of other records and with this base’s own slips, hidden among the records and looked for. It measures the test, not the base: more of the real duplicates are often found, since a copy may be left with too little to go by, and real merges are often right less often, since mistakes among different people who look alike are seen only in part.`,
    agreement: (n: string) =>
      `Strong key (${n} pairs): records with the same card and first name, or the same mobile and birth date. A key that two people share, or a field the matching reads anyway, flatters it.`,
    clerical: (n: string) =>
      `Judged by hand (${n} pairs): pairs above the threshold in the decisions file, weighted by how frequent their weight is.`,
    unjudged:
      "Nobody has judged pairs yet: 30 decisions on private/identity/sample.csv give an estimate of right merges that rests on people’s judgement.",
  },
  sensitivity: {
    plain: "How much hangs on the threshold",
    little: (share: string) =>
      `It hardly matters: moving the threshold by two bits changes no number by more than ${share}`,
    much: (share: string) => `It matters: moving the threshold by two bits changes a number by ${share}`,
    threshold: "Threshold",
    looser: (bits: string) => `${bits} bits (merges more)`,
    chosen: "As used",
    stricter: (bits: string) => `${bits} bits (merges less)`,
    people: "People",
    buyers: "Buyers",
    repeat: "Bought again",
    revenue: "Revenue per buyer",
    note: "The whole matching, done again with another threshold. Counts are to the nearest ten; buyers, return and revenue are over the whole history.",
  },
};
