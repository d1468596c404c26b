import { withoutAccents } from "../people/letters.js";
import type { Random } from "../random/random.js";
import { DAY, frenchDate, frenchMinute, utc } from "../time.js";
import { csv } from "../write/csv.js";
import type { Mailboxes } from "./mailboxes.js";
import type { Person } from "./persons.js";
import { filled, type System, wrongTitle } from "./rates.js";
import type { Said } from "./record-columns.js";
import { writtenAddress } from "./written-address.js";
import { writtenBirthDate, writtenCard, writtenMail, writtenPhone } from "./written-contacts.js";
import { writtenName } from "./written-names.js";

/** One record about to be put into words. */
export interface Entry {
  /** Its number among all, and the id its system gave it. */
  record: number;
  id: string;
  person: Person;
  created: number;
  updated: number;
  said: Said;
}

export interface Register {
  path: string;
  header: string;
  idOf: (position: number) => string;
  row: (entry: Entry, mailboxes: Mailboxes, people: number, random: Random) => string;
}

const crm: Register = {
  path: "crm/clients.csv",
  header: csv(
    "id_client civilite nom prenom nom_naissance courriel telephone adresse code_postal ville pays date_naissance date_creation date_maj carte_fidelite".split(
      " ",
    ),
    ";",
  ),
  idOf: (position) => `C${100_001 + position}`,
  row: ({ record, id, person, created, updated, said }, mailboxes, people, random) => {
    const name = writtenName("crm", person.member, updated, random);
    const { street, postalCode, city, country } = writtenAddress(said.address, person, random);
    const fields = [
      id,
      title(person, random),
      name.last,
      name.first,
      name.birth,
      writtenMail(said.mail, person, mailboxes, "crm", random),
      writtenPhone(said.phone, person, "crm", random),
      street,
      postalCode,
      city,
      country,
      writtenBirthDate(said.birth, person, random),
      frenchMinute(created * DAY + clock(random)),
      frenchDate(updated),
      writtenCard(said.card, person, record, people),
    ];
    return csv(fields, ";");
  },
};

const webshop: Register = {
  path: "webshop/customers.csv",
  header:
    "customer_id,email,first_name,last_name,phone,address,zip,city,country_code,loyalty_card,created_at,updated_at",
  idOf: (position) => `${5001 + position}`,
  row: ({ record, id, person, created, updated, said }, mailboxes, people, random) => {
    const { last, first } = writtenName("webshop", person.member, updated, random);
    const { street, postalCode, city, country } = writtenAddress(said.address, person, random);
    const at = created * DAY + clock(random);
    return csv([
      id,
      writtenMail(said.mail, person, mailboxes, "webshop", random),
      first,
      last,
      writtenPhone(said.phone, person, "webshop", random),
      street,
      postalCode,
      city,
      country,
      writtenCard(said.card, person, record, people),
      utc(at),
      utc(updated > created ? updated * DAY + 43_200 : at),
    ]);
  },
};

const helpdesk: Register = {
  path: "helpdesk/requesters.csv",
  header: "requester_id,last_name,first_name,email,phone,zip,town,created_at",
  idOf: (position) => `u${70_001 + position}`,
  row: ({ id, person, created, updated, said }, mailboxes, _people, random) => {
    const { last, first } = writtenName("helpdesk", person.member, updated, random);
    const { postalCode, city } = writtenAddress(said.address, person, random);
    return csv([
      id,
      last,
      first,
      writtenMail(said.mail, person, mailboxes, "helpdesk", random),
      writtenPhone(said.phone, person, "helpdesk", random),
      postalCode,
      random.chance(0.3) ? withoutAccents(city) : city,
      utc(created * DAY + clock(random)),
    ]);
  },
};

export const registers: Record<System, Register> = { crm, webshop, helpdesk };

const clock = (random: Random): number => 7 * 3600 + random.int(15 * 3600);

function title({ member }: Person, random: Random): string {
  if (!random.chance(filled.crm.title)) return "";
  const isFemale = (member.gender === "female") !== random.chance(wrongTitle);
  if (!isFemale) return random.chance(0.12) ? "Monsieur" : "M.";
  return random.chance(0.04) ? "Mlle" : "Mme";
}
