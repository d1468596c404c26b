import { type Complaints, pathInWords, quoted } from "./complaints.js";
import { isKnownPlace } from "./public-holidays.js";
import type { Report } from "./schema.js";
import type { Path } from "./yaml.js";

const STEPS = ["first_reply", "resolution"] as const;

/** What the schema cannot say of customer service: spans that end after they begin, holidays of a place that is known, hours to promise in. */
export function checkService({ service }: Report, complaints: Complaints): void {
  const { hours, holidays, sla } = service;
  for (const [day, spans] of Object.entries(hours ?? {}))
    for (const span of spans ?? []) checkSpan(span, ["service", "hours", day], complaints);
  if (holidays !== undefined && hours === undefined) {
    const what = `${pathInWords(["service", "holidays"])} without service.hours`;
    complaints.at(["service", "holidays"], { what, expected: "opening hours that the holidays interrupt" }, "key");
  }
  if (holidays !== undefined && holidays !== "calendar" && !isKnownPlace(holidays))
    complaints.at(["service", "holidays"], {
      expected: "a country such as FR, a part of one such as US-MD, or calendar",
      received: quoted(holidays),
    });
  for (const step of hours === undefined ? [] : STEPS)
    if (sla[step]?.includes("day"))
      complaints.at(["service", "sla", step], {
        expected: "minutes or hours, since service.hours says how long a day is",
        received: quoted(sla[step]),
      });
}

function checkSpan(span: string, path: Path, complaints: Complaints): void {
  const [opens = "", closes = ""] = span.split("-");
  if (closes > opens) return;
  complaints.at(path, {
    expected: "a span that ends after it begins",
    received: quoted(span),
    remedy: "Write a night as two spans: until 24:00, and from 00:00 on the day after.",
  });
}
