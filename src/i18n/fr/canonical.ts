import type {
  canonical as englishCanonical,
  fields as englishFields,
  systems as englishSystems,
} from "../en/canonical.js";

const needs = (what: string, table: string) => `Il faut ${what} : ajoutez-le sous sources.${table} dans report.yaml.`;

export const canonical: typeof englishCanonical = {
  customers: { name: "Clients", needs: needs("un export des clients", "customers") },
  orders: { name: "Commandes", needs: needs("un export des commandes", "orders") },
  order_lines: { name: "Lignes de commande", needs: needs("un export des lignes de commande", "order_lines") },
  products: { name: "Produits", needs: needs("un export des produits", "products") },
  stores: { name: "Magasins", needs: needs("un export des magasins", "stores") },
  events: { name: "Visites et clics", needs: needs("un export de l’audience du site", "events") },
  tickets: { name: "Demandes au service client", needs: needs("un export des demandes au service client", "tickets") },
  ticket_events: {
    name: "Historique des demandes",
    needs: needs("un export de l’historique des demandes", "ticket_events"),
  },
  surveys: { name: "Enquêtes", needs: needs("un export des enquêtes", "surveys") },
  messages: { name: "Messages envoyés", needs: needs("un export des messages envoyés", "messages") },
  campaigns: { name: "Campagnes", needs: needs("un export des campagnes", "campaigns") },
  loyalty_members: {
    name: "Adhérents au programme",
    needs: needs("un export des adhérents au programme", "loyalty_members"),
  },
  loyalty_ledger: { name: "Points de fidélité", needs: needs("un export des points de fidélité", "loyalty_ledger") },
  contracts: { name: "Contrats", needs: needs("un export des contrats", "contracts") },
  enrichment: { name: "Données achetées", needs: needs("un export d’enrichissement", "enrichment") },
  costs: { name: "Coûts", needs: needs("un export des coûts", "costs") },
  calendar: { name: "Calendrier", needs: needs("un calendrier", "calendar") },
  places: { name: "Lieux", needs: needs("un fichier des codes postaux", "places") },
};

export const systems: typeof englishSystems = {
  all: "Tous les systèmes",
  crm: "CRM",
  shop: "Boutique en ligne",
  webshop: "Boutique en ligne",
  tills: "Caisses",
  pos: "Caisses",
  helpdesk: "Outil du service client",
  survey_tool: "Outil d’enquête",
  surveys: "Outil d’enquête",
  emailing: "E-mailing",
  loyalty: "Programme de fidélité",
  subscriptions: "Abonnements",
  analytics: "Mesure d’audience",
  web_analytics: "Mesure d’audience",
};

export const fields: typeof englishFields = {
  customer_id: "Numéro de client",
  person_key: "Clé de la personne",
  title: "Civilité",
  first_name: "Prénom",
  last_name: "Nom",
  birth_name: "Nom de naissance",
  email: "E-mail",
  phone: "Téléphone",
  address: "Adresse",
  postal_code: "Code postal",
  city: "Ville",
  country: "Pays",
  birth_date: "Date de naissance",
  gender: "Genre",
  created_at: "Fiche créée",
  updated_at: "Fiche modifiée",
  email_optin: "Accord e-mail",
  sms_optin: "Accord SMS",
  post_optin: "Accord courrier",
  optin_at: "Date de l’accord",
  loyalty_id: "Carte de fidélité",
  score: "Note",
  excluded_reason: "Motif d’exclusion",
  other: "autres champs",
};
