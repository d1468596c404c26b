import type { en } from "./en.js";
import { brandLoyalty } from "./fr/brand-loyalty.js";
import { contracts } from "./fr/contracts.js";
import { counting } from "./fr/counting.js";
import { figures } from "./fr/figures.js";
import { glossary } from "./fr/glossary.js";
import { habits } from "./fr/habits.js";
import { labels } from "./fr/labels.js";
import { leaving } from "./fr/leaving.js";
import { loyalty } from "./fr/loyalty.js";
import { metrics } from "./fr/metrics.js";
import { people } from "./fr/people.js";
import { programme } from "./fr/programme.js";
import { quality } from "./fr/quality.js";
import { reach } from "./fr/reach.js";
import { service } from "./fr/service.js";
import { alerts } from "./fr/service-alerts.js";
import { aftermath } from "./fr/service-loyalty.js";
import { trends } from "./fr/service-trends.js";
import { shell } from "./fr/shell.js";
import { shops } from "./fr/shops.js";
import { spending } from "./fr/spending.js";
import { standing } from "./fr/standing.js";
import { time } from "./fr/time.js";
import { unification } from "./fr/unification.js";
import { value } from "./fr/value.js";
import { voice } from "./fr/voice.js";
import { welcome } from "./fr/welcome.js";

export const fr: typeof en = {
  shell,
  labels,
  leaving,
  loyalty,
  metrics,
  people,
  quality,
  glossary,
  contracts,
  reach,
  brandLoyalty,
  habits,
  shops,
  spending,
  service,
  alerts,
  trends,
  aftermath,
  standing,
  time,
  unification,
  value,
  welcome,
  voice,
  programme,
  counting,
  figures,
};
