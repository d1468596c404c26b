import { consent, mail } from "../people/records.js";
import { DAY, isoDate, monthOf, weekday } from "../time.js";
import type { World } from "../world.js";
import { acceptsEmail, type Sending, sendMessage } from "./messages.js";
import { visitSite } from "./visits.js";

export interface Campaign {
  id: string;
  name: string;
  kind: "push" | "trigger" | "transactional";
  priority: number;
  cost: number;
  channel: Sending["channel"];
  audience: "newsletter" | "birthday" | "win-back" | "sms" | "post" | "none";
  day: number;
  appeal: number;
  /** Share of the audience that is left out on purpose, to measure the effect. */
  control: number;
}

const themes = [
  "Nouveautés",
  "Rituel du mois",
  "Zéro déchet",
  "Peaux sensibles",
  "Les essentiels bébé",
  "Coulisses de l'atelier",
  "Beauté d'été",
  "Idées cadeaux",
];
/** More would only make benchmark workspaces larger. */
const largestAudience = 25_000;

const automatic: [id: string, name: string, kind: Campaign["kind"], priority: number][] = [
  ["confirmation", "Confirmation de commande", "transactional", 1],
  ["bienvenue", "Bienvenue", "trigger", 2],
  ["panier", "Panier oublié", "trigger", 2],
  ["conseils", "Conseils d'utilisation", "trigger", 3],
];

/** All campaigns of the years, in the order they are sent. */
export function planCampaigns(world: World): Campaign[] {
  const base = { priority: 5, cost: 0, channel: "email" as const, appeal: 1, control: 0 };
  const campaigns: Campaign[] = automatic.map(([id, name, kind, priority]) => ({
    ...base,
    id,
    name,
    kind,
    priority,
    audience: "none",
    day: world.first,
  }));
  let number = 0;
  for (let day = world.first; day <= world.last; day++) {
    const date = isoDate(day);
    if (weekday(day) === 3 && Math.floor(day / 7) % 4 === 0) {
      const theme = themes[number % themes.length];
      campaigns.push({
        ...base,
        id: `nl-${date}`,
        name: `Lettre — ${theme}`,
        kind: "push",
        cost: 90,
        audience: "newsletter",
        day,
        control: number++ % 3 === 2 ? 0.12 : 0,
      });
    }
    if (date.endsWith("-02"))
      campaigns.push({
        ...base,
        id: `anniv-${date.slice(0, 7)}`,
        name: "Anniversaire du mois",
        kind: "trigger",
        priority: 3,
        audience: "birthday",
        day,
        appeal: 1.4,
      });
    if (date.endsWith("-12"))
      campaigns.push({
        ...base,
        id: `retour-${date.slice(0, 7)}`,
        name: "Vous nous manquez",
        kind: "trigger",
        priority: 4,
        audience: "win-back",
        day,
        appeal: 0.9,
        control: 0.2,
      });
    if (date.endsWith("-11-20"))
      campaigns.push({
        ...base,
        id: `catalogue-${date.slice(0, 4)}`,
        name: "Catalogue de Noël",
        kind: "push",
        channel: "courrier",
        cost: 1450,
        audience: "post",
        day,
        control: 0.1,
      });
    if (world.calendar.discountOn(day) > 0 && world.calendar.discountOn(day - 1) === 0 && monthOf(day) !== 4) {
      campaigns.push({
        ...base,
        id: `sms-${date}`,
        name: "SMS — ouverture des offres",
        kind: "push",
        channel: "sms",
        cost: 110,
        audience: "sms",
        day,
      });
    }
  }
  return campaigns;
}

export async function sendCampaign(world: World, campaign: Campaign): Promise<void> {
  const { crm } = world;
  const at = campaign.day * DAY + 10 * 3600;
  const thinning = Math.min(1, largestAudience / Math.max(1, crm.person.length));
  for (let record = 0; record < crm.person.length; record++) {
    if (!isAddressed(world, campaign, record)) continue;
    const random = world.streams(campaign.id, record);
    if (thinning < 1 && !random.chance(thinning)) continue;
    const isControl = random.chance(campaign.control);
    const sent = sendMessage(world, record, at, { ...campaign, campaign: campaign.id, isControl }, random);
    const id = crm.person.get(record);
    if (sent.isClicked) visitSite(world, id, at + random.int(2 * DAY), random);
    const moved =
      campaign.channel === "courrier" ? !isControl && random.chance(0.03) : sent.isOpened && random.chance(0.011);
    if (moved && world.people.orders.get(id) > 0) {
      const bought = at + 3600 + random.int(6 * DAY);
      world.agenda.at(bought, () => world.buyAgain(id, bought));
    }
    if (record % 4096 === 0) await world.exports.ready();
  }
}

function isAddressed(world: World, { audience, day }: Campaign, record: number): boolean {
  const { crm, people } = world;
  const id = crm.person.get(record);
  switch (audience) {
    case "newsletter":
      return acceptsEmail(world, record);
    case "birthday":
      return acceptsEmail(world, record) && monthOf(people.person(id).birthDay) === monthOf(day);
    case "win-back": {
      const silent = day - people.lastOrder.get(id);
      return acceptsEmail(world, record) && people.orders.get(id) > 0 && silent >= 150 && silent < 181;
    }
    case "sms":
      return (crm.consents.get(record) & consent.sms) > 0 && people.lastOrder.get(id) > day - 400;
    case "post":
      return (
        (crm.consents.get(record) & consent.post) > 0 &&
        crm.mail.get(record) !== mail.mistyped &&
        people.orders.get(id) >= 3
      );
    default:
      return false;
  }
}
