import { nicknameOf } from "../names/nicknames.js";
import { withoutAccents } from "../people/letters.js";
import type { Person } from "../people/person.js";
import { cardId, consent, crmId, origin } from "../people/records.js";
import { emailOf } from "../people/register.js";
import { misheard, slip, spelledPhone, spelledStreet, typedName, wrongDigit } from "../people/slips.js";
import type { Random } from "../random/random.js";
import { DAY, dayOf, frenchDate, frenchMinute } from "../time.js";
import type { World } from "../world.js";
import { csv, frenchMoney } from "../write/csv.js";

const header = [
  "id_client",
  "civilite",
  "nom",
  "prenom",
  "nom_naissance",
  "courriel",
  "telephone",
  "adresse",
  "complement",
  "code_postal",
  "ville",
  "pays",
  "date_naissance",
  "date_creation",
  "date_maj",
  "optin_email",
  "optin_sms",
  "optin_courrier",
  "date_optin",
  "carte_fidelite",
  "origine",
  "numero_boutique",
  "panier_moyen",
  "exclusion",
];
const origins = ["REPRISE", "BOUTIQUE", "WEB"] as const;

/** The CRM as it stands on the last day: what people said, what was heard, and what was never corrected. */
export async function writeCrm(world: World): Promise<void> {
  const file = world.exports.file("crm/clients.csv", csv(header, ";"));
  const { crm } = world;
  for (let record = 0; record < crm.person.length; record++) {
    const random = world.streams("crm row", record);
    const row = csv(crmRow(world, record, random), ";");
    file.line(random.chance(0.0042) ? broken(row, random) : row);
  }
  for (let test = 0; test < 6; test++) {
    file.line(
      csv(
        [
          crmId(crm.person.length + test),
          "",
          "TEST",
          test % 2 ? "test" : "Ne pas utiliser",
          "",
          `test${test}@maison-nature.example`,
          "0600000000",
          "",
          "",
          "35000",
          "RENNES",
          "FR",
          "",
          frenchMinute(world.first * DAY + 36_000),
          frenchDate(world.first),
          "non",
          "non",
          "non",
          "",
          "",
          "WEB",
          "",
          "",
          "test",
        ],
        ";",
      ),
    );
  }
  await world.exports.ready();
}

function crmRow(world: World, record: number, random: Random): string[] {
  const { crm, people } = world;
  const id = crm.person.get(record);
  const person = people.person(id);
  const from = crm.origin.get(record);
  const isTyped = from !== origin.web;
  const createdAt = crm.createdAt.get(record);
  const updatedOn = Math.max(
    Math.floor(createdAt / DAY),
    random.chance(0.6) ? Math.min(people.lastOrder.get(id), world.last) : 0,
  );
  const [lastName, firstName, birthName] = names(person, isTyped, random);
  const consents = crm.consents.get(record);
  const card = crm.card.get(record);
  const orders = people.orders.get(id);
  return [
    crmId(record),
    title(person, random),
    lastName,
    firstName,
    birthName,
    emailOf(world, person, crm.mail.get(record), record),
    telephone(person, isTyped, random),
    ...address(person, updatedOn, isTyped ? 0.7 : orders > 0 ? 0.97 : 0.3, random),
    birthday(person, isTyped, random),
    frenchMinute(createdAt),
    frenchDate(updatedOn),
    yes((consents & consent.email) > 0 && (consents & consent.unsubscribed) === 0),
    yes((consents & consent.sms) > 0),
    yes((consents & consent.post) > 0),
    (consents & consent.email) > 0 ? frenchDate(Math.floor(createdAt / DAY)) : "",
    card > 0 ? cardId(card - 1) : "",
    origins[from] ?? "",
    crm.store.get(record) > 0 ? `${crm.store.get(record)}` : "",
    orders > 0 ? frenchMoney(random.between(1800, 8900)) : "",
    exclusion(random),
  ];
}

const yes = (value: boolean): string => (value ? "oui" : "non");

function names(person: Person, isTyped: boolean, random: Random): [last: string, first: string, birth: string] {
  const isMarried = person.lastName !== person.birthName;
  let last = isMarried && random.chance(0.2) ? person.birthName : person.lastName;
  let first = random.chance(0.045) ? nicknameOf(person.firstName, random) : person.firstName;
  if (isTyped && random.chance(0.05)) last = misheard(last, random);
  if (random.chance(isTyped ? 0.03 : 0.012)) last = slip(last, random);
  if (random.chance(isTyped ? 0.025 : 0.01)) first = slip(first, random);
  if (isMarried && isTyped && random.chance(0.04)) last = `${person.lastName} née ${person.birthName}`;
  const birth = random.chance(isMarried ? 0.3 : 0.06) ? person.birthName : "";
  last = typedName(last, random);
  first = random.chance(0.015) ? `${first[0]}.` : typedName(first, random);
  return random.chance(isTyped ? 0.012 : 0.004) ? [first, last, birth] : [last, first, birth];
}

function title({ gender, birthDay }: Person, random: Random): string {
  const kind = random.next();
  if (kind < 0.09) return "";
  const isFemale = (gender === "female") !== kind > 0.994;
  if (!isFemale) return random.chance(0.12) ? "Monsieur" : "M.";
  return random.chance(birthDay > dayOf("1990-01-01") ? 0.05 : 0.02) ? "Mlle" : "Mme";
}

function telephone({ mobile, landline }: Person, isTyped: boolean, random: Random): string {
  if (random.chance(isTyped ? 0.24 : 0.36))
    return random.chance(0.1) ? random.pick(["0000000000", "N/A", "0600000000", "."]) : "";
  const number = landline !== "" && random.chance(0.2) ? landline : mobile;
  if (landline !== "" && random.chance(0.02))
    return `${spelledPhone(mobile, random)} / ${spelledPhone(landline, random)}`;
  return spelledPhone(random.chance(isTyped ? 0.02 : 0.006) ? wrongDigit(number, random) : number, random);
}

function address(
  person: Person,
  updatedOn: number,
  known: number,
  random: Random,
): [string, string, string, string, string] {
  const home = person.move && person.move.day <= updatedOn && random.chance(0.7) ? person.move : person;
  const { town, street } = home;
  const isKnown = random.chance(known);
  if (!isKnown && random.chance(0.5)) return ["", "", "", "", town.country];
  const city = spelledCity(town.city, random);
  const code = random.chance(0.008) ? wrongDigit(town.postalCode, random) : town.postalCode;
  if (!isKnown) return ["", "", code, city, town.country];
  return [spelledStreet(street.number, street.kind, street.name, random), street.complement, code, city, town.country];
}

function spelledCity(city: string, random: Random): string {
  const style = random.next();
  if (city === "Saint-Malo" && style > 0.9) return 'Saint-Malo "Intra & Muros"';
  if (style < 0.3) return withoutAccents(city).toUpperCase();
  if (style < 0.38) return city.replace(/^Saint-/, "St-").replace(/^Saint-/, "St ");
  return style < 0.44 ? withoutAccents(city).replaceAll("-", " ") : city;
}

function birthday({ birthDay }: Person, isTyped: boolean, random: Random): string {
  if (!random.chance(isTyped ? 0.66 : 0.55)) return isTyped && random.chance(0.06) ? "01/01/1900" : "";
  const date = frenchDate(random.chance(0.01) ? birthDay + 365 * random.between(-2, 2) : birthDay);
  const [day = "", month = "", year = ""] = date.split("/");
  return random.chance(0.012) && Number(day) <= 12 ? `${month}/${day}/${year}` : date;
}

function exclusion(random: Random): string {
  const kind = random.next();
  return kind < 0.003 ? "décédé" : kind < 0.009 ? "opposition" : kind < 0.0105 ? "interne" : "";
}

/** What imports from elsewhere, old screens and copied cells leave in an export. */
function broken(row: string, random: Random): string {
  const cells = row.split(";");
  switch (random.int(4)) {
    case 0:
      cells[12] = random.pick(["31/02/1985", "00/00/1978", "29/02/1983", "12/1990"]);
      break;
    case 1:
      cells[13] = random.pick(["45/13/2024 10:00", "hier", "31/11/2024 25:61"]);
      break;
    case 2:
      cells[7] = `${cells[7] ?? ""};Bât C`;
      break;
    default:
      cells[12] = "né en 1974";
      cells[22] = "environ 40 €";
  }
  return cells.join(";");
}
