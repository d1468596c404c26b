import type { Person } from "../people/person.js";
import { accountId } from "../people/records.js";
import type { Random } from "../random/random.js";
import { openTicket } from "../service/tickets.js";
import { DAY, isoDate } from "../time.js";
import type { World } from "../world.js";

const contractsPath = "subscriptions/contracts.json";

const plans = [
  { name: "Box Découverte", monthly: 19.9 },
  { name: "Box Bébé", monthly: 24.9 },
  { name: "Box Zéro déchet", monthly: 22.9 },
] as const;
const reasonsToEnd = [
  "Trop cher",
  "Produits en double",
  "Ne correspond pas à mes besoins",
  "Déménagement",
  "Je fais une pause",
  "Livraison peu fiable",
  "",
] as const;

/** Some who order on the web take the monthly box; the contract is written when it is signed, with the end it will have. */
export function offerSubscription(world: World, person: Person, account: number, at: number, random: Random): void {
  if (world.people.contract.get(person.id) > 0 || !random.chance(person.archetype.id === "tourist" ? 0.01 : 0.062))
    return;
  world.people.contract.set(person.id, 1);
  const { id } = person.archetype;
  const plan = plans[id === "gentle" ? 1 : id === "eco" ? 2 : 0];
  const day = Math.floor(at / DAY);
  const isGift = random.chance(0.12);
  const months = isGift ? random.pick([3, 6]) : 1 + Math.floor(random.exponential(id === "eco" ? 15 : 10));
  const end = day + Math.round(months * 30.44);
  const isOver = end <= world.last;
  const contract = {
    contract: `BX${accountId(account)}-${isoDate(day).slice(2, 4)}`,
    customer: accountId(account),
    plan: plan.name,
    monthly: plan.monthly,
    start: isoDate(day),
    end: isOver ? isoDate(end) : null,
    reason: isOver ? (isGift ? "Fin du cadeau" : random.pick(reasonsToEnd)) : null,
  };
  const separator = world.counters.contract++ === 0 ? "" : ",";
  world.exports.file(contractsPath, "[").line(separator + JSON.stringify(contract));
  if (isOver && !isGift && random.chance(0.4)) {
    const written = (end - 3) * DAY + 10 * 3600 + random.int(30_000);
    world.agenda.at(written, () => openTicket(world, person.id, written, "box", ""));
  }
}

/** Ends the JSON array. */
export function closeContracts(world: World): void {
  world.exports.file(contractsPath, "[").line("]");
}
