import { join } from "node:path";
import { archetypeOf } from "./people/person.js";
import { accountId, cardId, crmId, requesterId } from "./people/records.js";
import { isoDate } from "./time.js";
import type { World } from "./world.js";
import { LineWriter } from "./write/line-writer.js";

/** What no export tells: which records are one person, what moves them, and who has left for good. */
export async function writeTruth(world: World, folder: string): Promise<void> {
  const { people, crm, accounts, cards } = world;
  const who = new LineWriter(join(folder, "persons.csv"));
  who.line("person_id,system,record_id");
  for (let record = 0; record < crm.person.length; record++) who.line(`${crm.person.get(record)},crm,${crmId(record)}`);
  for (let account = 0; account < accounts.person.length; account++)
    who.line(`${accounts.person.get(account)},webshop,${accountId(account)}`);
  for (let card = 0; card < cards.person.length; card++) who.line(`${cards.person.get(card)},loyalty,${cardId(card)}`);
  for (let id = 0; id < people.count; id++) {
    const requester = people.requester.get(id);
    if (requester > 0) who.line(`${id},helpdesk,${requesterId(requester - 1)}`);
  }
  await who.close();

  const state = new LineWriter(join(folder, "state.csv"));
  state.line("person_id,archetype,came_on,left_on,orders,partner_of");
  for (let id = 0; id < people.count; id++) {
    const left = people.leavesOn.get(id);
    const isCustomer = people.orders.get(id) > 0;
    const leftOn = isCustomer && left <= world.last ? isoDate(Math.max(left, people.lastOrder.get(id))) : "";
    state.line(
      `${id},${archetypeOf(world.streams, id).id},${isoDate(people.bornIn.get(id))},${leftOn},${people.orders.get(id)},${people.person(id).partnerOf ?? ""}`,
    );
  }
  await state.close();
}
