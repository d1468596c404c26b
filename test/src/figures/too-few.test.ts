import { expect, test } from "vitest";
import { contextOf, draw } from "./context.js";

const WHY = {
  en: "Nothing is shown: the exports hold fewer than 11 persons in all, so that every number would be about too few.",
  fr: "Rien n’est montré\u00a0: les exports portent en tout sur moins de 11 personnes, et chaque nombre en concernerait trop peu.",
};

/** As the build leaves it: exports are there, tables hold nothing. */
const tooFew = (locale: "en" | "fr") =>
  contextOf(locale, {
    report: { has_too_few_persons: true, k: 11 },
    tables: { base_counts: [], age_structure: [], clv_gates: [], clv_segments: [], headlines: [], cohorts: [] },
  });

test.each(["base-by-status", "clv-status", "cohorts", "answer-customers", "answer-loyalty"])(
  "%s says that there are too few persons, not that exports are missing",
  (name) => {
    for (const locale of ["en", "fr"] as const) expect(draw(name, tooFew(locale))).toContain(WHY[locale]);
  },
);
