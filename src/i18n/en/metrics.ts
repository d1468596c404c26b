import type { MetricId } from "../../../loaders/publish/metrics.js";
import { brandLoyaltyMetrics } from "./brand-loyalty.js";
import { habitMetrics } from "./habits.js";
import { loyaltyMetrics } from "./loyalty-metrics.js";
import { programmeMetrics } from "./programme.js";
import { serviceMetrics } from "./service.js";
import { alertMetrics } from "./service-alerts.js";
import { aftermathMetrics } from "./service-loyalty.js";
import { trendMetrics } from "./service-trends.js";
import { shopMetrics } from "./shops.js";
import { spendingMetrics } from "./spending.js";
import { voiceMetrics } from "./voice-metrics.js";

interface MetricText {
  readonly name: string;
  /** Fits a card or a column. */
  readonly short: string;
  readonly definition: string;
  /** How to read it, and what it does not say. */
  readonly reading: string;
}

/** What each metric of the registry is called and means. */
export const metrics = {
  ...loyaltyMetrics,
  customers: {
    name: "People in the base",
    short: "People",
    definition: "Persons known to at least one system, counted once however many records they have.",
    reading: "Includes prospects and people who have long gone; the life-cycle statuses tell them apart.",
  },
  buyers_12m: {
    name: "Buyers, 12 months",
    short: "Buyers, 12 months",
    definition: "Persons with at least one valid order in the 12 months up to the as-of day.",
    reading: "Anonymous sales have no buyer here: where few sales are identified, the true number is higher.",
  },
  revenue: {
    name: "Revenue",
    short: "Revenue",
    definition: "What was paid after discount on valid orders; returns count on the day of the return.",
    reading: "Over time it includes anonymous sales; in every table about customers it leaves them out.",
  },
  revenue_12m: {
    name: "Revenue, 12 months",
    short: "Revenue, 12 months",
    definition: "Revenue of the 12 months up to the as-of day.",
    reading: "The headline includes anonymous sales; a group of customers shows only what can be put to its members.",
  },
  orders: {
    name: "Valid orders",
    short: "Orders",
    definition: "Orders that were not cancelled; a return or credit is no order.",
    reading: "In RFM, the orders of one day count as one, so that a split basket is not loyalty.",
  },
  average_basket: {
    name: "Average basket",
    short: "Average basket",
    definition: "Amount of valid orders divided by their number.",
    reading: "A few very large orders pull it up; compare it with the number of orders before concluding.",
  },
  repeat_rate: {
    name: "Repeat buyers",
    short: "Repeat rate",
    definition: "Share of the buyers of 12 months who bought on at least two different days.",
    reading: "Buyers who came late in the year have had less time to come back; a growing base lowers the rate.",
  },
  identified_share: {
    name: "Identified sales",
    short: "Identified sales",
    definition: "Share of revenue that can be put to a known person.",
    reading: "The other sales are missing from every number about customers.",
  },
  nps: {
    name: "Net Promoter Score (NPS)",
    short: "NPS",
    definition: "Promoters (9–10) minus detractors (0–6), per 100 answers; each person’s latest answer of the period.",
    reading: "A number from −100 to 100, not a percentage. It speaks for those who answered, not for the base.",
  },
  csat: {
    name: "Satisfied customers (CSAT)",
    short: "Satisfied",
    definition: "Share of answers that gave one of the two best scores of the scale.",
    reading: "Scales are never mixed; the mean score answers another question and has another benchmark.",
  },
  csat_mean: {
    name: "Mean satisfaction score",
    short: "Mean score",
    definition: "Mean of the scores given on one scale.",
    reading: "A mean of 4 may be all fours, or fives and ones: look at the distribution beside it.",
  },
  tickets: {
    name: "Requests to customer service",
    short: "Requests",
    definition: "Requests opened in the period.",
    reading: "More is not worse by itself: read it against the number of orders.",
  },
  tickets_per_100_orders: {
    name: "Requests per 100 orders",
    short: "Per 100 orders",
    definition: "Requests opened in the period for 100 valid orders of the same period.",
    reading: "A request can be about an order of the month before, so single months wobble.",
  },
  first_reply_median: {
    name: "First reply, median",
    short: "First reply",
    definition: "Time within which half of the requests had their first reply, in hours of the clock.",
    reading: "Requests that still wait are not in it: recent months look quicker than they will prove to be.",
  },
  first_reply_p90: {
    name: "First reply, slowest tenth",
    short: "First reply, P90",
    definition: "Time within which nine requests out of ten had their first reply.",
    reading: "What the least fortunate customers live through; the median hides it.",
  },
  contract_churn: {
    name: "Contract churn per month",
    short: "Churn",
    definition: "Customers with a contract at the start of the month who have none at its end.",
    reading:
      "Contracts that began in the month are not in it, neither above nor below the line. The headline number adds twelve months up: a customer there for all of them counts as twelve customer-months, so they are no number of persons. Where the start of the next month would count a few who joined, the month is hidden, or quarters or years are told.",
  },
  contract_churn_year: {
    name: "Contract churn over a year",
    short: "Churn, 12 months",
    definition: "Customers with a contract twelve months before the end of the period who have none at its end.",
    reading:
      "Counted, not multiplied up from a month: months differ, and people who began during the year are not in it. It says nothing of those who left and came back within the year.",
  },
  contract_churn_money: {
    name: "Contract churn of money, gross and net",
    short: "Amount lost",
    definition:
      "Of what customers with a contract paid per month at the start of the period: what those lost had paid and what others pay less by its end (gross); the same less what others pay more (net).",
    reading:
      "A net rate below 0 means that those who stayed added more than was lost. Neither is told where the change would be of fewer people than may be shown. Contracts begun in the period are in neither.",
  },
  contract_survival: {
    name: "Survival under contract",
    short: "Still under contract",
    definition:
      "Share that still has a contract so many days after the first began, by Kaplan–Meier, with a log-rank test between the plans of the first contract.",
    reading:
      "Plans are chosen by those who take them: a curve that falls slower does not show that the plan keeps people. The test is blind where curves cross. Beyond the last point too few are followed to tell.",
  },
  cohort_return: {
    name: "Return of a cohort (in that period)",
    short: "Return",
    definition:
      "Of the customers who first bought in a period, those who bought in a later one, whatever they did in between.",
    reading:
      "This is “return in”, not “return in or after”: it can rise again. Customers whose earlier purchases lie before the data count as new, and seasons show as diagonals.",
  },
  second_purchase: {
    name: "Second purchase",
    short: "Second purchase",
    definition:
      "Share of buyers who have bought on a second day, so many days after their first purchase; orders of one day are one.",
    reading:
      "Those who came recently have had little time to return. Counting them as lost would be too low: they count for as long as they were followed. Of cohorts that were followed throughout it is the plain share; of a base with newcomers, what that share will be if they return as earlier ones did.",
  },
  second_purchase_effect: {
    name: "What the second purchase is a sign of",
    short: "After the second purchase",
    definition:
      "Orders per customer in the 180 days after the second purchase, by days since the first one and by the amount of the second. Only those followed for all of the 180 days count, and nothing before the second purchase does.",
    reading:
      "It tells who orders more, not why: somebody who likes the shop comes back sooner and goes on buying. It cannot tell whether hastening the second purchase would help; only a test with a group left out can. Nothing is said of those who bought once. Customers from before the data may have bought earlier.",
  },
  lifecycle_flow: {
    name: "Flows of customers",
    short: "Flows",
    definition:
      "Buyers of a period: new ones, those who also bought in the period before, and those back after a pause. Dormant are the buyers of the period before who did not buy in this one.",
    reading:
      "Dormant is not lost: where people buy less often than once a period, most of them come back. Everybody who bought counts, people who are out of scope too.",
  },
  age_structure: {
    name: "Age and gender",
    short: "Ages",
    definition:
      "Customers by age at the as-of day and by gender as recorded. Birth dates that cannot be true (1 January 1900, the future) count as not known.",
    reading:
      "Who gives a birth date is not everybody: members of the loyalty programme are asked for it, others seldom. It describes those who told.",
  },
  cohort_value: {
    name: "Value of a cohort so far",
    short: "Value so far",
    definition:
      "What those who first bought together have paid since, per customer: those who never came back count, too.",
    reading:
      "It is what was, not what will be: younger cohorts have had less time, so compare down a column, not along a row. Returns are taken off in the period in which they came back, so a sum can fall.",
  },
  region_index: {
    name: "Index against population",
    short: "Index",
    definition:
      "Customers of a region per inhabitant, against customers per inhabitant of Metropolitan France: 100 is as many as the population would suggest, 200 twice as many.",
    reading:
      "It counts customers whose French postal code is known, by the region of its department. A high index may be a shop nearby, not a taste; whoever gives an address is more often a customer of the web shop.",
  },
  category_value: {
    name: "Value in a category, and among all",
    short: "Value in context",
    definition:
      "Of the fifth of a category’s buyers who paid most for it in the RFM window, the share who also stand in the best fifth of all buyers, between there and half, or below.",
    reading:
      "A share far below 100% in the best fifth means customers whom a ranking over everything overlooks. Large categories weigh in the whole ranking themselves, so their best are bound to stand high.",
  },
  order_bands: {
    name: "How often customers order",
    short: "Orders",
    definition: "Buyers by the number of their valid orders so far, beside their share of the revenue of 12 months.",
    reading:
      "Who came lately has had less time to order again: a growing base looks less loyal. The revenue is that of the last 12 months only.",
  },
  main_category: {
    name: "What customers mostly buy",
    short: "Main category",
    definition:
      "Each buyer of the last 24 months counts once, in the category on which most of their money went; beside it their share of the revenue of 12 months, in all categories.",
    reading: "Nearly all buy in several categories. With equal amounts the first in the alphabet counts.",
  },
  revenue_by_cohort: {
    name: "Revenue by year of first purchase",
    short: "By first year",
    definition:
      "Revenue of each period, told apart by the year in which its customers first bought. A layer that keeps its height is a year’s customers who stay.",
    reading:
      "Only sales that somebody is named for; returns are taken off in the period in which they came back. Customers from before the data stand in its first year. A layer of a year still running has had less time to grow.",
  },
  revenue_change: {
    name: "Why revenue changed",
    short: "Change",
    definition:
      "What the revenue of the last 12 months owes to customers lost, customers won, and those of both years: how often they order, and what an order is worth. All effects add up to the change.",
    reading:
      "It says what the change is made of, not what caused it. A customer who orders every other year is lost in one and won in the next. The interval is that of another draw of such customers; a single large one widens it.",
  },
  top_share: {
    name: "Concentration of revenue",
    short: "Top share",
    definition:
      "Share of all that buyers have paid so far that the most valuable of them have paid. The Gini index sums it up: 0 where all have paid alike, 1 where one has paid all.",
    reading:
      "Part of it is age: who came long ago has had more time to buy. A base that grows looks more concentrated.",
  },
  value_deciles: {
    name: "Value ladder",
    short: "Value ladder",
    definition:
      "Buyers of the last 12 months in ten equal parts by what they brought, the most valuable first: the share of each, and how many orders of what value it comes from. Margin where lines tell it of most revenue, else revenue, net of returns.",
    reading:
      "It looks back on one year: some of the best had a large purchase once, and will stand lower next year; who first came late in the year had less time to buy. It cannot tell who will be worth most. Those below the middle cost little attention, but together they are most of the customers.",
  },
  p_alive: {
    name: "Likely still a customer",
    short: "Still a customer",
    definition:
      "Probability that somebody is still a customer, from how often and how lately they have bought; the mean over a group. Customers leave without a word, so that it is foreseen, not counted.",
    reading:
      "It says nothing of a single person for certain, knows no season, no price and no rival, and hangs on the model more than purchases expected do. Somebody who bought once may have left at once: models that rule this out (BG/NBD) call everybody alive who bought once.",
  },
  expected_orders: {
    name: "Purchases expected in 12 months",
    short: "Purchases expected",
    definition:
      "Days with a purchase in the next 12 months that today’s customers are expected to make, if they go on as they have; new customers are not in it.",
    reading:
      "A forecast from the past alone: a season, an offer or a closed shop is not foreseen. How far off it was on purchases kept back stands beside it.",
  },
  clv: {
    name: "Customer lifetime value, 12 months",
    short: "12-month value",
    definition:
      "What the purchases expected of today’s customers in the next 12 months are worth: margin where its rate is known, else revenue; later months discounted.",
    reading:
      "Not what customers cost to serve or to win, and not net of returns. The interval holds what is not known of the models’ parameters, not whether the models are right: read it with the test on purchases kept back.",
  },
  retention_gain: {
    name: "Gain by retention",
    short: "Gain by retention",
    definition:
      "What one to five more buyers of a hundred are worth in a year. Each is worth what those were worth who stayed and had bought as often as those who left.",
    reading:
      "A calculation, not a promise: whoever stays of their own accord may be worth more than whoever has to be persuaded, and what keeping them costs is not taken off. The interval holds chance alone.",
  },
  newcomer_value: {
    name: "Value of a new customer",
    short: "New customer",
    definition:
      "What those who first bought in the year before the last have brought on average, so many months later, less what came back by then; margin where its rate is known, else revenue. Set against the acquisition costs of that year per known new customer.",
    reading:
      "It does not say what the next customer costs or brings: costs hold those who would have come anyway and those who stay unknown, and a later year may differ.",
  },
  holdout_error: {
    name: "Error of the forecast",
    short: "Forecast error",
    definition:
      "The last part of history is kept back, the models see only what came before, and what they foresee is set against what came. Beside it, what the same rate as before would have said.",
    reading:
      "One test on one period: if that period was unusual, so is the error. A total can be right while single groups are not; the rows show them.",
  },
  completeness: {
    name: "Completeness",
    short: "Completeness",
    definition: "Share of a system’s customer records that hold a usable value.",
    reading: "A filled field may still be wrong; the quality rules look at what is in it.",
  },
  validity: {
    name: "Validity",
    short: "Validity",
    definition: "Share of filled values that can be right: written as such a value is, plausible, not contradicted.",
    reading: "A value that can be right may still be another person’s, or out of date; nobody was asked.",
  },
  record_score: {
    name: "Record score",
    short: "Score",
    definition: "Weights of the fields with a usable value, out of the weights of all fields that any system exports.",
    reading:
      "Weights say what the team uses, and report.yaml can set them: the score ranks records, not systems’ worth.",
  },
  freshness: {
    name: "Freshness of records",
    short: "Freshness",
    definition: "Time since a record was written, or since its person last ordered, wrote, answered or clicked.",
    reading:
      "A sign of life confirms the person, not every field; days on which a program touched records do not count.",
  },
  change_rate: {
    name: "Changes a year",
    short: "Changes a year",
    definition: "How often a field differs between consecutive records of one person, per year between them.",
    reading:
      "Seen only where a person has several records: two systems may also hold two addresses that are both right.",
  },
  rule_failures: {
    name: "Failures of a rule",
    short: "Failures",
    definition: "Share of the values or rows that a named rule checks which do not meet it.",
    reading: "The limits of pass, watch and fail are the rule’s own; report.yaml can turn any rule into a gate.",
  },
  anomalies: {
    name: "Records to check",
    short: "To check",
    definition: "Records that belong to a family of oddities, such as one phone number of many persons.",
    reading: "An oddity is a question, not an answer: a family, a firm or a till can explain it.",
  },
  rows_rejected: {
    name: "Rejected rows",
    short: "Rejected",
    definition: "Share of a file’s rows that could not be read as the table asks.",
    reading: "They are listed with their reason in the private folder, for whoever mends the export.",
  },
  persona_share: {
    name: "Share attached to a persona",
    short: "Share",
    definition: "Customers whom the persona’s rule or questionnaire attaches to it, out of the base.",
    reading: "A persona is a portrait, not a measured segment; personas may overlap.",
  },
  lifecycle_status: {
    name: "Life-cycle status",
    short: "Status",
    definition: "Where a person stands: the first rule that fits, from out of scope to active.",
    reading: "The limits come from the customers’ own rhythm unless report.yaml sets them.",
  },
  lifecycle_transition: {
    name: "Moves between statuses",
    short: "Moves",
    definition:
      "Of the customers who had a status at the end of an earlier month, the share that has each status today; both by the same rules.",
    reading:
      "It tells where people went, not why, nor through which statuses they passed on the way. A new customer cannot stay new: a small share on the diagonal is then no failure.",
  },
  heat: {
    name: "Warmth of people (heat)",
    short: "Heat",
    definition:
      "Signs of interest of a year, each halved after its half-life, added up: a purchase 100 (30 days), a cart 40 (7 days), a visit 20 (7 days), a click 10 (14 days), an answer 10 (30 days). Hot from 50, warm from 10, else cold. Where purchases are the only signs: hot within 30 days of one, warm within 180. Put to the test by who bought in the 30 days after an end of a month.",
    reading:
      "Weights and half-lives are set by judgement, not learned: the test tells whether they are worth anything here. Whoever is not logged in, or keeps e-mails from being tracked, looks colder than they are. People without any sign in a year are in no band.",
  },
  segment_quality: {
    name: "Quality of a segment of your own",
    short: "Differences told",
    definition:
      "Of the differences in revenue of 12 months between customers, the share that lies between those in the segment and those out of it (η²). The interval comes from leaving out one random fortieth of the base at a time: a wide one says that a few customers decide.",
    reading:
      "0% tells nothing of what customers are worth: the segment may still be useful, for what it was made for. A segment cut by revenue itself explains revenue by construction. One segment alone seldom tells more than a tenth. Stability says how many of those in it at the last but one end of a month still were at the next; of consent, distance from home, categories and membership only today is known, and segments with these tell none.",
  },
  flag_share: {
    name: "Traits of customers",
    short: "Trait",
    definition:
      "Promotions only: purchases on two days or more, all discounted, or discounted more often than the base beyond chance. One season only: purchases in at least two years, all within the same 62 days of the year. By channel: over 24 months, from purchases on two days on, of those who bought on the web or in a shop at all. Mostly gifts: at least half of the orders said to be one. From far away: the median purchase farther from home than catchment_km of report.yaml (50 km).",
    reading:
      "Not a status: traits go together. Of many customers they cannot be told, because they bought once, are known for less than 24 months, or the exports say nothing of discounts, gifts or places; those are counted apart, never as a no. A trait says how people bought, not that they would not buy otherwise.",
  },
  ...voiceMetrics,
  ...programmeMetrics,
  ...brandLoyaltyMetrics,
  ...habitMetrics,
  ...shopMetrics,
  ...spendingMetrics,
  ...serviceMetrics,
  ...aftermathMetrics,
  ...alertMetrics,
  ...trendMetrics,
  reachable_share: {
    name: "Reachable people",
    short: "Reachable",
    definition:
      "Share of the base that a channel may and can reach: a usable address, a consent, and no refusal since.",
    reading:
      "A consent is the latest statement of any record; who was never asked has not agreed. Unsubscribing, complaining, or two messages running that come back end the reach.",
  },
  data_coverage: {
    name: "Coverage of the base by a family of data",
    short: "Coverage",
    definition: "Share of the base with at least one trace of the family.",
    reading: "Navigation counts logged-in visits only; people outside may still visit.",
  },
  attached_share: {
    name: "Interactions attached to a person",
    short: "Attached",
    definition: "Share of the interactions of 12 months that belong to a known person.",
    reading:
      "A person known only by the address on a request counts too; the share with a customer record says how many are known elsewhere.",
  },
  question_response: {
    name: "Answers to questions",
    short: "Answered",
    definition: "Share of the times a question was asked to which there is an answer.",
    reading: "Those who answer for a reward are not the base; an old answer may no longer hold.",
  },
  quality_cost: {
    name: "Cost of bad data",
    short: "Cost",
    definition: "Money a year spent on messages to surplus records and on messages that do not arrive.",
    reading:
      "Unit costs are assumptions, set in report.yaml; the band moves them up and down. Lost time and goodwill are not in it.",
  },
  enrichment_match: {
    name: "Match rate of bought-in data",
    short: "Match rate",
    definition: "Share of the persons put to a provider for whom it returned a value.",
    reading: "Who is matched is no random draw: a comparison with the others says nothing of what the data brought.",
  },
  persons_on_record: {
    name: "People on record",
    short: "On record",
    definition: "Distinct people to whom the records of customers exports lead.",
    reading:
      "There are more people than these where orders, requests or surveys name somebody who stands in no customers export.",
  },
  contact_only: {
    name: "Known only by a contact",
    short: "Contact only",
    definition:
      "People whom no record of a customers export leads to: an id, an e-mail, a phone or a card in other exports is all that names them.",
    reading:
      "They are people, not duplicates. Some may be customers who wrote from an address that no record holds: a better key (the customer’s number in the helpdesk, an e-mail at the till) would unite them.",
  },
  duplicate_rate: {
    name: "Duplicates",
    short: "Duplicates",
    definition:
      "Share of the records of customers exports that lead to a person which are a further record of somebody already on record. Ids and contacts of other exports are no records.",
    reading:
      "Two systems that each hold a customer once make a duplicate too: that is no fault, but whoever counts records instead of people counts too many.",
  },
  identity_precision: {
    name: "Test: links to the right person (precision)",
    short: "Right links",
    definition:
      "Of the copies hidden in the base that were linked to somebody, the share that were linked to the person they were made from.",
    reading:
      "A test, not the share of right merges: mistakes among different people who look alike are seen only in part, so the real share is often lower. Pairs judged by hand estimate that share itself. A wrong merge mixes two people’s purchases and shows one of them the other’s.",
  },
  identity_recall: {
    name: "Test: copies found again (recall)",
    short: "Found again",
    definition:
      "Share of the copies hidden in the base, with the gaps of other records and the base’s own slips, that were found again.",
    reading:
      "A test, not the share of duplicates united: a copy may be left with too little to be found at all, so the real share is often higher. A missed merge counts a customer twice and makes a regular look like two occasional buyers.",
  },
  match_weight: {
    name: "Weight of a match",
    short: "Weight",
    definition:
      "Base-2 logarithm of how much likelier the agreements and differences of two records are if they are one person.",
    reading:
      "One bit more makes one person twice as likely. Weights add up; from the threshold on, two records are taken for one person.",
  },
  rfm_outlook: {
    name: "What the score was worth",
    short: "Bought again",
    definition:
      "Customers are scored as they were on an end of a month after which 90 days are over; of each RFM segment, the share that bought within those 90 days.",
    reading:
      "It tells whether the score ranks customers, not why they came, nor what writing to them would change. Ninety days are one season: the same score may do better or worse in another. Segments of fewer than 30 are indicative.",
  },
  rfm_stability: {
    name: "Steadiness of the score",
    short: "Kept the segment",
    definition:
      "Of the customers of an RFM segment at an end of a month, the share in the same segment at the next one.",
    reading:
      "Recency moves everybody who does not buy, and quintiles move with the others: leaving a segment is no event in itself. Whoever drops out of the window counts as having left.",
  },
  rfm: {
    name: "RFM segments",
    short: "RFM",
    definition: "Recency (R) crossed with the mean of frequency and monetary value (V), each scored 1 to 5.",
    reading: "Scores by quintile are relative: there is always a best fifth, even in a bad year.",
  },
} satisfies Record<MetricId, MetricText>;
