import { identifier } from "../../engines/engine.js";
import { isEmptyList, type JsonOptions, jsonFields, jsonLayout, jsonShape } from "../shapes/json.js";
import type { Part } from "../shapes/shape.js";
import type { Run } from "../staging.js";
import { openText } from "../text-file.js";
import { type Look, partsOf, wantedColumns } from "./look.js";

export const lookAtJson: Look = async ({ source, file, index, run }) => {
  const { head, isWhole, path, name, gzipped } = await openText(file, source.formats.encoding, run);
  if (head.trim() === "" || isEmptyList(head, isWhole)) return undefined;
  const layout = jsonLayout(head);
  return {
    part: { index, name, path },
    key: JSON.stringify([layout, gzipped]),
    fields: jsonFields(head, layout, isWhole),
    // Records name their own fields, so files read together whatever their first records hold.
    make: async (alike) => {
      const parts = partsOf(alike);
      const fields = new Set(alike.flatMap((each) => each.fields ?? []));
      const missing = wantedColumns(source).filter((wanted) => !fields.has(wanted));
      const late = await lateFields(parts, missing, { layout, gzipped }, run);
      return jsonShape(
        parts,
        { layout, gzipped, fields: [...fields, ...late.filter((field) => !fields.has(field))] },
        run,
      );
    },
  };
};

/** Fields that the entry maps and that only later records have. */
async function lateFields(
  parts: readonly Part[],
  wanted: readonly string[],
  how: Omit<JsonOptions, "fields">,
  run: Run,
): Promise<string[]> {
  const late: string[] = [];
  for (const name of wanted) {
    // `a.b` is the field b inside a, or else a field whose name has a dot.
    const parents = [...name.matchAll(/\./g)].map(({ index }) => name.slice(0, index));
    for (const fields of parents.length > 0 ? [[...parents, name], [name]] : [[name]]) {
      const scan = (await jsonShape(parts, { ...how, fields }, run)).scan({ columns: new Set([name]) });
      const found = `select 1 as one from (${scan}) where ${identifier(name)} is not null limit 1`;
      if ((await run.engine.rows(found)).length === 0) continue;
      late.push(...fields.filter((field) => !late.includes(field)));
      break;
    }
  }
  return late;
}
