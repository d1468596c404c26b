/** Words of the figure on how new customers are received. */
export const welcome = {
  plain: "How new customers are received",
  finding: (share: string, said: string, interval: string) =>
    `Of the new customers of 12 months, ${share} ${said} (${interval})`,
  said: {
    contact: "can be written to and called: e-mail, mobile and address are known",
    agreed: "agreed to be contacted within a week",
    joined: "joined the loyalty programme within a week",
    complete: "were fully received within a week",
  },
  group: "First bought",
  customers: "New customers",
  steps: { contact: "Full contact", agreed: "Consent", joined: "Loyalty account", complete: "All of these" },
  values: {
    all: "Everywhere",
    web: "On the web",
    store: "In a shop",
    phone: "By phone",
    marketplace: "On a marketplace",
    other: "Elsewhere",
    unknown: "Not known where",
  },
  dimensions: { all: "All", channel: "Channel", store: "Shop" },
  note: "Full contact: e-mail, mobile and postal address, as known today. Consent to some channel and a loyalty account: within 7 days of the first purchase; a consent without a day counts.",
};

export const welcomeColumns = {
  "onboarding.dimension": "By",
  "onboarding.value": "First bought",
  "onboarding.step": "Step",
  reached: "Reached",
};
