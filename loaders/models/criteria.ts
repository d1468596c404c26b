/** Something customers can be counted by: a column of int_person_criteria with one word for every person. */
export interface Criterion {
  readonly id: string;
  /** Words in the order in which they are read; words of the data follow, by their number of persons. */
  readonly words: readonly string[];
  /** Neighbours in that order are alike: where too few stand behind a word, it is taken together with one of them. */
  readonly isOrdered?: boolean;
  /** Counted in fours and more, in files of their own. */
  readonly isWide?: boolean;
  /** Criteria that another published table crosses with it: never counted together, since the two could be subtracted. */
  readonly crossed?: readonly string[];
}

const words = (text: string): string[] => text.split(" ");

/** All criteria of the counting page. A further one is a line here, a column of int_person_criteria and words in both languages. */
export const CRITERIA = [
  {
    id: "status",
    words: words("vip loyal active new reactivated at_risk inactive lost prospect contract_ended"),
    isOrdered: true,
    isWide: true,
  },
  {
    id: "rfm_segment",
    words: words(
      "champion loyal potential_loyalist new promising need_attention about_to_sleep at_risk cant_lose hibernating lost none",
    ),
    isOrdered: true,
  },
  { id: "buying_channel", words: words("web_only web_and_store store_only other none"), isOrdered: true, isWide: true },
  { id: "main_category", words: [] },
  { id: "order_band", words: words("0 1 2_3 4_9 10_more"), isOrdered: true },
  { id: "age_group", words: words("under_25 25_34 35_44 45_54 55_64 65_more unknown"), isOrdered: true, isWide: true },
  {
    id: "home_region",
    words: words(
      "auvergne_rhone_alpes bourgogne_franche_comte bretagne centre_val_de_loire corse grand_est hauts_de_france ile_de_france normandie nouvelle_aquitaine occitanie overseas pays_de_la_loire provence_alpes_cote_d_azur abroad unknown",
    ),
    isWide: true,
  },
  { id: "loyalty", words: words("member no_member"), isWide: true },
  { id: "heat_band", words: words("hot warm cold none"), isOrdered: true },
  // The table on NPS tells the classes apart by these.
  {
    id: "nps_class",
    words: words("promoter passive detractor none"),
    isOrdered: true,
    crossed: ["status", "rfm_segment", "age_group", "home_region"],
  },
  { id: "request_band", words: words("0 1 2_more"), isOrdered: true },
  // The table on personas has their NPS, of everybody in a persona, also of those in several.
  { id: "persona", words: [], crossed: ["nps_class"] },
] as const satisfies readonly Criterion[];

export type CriterionId = (typeof CRITERIA)[number]["id"];
