import { stat } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { escapePath, glob } from "tinyglobby";
import type { Complaint } from "./complaints.js";
import { quoted } from "./complaints.js";
import { hintFor } from "./file-hints.js";
import type { SourceFile } from "./workspace.js";

export type Environment = Readonly<Record<string, string | undefined>>;
export type Found = { readonly files: readonly SourceFile[] } | { readonly complaint: Complaint };

const VARIABLE = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g;
const MAGIC = /[*?]|\{[^{}]*,[^{}]*\}/;
const withoutVariables = (text: string): string => text.replace(VARIABLE, "");

export const isInside = (root: string, path: string): boolean => {
  const way = relative(root, path);
  return way !== "" && !way.startsWith(`..${sep}`) && way !== ".." && !isAbsolute(way);
};
const slashes = (path: string): string => path.split(sep).join("/");
const byName = (a: SourceFile, b: SourceFile): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** Finds the files that a pattern of report.yaml names, in the order of their names. */
export async function findFiles(pattern: string, root: string, env: Environment): Promise<Found> {
  const refusal = refusePattern(pattern, env);
  if (refusal) return { complaint: refusal };
  const expand = (text: string): string => text.replace(VARIABLE, (_, name: string) => env[name] ?? "");
  // A variable comes from the shell, where a relative path starts at the current folder, not in the workspace.
  const base = /^\$\{/.test(pattern) ? process.cwd() : root;
  const named = (path: string, name: string): SourceFile => ({
    path,
    name: isInside(root, path) ? slashes(relative(root, path)) : name,
  });

  const whole = resolve(base, expand(pattern));
  const kind = await stat(whole).catch(() => undefined);
  if (kind?.isFile()) return { files: [named(whole, pattern)] };
  if (kind?.isDirectory()) {
    const remedy = `Name its files, e.g. ${pattern.replace(/\/$/, "")}/*.csv.`;
    return { complaint: { expected: "a file", received: `the folder ${quoted(pattern)}`, remedy } };
  }
  const { head, tail } = split(pattern);
  const folder = resolve(base, expand(head));
  const wanted = tail
    .replace(VARIABLE, (_, name: string) => escapePath(env[name] ?? ""))
    .replace(/[[\]()!+@]/g, "\\$&");
  const paths = tail ? await glob(wanted, { cwd: folder, onlyFiles: true, expandDirectories: false }) : [];
  const files = paths.map((path) => named(resolve(folder, path), head ? `${head}/${path}` : path)).sort(byName);
  if (files.length > 0) return { files };
  const received = `${quoted(pattern)}, which ${tail ? "matches no file" : "does not exist"}`;
  const hint = await hintFor(head, {
    toPath: (text) => resolve(base, expand(text)),
  });
  return { complaint: { expected: "a file", received, ...hint } };
}

/** Splits a pattern before its first segment with a wildcard; without one, all of it is head. */
function split(pattern: string): { head: string; tail: string } {
  const segments = pattern.split("/");
  const first = segments.findIndex((segment) => MAGIC.test(withoutVariables(segment)));
  if (first < 0) return { head: pattern, tail: "" };
  return { head: segments.slice(0, first).join("/"), tail: segments.slice(first).join("/") };
}

function refusePattern(pattern: string, env: Environment): Complaint | undefined {
  const missing = [...pattern.matchAll(VARIABLE)].map(([, name = ""]) => name).find((name) => !env[name]);
  if (missing)
    return {
      expected: `the environment variable ${missing} to be set`,
      received: "nothing",
      remedy: `Set it before building, e.g. ${missing}=/path/to/files.`,
    };
  if (withoutVariables(pattern).includes("${"))
    return { expected: `variables written as \${NAME}`, received: quoted(pattern) };
  if (isAbsolute(pattern) || /^[A-Za-z]:/.test(pattern))
    return {
      expected: "a path that holds on every machine",
      received: quoted(pattern),
      remedy: `Write it relative to the workspace, or put the folder in an environment variable: \${NAME}/….`,
    };
  if (pattern.includes("\\"))
    return { expected: "a path with /", received: quoted(pattern), suggestion: pattern.replaceAll("\\", "/") };
  return undefined;
}
