/** Words of figures about where customers stand: moves between statuses, flags, warmth, scores. */
export const standing = {
  /** What a matrix calls those who had not come yet, and statuses put together. */
  names: { not_yet: "Not a customer yet", active_or_back: "Active or won back", current: "Current", lapsed: "Lapsed" },
  heat: {
    plain: "How warm people are",
    finding: (ratio: string, range: string) =>
      `Hot people bought ${ratio} times as often within 30 days as cold ones (${range})`,
    nothing: "Heat is not predictive here: hot people did not buy more often than cold ones beyond chance",
    subtitle: (since: string) => `Share that bought within 30 days after ${since}, by how warm they were on that day`,
    bands: { hot: "Hot", warm: "Warm", cold: "Cold" },
    count: (n: string, band: string) => `${n} ${band.toLowerCase()}`,
    today: (list: string) => `Today: ${list}`,
    months: (told: string, of: string) =>
      `Hot people bought more often than cold ones, beyond chance, after ${told} of the last ${of} ends of months that could be followed`,
    describe: "Points with intervals for the three bands of warmth.",
  },
  flags: {
    plain: "How customers buy, beside their status",
    finding: (share: string, does: string) => `${share} of the customers of whom it can be told ${does}`,
    subtitle: "Traits may go together; on the right, of how many customers they cannot be told",
    told: "Have it, of those of whom it can be told",
    untold: "Cannot be told",
    describe: (n: string) => `Bars of ${n} traits, each with the share of customers that has it.`,
    none: "Cannot be told of anybody",
    names: {
      promo_only: "Promotions only",
      seasonal: "One season only",
      web_only: "Web only, of 2 purchases or more",
      store_only: "Shops only, of 2 purchases or more",
      omnichannel: "Several channels",
      gift: "Mostly gifts",
      out_of_area: "From far away",
    },
    does: {
      promo_only: "buy on promotion only",
      seasonal: "buy in one season only",
      web_only: "buy on the web only",
      store_only: "buy in shops only",
      omnichannel: "buy in several channels",
      gift: "mostly buy gifts",
      out_of_area: "live far from the shops they buy in",
    },
    states: { yes: "Yes", no: "No", not_assessable: "Cannot be told" },
  },
  scores: {
    together: { core: "Core", promise: "Promise", slipping: "Slipping", gone: "Gone" },
    category: {
      plain: "Segments within each category",
      finding: (category: string, share: string, segment: string) =>
        `${category}: ${share} of its buyers are ${segment}, more than in any other category`,
      alike: (category: string, share: string, segment: string, other: string, least: string) =>
        `${category}: ${share} of its buyers are ${segment}; ${other} (${least}) cannot be told apart from it`,
      head: "Category",
      size: "Buyers",
      note: "Only buyers of the category are scored, against each other: a champion here may be nobody elsewhere. Shares of the buyers of the category; where one of a row is hidden, numbers of buyers.",
    },
    outlook: {
      plain: "What the score was worth",
      finding: (best: string, high: string, worst: string, low: string) =>
        `Within 90 days of the score, ${high} of ${best} bought again, against ${low} of ${worst}`,
      worthless:
        "The score does not tell who buys within 90 days: its best and its worst segment do not differ beyond chance",
      subtitle: (since: string) => `Share that bought within 90 days after ${since}, by the segment of that day`,
      all: (share: string) => `All those shown together: ${share}`,
      describe: (n: string) => `Points with intervals for ${n} segments.`,
    },
    stability: {
      plain: "How steady the score is",
      finding: (share: string) => `From one month to the next, ${share} of customers kept their segment`,
      subtitle: (since: string) => `Share in the same segment a month after ${since}, by the segment of that day`,
      note: "Who buys moves up, and silence moves down: a segment that many leave each month is no address for a yearly plan.",
      describe: (n: string) => `Points with intervals for ${n} segments.`,
    },
  },
  moves: {
    plain: "Where customers have moved since",
    finding: (status: string, since: string, share: string, fallen: string) =>
      `Of those who were ${status} on ${since}, ${share} are ${fallen} today`,
    either: (names: readonly string[]) =>
      names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`,
    before: (since: string) => `Status on ${since}`,
    size: "Customers",
    now: "Status today",
    note: "Both days by the same rules and the same limits. A row adds up to 100%; where one of its cells is hidden, the others are numbers of customers.",
  },
};
