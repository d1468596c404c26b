import { createReadStream, createWriteStream } from "node:fs";
import { open, symlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { Formats } from "../workspace/schema.js";
import type { SourceFile } from "../workspace/workspace.js";
import type { Run } from "./staging.js";

/** A text file that the engine can read: UTF-8, under a path without special meaning. */
export interface TextFile {
  readonly name: string;
  readonly path: string;
  readonly gzipped: boolean;
  /** Its first characters, without a byte order mark. */
  readonly head: string;
  readonly isWhole: boolean;
  /** Some bytes are no UTF-8 although the workspace says that they are. */
  readonly isDamaged: boolean;
}

const HEAD_BYTES = 256 * 1024;
/** DuckDB takes these as patterns of file names. */
const PATTERN = /[*?[\]{}]/;

export async function openText(file: SourceFile, stated: Formats["encoding"], run: Run): Promise<TextFile> {
  const isUtf8 = run.inputs.get(file.path)?.isUtf8 ?? true;
  const { bytes, gzipped } = await readHead(file.path);
  const encoding = stated === "utf-16" ? utf16Of(bytes) : (stated ?? guessEncoding(bytes, isUtf8));
  if (encoding === "utf-8") {
    const path = await plainPath(file.path, run);
    return { name: file.name, path, gzipped, ...decodeHead(bytes), isDamaged: !isUtf8 };
  }
  const path = join(run.tempDir, `decoded-${run.next()}.txt`);
  await decode(file.path, gzipped, encoding === "latin-1" ? "windows-1252" : encoding, path);
  const { bytes: decoded } = await readHead(path);
  return { name: file.name, path, gzipped: false, ...decodeHead(decoded), isDamaged: false };
}

const decodeHead = (bytes: Buffer): Pick<TextFile, "head" | "isWhole"> => ({
  head: new TextDecoder("utf-8").decode(bytes, { stream: true }),
  isWhole: bytes.length < HEAD_BYTES,
});

function guessEncoding(head: Buffer, isUtf8: boolean): string {
  const zeros = head.subarray(0, 4096).reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (marked || zeros > Math.min(head.length, 4096) / 4) return utf16Of(head);
  return isUtf8 ? "utf-8" : "windows-1252";
}

const utf16Of = (head: Buffer): string => {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return head[0] === 0 ? "utf-16be" : "utf-16le";
};

// Streaming, because a one-shot decode leaves 0x80–0x9f of windows-1252 as control characters on Node 20.
async function decode(from: string, gzipped: boolean, label: string, to: string): Promise<void> {
  const decoder = new TextDecoder(label);
  const chunks = inflated(from, gzipped);
  async function* text() {
    for await (const chunk of chunks) yield decoder.decode(chunk as Buffer, { stream: true });
    yield decoder.decode();
  }
  await pipeline(Readable.from(text()), createWriteStream(to, { encoding: "utf8", mode: 0o600 }));
}

/** The file's bytes, unpacked. */
export function inflated(path: string, gzipped: boolean): Readable {
  const raw = createReadStream(path, { highWaterMark: 1024 * 1024 });
  if (!gzipped) return raw;
  const unpacked = createGunzip();
  raw.on("error", (error) => unpacked.destroy(error));
  return raw.pipe(unpacked);
}

async function readHead(path: string): Promise<{ bytes: Buffer; gzipped: boolean }> {
  const handle = await open(path);
  try {
    const buffer = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await handle.read(buffer, 0, HEAD_BYTES, 0);
    const bytes = buffer.subarray(0, bytesRead);
    if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { bytes, gzipped: false };
  } finally {
    await handle.close();
  }
  return { bytes: await unpackHead(path), gzipped: true };
}

async function unpackHead(path: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of inflated(path, true)) {
    parts.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= HEAD_BYTES) break;
  }
  return Buffer.concat(parts).subarray(0, HEAD_BYTES);
}

/** The path itself, or a link to it where DuckDB would read the path as a pattern. */
export async function plainPath(path: string, run: Run): Promise<string> {
  if (!PATTERN.test(path)) return path;
  const ending = /(\.[A-Za-z0-9]+){1,2}$/.exec(basename(path))?.[0] ?? "";
  const link = join(run.tempDir, `link-${run.next()}${ending}`);
  await symlink(path, link);
  return link;
}
