import { type Engine, literal } from "../engines/engine.js";
import type { Fault } from "../faults.js";
import { quoted } from "../workspace/complaints.js";
import type { Source } from "../workspace/workspace.js";
import { engineMessage } from "./bind.js";

/** Checks the zones and date formats that the workspace states, which the engine would refuse row by row. */
export async function checkFormats(engine: Engine, sources: readonly Source[], timezone: string): Promise<Fault[]> {
  const faults: Fault[] = [];
  const isZone = async (zone: string, where: string) => {
    const failed = await fails(engine, `timezone(${literal(zone)}, timestamp '2020-01-01')`);
    if (failed)
      faults.push({ where, what: "time zone", expected: "a name such as Europe/Paris", received: quoted(zone) });
  };
  const isFormat = async (format: string | undefined, where: string) => {
    const failed = format !== undefined && (await fails(engine, `try_strptime('', ${literal(format)})`));
    if (failed) faults.push({ where, what: `format: ${failed.replace(/\.$/, "")}`, received: quoted(format) });
  };
  await isZone(timezone, "timezone");
  for (const { place, formats, columns } of sources) {
    if (formats.timezone !== undefined) await isZone(formats.timezone, `${place}.formats.timezone`);
    await isFormat(formats.date, `${place}.formats.date`);
    await isFormat(formats.timestamp, `${place}.formats.timestamp`);
    for (const [name, mapping] of Object.entries(columns))
      if (typeof mapping === "object" && "column" in mapping)
        await isFormat(mapping.format, `${place}.columns.${name}.format`);
  }
  return faults;
}

const fails = (engine: Engine, sql: string): Promise<string | undefined> =>
  engine.rows(`select ${sql} as value`).then(() => undefined, engineMessage);
