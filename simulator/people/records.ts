import { IntColumn } from "../column.js";

/** How a system came by an e-mail address. */
export const mail = { none: 0, main: 1, other: 2, family: 3, mistyped: 4 } as const;
export type Mail = (typeof mail)[keyof typeof mail];

export const origin = { import: 0, shop: 1, web: 2 } as const;
export type Origin = (typeof origin)[keyof typeof origin];

export const consent = { email: 1, sms: 2, post: 4, unsubscribed: 8 } as const;

/** Records of the CRM: several may stand for one person. */
export class CrmRecords {
  readonly person = new IntColumn();
  readonly createdAt = new IntColumn();
  readonly updatedOn = new IntColumn();
  readonly origin = new IntColumn();
  readonly store = new IntColumn();
  readonly mail = new IntColumn();
  readonly consents = new IntColumn();
  /** Loyalty card plus one. */
  readonly card = new IntColumn();
}

/** Accounts of the web shop. */
export class Accounts {
  readonly person = new IntColumn();
  readonly createdAt = new IntColumn();
  readonly mail = new IntColumn();
}

/** Loyalty cards. */
export class Cards {
  readonly person = new IntColumn();
  readonly crm = new IntColumn();
  readonly joinedAt = new IntColumn();
  readonly store = new IntColumn();
  readonly balance = new IntColumn();
  readonly earned = new IntColumn();
  readonly lastUse = new IntColumn();
}

export const crmId = (record: number): string => `C${String(100_001 + record)}`;
export const accountId = (account: number): number => 5001 + account;
export const requesterId = (requester: number): string => `u${70_001 + requester}`;

/** 2, 9, then a number and its check digit, as printed under the barcode. */
export function cardId(card: number): string {
  const digits = `29${String(10_000_000 + card * 7)}`;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) sum += Number(digits[i]) * (i % 2 === 0 ? 1 : 3);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
