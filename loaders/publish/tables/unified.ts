import { dimension, measure, type PublishedTable } from "../contract.js";
import { count } from "./columns.js";

export const identityContacts = {
  name: "identity_contacts",
  description: "How many e-mail addresses, phone numbers and postal addresses a person has",
  grain: "one row per kind of contact and number; the last one takes in all above",
  columns: {
    contact: dimension("email, phone or address"),
    number: dimension("0, 1, 2 … and a last band such as 3+"),
    persons: count("Persons"),
    share: measure("share", "Of all persons"),
  },
  order: ["contact", "position"],
  disclosure: {
    units: "persons",
    parts: ["apart"],
    additive: ["persons"],
    shares: { by: ["contact"], columns: ["share"] },
  },
  needs: ["customers"],
} as const satisfies PublishedTable;

export const identityNames = {
  name: "identity_names",
  description: "How names are written, and what was understood of them",
  grain: "one row per trait",
  columns: {
    trait: dimension(
      "parsed (a given name and a surname found), title, birth_name, compound (given names), particle, initials (only)",
    ),
    records: count("Customer records with the trait; empty where the share is rounded"),
    share: measure(
      "share",
      "Of customer records with a name; whole percents where fewer than k persons make or miss it",
    ),
  },
  order: ["position"],
  disclosure: { units: "units", parts: ["persons", "others"], additive: [] },
  needs: ["customers"],
} as const satisfies PublishedTable;

export const identityProfiles = {
  name: "identity_profiles",
  description: "What a typical unified profile holds, by standing in the life cycle: means and medians of groups",
  grain: "one row per standing",
  columns: {
    standing: dimension(
      "vip, loyal, active (and reactivated), new, at_risk, lapsed (inactive, lost, ended) or prospect",
    ),
    persons: count("Persons"),
    mean_systems: measure("number", "Systems that know the person, mean"),
    mean_records: measure("number", "Records in customers exports, mean; none where only a contact is known"),
    age_band: measure("text", "Ten years in which the median age lies"),
    with_email: measure("share", "With an e-mail address, whole percents"),
    with_mobile: measure("share", "With a mobile number, whole percents"),
    with_address: measure("share", "With a postal address, whole percents"),
    days_since_last: measure("integer", "Median days since the last order, to the nearest ten"),
    mean_orders: measure("number", "Order-days over the whole history, mean"),
    mean_revenue: measure("money", "Revenue over the whole history, mean, whole"),
    nps: measure("nps", "NPS, latest answer within 12 months", { metric: "nps" }),
  },
  order: ["position"],
  disclosure: {
    units: "persons",
    additive: ["persons"],
    rollups: [{ by: [], into: "headlines", measures: { persons: "value" }, at: { metric: "customers" } }],
  },
  needs: ["customers", "orders", "order_lines", "contracts"],
} as const satisfies PublishedTable;
