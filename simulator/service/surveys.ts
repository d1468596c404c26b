import type { Person } from "../people/person.js";
import { mail } from "../people/records.js";
import { emailOf } from "../people/register.js";
import { DAY, localMinute } from "../time.js";
import type { World } from "../world.js";
import { tsv } from "../write/csv.js";
import { intentionQuestions, npsComment } from "./survey-texts.js";

const pause = 60;

/** After a delivery or a visit, at most once in two months per person. */
export function askNps(
  world: World,
  id: number,
  at: number,
  touchpoint: string,
  order: string,
  email: string,
  isLate: boolean,
): void {
  const { people } = world;
  const day = Math.floor(at / DAY);
  if (people.surveyedOn.get(id) > day - pause) return;
  people.surveyedOn.set(id, day);
  const person = people.person(id);
  const address = email !== "" ? email : emailOf(world, person, knownMail(world, id), id);
  if (!address.includes("@")) return;
  const random = world.streams("nps", id, day);
  const mood = (people.mood[id] ?? 8) - (isLate ? 0.6 : 0) + (touchpoint === "magasin" ? 0.2 : 0);
  const score = Math.max(0, Math.min(10, Math.round(random.normal(mood, 1.15))));
  const answeredAt = at + Math.round(random.logNormal(0.4 * DAY, 1.4));
  const isAnswered = random.chance(willingness(score)) && answeredAt < (world.last + 1) * DAY;
  const comment =
    isAnswered && random.chance(score < 7 ? 0.6 : 0.25) ? npsComment(score, isLate, random, world.counters.survey) : "";
  const lang = comment === "" ? "" : comment.startsWith("EN:") ? "en" : "fr";
  writeResponse(world, [
    address,
    "NPS",
    touchpoint,
    "email",
    order,
    localMinute(at),
    isAnswered ? localMinute(answeredAt) : "",
    isAnswered ? (random.chance(0.004) ? `${score}/10` : score) : "",
    10,
    comment.replace("EN:", ""),
    lang,
    "",
    "",
    "",
    "",
    ...postOf(world, "nps", id, at, isAnswered),
    isAnswered && score <= 6 ? calledBack(world, id, answeredAt) : "",
  ]);
  if (isAnswered && random.chance(0.3)) askIntention(world, person, address, answeredAt + 30, score);
}

/** After a solved ticket. */
export function askCsat(
  world: World,
  person: Person,
  at: number,
  email: string,
  isSlow: boolean,
  gravity: number,
): void {
  const random = world.streams("csat", person.id, at);
  const mood = 4.55 - (isSlow ? 1.1 : 0) - gravity * 0.8 + ((world.people.mood[person.id] ?? 8) - 8) * 0.15;
  const score = Math.max(1, Math.min(5, Math.round(random.normal(mood, 0.85))));
  const answeredAt = at + Math.round(random.logNormal(0.2 * DAY, 1.2));
  const isAnswered =
    random.chance(score <= 2 ? 0.62 : score === 5 ? 0.55 : 0.42) && answeredAt < (world.last + 1) * DAY;
  const comment = isAnswered && random.chance(0.2) ? npsComment(score * 2, false, random, world.counters.survey) : "";
  writeResponse(world, [
    email,
    "CSAT",
    "service client",
    "email",
    "",
    localMinute(at),
    isAnswered ? localMinute(answeredAt) : "",
    isAnswered ? score : "",
    5,
    comment.replace("EN:", ""),
    comment === "" ? "" : "fr",
    "",
    "",
    "",
    "",
    ...postOf(world, "csat", person.id, at, isAnswered),
    "",
  ]);
  askCes(world, person, at, email, isSlow, gravity);
}

/** Every second solved ticket also asks how easy it was: from 1 (not at all) to 7. */
function askCes(world: World, person: Person, at: number, email: string, isSlow: boolean, gravity: number): void {
  const random = world.streams("ces", person.id, at);
  if (!random.chance(0.5)) return;
  const score = Math.max(1, Math.min(7, Math.round(random.normal(5.6 - (isSlow ? 1.4 : 0) - gravity, 1.3))));
  const answeredAt = at + Math.round(random.logNormal(0.2 * DAY, 1.2));
  const isAnswered = random.chance(0.4) && answeredAt < (world.last + 1) * DAY;
  writeResponse(world, [
    email,
    "CES",
    "service client",
    "email",
    "",
    localMinute(at),
    isAnswered ? localMinute(answeredAt) : "",
    isAnswered ? score : "",
    7,
    "",
    "",
    "",
    "",
    "",
    "",
    ...postOf(world, "ces", person.id, at, isAnswered),
    "",
  ]);
}

/** When an invitation arrived, if it did, and whether it was opened; whoever answers has opened it. */
function postOf(world: World, kind: string, id: number, at: number, isAnswered: boolean): [string, string] {
  const random = world.streams(`${kind}-post`, id, at);
  const isDelivered = isAnswered || random.chance(0.93);
  const isOpened = isAnswered || (isDelivered && random.chance(0.3));
  return [isDelivered ? localMinute(at) : "", isOpened ? "yes" : "no"];
}

/** Six in ten detractors are called back, most of them within two days. */
function calledBack(world: World, id: number, answeredAt: number): string {
  const random = world.streams("call-back", id, answeredAt);
  const at = answeredAt + Math.round(random.logNormal(0.9 * DAY, 0.9));
  return random.chance(0.6) && at < (world.last + 1) * DAY ? localMinute(at) : "";
}

/** Delighted and angry people answer more than those in between. */
function willingness(score: number): number {
  if (score <= 4) return 0.5;
  if (score >= 9) return 0.46;
  return score >= 7 ? 0.34 : 0.38;
}

function knownMail(world: World, id: number): number {
  const record = world.people.crm.get(id) - 1;
  return record < 0 ? mail.main : world.crm.mail.get(record);
}

function askIntention(world: World, person: Person, email: string, at: number, score: number): void {
  const random = world.streams("intention", person.id, at);
  const { question, answer, purpose, reward } = random.pick(intentionQuestions)(person, score, random);
  writeResponse(world, [
    email,
    "INTENTION",
    "questionnaire",
    "email",
    "",
    localMinute(at),
    localMinute(at),
    "",
    "",
    "",
    "",
    question,
    answer,
    purpose,
    reward,
    "",
    "",
    "",
  ]);
}

function writeResponse(world: World, fields: (string | number)[]): void {
  world.exports.write("responses", tsv([`R${String(50_001 + world.counters.survey++)}`, ...fields]));
}
