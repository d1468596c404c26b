import { newcombe } from "../../loaders/methods/newcombe.js";
import { wilson } from "../../loaders/methods/wilson.js";
import type { PublishedRow } from "../../loaders/publish/write.js";

const HIDDEN = {
  invitations: null,
  delivered: null,
  opened: null,
  answers: null,
  rate: null,
  low: null,
  high: null,
} as const;

/** Everybody; a touchpoint with a hostile name; no opening told of one; one hidden with another that keeps it company. */
const SENT = [
  ["all", "all", 4_310, 4_190, 2_450, 1_924],
  ["kind", "nps", 3_200, 3_110, 1_800, 1_330],
  ["kind", "csat", 1_110, 1_080, 650, 594],
  ["touchpoint", "delivery", 2_300, 2_240, 1_290, 970],
  ["touchpoint", "<b>shop & café</b>", 900, 870, null, 360],
  ["touchpoint", "service", 1_110, 1_080, 650, 594],
  ["delay", "1_2", 900, 870, 510, 360],
  ["delay", "3_7", 2_300, 2_240, 1_290, 970],
  ["delay", "unknown", 1_110, 1_080, 650, 594],
  ["status", "loyal", 1_200, 1_180, 800, 640],
  ["status", "new", null, null, null, null],
  ["status", "other", null, null, null, null],
] as const;

export const surveyFunnel: readonly PublishedRow[] = SENT.map(
  ([dimension, value, invitations, delivered, opened, answers]) => {
    if (invitations === null) return { dimension, value, ...HIDDEN, suppressed: true };
    const { estimate, low, high } = wilson(answers, invitations);
    return { dimension, value, invitations, delivered, opened, answers, rate: estimate, low, high, suppressed: false };
  },
);

const BROKEN = [
  ["too_often", 2_480, 412],
  ["too_long", 2_480, 0],
  ["known_already", 610, 88],
] as const;

export const surveyRules: readonly PublishedRow[] = BROKEN.map(([rule, persons, failed]) => {
  const { estimate, low, high } = wilson(failed, persons);
  return { rule, persons, failed, share: estimate, low, high, suppressed: false };
});

const CALLED = [
  ["in_time", 210, 96, 51],
  ["late", 64, 30, 14],
  ["not_contacted", 240, 101, 41],
] as const;

export const detractorFollowUp: readonly PublishedRow[] = CALLED.map(([follow_up, persons, again, recovered]) => {
  const { estimate, low, high } = wilson(recovered, again);
  const gain =
    follow_up === "not_contacted" ? null : newcombe({ successes: recovered, n: again }, { successes: 41, n: 101 });
  return {
    ...{ follow_up, persons, share: persons / 514, answered_again: again, recovered, rate: estimate, low, high },
    ...{ gain: gain?.estimate ?? null, gain_low: gain?.low ?? null, gain_high: gain?.high ?? null, suppressed: false },
  };
});
