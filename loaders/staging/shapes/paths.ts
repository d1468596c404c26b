import { type Engine, identifier, literal } from "../../engines/engine.js";
import type { Part } from "./shape.js";

/** How a scan of several files tells them apart: `filename` becomes a number through a list of words. */
export async function pathNumbers(engine: Engine, name: string, parts: readonly Part[]): Promise<string> {
  if (parts.length < 2) return "0";
  const words = parts.map(({ path }) => literal(path)).join(", ");
  await engine.run(`create type ${identifier(name)} as enum (${words})`);
  return `enum_code(cast(filename as ${identifier(name)}))`;
}

export const pathList = (parts: readonly Part[]): string => `[${parts.map(({ path }) => literal(path)).join(", ")}]`;
