import { readdir } from "node:fs/promises";
import type { Complaint } from "./complaints.js";
import { nearest } from "./nearest.js";

interface Lookup {
  readonly toPath: (text: string) => string;
}

const SHOWN = 5;

async function namesIn(folder: string): Promise<string[] | undefined> {
  const names = await readdir(folder).catch(() => undefined);
  return names?.filter((name) => !name.startsWith(".")).sort();
}

/** For a path that leads nowhere: the nearest name that exists, else what its folder holds. */
export async function hintFor(path: string, { toPath }: Lookup): Promise<Pick<Complaint, "suggestion" | "remedy">> {
  const segments = path.split("/").filter((segment) => segment !== "." && segment !== "");
  let known = "";
  for (const [index, segment] of segments.entries()) {
    const names = await namesIn(toPath(known || "."));
    if (!names) break;
    const next = known ? `${known}/${segment}` : segment;
    if (names.includes(segment) || segment === ".." || segment.startsWith("${")) {
      known = next;
      continue;
    }
    const near = nearest(segment, names);
    const rest = segments.slice(index + 1).join("/");
    if (near) return { suggestion: [known, near, rest].filter(Boolean).join("/") };
    return { remedy: holds(known, names) };
  }
  const names = await namesIn(toPath(known || "."));
  return names ? { remedy: holds(known, names) } : {};
}

function holds(folder: string, names: readonly string[]): string {
  const place = folder || "The workspace";
  if (names.length === 0) return `${place} is empty.`;
  return `${place} holds ${names.slice(0, SHOWN).join(", ")}${names.length > SHOWN ? " …" : "."}`;
}
