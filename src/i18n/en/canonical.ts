interface Canonical {
  readonly name: string;
  /** What a page says when it has nothing to show for lack of this export. */
  readonly needs: string;
}

/** Canonical tables that an export can fill. */
export const canonical = {
  customers: {
    name: "Customers",
    needs: "This needs a customers export: add one under sources.customers in report.yaml.",
  },
  orders: { name: "Orders", needs: "This needs an orders export: add one under sources.orders in report.yaml." },
  order_lines: {
    name: "Order lines",
    needs: "This needs an order lines export: add one under sources.order_lines in report.yaml.",
  },
  products: { name: "Products", needs: "This needs a products export: add one under sources.products in report.yaml." },
  stores: { name: "Shops", needs: "This needs a shops export: add one under sources.stores in report.yaml." },
  events: {
    name: "Visits and clicks",
    needs: "This needs a web analytics export: add one under sources.events in report.yaml.",
  },
  tickets: {
    name: "Customer-service requests",
    needs: "This needs an export of customer-service requests: add one under sources.tickets in report.yaml.",
  },
  ticket_events: {
    name: "Request history",
    needs: "This needs a ticket history export: add one under sources.ticket_events in report.yaml.",
  },
  surveys: { name: "Surveys", needs: "This needs a surveys export: add one under sources.surveys in report.yaml." },
  messages: {
    name: "Messages sent",
    needs: "This needs a messages export: add one under sources.messages in report.yaml.",
  },
  campaigns: {
    name: "Campaigns",
    needs: "This needs a campaigns export: add one under sources.campaigns in report.yaml.",
  },
  loyalty_members: {
    name: "Loyalty members",
    needs: "This needs a loyalty members export: add one under sources.loyalty_members in report.yaml.",
  },
  loyalty_ledger: {
    name: "Loyalty points",
    needs: "This needs a loyalty points export: add one under sources.loyalty_ledger in report.yaml.",
  },
  contracts: {
    name: "Contracts",
    needs: "This needs a contracts export: add one under sources.contracts in report.yaml.",
  },
  enrichment: {
    name: "Bought-in data",
    needs: "This needs an enrichment export: add one under sources.enrichment in report.yaml.",
  },
  costs: { name: "Costs", needs: "This needs a costs export: add one under sources.costs in report.yaml." },
  calendar: { name: "Calendar", needs: "This needs a calendar: add one under sources.calendar in report.yaml." },
  places: { name: "Places", needs: "This needs a list of postal codes: add one under sources.places in report.yaml." },
} satisfies Record<string, Canonical>;

/** Kinds of system that workspaces usually name; any other name is shown as the workspace writes it. */
export const systems = {
  all: "All systems",
  crm: "CRM",
  shop: "Web shop",
  webshop: "Web shop",
  tills: "Tills",
  pos: "Tills",
  helpdesk: "Helpdesk",
  survey_tool: "Survey tool",
  surveys: "Survey tool",
  stores: "Shops",
  emailing: "E-mailing",
  marketing: "Marketing",
  loyalty: "Loyalty programme",
  subscriptions: "Subscriptions",
  analytics: "Web analytics",
  web_analytics: "Web analytics",
};

/** Fields of customer records, as the completeness matrix lists them. */
export const fields = {
  customer_id: "Customer number",
  person_key: "Person key",
  title: "Title",
  first_name: "First name",
  last_name: "Last name",
  birth_name: "Name at birth",
  email: "E-mail",
  phone: "Phone",
  mobile: "Mobile",
  landline: "Landline",
  address: "Street address",
  postal_code: "Postal code",
  city: "Town",
  country: "Country",
  birth_date: "Date of birth",
  gender: "Gender",
  created_at: "Record created",
  updated_at: "Record changed",
  email_optin: "E-mail consent",
  sms_optin: "SMS consent",
  post_optin: "Post consent",
  optin_at: "Consent date",
  loyalty_id: "Loyalty card",
  score: "Score",
  excluded_reason: "Reason for exclusion",
  /** Fields with too few faults to be named one by one. */
  other: "other fields",
};
