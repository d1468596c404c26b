/** Which of somebody's addresses a record holds. */
export const mail = { none: 0, main: 1, second: 2, family: 3, firm: 4, placeholder: 5, partners: 6 } as const;
export const phone = { none: 0, mobile: 1, newMobile: 2, landline: 3, both: 4, partners: 5, placeholder: 6 } as const;
export const birth = { none: 0, real: 1, placeholder: 2 } as const;
export const card = { none: 0, own: 1, other: 2, family: 3 } as const;
/** How much of which home: town alone or the full address, at the first home, the household's next or one's own next. */
export const address = { none: 0, town: 1, full: 4, firm: 7 } as const;

/** What each record says, before it is put into words: a million records fit where objects would not. */
export class RecordColumns {
  length = 0;
  readonly person: Int32Array;
  readonly created: Int32Array;
  readonly updated: Int32Array;
  readonly system: Uint8Array;
  readonly mail: Uint8Array;
  readonly phone: Uint8Array;
  readonly address: Uint8Array;
  readonly birth: Uint8Array;
  readonly card: Uint8Array;

  constructor(readonly capacity: number) {
    this.person = new Int32Array(capacity);
    this.created = new Int32Array(capacity);
    this.updated = new Int32Array(capacity);
    this.system = new Uint8Array(capacity);
    this.mail = new Uint8Array(capacity);
    this.phone = new Uint8Array(capacity);
    this.address = new Uint8Array(capacity);
    this.birth = new Uint8Array(capacity);
    this.card = new Uint8Array(capacity);
  }

  read(record: number): Said {
    return {
      mail: this.mail[record] ?? 0,
      phone: this.phone[record] ?? 0,
      address: this.address[record] ?? 0,
      birth: this.birth[record] ?? 0,
      card: this.card[record] ?? 0,
    };
  }

  write(record: number, { mail, phone, address, birth, card }: Said): void {
    this.mail[record] = mail;
    this.phone[record] = phone;
    this.address[record] = address;
    this.birth[record] = birth;
    this.card[record] = card;
  }
}

/** The kinds of one record. */
export interface Said {
  mail: number;
  phone: number;
  address: number;
  birth: number;
  card: number;
}
