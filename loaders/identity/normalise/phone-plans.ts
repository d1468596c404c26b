import { type CountryCode, Metadata } from "libphonenumber-js/max";

/** Regions whose numbers are also written "0… " by people who say they live in France; tried in turn. */
export const OVERSEAS: readonly CountryCode[] = ["RE", "YT", "GP", "MQ", "GF", "PM"];
/** A company's lines, which say nothing about who calls. */
export const SERVICE_TYPES = ["TOLL_FREE", "PREMIUM_RATE", "SHARED_COST", "UAN", "VOICEMAIL", "PAGER"] as const;
export const LANDLINE_TYPES = ["FIXED_LINE", "VOIP"] as const;
export const MOBILE_TYPES = ["MOBILE", "FIXED_LINE_OR_MOBILE", "PERSONAL_NUMBER"] as const;

type PhoneType = (typeof SERVICE_TYPES | typeof LANDLINE_TYPES | typeof MOBILE_TYPES)[number];
/** What the library's own types leave out of its `NumberingPlan`. */
interface TypedPlan {
  type(type: PhoneType): { pattern(): string } | undefined;
}

/** The library's pattern (no anchors) of national numbers of some types; one that nothing matches where a plan has none. */
export function planPattern(region: CountryCode, types: readonly PhoneType[]): string {
  const metadata = new Metadata();
  metadata.selectNumberingPlan(region);
  const plan = metadata.numberingPlan as unknown as TypedPlan;
  const patterns = types.map((type) => plan.type(type)?.pattern()).filter((pattern) => pattern !== undefined);
  return patterns.length === 0 ? "x" : `(?:${patterns.join("|")})`;
}
