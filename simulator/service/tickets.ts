import { type Person, personOf } from "../people/person.js";
import { mail, requesterId } from "../people/records.js";
import { emailOf } from "../people/register.js";
import type { Random } from "../random/random.js";
import { Weighted } from "../random/weighted.js";
import { clock, DAY, weekday, withOffset } from "../time.js";
import type { World } from "../world.js";
import { csv } from "../write/csv.js";
import { askCsat } from "./surveys.js";
import { type ReasonId, reasonIds, reasons, writeMessage } from "./ticket-texts.js";

const spontaneous = new Weighted(reasonIds.map((id): [ReasonId, number] => [id, reasons[id].spontaneous]));
/** Older texts were deleted, as the privacy policy says. */
const textsKeptDays = 548;
const slowReply = 2 * DAY;

/** Somebody writes or calls without a recent order: a customer, or someone the base has never seen. */
export function openSpontaneousTicket(world: World, at: number, random: Random): void {
  const reason = spontaneous.draw(random);
  if (random.chance(0.28)) openTicket(world, world.people.count + world.counters.stranger++, at, reason, "");
  else {
    const id = random.int(world.people.count);
    const isThere = world.people.bornIn.get(id) <= at / DAY && world.people.leavesOn.get(id) > at / DAY - 90;
    openTicket(world, isThere ? id : world.people.count + world.counters.stranger++, at, reason, "");
  }
}

export function openTicket(world: World, id: number, at: number, reason: ReasonId, order: string): void {
  const number = world.counters.ticket++;
  const random = world.streams("ticket", number);
  const isStranger = id >= world.people.count;
  const person = isStranger ? personOf(world.streams, id, () => world.first) : world.people.person(id);
  const channel = random.chance(0.54)
    ? "email"
    : random.chance(0.5)
      ? "formulaire"
      : random.chance(0.5)
        ? "téléphone"
        : random.chance(0.6)
          ? "chat"
          : "réseaux sociaux";
  const repliedAt = replyTime(at, channel, random);
  const solvedAt = repliedAt + Math.round(random.logNormal(0.35 * DAY, 1.3));
  const isLost = random.chance(0.015);
  const end = (world.last + 1) * DAY;
  const isReplied = repliedAt < end && !isLost;
  const isSolved = isReplied && solvedAt < end && !random.chance(0.012);
  const reopenedAt = solvedAt + Math.round(random.logNormal(DAY, 0.7));
  const isReopened = isSolved && random.chance(0.06) && reopenedAt < end;
  const email = writesFrom(world, person, random);
  world.exports.write(
    "tickets",
    csv([
      String(810_001 + number),
      requesterOf(world, id, isStranger),
      email,
      withOffset(at),
      isReplied ? withOffset(repliedAt) : "",
      isSolved ? withOffset(solvedAt) : "",
      isReopened ? withOffset(reopenedAt) : "",
      channel,
      reasons[reason].type,
      reasons[reason].tag,
      isReopened && random.chance(0.3) ? "open" : isSolved ? "closed" : isReplied ? "pending" : "new",
      order !== "" && random.chance(0.62) ? `#${order}` : "",
      channel === "téléphone" || at < (world.last - textsKeptDays) * DAY
        ? ""
        : writeMessage(reason, person.firstName, random),
    ]),
  );
  if (isStranger) return;
  const isSlow = !isReplied || repliedAt - at > slowReply;
  world.people.disappoint(
    id,
    reasons[reason].gravity + (isSlow ? 0.7 : -0.1),
    reasons[reason].gravity * (isSlow ? 0.22 : 0.07),
    Math.floor(at / DAY),
  );
  if (isSolved && random.chance(0.95)) {
    const asked = solvedAt + 3600 + random.int(DAY);
    world.agenda.at(asked, () => askCsat(world, person, asked, email, isSlow, reasons[reason].gravity));
  }
}

/** Answers come in office hours; most within hours, some after days. */
function replyTime(at: number, channel: string, random: Random): number {
  const isLive = channel === "téléphone" || channel === "chat";
  const wait = isLive
    ? random.logNormal(240, 0.8)
    : random.logNormal(1.7 * 3600, 1.5) + (random.chance(0.03) ? random.logNormal(4 * DAY, 0.6) : 0);
  return intoOfficeHours(Math.round(at + wait), isLive);
}

function intoOfficeHours(at: number, isLive: boolean): number {
  if (isLive) return at;
  const day = Math.floor(at / DAY);
  const hour = Number(clock(at).slice(0, 2));
  const isWorkday = weekday(day) < 6;
  if (isWorkday && hour >= 9 && hour < 18) return at;
  const next = isWorkday && hour < 9 ? day : weekday(day) === 5 ? day + 2 : day + 1;
  return next * DAY + 9 * 3600 + (at % 5400);
}

function writesFrom(world: World, person: Person, random: Random): string {
  const known = world.people.crm.get(person.id) - 1;
  const kind = random.chance(0.12)
    ? mail.other
    : known >= 0 && world.crm.mail.get(known) === mail.family
      ? mail.family
      : mail.main;
  return emailOf(world, person, kind, known);
}

function requesterOf(world: World, id: number, isStranger: boolean): string {
  if (isStranger) return requesterId(world.counters.requester++);
  if (world.people.requester.get(id) === 0) world.people.requester.set(id, ++world.counters.requester);
  return requesterId(world.people.requester.get(id) - 1);
}
