import type { z } from "zod";
import type { Path } from "./yaml.js";

interface Def {
  readonly type: string;
  readonly shape?: Record<string, z.ZodType>;
  readonly valueType?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly entries?: Record<string, string>;
}

const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def;

/** A schema without its wrappers; a union gives each of its branches. */
function unwrap(schema: z.ZodType): z.ZodType[] {
  const def = defOf(schema);
  const inner = def.innerType ?? def.in;
  if (inner) return unwrap(inner);
  return def.options ? def.options.flatMap(unwrap) : [schema];
}

function child(schema: z.ZodType, step: PropertyKey): z.ZodType[] {
  const def = defOf(schema);
  const next = def.shape?.[String(step)] ?? def.valueType ?? def.element ?? def.items?.[Number(step)];
  return next ? unwrap(next) : [];
}

/** The keys a schema knows in the map at a path, so that a message can say which one was meant. */
export function knownKeys(schema: z.ZodType, path: Path): string[] {
  const at = path.reduce<z.ZodType[]>((schemas, step) => schemas.flatMap((s) => child(s, step)), unwrap(schema));
  return [...new Set(at.flatMap((s) => Object.keys(defOf(s).shape ?? enumKeys(s))))];
}

const enumKeys = (schema: z.ZodType): Record<string, string> => {
  const { keyType } = defOf(schema);
  return (keyType && defOf(keyType).entries) ?? {};
};
