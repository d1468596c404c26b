import { type Engine, literal } from "../../engines/engine.js";

const SPOKEN_NAMES: Readonly<Record<string, string>> = {
  ANGLETERRE: "GB",
  ECOSSE: "GB",
  ENGLAND: "GB",
  SCOTLAND: "GB",
  WALES: "GB",
  UK: "GB",
  "U K": "GB",
  "GRANDE BRETAGNE": "GB",
  "GREAT BRITAIN": "GB",
  USA: "US",
  "U S A": "US",
  "ETATS UNIS D AMERIQUE": "US",
  "UNITED STATES OF AMERICA": "US",
  HOLLANDE: "NL",
  HOLLAND: "NL",
  "THE NETHERLANDS": "NL",
  "FRANCE METROPOLITAINE": "FR",
  "REPUBLIQUE FRANCAISE": "FR",
  "REPUBLIQUE TCHEQUE": "CZ",
  "CZECH REPUBLIC": "CZ",
  "COTE D IVOIRE": "CI",
  "IVORY COAST": "CI",
  REUNION: "RE",
  "ILE DE LA REUNION": "RE",
  BRASIL: "BR",
  DEUTSCHLAND: "DE",
  ESPANA: "ES",
  ITALIA: "IT",
  BELGIE: "BE",
  SCHWEIZ: "CH",
  OSTERREICH: "AT",
  NEDERLAND: "NL",
};

const folded = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/œ/gi, "OE")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Every way in which a country is written that we know: two- and three-letter codes, French and English names. */
export function countryNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  for (const locale of ["en", "fr"]) {
    const display = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
    for (const code of codes) {
      const name = display.of(code);
      if (name === undefined || NOT_COUNTRIES.has(code)) continue;
      names.set(code, CODES_OF_OLD[code] ?? code);
      names.set(folded(name), CODES_OF_OLD[code] ?? code);
    }
  }
  for (const [name, code] of Object.entries({ ...SPOKEN_NAMES, ...THREE_LETTERS })) names.set(name, code);
  return names;
}

/** Groups and test regions that CLDR names like countries. */
const NOT_COUNTRIES = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"]);
const CODES_OF_OLD: Readonly<Record<string, string>> = { FX: "FR", UK: "GB", DD: "DE", BU: "MM", TP: "TL", ZR: "CD" };

const THREE_LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  `FRA:FR BEL:BE CHE:CH LUX:LU DEU:DE GER:DE ESP:ES ITA:IT PRT:PT GBR:GB IRL:IE NLD:NL AUT:AT POL:PL DNK:DK SWE:SE NOR:NO
  FIN:FI GRC:GR CZE:CZ SVK:SK HUN:HU ROU:RO BGR:BG HRV:HR SVN:SI EST:EE LVA:LV LTU:LT MLT:MT CYP:CY MCO:MC AND:AD USA:US
  CAN:CA MEX:MX BRA:BR ARG:AR CHL:CL COL:CO AUS:AU NZL:NZ JPN:JP CHN:CN IND:IN KOR:KR RUS:RU UKR:UA TUR:TR ISR:IL MAR:MA
  DZA:DZ TUN:TN SEN:SN CIV:CI CMR:CM MDG:MG MUS:MU ZAF:ZA EGY:EG LBN:LB ARE:AE SAU:SA QAT:QA REU:RE GLP:GP MTQ:MQ GUF:GF
  MYT:YT NCL:NC PYF:PF SPM:PM`
    .split(/\s+/)
    .map((pair) => pair.split(":") as [string, string]),
);

/** Leaves `normal_countries` (raw, country, fault): country is NULL where the name is not known. */
export async function normaliseCountries(engine: Engine): Promise<void> {
  const pairs = [...countryNames()].map(([name, code]) => `(${literal(name)}, ${literal(code)})`);
  await engine.run(`create or replace table normal_country_names as
    select * from (values ${pairs.join(", ")}) as names (name, country);
    create or replace table normal_countries as
    select raw_values.raw, normal_country_names.country, 
      case when raw_values.folded is null or is_nothing(raw_values.folded) then 'placeholder'
        when normal_country_names.country is null then 'unknown' end as fault
    from (select raw, fold_text(raw) as folded from (select distinct country as raw from identity_raw where country is not null)) as raw_values
    left join normal_country_names on raw_values.folded = normal_country_names.name;
    drop table normal_country_names`);
}
