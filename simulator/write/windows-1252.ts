const extras = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Latin-1 covers all but these; what neither knows becomes "?", as Windows does. */
export function windows1252(text: string): Buffer {
  return Buffer.from(
    text.replace(/[^\0-\x7f\xa0-\xff]/gu, (letter) => {
      const at = extras.indexOf(letter);
      return at < 0 ? "?" : String.fromCharCode(128 + at);
    }),
    "latin1",
  );
}
