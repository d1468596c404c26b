import { figures } from "./en/figures.js";
import { glossary } from "./en/glossary.js";
import { labels } from "./en/labels.js";
import { metrics } from "./en/metrics.js";
import { quality } from "./en/quality.js";
import { shell } from "./en/shell.js";

export const en = { shell, labels, metrics, quality, glossary, figures };
