import { crmId } from "../people/records.js";
import type { Random } from "../random/random.js";
import { DAY, isoDate, yearOf } from "../time.js";
import type { World } from "../world.js";
import { csv, money } from "../write/csv.js";

const header = ["id_client", "champ", "valeur", "fournisseur", "cout", "obtenu_le"];

/** Two files bought in the last year, paid by the match: providers find older, settled people more often than others. */
export async function writeEnrichment(world: World): Promise<void> {
  const file = world.exports.file("marketing/enrichment.csv", csv(header, ";"));
  const { crm, people, last } = world;
  const [birthdays, homes] = [last - 229, last - 105];
  for (let record = 0; record < crm.person.length; record++) {
    const random = world.streams("enrichment", record);
    const person = people.person(crm.person.get(record));
    const age = yearOf(last) - yearOf(person.birthDay);
    const settled = Math.min(0.85, 0.2 + age / 120);
    const bought = (day: number, share: number) =>
      Math.floor(crm.createdAt.get(record) / DAY) < day && random.chance(share);
    if (bought(birthdays, 0.35)) {
      const isFound = random.chance(settled);
      const value = isFound ? isoDate(person.birthDay) : "";
      file.line(csv(rowOf(record, "date_naissance", value, "Registre des foyers", isFound ? 24 : 0, birthdays), ";"));
    }
    if (bought(homes, 0.2)) {
      const isFound = random.chance(settled * 0.8);
      const value = isFound ? housing(age, random) : "";
      file.line(csv(rowOf(record, "logement", value, "Habitat & Données", isFound ? 9 : 0, homes), ";"));
    }
  }
  await world.exports.ready();
}

const housing = (age: number, random: Random): string =>
  random.chance(Math.min(0.7, age / 90)) ? "maison" : "appartement";

const rowOf = (record: number, field: string, value: string, provider: string, cents: number, day: number) => [
  crmId(record),
  field,
  value,
  provider,
  money(cents),
  isoDate(day),
];
