import type { Machine } from "../../scripts/browser-machine.mjs";

interface MadeUp {
  env?: Machine["env"];
  os?: string;
  isRoot?: boolean;
  files?: string[];
  playwright?: string;
  /** What a command line answers: a reason of failure, or undefined; may change the files. */
  run?: (line: string, files: Set<string>) => string | undefined;
}

/** A machine that exists only in a test, and the command lines that were run on it. */
export function madeUpMachine(options: MadeUp = {}): { machine: Machine; ran: string[] } {
  const files = new Set(options.files ?? []);
  const ran: string[] = [];
  const machine: Machine = {
    env: { PATH: "/usr/bin", ...options.env },
    os: options.os ?? "linux",
    isRoot: options.isRoot ?? false,
    exists: (path) => files.has(path),
    playwrightPath: async () => options.playwright,
    run: async (command, args) => {
      const line = [command, ...args].join(" ");
      ran.push(line);
      return options.run?.(line, files);
    },
  };
  return { machine, ran };
}
