/** Lower case without accents, spaces or hyphens: what fits in an e-mail address. */
export function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/œ/g, "oe")
    .normalize("NFD")
    .replace(/[^a-z]/g, "");
}

/** Without accents but otherwise as typed, as on a till with an old keyboard. */
export function withoutAccents(text: string): string {
  return text.replace(/œ/g, "oe").replace(/Œ/g, "OE").normalize("NFD").replace(/\p{M}/gu, "");
}
