import type { PublishedReport } from "../../loaders/publish/report.js";

const story = (
  name: string,
  tagline: string | null,
  quote: string | null,
  text: string,
  facts: Record<string, string>,
) => ({
  name,
  tagline,
  quote,
  story: text,
  attributes: facts,
});

/** A report as the loaders publish it, with one text of each hostile kind. */
export const fixtureReport = (tables: readonly string[]): PublishedReport => ({
  title: { fr: "Maison Nature — connaissance client", en: "Maison Nature — customer knowledge" },
  locales: ["fr", "en"],
  currency: "EUR",
  timezone: "Europe/Paris",
  as_of: "2026-10-20",
  from: "2023-11-01",
  tax_included: true,
  k: 11,
  match_threshold: 1.5,
  code_version: "0.1.0",
  site_url: null,
  brand: { logo: null, accent: null, accent_dark: null },
  tables,
  has_too_few_persons: false,
  filled: ["customers", "orders", "order_lines", "tickets", "surveys", "products", "stores", "calendar"],
  targets: { nps: { value: 40, owner: "Service <clients>" }, first_reply_median: { value: 240, owner: null } },
  segments: {
    regular_detractors: { label: { fr: "Détracteurs réguliers", en: "Regular detractors" } },
    hostile: { label: { fr: "<script>alert('segment')</script> ${1+1} *gras*" } },
  },
  labels: {
    delivery: { fr: "Livraison", en: "Delivery" },
    product: { fr: "Produit", en: "Product" },
    refund: { fr: "Remboursement <b>!</b>" },
  },
  personas: [
    {
      id: "camille",
      method: "rule",
      confidence: "medium",
      rule: "baby_orders_18m > 0 or has_young_children",
      portrait: null,
      stories: {
        fr: story(
          "Camille",
          "la douceur d’abord",
          "Si je dois lire l’étiquette trois fois, je repose le flacon.",
          "Camille est venue par la sage-femme, pour une huile de change. Elle n’a pas le temps de comparer : elle veut qu’on l’ait fait pour elle.\n\nElle revient tous les deux mois, **toujours le soir**.",
          {
            age: "33 ans",
            job: "Infirmière",
            place: "Rennes, en appartement",
            family: "En couple, deux enfants",
            needs: "Formules courtes, sans parfum",
          },
        ),
        en: story(
          "Camille",
          "gentleness first",
          "If I have to read the label three times, I put the bottle back.",
          "Camille came on her midwife’s advice, for a nappy oil. She has no time to compare: she wants it done for her.\n\nShe comes back every two months, **always in the evening**.",
          {
            age: "33",
            job: "Nurse",
            place: "Rennes, in a flat",
            family: "Couple, two children",
            needs: "Short formulas, no perfume",
          },
        ),
      },
    },
    {
      id: "ines",
      method: "questionnaire",
      confidence: "low",
      rule: null,
      portrait: null,
      stories: {
        fr: story("Inès", "le choix responsable", null, "Inès trie, compare et recharge.", {
          Âge: "27 ans",
          Lieu: "Lyon",
        }),
        en: story("Inès", "the responsible choice", null, "Inès sorts, compares and refills.", {
          Age: "27",
          Place: "Lyon",
        }),
      },
    },
    {
      id: "nadia",
      method: "expert",
      confidence: "high",
      rule: null,
      portrait: null,
      stories: { fr: story("Nadia", null, null, "Nadia n’existe qu’en français : la page anglaise le dit.", {}) },
    },
    {
      id: "hostile",
      method: "rule",
      confidence: "low",
      rule: "city = '<img src=x onerror=alert(1)>'",
      portrait: null,
      stories: {
        fr: story(
          "<b>Hervé</b> ${1+1}",
          "`code` *étoile* [lien](javascript:alert(1))",
          "=cmd()|' /C calc'!A0",
          "Un <script>alert('story')</script> et ${alert(1)}.\n\n# Un titre\n\n[lien](javascript:alert(1)) ![](https://example.invalid/x.png)",
          { "<i>Âge</i>": "${2+2}" },
        ),
        en: story("<b>Hervé</b> ${1+1}", null, null, "A <script>alert('story')</script>.", {}),
      },
    },
  ],
  rfm: { window_months: 24, merge_days: true },
  warnings: ["exports/crm/clients.csv: 12 rows rejected."],
});
