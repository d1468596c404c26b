import type { Gender } from "./first-names.js";
import type { Home } from "./homes.js";

/** Somebody as they are, whatever any system says. Days count from 1970-01-01. */
export interface Member {
  gender: Gender;
  firstName: string;
  /** Given names after the first. */
  secondName: string;
  hasNickname: boolean;
  birthName: string;
  /** Name in use before and from `renamedOn`; both the same for most. */
  formerName: string;
  lastName: string;
  renamedOn: number;
  birthDay: number;
  /** Alone, apart from the household. */
  move: Move | undefined;
}

export interface Move {
  home: Home;
  day: number;
}

/** People under one roof who are all in the registers, the elder first. */
export interface Household {
  id: number;
  home: Home;
  move: Move | undefined;
  /** "" when there is none. */
  landline: string;
  hasFamilyMail: boolean;
  hasFamilyCard: boolean;
  members: readonly Member[];
}
