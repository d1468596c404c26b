import type { MetricId } from "../../loaders/publish/metrics.js";
import type { PublishedName } from "../../loaders/publish/tables.js";
import type { FigureContext } from "../figures/figure.js";

type Page = Pick<FigureContext, "path" | "locale">;

/** Links are relative, so that the site works under any path of a host. */
const toRoot = ({ path }: Page): string => "../".repeat(Math.max(0, path.split("/").length - 2));

export const pageHref = (page: Page, name: string): string => `${toRoot(page)}${page.locale}/${name}`;
export const methodHref = (page: Page, metric: MetricId): string => pageHref(page, `glossary#metric-${metric}`);
export const tableHref = (page: Page, table: PublishedName): string => `${toRoot(page)}tables/${table}.csv`;
