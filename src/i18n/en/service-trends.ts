/** Words of figures about customer service: what requests are about, and whether they pile up. */
export const trends = {
  ordered: {
    all: "All orders",
    other: "All others together",
    unknown: "Not known",
    web: "Web",
    store: "Shop",
    phone: "Phone",
    marketplace: "Marketplace",
  },
  criteria: {
    all: "All orders",
    order_channel: "Channel",
    store: "Shop",
    category: "Category",
    supplier: "Supplier",
    product: "Product",
  },
  verdicts: {
    higher: "higher",
    lower: "lower",
    not_enough: "not enough orders to tell",
  },
  reasons: {
    plain: "What customers ask about",
    risen: (reason: string, change: string, interval: string) =>
      `Requests about ${reason} have risen most: ${change} per 100 orders on a year before (${interval})`,
    fallen: (reason: string, change: string, interval: string) =>
      `Requests about ${reason} have fallen most: ${change} per 100 orders on a year before (${interval})`,
    steady: "No reason has risen or fallen beyond chance on the same days a year before",
    top: (reason: string, share: string) =>
      `${reason} is the most frequent reason: ${share} of the requests of 90 days`,
    subtitle:
      "Requests of the last 90 days by reason; beside them, the change per 100 orders on the same days a year before",
    panel: "Requests",
    aside: "On a year before",
    change: (change: string, interval: string) => `${change} (${interval})`,
    unsure: (change: string) => `${change}, within chance`,
    none: "not comparable",
    note: "Weeks vary more than chance alone makes them, and intervals allow for it; all reasons are tested together (at most one in twenty of the changes called one is expected to be none)",
    describe: (n: string) => `Bars for ${n} reasons, the most frequent first.`,
  },
  rates: {
    plain: (by: string) => `Orders that lead to a request ${by}`,
    by: {
      order_channel: "by channel of the order",
      store: "by shop",
      category: "by category",
      supplier: "by supplier",
      product: "by product",
    },
    higher: (value: string, rate: string, interval: string, all: string) =>
      `Orders with ${value} lead to a request most often: ${rate} in 100 (${interval}), against ${all} of all orders`,
    lower: (value: string, rate: string, interval: string, all: string) =>
      `Orders with ${value} lead to a request less often than others: ${rate} in 100 (${interval}), against ${all} of all orders`,
    unsure: (by: string) => `Orders that lead to a request ${by}: no difference beyond chance`,
    subtitle: "Valid orders of the last 12 months that a request names, per 100, with the 95% interval",
    row: (rate: string, interval: string, orders: string) => `${rate} (${interval}), ${orders}`,
    none: "No request names an order: map order_id of the tickets to see which goods cause them.",
    note: "Only requests that name an order are counted, so the true rates are higher; an order of several goods counts for each of them",
    describe: (n: string) => `Dots with intervals for ${n} rates.`,
  },
  handling: {
    plain: "Asked once, or again and again",
    finding: {
      repeated: (share: string, interval: string) =>
        `${share} of the requests come from somebody who had asked about the same thing within 7 days (${interval})`,
      reopened: (share: string, interval: string) => `${share} of the requests were opened again (${interval})`,
      one_touch: (share: string, interval: string) =>
        `${share} of the requests were done with a single reply (${interval})`,
    },
    measures: {
      repeated: "Asked again within 7 days",
      reopened: "Opened again",
      one_touch: "Done with one reply",
    },
    subtitle: "Requests of the last 12 months of which it is known, with the 95% interval",
    row: (share: string, interval: string, n: string) => `${share} (${interval}), ${n}`,
    note: "Somebody who writes twice may be impatient, or may not have been helped; only who is known by an id, an e-mail or a phone is seen to ask again",
    describe: (n: string) => `Dots with intervals for ${n} shares.`,
  },
  backlog: {
    plain: "Requests waiting at the end of the day",
    subtitle: {
      day: "Requests open at the end of each day, over 12 months",
      week: "Requests open at the end of a day, on average over each week, over 12 months",
      month: "Requests open at the end of a day, on average over each month, over 12 months",
    },
    scales: { day: "day", week: "week", month: "month" },
    finding: (open: string, most: string, when: string) =>
      `${open} requests were open at the end of a day at last; most were ${most}, around ${when}`,
    most: (open: string, when: string) =>
      `As many requests wait as at any time in 12 months: ${open} at the end of a day around ${when}`,
    n: (open: string) => `${open} open requests`,
    note: "Requests open for more than a year are taken for forgotten and left out",
    describe: (from: string, to: string, low: string, high: string) =>
      `A line from ${from} to ${to}, between ${low} and ${high} open requests.`,
  },
  answer: {
    risen: (reasons: string) => `More often than a year before, orders considered: ${reasons}.`,
    fallen: (reasons: string) => `Less often than a year before, orders considered: ${reasons}.`,
    steady: "No reason has risen or fallen beyond chance on the same 90 days a year before, orders considered.",
    top: (reason: string, share: string) =>
      `Customers ask most often about ${reason}: ${share} of the requests of 90 days.`,
    item: (reason: string, change: string) => `${reason} (${change})`,
  },
};

/** What metrics on what requests are about are called and mean. */
export const trendMetrics = {
  ticket_change: {
    name: "Change of a reason",
    short: "Change",
    definition:
      "Requests per 100 valid orders of the last 90 days, less those of the same days a year before, in percent of these. Where there are no orders, requests a day. The interval allows for weeks that vary more than chance (quasi-Poisson over 13 weeks); q-values are corrected for all reasons tried.",
    reading:
      "A new tag in the helpdesk looks like a new problem, and requests tagged otherwise like one solved. Orders may have changed in kind as well as in number. It says that something has changed, not why.",
  },
  ticket_rate: {
    name: "Orders that lead to a request",
    short: "With a request",
    definition:
      "Of the valid orders of the last 12 months, those that some request names by their number, per 100. By category, supplier and product an order counts for each that it holds.",
    reading:
      "Requests that name no order are missing, so it compares goods and shops with each other rather than telling how many orders go wrong. Dear or delicate goods are asked about more, well made or not.",
  },
  ticket_handling: {
    name: "Asked again, opened again, one reply",
    short: "Handling",
    definition:
      "Of the requests of the last 12 months: those of a known person who had asked about the same reason within the 7 days before; those opened again; and those that were resolved with one public reply and not opened again. Where a system never tells, its requests are left out.",
    reading:
      "Low shares may mean that customers are helped at once, or that they give up. Replies are counted only where the helpdesk exports changes (ticket_events).",
  },
  backlog: {
    name: "Open requests",
    short: "Open",
    definition:
      "Requests not resolved at the end of a local day; on average over a week or month where days hold too few persons. A request opened again is open until it is resolved once more. Requests open for a year count no longer.",
    reading:
      "A stock grows with what comes in as well as with how slowly it goes out. Requests closed on a day that no export tells are not in it.",
  },
};

/** The same in the middle of a sentence. */
export const trendMetricNames = {
  ticket_change: "change of a reason",
  ticket_rate: "orders that lead to a request",
  ticket_handling: "requests asked or opened again",
  backlog: "open requests",
};

/** Columns of their tables. */
export const trendColumns = {
  "ticket_reasons.share": "Share",
  "ticket_reasons.change": "On a year before",
  "ticket_reasons.change_low": "Change, from",
  "ticket_reasons.change_high": "Change, to",
  "ticket_reasons.q_value": "q",
  "ticket_rates.dimension": "By",
  "ticket_rates.value": "Value",
  "ticket_rates.low": "From",
  "ticket_rates.high": "To",
  "ticket_rates.against_rest": "Against all others",
  "ticket_handling.measure": "What",
  "ticket_handling.dimension": "By",
  "ticket_handling.value": "Value",
  scale: "Per",
  "backlog_daily.date": "From",
  "backlog_daily.open": "Open",
};
