import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PrivateCopy } from "./private-copy.js";

/** Where the pages of a build were written, for whoever has to mend one. */
export interface PageSources {
  /** Whether `file.md` or `file.md:line` is the workspace's. */
  readonly isWorkspace: (where: string) => boolean;
  /** The file of a page and, where the text stands in it, the line. */
  readonly locate: (page: string, text?: string) => string;
  /** The workspace's page that a message is about: one it names, the one being read, or one that holds a name it quotes. */
  readonly culprit: (message: string, reading: string | undefined) => string | undefined;
}

export function pageSources({ site, workspacePages }: PrivateCopy): PageSources {
  const pages = [...workspacePages];
  const text = (file: string) => (existsSync(join(site, file)) ? readFileSync(join(site, file), "utf8") : "");
  const withLine = (file: string, wanted: string | undefined) => {
    const line = wanted
      ? text(file)
          .split("\n")
          .findIndex((candidate) => candidate.includes(wanted))
      : -1;
    return line < 0 ? file : `${file}:${line + 1}`;
  };
  const named = (message: string) => pages.find((file) => message.includes(`/${file.slice(0, -".md".length)}`));
  return {
    isWorkspace: (where) => workspacePages.has(where.replace(/:\d+$/, "")),
    locate: (page, wanted) => withLine(`${page}.md`, wanted),
    culprit(message, reading) {
      const quoted = [...message.matchAll(/[\w@.:/-]*[\w-]+/g)]
        .map(([word]) => word.split("/").at(-1) ?? "")
        .filter((word) => word.length > 3);
      const holds = (file: string) => quoted.findLast((word) => text(file).includes(word));
      const page =
        named(message) ?? pages.find((file) => reading === `/${file.slice(0, -".md".length)}`) ?? pages.find(holds);
      return page && `pages/${withLine(page, holds(page))}`;
    },
  };
}
