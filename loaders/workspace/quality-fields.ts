/** How much each field of a customer record counts towards its score where report.yaml does not say: by use. */
export const DEFAULT_WEIGHTS = {
  title: 0,
  first_name: 2,
  last_name: 2,
  birth_name: 0,
  email: 3,
  phone: 3,
  address: 2,
  postal_code: 2,
  city: 1,
  country: 1,
  birth_date: 1,
  gender: 1,
  email_optin: 2,
  sms_optin: 1,
  post_optin: 1,
  loyalty_id: 1,
} as const;

export type WeighedField = keyof typeof DEFAULT_WEIGHTS;
export const WEIGHED_FIELDS = Object.keys(DEFAULT_WEIGHTS) as WeighedField[];
