/** Headings that state what a figure shows, and the lines that help to read it. */
export const findings = {
  base: {
    finding: (status: string, share: string, revenue: string) =>
      `${status}: ${share} of the base, ${revenue} of what identified customers spent`,
    plain: "The base by life-cycle status",
    subtitle: "People by life-cycle status, and their share of the 12-month revenue of identified customers",
    people: "Share of people",
    revenue: "Share of revenue",
    outOfScope: "Out of scope: not part of the base.",
    describe: (n: string) =>
      `Horizontal bars for ${n} statuses: share of people on the left, share of revenue on the right.`,
  },
  thresholds: {
    plain: "Limits of the life cycle",
    lead: "Days since the last order that separate the statuses:",
  },
  revenue: {
    finding: (inPeriod: string, value: string) => `Revenue ${inPeriod}: ${value}`,
    against: (inPeriod: string, value: string, before: string, beforeValue: string) =>
      `Revenue ${inPeriod}: ${value}, against ${beforeValue} ${before}`,
    subtitle: (per: string) => `Revenue ${per}, anonymous sales included`,
  },
  orders: {
    finding: (inPeriod: string, value: string) => `Orders ${inPeriod}: ${value}`,
    against: (inPeriod: string, value: string, before: string, beforeValue: string) =>
      `Orders ${inPeriod}: ${value}, against ${beforeValue} ${before}`,
    subtitle: (per: string) => `Valid orders ${per}`,
  },
  buyers: {
    finding: (inPeriod: string, value: string) => `Buyers ${inPeriod}: ${value}`,
    against: (inPeriod: string, value: string, before: string, beforeValue: string) =>
      `Buyers ${inPeriod}: ${value}, against ${beforeValue} ${before}`,
    subtitle: (per: string) => `Different identified customers who bought, ${per}`,
  },
  grid: {
    plain: "RFM grid",
    tooFew:
      "Too few customers to show the grid: more than half of its squares are hidden, so that no one can be recognised.",
    finding: (segment: string, customers: string) => `The fullest cell, ${customers}, lies in ${segment}`,
    subtitle: "Customers by RFM recency score and value score; each area is an RFM segment",
    columns: "Value score: frequency and spending together →",
    row: (score: number) => (score === 5 ? "R5 latest" : score === 1 ? "R1 oldest" : `R${score}`),
    rowShort: (score: number) => `R${score}`,
    column: (score: number) => `V${score}`,
    tip: (segment: string, row: number, column: number, customers: string) =>
      `R${row}, V${column}, RFM ${segment}: ${customers}`,
    describe: (most: string, segment: string) =>
      `A grid of five recency scores by five value scores. The darkest cell, RFM ${segment}, holds ${most}.`,
  },
  rfm: {
    finding: (segment: string, share: string, revenue: string) =>
      `${segment}: ${share} of the customers with a score, ${revenue} of their revenue`,
    subtitle: "RFM segments, by share of customers with a score and of their revenue",
    customers: "Share of customers",
    revenue: "Share of revenue",
    basket: "Basket",
    window: (months: number | null) =>
      months === null ? "Orders of the whole history." : `Orders of the last ${months} months.`,
    describe: (n: string) =>
      `Horizontal bars for ${n} RFM segments: share of customers on the left, share of revenue on the right.`,
  },
  cuts: {
    finding: "What an RFM score of 1 to 5 stands for",
    caption: "Lower and upper limit of each RFM score",
    score: "Score",
    atLeast: (value: string) => `${value} or more`,
    below: (value: string) => `under ${value}`,
    between: (from: string, to: string) => `${from} to under ${to}`,
    exactly: (value: string) => value,
    measures: {
      recency: "Recency (days since the last order)",
      frequency: "Frequency (orders)",
      monetary: "Monetary value",
    },
  },
  custom: {
    finding: (segment: string, people: string, share: string) => `${segment}: ${people}, ${share} of the base`,
    plain: "The team’s own segments",
    subtitle: "Segments that the team has defined; one person can stand in several",
    share: "Share of the base",
    revenue: "Revenue, 12 months",
    quality: (segment: string, share: string, interval: string) =>
      `Best at telling apart what customers are worth: ${segment}, ${share} of the differences in revenue (${interval})`,
    stability: (segment: string, share: string) =>
      `${segment}: ${share} of those in it at the last but one end of a month still were at the next`,
    none: "No segment is defined yet: add one under segments in report.yaml.",
    describe: (n: string) => `Horizontal bars: share of the base in ${n} segments.`,
  },
  identified: {
    finding: (share: string) => `${share} of revenue can be put to a person`,
    anonymous: (share: string) => `Nobody is known behind ${share} of revenue`,
    subtitle: "Share of revenue by what told us who bought",
    share: "Share of revenue",
    describe: "Horizontal bars: share of revenue by way of identification; anonymous sales are grey.",
  },
  churn: {
    finding: (inPeriod: string, rate: string, interval: string) =>
      `Churn ${inPeriod}: ${rate} of contract customers (${interval})`,
    subtitle: "Customers with a contract at the start of the period who had none at its end",
    n: (count: string) => `${count} at the start`,
  },
  nps: {
    finding: (inPeriod: string, score: string, interval: string) => `NPS ${inPeriod}: ${score} (${interval})`,
    unsure: "not enough answers to tell whether the year has changed it",
    subtitle: (per: string) => `Net Promoter Score ${per}, from −100 to 100`,
  },
  csat: {
    finding: (inPeriod: string, share: string, interval: string) => `${share} satisfied ${inPeriod} (${interval})`,
    subtitle: (scale: string) => `Share of answers with one of the two best scores, out of ${scale}`,
  },
  distribution: {
    finding: (share: string, score: string, scale: string) => `${share} of answers gave ${score} out of ${scale}`,
    subtitle: "Answers by score, over the whole history",
    score: (score: string, scale: string) => `${score} out of ${scale}`,
    share: "Share of answers",
    describe: "Horizontal bars: share of answers by score, best score first.",
  },
  tickets: {
    finding: (reason: string, tickets: string, inPeriod: string) =>
      `Most frequent reason ${inPeriod}: ${reason}, ${tickets}`,
    subtitle: (per: string) => `Requests ${per} and reason, all on one scale`,
    describe: (reason: string, last: string) => `${reason}: line over time; ${last}.`,
    last: (inPeriod: string, tickets: string) => `${tickets} ${inPeriod}`,
  },
  per100: {
    finding: (reason: string, rate: string, inPeriod: string) =>
      `Most requests per 100 orders ${inPeriod}: ${reason}, ${rate}`,
    subtitle: (period: string) => `Requests per 100 orders by reason, ${period}`,
    rate: "Per 100 orders",
    describe: (period: string) => `Horizontal bars: requests per 100 orders by reason, ${period}.`,
  },
  reply: {
    finding: (inPeriod: string, median: string, p90: string | null) =>
      p90 === null
        ? `First reply ${inPeriod}: half within ${median}`
        : `First reply ${inPeriod}: half within ${median}, nine in ten within ${p90}`,
    subtitle: "Time to the first reply by date of opening; the band is the interval of the median",
    median: "Half within",
    p90: "Nine in ten",
    n: (tickets: string) => `n = ${tickets} requests`,
  },
  insights: {
    title: "What stands out",
    quiet: "Looked at, nothing solid",
    reason: (reason: string, rate: string, before: string) =>
      `${reason}: ${rate} requests per 100 orders over 90 days, against ${before} a year earlier`,
    times: (low: string, high: string) => `${low} to ${high} times the rate of a year earlier`,
    secondPurchase: (web: string, shop: string) =>
      `${web} of those who first bought on the web came back within 180 days, against ${shop} of those who began in a shop`,
    nps: (score: string, before: string) => `NPS over 12 months: ${score}, against ${before} the year before`,
    other: (subject: string, value: string, reference: string) => `${subject}: ${value}, against ${reference}`,
    difference: (range: string) => `Difference: ${range}`,
    none: "Beyond the numbers above, no difference that was tested is both large and sure, or there was too little to compare.",
    grade: (grade: string) => `Evidence ${grade}`,
  },
  series: {
    describe: (name: string, from: string, to: string, last: string) =>
      `${name} from ${from} to ${to}. Latest full period: ${last}.`,
    tip: (period: string, value: string, interval: string | null) =>
      interval === null ? `${period}: ${value}` : `${period}: ${value} (${interval})`,
  },
  personas: {
    index: "The portraits",
    noneYet: "No persona is described yet: add one as personas/<name>.en.md in the workspace.",
    resembles: (share: string) => `${share} of the base`,
    unattached: "Nobody is attached by data",
    hidden: (k: number) => `Fewer than ${k} customers: hidden`,
    coverageFinding: (share: string) => `${share} of the base resembles no persona`,
    coverage: "People by the number of personas they resemble",
    coverageShare: "Share of the base",
    coverageDescribe: "Horizontal bars: share of the base that resembles no, one or several personas.",
    npsFinding: (persona: string, nps: string, interval: string) => `Highest NPS: ${persona}, ${nps} (${interval})`,
    npsOverlap: "The intervals overlap: not enough answers to tell the personas apart",
    npsSubtitle: "NPS of the customers who resemble each persona, with its 95% interval",
    npsDescribe: (n: string) => `Dots with intervals for ${n} personas on one NPS scale.`,
    recognised: "How they are recognised",
    rule: "Rule:",
    noRule: "No rule: the portrait comes from interviews and experience.",
    evidence: "What the data say of those who resemble this portrait",
    size: "Customers",
    share: "Share of the base",
    revenue: "Revenue, 12 months",
    nps: "NPS",
    npsDetail: (interval: string, answers: string) => `${interval}, ${answers}`,
    unknown: "not known",
    expertNote: "Drawn by experts: no customer is attached by data, so there is nothing to measure.",
    otherLanguage: "This portrait exists in another language only.",
    all: "All personas",
    facts: "Portrait",
    missing: "This persona is not in the report.",
  },
};
