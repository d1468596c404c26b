import { cardId } from "../people/records.js";
import { mistypedEmail, spelledPhone, wrongDigit } from "../people/slips.js";
import type { Random } from "../random/random.js";
import { frenchDate } from "../time.js";
import type { Mailboxes } from "./mailboxes.js";
import type { Person } from "./persons.js";
import { birthDates, mails, phones, type System } from "./rates.js";
import { birth, card, mail, phone } from "./record-columns.js";

const noMail = [
  "pasdemail@gmail.com",
  "pasdemail@pasdemail.fr",
  "aucun@aucun.fr",
  "nomail@nomail.com",
  "non@non.fr",
  "client@client.fr",
  "x@x.fr",
  "test@test.fr",
  "inconnu@inconnu.fr",
  "caisse@maison-nature.example",
  "refus",
  "non communiqué",
];
const noPhone = ["0000000000", "0600000000", "0102030405", "0612345678", "0606060606", "N/A", ".", "9999999999"];

export function writtenMail(
  kind: number,
  person: Person,
  mailboxes: Mailboxes,
  system: System,
  random: Random,
): string {
  if (kind === mail.none) return "";
  if (kind === mail.placeholder) return random.pick(noMail);
  const address = addressOf(kind, person, mailboxes);
  if (random.chance(mails.mistyped[system])) return mistypedEmail(address, random);
  if (address.endsWith("@gmail.com")) {
    if (random.chance(mails.gmailDots)) return moveDots(address, random);
    if (random.chance(mails.gmailTag)) return address.replace("@", random.pick(["+maison@", "+nature@", "+pub@"]));
  }
  if (!random.chance(mails.capitals)) return address;
  return random.chance(0.5) ? address.toUpperCase() : address.charAt(0).toUpperCase() + address.slice(1);
}

function addressOf(kind: number, person: Person, mailboxes: Mailboxes): string {
  if (kind === mail.second) return mailboxes.second(person);
  if (kind === mail.family) return mailboxes.family(person);
  if (kind === mail.partners) return mailboxes.partners(person);
  return kind === mail.firm && person.firm ? person.firm.mail : mailboxes.main(person);
}

/** The same Gmail mailbox, written with other dots. */
function moveDots(address: string, random: Random): string {
  const [local = "", domain = ""] = address.split("@");
  const bare = local.replaceAll(".", "");
  if (bare !== local || bare.length < 4) return `${bare}@${domain}`;
  const at = 1 + random.int(bare.length - 2);
  return `${bare.slice(0, at)}.${bare.slice(at)}@${domain}`;
}

export function writtenPhone(kind: number, person: Person, system: System, random: Random): string {
  const { mobile, newMobile, partnersMobile, household } = person;
  switch (kind) {
    case phone.none:
      return "";
    case phone.placeholder:
      return random.pick(noPhone);
    case phone.both:
      return `${spelled(mobile, random)} / ${spelled(household.landline, random)}`;
    case phone.landline:
      return mistyped(household.landline, system, random);
    case phone.newMobile:
      return mistyped(newMobile, system, random);
    default:
      return mistyped(kind === phone.partners ? partnersMobile : mobile, system, random);
  }
}

function mistyped(number: string, system: System, random: Random): string {
  return spelled(random.chance(phones.wrongDigit[system]) ? wrongDigit(number, random) : number, random);
}

const spelled = (number: string, random: Random): string =>
  number.startsWith("+") ? number : spelledPhone(number, random);

export function writtenBirthDate(kind: number, { member }: Person, random: Random): string {
  if (kind === birth.none) return "";
  if (kind === birth.placeholder) return random.chance(0.85) ? "01/01/1900" : "01/01/1970";
  const date = frenchDate(member.birthDay);
  const [day = "", month = "", year = ""] = date.split("/");
  const fault = random.next();
  if (fault < birthDates.dayAndMonthSwapped) return Number(day) <= 12 ? `${month}/${day}/${year}` : date;
  if (fault < birthDates.dayAndMonthSwapped + birthDates.otherYear)
    return `${day}/${month}/${Number(year) + random.pick([-2, -1, 1, 10])}`;
  if (fault > 1 - birthDates.otherDigit) return `${String(1 + random.int(28)).padStart(2, "0")}/${month}/${year}`;
  return date;
}

/** A card of one's own, one that a whole household shows, or one handed out for this record alone. */
export function writtenCard(kind: number, person: Person, record: number, people: number): string {
  switch (kind) {
    case card.none:
      return "";
    case card.own:
      return cardId(person.id);
    case card.family:
      return cardId(person.id - person.place);
    default:
      return cardId(people + record);
  }
}
