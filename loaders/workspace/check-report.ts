import { METRICS } from "../publish/metrics.js";
import { checkService } from "./check-service.js";
import { type Complaints, choices, pathInWords, quoted } from "./complaints.js";
import { GATE_KEYS, gateKey } from "./gate-key.js";
import { nearest } from "./nearest.js";
import type { LocalisedText, Report } from "./schema.js";
import type { Path } from "./yaml.js";

/** Names that published tables use for something else. */
const RESERVED_SEGMENTS = ["all", "none", "other", "total", "unknown"];

type Check = (report: Report, complaints: Complaints) => void;

/** What the schema cannot say about a report: names that exist, orders that ascend, texts in the default language. */
export const checkReport: Check = (report, complaints) => {
  for (const check of [locales, places, titles, privacy, lifecycle, cuts, thresholds, targets, segments, checkService])
    check(report, complaints);
};

const locales: Check = ({ locales }, complaints) => {
  for (const [index, locale] of locales.entries()) {
    if (locales.indexOf(locale) === index) continue;
    complaints.at(["locales", index], { expected: "each language once", received: quoted(locale) });
  }
};

const places: Check = ({ currency, timezone }, complaints) => {
  const currencies = Intl.supportedValuesOf("currency");
  if (!currencies.includes(currency)) {
    const suggestion = nearest(currency, currencies);
    const expected = "an ISO 4217 code such as EUR";
    complaints.at(["currency"], { expected, received: quoted(currency), ...(suggestion && { suggestion }) });
  }
  checkZone(timezone, ["timezone"], complaints);
};

export function checkZone(zone: string, path: Path, complaints: Complaints): void {
  const zones = Intl.supportedValuesOf("timeZone");
  try {
    const known = new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
    // Intl takes europe/paris and +02:00; an engine need not.
    if (/^[A-Za-z]/.test(zone) && (known === zone || known.toLowerCase() !== zone.toLowerCase())) return;
  } catch {}
  const suggestion = nearest(zone, zones) ?? zones.find((name) => name.toLowerCase() === zone.toLowerCase());
  const expected = "a time zone such as Europe/Paris";
  complaints.at(path, { expected, received: quoted(zone), ...(suggestion && { suggestion }) });
}

const titles: Check = (report, complaints) => {
  const [locale = "fr"] = report.locales;
  const texts: [LocalisedText, Path][] = [
    [report.title, ["title"]],
    ...Object.entries(report.segments).map(([id, { label }]): [LocalisedText, Path] => [
      label,
      ["segments", id, "label"],
    ]),
  ];
  for (const [text, path] of texts) {
    if (typeof text === "string" || text[locale] !== undefined) continue;
    const expected = `the text in the report's first language (${locale})`;
    complaints.at(path, { expected, received: choices(Object.keys(text)) || "nothing" });
  }
};

const privacy: Check = ({ privacy }, complaints) => {
  if (privacy.k >= 5 || privacy.internal) return;
  complaints.at(["privacy", "k"], {
    expected: "a number of at least 5",
    received: quoted(privacy.k),
    remedy: "Raise it, or set privacy.internal: true for a report that never leaves the team.",
  });
};

const lifecycle: Check = ({ lifecycle: days }, complaints) => {
  const steps = [
    ["new_days", "at_risk_days", (a: number, b: number) => a <= b, "at most"],
    ["at_risk_days", "inactive_days", (a: number, b: number) => a < b, "less than"],
    ["inactive_days", "lost_days", (a: number, b: number) => a < b, "less than"],
    ["new_days", "inactive_days", (a: number, b: number) => days.at_risk_days !== undefined || a < b, "less than"],
    ["at_risk_days", "lost_days", (a: number, b: number) => days.inactive_days !== undefined || a < b, "less than"],
  ] as const;
  for (const [lower, upper, holds, words] of steps) {
    const [a, b] = [days[lower], days[upper]];
    if (a === undefined || b === undefined || holds(a, b)) continue;
    complaints.at(["lifecycle", lower], { expected: `${words} lifecycle.${upper} (${b})`, received: quoted(a) });
  }
};

const cuts: Check = ({ rfm }, complaints) => {
  for (const [name, bounds] of Object.entries(rfm.cuts ?? {})) {
    if (!bounds || bounds.every((bound, i) => i === 0 || bound > (bounds[i - 1] ?? bound))) continue;
    complaints.at(["rfm", "cuts", name], { expected: "four ascending numbers", received: `[${bounds.join(", ")}]` });
  }
};

const thresholds: Check = ({ thresholds }, complaints) => {
  for (const key of Object.keys(thresholds)) {
    if (gateKey(key)) continue;
    const suggestion = GATE_KEYS.find((name) => name === `completeness.${key}`) ?? nearest(key, GATE_KEYS);
    const expected =
      "completeness.<column>, completeness.<table>.<column>, <rule>, <rule>.<field> or <rule>.<field>.<system>";
    const what = `unknown key ${pathInWords(["thresholds", key])}`;
    const hint = suggestion ? { suggestion } : { remedy: "docs/rules.md lists the rules and their fields." };
    complaints.at(["thresholds", key], { what, expected, ...hint }, "key");
  }
};

const targets: Check = ({ targets }, complaints) => {
  const metrics = METRICS.map((metric) => metric.id);
  for (const id of Object.keys(targets)) {
    if (metrics.some((metric) => metric === id)) continue;
    const suggestion = nearest(id, metrics);
    const hint = suggestion ? { suggestion } : { expected: "a metric", remedy: "docs/metrics.md lists them." };
    complaints.at(["targets", id], { what: `unknown key targets.${id}`, ...hint }, "key");
  }
};

const segments: Check = ({ segments }, complaints) => {
  for (const id of Object.keys(segments).filter((name) => RESERVED_SEGMENTS.includes(name))) {
    const what = `the key segments.${id}`;
    const expected = `a name other than ${choices(RESERVED_SEGMENTS)}, which published tables use`;
    complaints.at(["segments", id], { what, expected }, "key");
  }
};
