import { PRESETS, type Preset, presetNamed } from "../presets/index.js";
import { checkColumns, type Mapped } from "./check-columns.js";
import { checkOptions } from "./check-options.js";
import { type Complaints, choices, pathInWords, quoted } from "./complaints.js";
import { formatOf, systemOf } from "./file-format.js";
import { type Environment, findFiles } from "./files.js";
import { nearest } from "./nearest.js";
import type { Mapping, SourceConfig } from "./schema.js";
import type { Entry } from "./usable.js";
import type { Source, SourceFile, SourceFormat } from "./workspace.js";
import type { Path } from "./yaml.js";

interface Context {
  readonly root: string;
  readonly env: Environment;
  readonly complaints: Complaints;
}

/** Turns the entries of `sources` into sources ready to read; what is wrong goes to the complaints. */
export async function resolveSources(entries: readonly Entry[], context: Context): Promise<Source[]> {
  const sources: Source[] = [];
  for (const entry of entries) {
    const source = await resolveSource(entry, context);
    if (source) sources.push(source);
  }
  return sources;
}

async function resolveSource({ table, index, config }: Entry, context: Context): Promise<Source | undefined> {
  const { complaints } = context;
  const place: Path = ["sources", table, index];
  const preset = findPreset(table, config, place, complaints);
  const files = await allFiles(config, place, context);
  const format = files && formatFor(config, files, place, complaints);
  const system = files && systemFor(config, files, place, complaints);
  const mapped = merged(config, preset);
  if (preset || !config.preset) checkColumns(table, mapped, { config, preset, place, complaints });
  checkOptions(config, config.format ?? format, place, complaints);
  if (!files || !format || !system || (config.preset !== undefined && !preset)) return undefined;
  const where = [preset?.where, config.where].filter((condition) => condition !== undefined);
  return {
    table,
    place: pathInWords(place),
    system,
    format,
    files,
    ...(config.sheet !== undefined && { sheet: config.sheet }),
    ...(config.header !== undefined && { header: config.header }),
    ...(config.names && { names: config.names }),
    ...(config.fixed_width && { fixedWidth: config.fixed_width }),
    skip: config.skip ?? 0,
    ...mapped,
    attributes: config.attributes ?? {},
    formats: { ...preset?.formats, ...config.formats },
    ...(where.length > 0 && {
      where: where.length > 1 ? where.map((c) => `(${c})`).join(" and ") : (where[0] as string),
    }),
  };
}

/** The workspace's own columns and words over the preset's; `null` leaves a column of the preset out. */
function merged(config: SourceConfig, preset: Preset | undefined): Mapped {
  const columns = Object.entries({ ...preset?.columns, ...config.columns });
  const kept = Object.fromEntries(columns.filter((pair): pair is [string, Mapping] => pair[1] !== null));
  const values = Object.fromEntries(Object.entries(preset?.values ?? {}).filter(([column]) => column in kept));
  for (const [column, words] of Object.entries(config.values ?? {})) values[column] = { ...values[column], ...words };
  return { columns: kept, values };
}

function findPreset(table: string, config: SourceConfig, place: Path, complaints: Complaints): Preset | undefined {
  if (config.preset === undefined) return undefined;
  const preset = presetNamed(config.preset);
  const path = [...place, "preset"];
  const names = PRESETS.map(({ name }) => name);
  if (!preset) {
    const suggestion = nearest(config.preset, names);
    const expected = `a known preset: ${choices(names)}`;
    complaints.at(path, { expected, received: quoted(config.preset), ...(suggestion && { suggestion }) });
  } else if (preset.table !== table) {
    const remedy = `Move the entry to sources.${preset.table}.`;
    complaints.at(path, { expected: `a preset of ${table}`, received: `one of ${preset.table}`, remedy });
    return undefined;
  }
  return preset;
}

async function allFiles(config: SourceConfig, place: Path, context: Context): Promise<SourceFile[] | undefined> {
  const files = new Map<string, SourceFile>();
  let complete = true;
  for (const [index, pattern] of [config.files].flat().entries()) {
    const path = [...place, "files", ...(Array.isArray(config.files) ? [index] : [])];
    const found = await findFiles(pattern, context.root, context.env);
    if ("files" in found) for (const file of found.files) files.set(file.path, file);
    else context.complaints.at(path, found.complaint);
    complete &&= "files" in found;
  }
  return complete ? [...files.values()] : undefined;
}

function formatFor(
  config: SourceConfig,
  files: readonly SourceFile[],
  place: Path,
  complaints: Complaints,
): SourceFormat | undefined {
  if (config.format) return config.format;
  const found = formatOf(files);
  if ("format" in found) return found.format;
  complaints.at([...place, "files"], found.complaint);
  return undefined;
}

function systemFor(
  config: SourceConfig,
  files: readonly SourceFile[],
  place: Path,
  complaints: Complaints,
): string | undefined {
  if (config.system) return config.system;
  const systems = [...new Set(files.map(systemOf))];
  if (systems.length === 1 && systems[0]) return systems[0];
  const received =
    systems.length > 1 ? `files of ${systems.map((name) => name ?? "?").join(" and ")}` : quoted(files[0]?.name);
  complaints.at([...place, "files"], {
    what: `${pathInWords([...place, "system"])} is missing`,
    expected: "the name of the exporting system, which the folder does not tell",
    received,
    remedy: "Add system: <name>.",
  });
  return undefined;
}

/** Orders are derived from lines where a system exports no orders; the lines then say when. */
export function checkLines(sources: readonly Source[], complaints: Complaints): void {
  const withOrders = new Set(sources.filter(({ table }) => table === "orders").map(({ system }) => system));
  for (const [index, source] of sources.filter(({ table }) => table === "order_lines").entries()) {
    if (source.columns["ordered_at"] !== undefined || withOrders.has(source.system)) continue;
    complaints.at(["sources", "order_lines", index, "columns"], {
      what: `${source.place}.columns.ordered_at is missing`,
      expected: `the file's column for it, because ${source.system} has no orders export`,
      remedy: "Add ordered_at: <column of the file>, or the system's orders under sources.orders.",
    });
  }
}
