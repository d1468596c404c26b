import { ConfigError, type Fault, formatFault } from "../../loaders/faults.js";
import type { Finished } from "../finish/finish.js";
import type { FrameworkRun } from "./framework.js";
import type { PageSources } from "./page-sources.js";

// Broken links are not taken from Framework, which sees pages without their figures.
const WARNING = /^\s*Warning:(?!.*broken link)|\b(?:unable to resolve|non-local asset path|InvalidThemeError)\b/i;
const SHOWN = 20;

/** Fails on whatever Framework complained about: a workspace's page is the team's to mend, anything else is ours. */
export function refuseComplaints({ log, exitCode, faults }: FrameworkRun, sources: PageSources): void {
  refuse(faults, sources);
  const warnings = log.filter((line) => WARNING.test(line)).map((line) => line.trim());
  if (exitCode === 0 && warnings.length === 0) return;
  const message = warnings[0] ?? errorOf(log);
  const where = sources.culprit(message, loading(log));
  if (where) throw new ConfigError([{ where, what: message.replace(/\.$/, "") }]);
  throw new Error(`Framework could not build the pages.\n${[...warnings, ...lastLines(log)].join("\n")}`);
}

/** Fails on links that lead nowhere and on code that cannot run. */
export function refuseBroken({ brokenLinks, brokenCells }: Finished, sources: PageSources): void {
  const links = brokenLinks.map(({ page, target }) => ({
    where: sources.locate(
      page,
      target
        .replace(/\.html\b/, "")
        .split("/")
        .at(-1),
    ),
    what: "a link",
    expected: "a page, a file or an anchor of this report",
    received: target,
    remedy: "Link to a page as /en/customers or relative to this one.",
  }));
  const cells = brokenCells.map(({ page, what, source }) => ({ where: sources.locate(page, source), what }));
  refuse([...links, ...cells], sources);
}

function refuse(faults: readonly Fault[], sources: PageSources): void {
  const theirs = faults.filter(({ where }) => sources.isWorkspace(where));
  if (theirs.length > 0) throw new ConfigError(theirs.map((fault) => ({ ...fault, where: `pages/${fault.where}` })));
  if (faults.length === 0) return;
  const shown = faults.slice(0, SHOWN).map(formatFault).join("\n");
  throw new Error(`The report's own pages are broken (${faults.length} faults).\n${shown}`);
}

/** The page that Framework was at when it stopped. */
const loading = (log: readonly string[]): string | undefined =>
  log.flatMap((line) => /^load (\/\S+) (?!in )/.exec(line)?.[1] ?? []).at(-1);

const errorOf = (log: readonly string[]) =>
  log
    .find((line) => /error/i.test(line))
    ?.replace(/^.*?(?=Unexpected error|\w*Error)/, "")
    .trim() ?? lastLines(log).join(" ");

const lastLines = (log: readonly string[]) => log.filter((line) => line.trim()).slice(-25);
