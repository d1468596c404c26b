declare module "talisman/phonetics/french/fonem.js" {
  /** FONEM code of one word (Bouchard, Brard, Lavoie 1981). */
  const fonem: (name: string) => string;
  export default fonem;
}
declare module "talisman/phonetics/french/phonex.js" {
  /** Phonex code of one word (Brouard). */
  const phonex: (word: string) => string;
  export default phonex;
}
