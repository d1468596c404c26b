/** How often what happens, as shares: everything that makes the registers easy or hard to unite stands here. */

export const systems = ["crm", "webshop", "helpdesk"] as const;
export type System = (typeof systems)[number];

/** Shares of people by how many records stand for them: 1.249 records a person, so one record in five is a duplicate. */
export const recordsPerPerson = [
  [1, 0.82],
  [2, 0.13],
  [3, 0.035],
  [4, 0.011],
  [5, 0.004],
] as const;

/** Where somebody's first record stands, and whether a further one stands in another system. */
export const firstSystem: readonly (readonly [System, number])[] = [
  ["crm", 0.52],
  ["webshop", 0.34],
  ["helpdesk", 0.14],
];
export const elsewhere = 0.62;

export const householdKinds = [
  ["single", 0.61],
  ["couple", 0.2],
  ["family", 0.1],
  ["lone parent", 0.04],
  ["siblings", 0.03],
  ["flatmates", 0.02],
] as const;

export const household = {
  /** Homes in blocks where twenty and more households of the registers live at one address. */
  inBlock: 0.12,
  householdsPerBlock: 24,
  abroad: 0.02,
  landline: { under45: 0.18, from45: 0.58 },
  /** Of households of several: one mailbox that all of them give now and then. */
  familyMail: 0.15,
  familyCard: 0.04,
  sameSexCouple: 0.04,
  moves: 0.11,
  twins: 0.04,
  childWithParentsInitial: 0.12,
  childWithParentsName: 0.002,
};

export const person = {
  rareFirstName: 0.07,
  composedFirstName: 0.03,
  nickname: 0.3,
  movesAlone: 0.06,
  /** Of couples. */
  married: 0.65,
  hyphenated: 0.08,
  /** Of married people under 50: within the years of the registers. */
  marriedLately: 0.28,
  /** Women living alone who bear a husband's name, and who went back to their own lately. */
  bearsHusbandsName: { under45: 0.14, from45: 0.5 },
  backToBirthName: 0.03,
  newMobile: 0.15,
  /** A number that was somebody else's before. */
  recycledMobile: 0.004,
  secondMail: 0.35,
  workMail: 0.25,
  /** Works in a small firm whose one address all of its people use. */
  inFirm: 0.012,
  peoplePerFirm: 5,
};

/** Kept up to date since it was created: then it tells of the later home, name and number. */
export const updated = { crm: 0.35, webshop: 0.45, helpdesk: 0.1 };
export const nameKept = 0.3;

/** What is filled in. The shop asks for no birth date, the helpdesk for no address. */
export const filled = {
  crm: { mail: 0.5, phone: 0.62, address: 0.66, postalCode: 0.86, birthDate: 0.6, card: 0.55, title: 0.9 },
  webshop: { mail: 0.997, phone: 0.52, address: 0.6, postalCode: 0.64, birthDate: 0, card: 0.12, title: 0 },
  helpdesk: { mail: 0.86, phone: 0.47, address: 0, postalCode: 0.22, birthDate: 0, card: 0, title: 0 },
};

/** Which of several addresses and numbers is given. */
export const given = {
  secondMail: 0.22,
  familyMail: 0.5,
  partnersMail: 0.02,
  firmMail: 0.6,
  firmAddress: 0.3,
  landline: 0.24,
  bothPhones: 0.03,
  partnersMobile: 0.03,
  familyCard: 0.7,
  otherCard: 0.6,
};

/** Typed to get past a field that must not be empty; of the empty ones. */
export const placeholder = {
  crm: { mail: 0.05, phone: 0.06, birthDate: 0.05, name: 0.002 },
  webshop: { mail: 0, phone: 0.06, birthDate: 0, name: 0.001 },
  helpdesk: { mail: 0, phone: 0.01, birthDate: 0, name: 0.002 },
};

/** Two records of one person are made to share a contact, a birth date or a home; the rest share a name at best. */
export const linked = 0.975;

export const names = {
  crm: { misheard: 0.035, slip: 0.025, scanned: 0.008, swapped: 0.01, initial: 0.012, noFirst: 0.025, together: 0.004 },
  webshop: { misheard: 0, slip: 0.012, scanned: 0, swapped: 0.005, initial: 0.006, noFirst: 0.004, together: 0.003 },
  helpdesk: { misheard: 0.02, slip: 0.018, scanned: 0, swapped: 0.02, initial: 0.03, noFirst: 0.05, together: 0.03 },
};
export const usesNickname = 0.22;
export const shortensCompound = 0.1;
export const addsSecondName = 0.012;
export const usesBirthName = 0.1;
export const saysBorn = 0.035;
export const fillsBirthName = { changed: 0.35, unchanged: 0.05 };
export const wrongTitle = 0.006;

export const birthDates = { dayAndMonthSwapped: 0.012, otherYear: 0.008, otherDigit: 0.012 };
export const mails = {
  mistyped: { crm: 0.035, webshop: 0.004, helpdesk: 0.006 },
  capitals: 0.06,
  gmailDots: 0.02,
  gmailTag: 0.008,
};
export const phones = { wrongDigit: { crm: 0.022, webshop: 0.006, helpdesk: 0.012 } };
export const addresses = { wrongPostalCode: 0.01, cedex: 0.01, flat: 0.3, otherNumber: 0.012, noNumber: 0.015 };
