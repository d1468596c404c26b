import type { Preset } from "./preset.js";

export const mailchimpSubscribed: Preset = {
  name: "mailchimp/subscribed",
  table: "customers",
  description: "Mailchimp → Audience → All contacts → Export audience; of the archive, the file of subscribed contacts",
  evidence: [
    "https://mailchimp.com/help/view-export-contacts/ (upper-case columns), as quoted in the notes of a public importer",
    "header lines of real exports in public importers: `Email Address,First Name,Last Name,…,MEMBER_RATING,OPTIN_TIME,…,LAST_CHANGED,LEID,EUID,NOTES,TAGS`",
  ],
  columns: {
    customer_id: "LEID",
    email: "Email Address",
    first_name: "First Name",
    last_name: "Last Name",
    updated_at: "LAST_CHANGED",
    email_optin: { constant: true },
    optin_at: "CONFIRM_TIME",
  },
  formats: { timestamp: "%Y-%m-%d %H:%M:%S" },
  limits: [
    "Only the file of subscribed contacts: unsubscribed and cleaned contacts are in files of their own.",
    "An audience that renamed its name fields has other columns: map `first_name` and `last_name` again, or set them to `null`.",
    "The zone of the times is not stated in the export: set `formats.timezone` where it matters.",
  ],
};
