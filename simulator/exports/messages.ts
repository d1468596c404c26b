import type { Sending } from "../relation/messages.js";
import { DAY, isoDate, localMinute, monthOf } from "../time.js";
import type { World } from "../world.js";
import { messageHeader } from "./exports.js";

interface Message {
  contact: string;
  sending: Sending;
  at: number;
  isDelivered: boolean;
  openedAt: number | undefined;
  clickedAt: number | undefined;
  unsubscribedAt: number | undefined;
  complainedAt: number | undefined;
}

const moment = (second: number | undefined): string => (second === undefined ? "" : localMinute(second));

/** The e-mailing tool gives one file per half-year. */
export function writeMessageRow(world: World, message: Message): void {
  const day = Math.floor(message.at / DAY);
  const half = `${isoDate(day).slice(0, 4)}-${monthOf(day) <= 6 ? "S1" : "S2"}`;
  const { sending, contact, at } = message;
  world.exports
    .file(`emailing/messages-${half}.csv.gz`, messageHeader)
    .line(
      `${++world.counters.message},${contact},${sending.campaign},${sending.channel},${localMinute(at)},${message.isDelivered ? 1 : 0},` +
        `${moment(message.openedAt)},${moment(message.clickedAt)},${moment(message.unsubscribedAt)},${moment(message.complainedAt)},${sending.isControl ? 1 : 0}`,
    );
}
