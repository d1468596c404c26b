/** One level of agreement of a comparison, with first guesses of how often it is met; the first level is disagreement. */
export interface Level {
  readonly name: string;
  /** Share of this level among pairs of records of one person. */
  readonly m: number;
  /** The share is held at or under this: where two persons are taken for one, this level tells first. */
  readonly mMost?: number;
  /** Share among pairs of two persons of one household; null where a household says nothing, as on first names: then it is u. */
  readonly h: number | null;
  /** Share among pairs of two strangers. */
  readonly u: number;
}

/** A comparison as the model sees it. */
export interface LinkageField {
  readonly levels: readonly Level[];
  /** What is known of households is not learned anew: a class of pairs that share it is no household. */
  readonly isHouseholdKnown?: boolean;
  /** Two persons of one name agree here as one person does, and nowhere else. */
  readonly isName?: boolean;
}

/** A way in which pairs agree: the level of each comparison (0: one side empty; 1 is the first level), and how many pairs. */
export interface Pattern {
  readonly levels: readonly number[];
  readonly pairs: number;
}

export interface LinkageModel {
  /** Expected pairs among all: records of one person, two persons of one household, two persons of one name. */
  readonly matches: number;
  readonly households: number;
  readonly namesakes: number;
  readonly totalPairs: number;
  /** Shares of each level, by comparison: among matches, household pairs, and strangers. */
  readonly m: readonly (readonly number[])[];
  readonly h: readonly (readonly number[])[];
  readonly u: readonly (readonly number[])[];
  readonly isName: readonly boolean[];
  readonly rounds: number;
}

export interface PatternWeight {
  /** log2 of the odds "one person : two strangers". */
  readonly match: number;
  /** log2 of the odds "two persons of one household : two strangers". */
  readonly household: number;
  /** log2 of the odds "two persons of one name : two strangers". */
  readonly namesake: number;
}

/** Pairs that a first guess is worth: it decides in a base of a few records and vanishes in a large one. */
const GUESS_STRENGTH = 12;
/** Likewise among all pairs, of which there are many more. */
const GUESS_STRENGTH_ALL = 1000;
/** Of what all pairs show of a level, at least this share is left to strangers. */
const LEAST_LEFT = 0.02;
const MOST_ROUNDS = 500;
const TOLERANCE = 1e-7;

/**
 * Learns from patterns of agreement how often records of one person agree (Fellegi & Sunter 1969, by the EM algorithm of
 * Dempster, Laird & Rubin 1977), with two more classes between match and stranger: two persons of one household, who share an
 * address, a surname, a landline, often an e-mail, and not a first name; and two persons of one name, who share nothing else.
 * Patterns are those of the candidate pairs; every other pair of the base is one of strangers. `all` gives the shares of levels among all pairs of the base; u, those among
 * strangers, is what matches and households leave of them, since in a small base duplicates are not rare among all pairs.
 */
export function learnLinkage(
  fields: readonly LinkageField[],
  all: readonly (readonly number[])[],
  patterns: readonly Pattern[],
  records: number,
): LinkageModel {
  const totalPairs = Math.max(1, (records * (records - 1)) / 2);
  const guesses: Guesses = {
    m: fields.map(({ levels }) => normalised(levels.map(({ m }) => m))),
    h: fields.map(({ levels }) =>
      levels.some(({ h }) => h === null) ? null : normalised(levels.map(({ h }) => h ?? 0)),
    ),
    isKnown: fields.map(({ isHouseholdKnown = false }) => isHouseholdKnown),
    caps: fields.map(({ levels }) => levels.map(({ mMost }) => mMost ?? 1)),
    all: fields.map(({ levels }, field) => {
      const weight = GUESS_STRENGTH_ALL / (GUESS_STRENGTH_ALL + totalPairs);
      return normalised(levels.map(({ u }, level) => weight * u + (1 - weight) * (all[field]?.[level] ?? 0)));
    }),
  };
  let model: LinkageModel = {
    matches: Math.min(totalPairs / 2, records / 10 + 1),
    households: Math.min(totalPairs / 4, records / 10 + 1),
    namesakes: Math.min(totalPairs / 4, records / 10 + 1),
    totalPairs,
    m: guesses.m,
    h: guesses.h.map((shares, field) => shares ?? guesses.all[field] ?? []),
    u: guesses.all,
    isName: fields.map(({ isName = false }) => isName),
    rounds: 0,
  };
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const next = oneRound(model, patterns, guesses);
    const isSettled = distance(model, next) < TOLERANCE;
    model = { ...next, rounds: round };
    if (isSettled) break;
  }
  return model;
}

/** Weights of a pattern under a model, in bits. */
export const patternWeight = (model: LinkageModel, levels: readonly number[]): PatternWeight =>
  patternWeigher(model)(levels);

/** `patternWeight` for many patterns: the logarithms are taken once per level. */
export function patternWeigher(model: LinkageModel): (levels: readonly number[]) => PatternWeight {
  const strangers = Math.max(1, model.totalPairs - model.matches - model.households - model.namesakes);
  const [match, household, namesake] = [model.matches, model.households, model.namesakes].map((pairs) =>
    Math.log2(pairs / strangers),
  ) as [number, number, number];
  const said = weightsOf(model.m, model.u);
  const saidAtHome = weightsOf(model.h, model.u);
  return (levels) => {
    const weight = { match, household, namesake };
    for (let field = 0; field < levels.length; field += 1) {
      const level = levels[field] ?? 0;
      const bits = said[field]?.[level] ?? 0;
      weight.match += bits;
      if (model.isName[field]) weight.namesake += bits;
      weight.household += saidAtHome[field]?.[level] ?? 0;
    }
    return weight;
  };
}

const weightsOf = (share: readonly (readonly number[])[], u: readonly (readonly number[])[]): number[][] =>
  u.map((levels, field) => [0, ...levels.map((_, index) => levelWeight(share, u, field, index + 1))]);

/** log2(m/u) of one level of one comparison; an empty side says nothing. */
export const levelWeight = (
  share: readonly (readonly number[])[],
  u: readonly (readonly number[])[],
  field: number,
  level: number,
): number => (level === 0 ? 0 : Math.log2((share[field]?.[level - 1] ?? 0) / (u[field]?.[level - 1] ?? 1)));

/** Weight of "one person" against "anyone else", in bits: strangers, or two persons of one household or of one name. */
export const decisionWeight = ({ match, household, namesake }: PatternWeight): number =>
  match - Math.log2(1 + 2 ** Math.min(1000, household) + 2 ** Math.min(1000, namesake));

/** Probability that goes with a weight of log2 odds. */
export const probabilityOf = (weight: number): number => 1 / (1 + 2 ** -weight);

interface Guesses {
  readonly m: readonly (readonly number[])[];
  /** Null where a household says nothing of its own. */
  readonly h: readonly (readonly number[] | null)[];
  readonly isKnown: readonly boolean[];
  readonly caps: readonly (readonly number[])[];
  readonly all: readonly (readonly number[])[];
}

function oneRound(model: LinkageModel, patterns: readonly Pattern[], guesses: Guesses): LinkageModel {
  const sumM = guesses.m.map((shares) => shares.map((share) => share * GUESS_STRENGTH));
  const sumH = guesses.h.map((shares) => (shares ?? []).map((share) => share * GUESS_STRENGTH));
  let [matches, households, namesakes] = [1, 1, 1];
  const weigh = patternWeigher(model);
  for (const { levels, pairs } of patterns) {
    const { match, household, namesake } = weigh(levels);
    const top = Math.max(match, household, namesake, 0);
    const [odds, homeOdds, nameOdds] = [2 ** (match - top), 2 ** (household - top), 2 ** (namesake - top)];
    const allOdds = odds + homeOdds + nameOdds + 2 ** -top;
    const asMatch = (pairs * odds) / allOdds;
    const asHousehold = (pairs * homeOdds) / allOdds;
    matches += asMatch;
    households += asHousehold;
    namesakes += (pairs * nameOdds) / allOdds;
    levels.forEach((level, field) => {
      if (level === 0) return;
      add(sumM[field], level - 1, asMatch);
      if (guesses.h[field]) add(sumH[field], level - 1, asHousehold);
    });
  }
  matches = Math.min(matches, model.totalPairs / 2);
  households = Math.min(households, model.totalPairs / 4);
  namesakes = Math.min(namesakes, model.totalPairs / 8);
  const m = sumM.map((sums, field) => capped(normalised(sums), guesses.caps[field] ?? []));
  const told = sumH.map((sums, field) =>
    guesses.isKnown[field] ? (guesses.h[field] ?? null) : guesses.h[field] ? normalised(sums) : null,
  );
  const u = guesses.all.map((shares, field) =>
    normalised(
      shares.map((share, level) => {
        const taken =
          (matches * (m[field]?.[level] ?? 0) + households * (told[field]?.[level] ?? share)) / model.totalPairs;
        return Math.max(share - taken, share * LEAST_LEFT);
      }),
    ),
  );
  return { ...model, matches, households, namesakes, m, h: told.map((shares, field) => shares ?? u[field] ?? []), u };
}

function add(sums: number[] | undefined, index: number, amount: number): void {
  if (sums) sums[index] = (sums[index] ?? 0) + amount;
}

function distance(before: LinkageModel, after: LinkageModel): number {
  const shares = (model: LinkageModel) => [...model.m.flat(), ...model.h.flat()];
  const old = shares(before);
  const moved = shares(after).reduce((most, share, index) => Math.max(most, Math.abs(share - (old[index] ?? 0))), 0);
  return Math.max(
    moved,
    Math.abs(after.matches / before.matches - 1),
    Math.abs(after.households / before.households - 1),
  );
}

function normalised(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => value / sum);
}

/** Shares with each at or under its cap; what is cut off goes to the others in proportion. */
function capped(shares: readonly number[], caps: readonly number[]): number[] {
  const cut = shares.map((share, level) => Math.min(share, caps[level] ?? 1));
  const free = shares.reduce((sum, share, level) => (share > (caps[level] ?? 1) ? sum : sum + share), 0);
  const lost = 1 - cut.reduce((sum, share) => sum + share, 0);
  return cut.map((share, level) =>
    (shares[level] ?? 0) > (caps[level] ?? 1) || free === 0 ? share : share + (lost * share) / free,
  );
}
