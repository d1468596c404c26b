import type { Locale } from "../../workspace/locales.js";
import type { FieldName } from "../match/fields.js";
import type { Settled } from "./merges.js";

type Words = Readonly<Record<Locale, string>>;

/** What a level of a comparison says, for the lists in the private folder. */
const LEVELS: Readonly<Record<FieldName, Readonly<Record<string, Words>>>> = {
  first_name: {
    differs: { fr: "prénom différent", en: "first name differs" },
    initial: { fr: "même initiale de prénom", en: "same initial" },
    distant: { fr: "prénom éloigné", en: "first name distant" },
    alike: { fr: "autre prénom, semblable", en: "another first name, alike" },
    similar: { fr: "prénom ressemblant", en: "first name similar" },
    close: { fr: "prénom très proche", en: "first name close" },
    variant: { fr: "variante du prénom", en: "variant of the first name" },
    same: { fr: "même prénom", en: "same first name" },
  },
  surname: {
    differs: { fr: "nom différent", en: "surname differs" },
    distant: { fr: "nom éloigné", en: "surname distant" },
    alike: { fr: "autre nom, semblable", en: "another surname, alike" },
    similar: { fr: "nom ressemblant", en: "surname similar" },
    close: { fr: "nom très proche", en: "surname close" },
    shared: { fr: "un nom en commun (naissance, usage)", en: "one surname in common (birth, married)" },
    same: { fr: "même nom", en: "same surname" },
    misplaced: { fr: "un nom à la place de l’autre", en: "one name in the other’s place" },
    swapped: { fr: "nom et prénom inversés", en: "first name and surname swapped" },
  },
  birth_date: {
    differs: { fr: "date de naissance différente", en: "birth date differs" },
    same_year: { fr: "même année de naissance", en: "same year of birth" },
    near: { fr: "dates de naissance à trois mois près", en: "birth dates within three months" },
    two_slips: { fr: "date de naissance à deux chiffres près", en: "birth date but for two digits" },
    two_parts: { fr: "deux parties de la date sur trois", en: "two of three parts of the birth date" },
    one_slip: { fr: "date de naissance à une faute près", en: "birth date but for one slip" },
    same: { fr: "même date de naissance", en: "same birth date" },
  },
  email: {
    differs: { fr: "e-mail différent", en: "e-mail differs" },
    close: { fr: "e-mail à une faute près", en: "e-mail but for a slip" },
    same_user: { fr: "même nom d’utilisateur d’e-mail", en: "same e-mail user" },
    same_family: { fr: "même e-mail de famille", en: "same family e-mail" },
    same: { fr: "même e-mail", en: "same e-mail" },
  },
  phone: {
    differs: { fr: "téléphone différent", en: "phone differs" },
    one_digit: { fr: "mobile à un chiffre près", en: "mobile but for one digit" },
    same_landline: { fr: "même fixe", en: "same landline" },
    same_mobile: { fr: "même mobile", en: "same mobile" },
  },
  address: {
    differs: { fr: "adresse différente", en: "address differs" },
    same_town: { fr: "même ville, autre rue", en: "same town, other street" },
    town_only: { fr: "même ville ou code postal", en: "same town or postal code" },
    same_street: { fr: "même rue", en: "same street" },
    close: { fr: "adresse très proche", en: "address close" },
    same: { fr: "même adresse", en: "same address" },
  },
  loyalty_id: {
    differs: { fr: "carte différente", en: "card differs" },
    same: { fr: "même carte", en: "same card" },
  },
};

const OTHERS = {
  prior: { fr: "au départ", en: "to begin with" },
  rare: { fr: "rareté des noms et adresses", en: "rarity of names and addresses" },
  doubt: {
    fr: "peut-être quelqu’un d’autre (même foyer, même nom)",
    en: "may be somebody else (same household, same name)",
  },
} as const satisfies Record<string, Words>;

/** What joined two records that no comparison weighed. */
const SETTLED_WORDS: Readonly<Record<Settled, Words>> = {
  decision: { fr: "décidé à la main", en: "decided by hand" },
  id: { fr: "même identifiant dans le système", en: "same id in the system" },
  person_key: { fr: "même personne selon le système", en: "same person as the system says" },
  email: { fr: "même e-mail (noms non comparés)", en: "same e-mail (names not compared)" },
  loyalty_id: { fr: "même carte (noms non comparés)", en: "same card (names not compared)" },
  phone: { fr: "même téléphone (noms non comparés)", en: "same phone (names not compared)" },
  contact: { fr: "reliés par un contact d’autres exports", en: "linked by a contact of other exports" },
};

export const settledWords = (by: Settled, locale: Locale): string => SETTLED_WORDS[by][locale];

export const levelWords = (field: FieldName, level: string, locale: Locale): string =>
  LEVELS[field][level]?.[locale] ?? level;

export const otherWords = (part: keyof typeof OTHERS, locale: Locale): string => OTHERS[part][locale];
