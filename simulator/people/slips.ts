import type { Random } from "../random/random.js";
import { withoutAccents } from "./letters.js";

const rows = ["azertyuiop", "qsdfghjklm", "wxcvbn"] as const;

/** The key beside it on a French keyboard. */
function neighbour(letter: string, random: Random): string {
  for (const row of rows) {
    const at = row.indexOf(letter.toLowerCase());
    if (at < 0) continue;
    const near = row[random.chance(0.5) ? at + 1 : at - 1] ?? row[at === 0 ? 1 : at - 1] ?? letter;
    return letter === letter.toLowerCase() ? near : near.toUpperCase();
  }
  return letter;
}

/** One slip of the fingers somewhere after the first letter. */
export function slip(text: string, random: Random): string {
  if (text.length < 3) return text;
  const at = 1 + random.int(text.length - 1);
  const letter = text[at] ?? "";
  const before = text.slice(0, at);
  const after = text.slice(at + 1);
  switch (random.int(5)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + letter + after;
    case 2:
      return before + neighbour(letter, random) + after;
    case 3:
      return text.slice(0, at - 1) + letter + (text[at - 1] ?? "") + after;
    default:
      return before + neighbour(letter, random) + letter + after;
  }
}

/** How a name sounds to the person behind the till. */
export function misheard(name: string, random: Random): string {
  const [from, to] = random.pick([
    ["ph", "f"],
    ["y", "i"],
    ["i", "y"],
    ["th", "t"],
    ["tt", "t"],
    ["ll", "l"],
    ["nn", "n"],
    ["n", "nn"],
    ["ault", "eau"],
    ["eau", "aud"],
    ["ck", "c"],
    ["c", "k"],
    ["et", "ait"],
    ["ier", "iez"],
    ["ain", "in"],
    ["h", ""],
    ["x", ""],
    ["e", ""],
    ["s", "ss"],
  ] as const);
  const at = name.toLowerCase().lastIndexOf(from);
  return at < 1 ? slip(name, random) : name.slice(0, at) + to + name.slice(at + from.length);
}

export function typedName(name: string, random: Random): string {
  const kind = random.next();
  if (kind < 0.14) return name.toUpperCase();
  if (kind < 0.24) return withoutAccents(name).toUpperCase();
  if (kind < 0.3) return withoutAccents(name);
  if (kind < 0.34) return name.toLowerCase();
  if (kind < 0.36) return `${name} `;
  if (kind < 0.38) return name.replace("-", " ");
  return name;
}

export function spelledPhone(digits: string, random: Random): string {
  if (digits === "") return "";
  const pairs = digits.match(/../g) ?? [];
  switch (random.int(8)) {
    case 0:
      return pairs.join(" ");
    case 1:
      return pairs.join(".");
    case 2:
      return pairs.join("-");
    case 3:
      return `+33${digits.slice(1)}`;
    case 4:
      return `+33 ${digits.slice(1, 2)} ${pairs.slice(1).join(" ")}`;
    case 5:
      return random.chance(0.2) ? `0033${digits.slice(1)}` : digits;
    case 6:
      return random.chance(0.3) ? `+33 (0)${digits.slice(1)}` : pairs.join(" ");
    default:
      return digits;
  }
}

/** A digit read or typed wrong. */
export function wrongDigit(digits: string, random: Random): string {
  if (digits.length < 4) return digits;
  const at = 2 + random.int(digits.length - 2);
  return digits.slice(0, at) + String(random.int(10)) + digits.slice(at + 1);
}

const shortKinds: Record<string, string[]> = {
  avenue: ["av", "av.", "ave", "AVENUE"],
  boulevard: ["bd", "bld", "boul.", "BD"],
  place: ["pl", "PLACE"],
  chemin: ["che", "ch."],
  route: ["rte", "RTE"],
  impasse: ["imp", "imp."],
  rue: ["rue", "r.", "RUE"],
  quai: ["quai", "QUAI"],
  allée: ["allee", "all."],
};

export function spelledStreet(number: string, kind: string, name: string, random: Random): string {
  const shortened = random.chance(0.35) ? random.pick(shortKinds[kind] ?? [kind]) : kind;
  const text = `${number}${random.chance(0.25) ? "," : ""} ${shortened} ${name}`;
  const style = random.next();
  if (style < 0.12) return withoutAccents(text).toUpperCase();
  if (style < 0.2) return withoutAccents(text);
  return style < 0.26 ? slip(text, random) : text;
}

/** A slip in an address typed by someone else, or the habits of hurried thumbs. */
export function mistypedEmail(email: string, random: Random): string {
  const [local = "", domain = ""] = email.split("@");
  switch (random.int(6)) {
    case 0:
      return `${local}@${domain.replace("gmail.com", "gmial.com").replace("hotmail.fr", "hotmial.fr").replace("orange.fr", "ornage.fr")}`;
    case 1:
      return `${slip(local, random)}@${domain}`;
    case 2:
      return `${local}@${domain.replace(/\.(com|fr|net)$/, "")}`;
    case 3:
      return `${local} @${domain}`;
    case 4:
      return email.replace("@", "");
    default:
      return `${local}@${domain.replace(".com", ".fr")}`;
  }
}
