import { brandLoyalty } from "./en/brand-loyalty.js";
import { contracts } from "./en/contracts.js";
import { counting } from "./en/counting.js";
import { figures } from "./en/figures.js";
import { glossary } from "./en/glossary.js";
import { habits } from "./en/habits.js";
import { labels } from "./en/labels.js";
import { leaving } from "./en/leaving.js";
import { loyalty } from "./en/loyalty.js";
import { metrics } from "./en/metrics.js";
import { people } from "./en/people.js";
import { programme } from "./en/programme.js";
import { quality } from "./en/quality.js";
import { reach } from "./en/reach.js";
import { service } from "./en/service.js";
import { alerts } from "./en/service-alerts.js";
import { aftermath } from "./en/service-loyalty.js";
import { trends } from "./en/service-trends.js";
import { shell } from "./en/shell.js";
import { shops } from "./en/shops.js";
import { spending } from "./en/spending.js";
import { standing } from "./en/standing.js";
import { time } from "./en/time.js";
import { unification } from "./en/unification.js";
import { value } from "./en/value.js";
import { voice } from "./en/voice.js";
import { welcome } from "./en/welcome.js";

export const en = {
  shell,
  labels,
  leaving,
  loyalty,
  metrics,
  people,
  quality,
  glossary,
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
  contracts,
};
