import { nicknameOf } from "../names/nicknames.js";
import { withoutAccents } from "../people/letters.js";
import { accountId, cardId, crmId } from "../people/records.js";
import { emailOf } from "../people/register.js";
import { slip, spelledPhone, spelledStreet, typedName } from "../people/slips.js";
import { DAY, isoDate, utc } from "../time.js";
import type { World } from "../world.js";
import { csv } from "../write/csv.js";

/** The web shop's own customers, as they typed themselves in. */
export async function writeAccounts(world: World): Promise<void> {
  const file = world.exports.file(
    "webshop/customers.csv",
    csv([
      "customer_id",
      "email",
      "first_name",
      "last_name",
      "phone",
      "address",
      "zip",
      "city",
      "country_code",
      "created_at",
      "accepts_marketing",
    ]),
  );
  for (let account = 0; account < world.accounts.person.length; account++) {
    const random = world.streams("account row", account);
    const person = world.people.person(world.accounts.person.get(account));
    const createdAt = world.accounts.createdAt.get(account);
    const updatedAt = Math.max(createdAt, Math.min(world.people.lastOrder.get(person.id), world.last) * DAY + 43_200);
    const home = person.move && person.move.day * DAY < updatedAt ? person.move : person;
    const first = random.chance(0.06) ? nicknameOf(person.firstName, random) : person.firstName;
    const last = person.lastName !== person.birthName && random.chance(0.15) ? person.birthName : person.lastName;
    const hasAddress = !world.people.isProspect(person.id);
    file.line(
      csv([
        accountId(account),
        emailOf(world, person, world.accounts.mail.get(account), account),
        typedName(first, random),
        typedName(random.chance(0.015) ? slip(last, random) : last, random),
        random.chance(0.7) ? spelledPhone(person.mobile, random) : "",
        hasAddress ? spelledStreet(home.street.number, home.street.kind, home.street.name, random) : "",
        hasAddress ? home.town.postalCode : "",
        hasAddress ? (random.chance(0.2) ? withoutAccents(home.town.city) : home.town.city) : "",
        home.town.country,
        utc(createdAt),
        random.chance(0.55) ? "true" : "false",
      ]),
    );
  }
  await world.exports.ready();
}

const tiers = [
  [800, "Forêt"],
  [300, "Fleur"],
  [0, "Graine"],
] as const;

export async function writeMembers(world: World): Promise<void> {
  const file = world.exports.file(
    "loyalty/members.csv",
    csv(["card", "id_client", "joined", "left", "tier", "shop"], ";"),
  );
  const { cards } = world;
  for (let card = 0; card < cards.person.length; card++) {
    const random = world.streams("member row", card);
    const joined = Math.floor(cards.joinedAt.get(card) / DAY);
    const left = joined + 90 + random.int(700);
    const hasLeft = random.chance(0.03) && left <= world.last;
    const tier = tiers.find(([points]) => cards.earned.get(card) >= points)?.[1];
    file.line(
      csv(
        [
          cardId(card),
          crmId(cards.crm.get(card)),
          isoDate(joined),
          hasLeft ? isoDate(left) : "",
          tier,
          cards.store.get(card) || "web",
        ],
        ";",
      ),
    );
  }
  await world.exports.ready();
}
