import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";

export interface FileHash {
  readonly sha256: string;
  /** Whether the text is UTF-8; of a .gz, the text inside. */
  readonly isUtf8: boolean;
  readonly bytes: number;
}

const CHUNK = 4 * 1024 * 1024;
const AT_ONCE = 4;

/** Hashes files and checks that they are UTF-8, reading each once. */
export async function hashFiles(paths: Iterable<string>): Promise<Map<string, FileHash>> {
  const wanted = [...new Set(paths)];
  const found = new Map<string, FileHash>();
  const queue = wanted.values();
  const worker = async () => {
    for (const path of queue) found.set(path, await hashFile(path));
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, wanted.length) }, worker));
  return new Map(wanted.flatMap((path) => [[path, found.get(path) as FileHash] as const]));
}

async function hashFile(path: string): Promise<FileHash> {
  const sha = createHash("sha256");
  const plain = new Utf8Check();
  let bytes = 0;
  let gzipped = false;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    const buffer = chunk as Buffer;
    if (bytes === 0) gzipped = buffer[0] === 0x1f && buffer[1] === 0x8b;
    bytes += buffer.length;
    sha.update(buffer);
    if (!gzipped) plain.add(buffer);
  }
  return { sha256: sha.digest("hex"), isUtf8: gzipped ? await isUtf8Inside(path) : plain.done(), bytes };
}

async function isUtf8Inside(path: string): Promise<boolean> {
  const check = new Utf8Check();
  try {
    await pipeline(createReadStream(path, { highWaterMark: CHUNK }), createGunzip(), async (chunks) => {
      for await (const chunk of chunks) check.add(chunk as Buffer);
    });
  } catch {
    // A damaged archive is reported where it is read, with its name and place.
    return true;
  }
  return check.done();
}

/** Checks chunk by chunk; a character cut by a chunk's end waits for the next. */
class Utf8Check {
  private valid = true;
  private rest: Buffer = Buffer.alloc(0);

  add(chunk: Buffer): void {
    if (!this.valid) return;
    let start = 0;
    if (this.rest.length > 0) {
      while (start < chunk.length && start < 3 && ((chunk[start] ?? 0) & 0xc0) === 0x80) start++;
      const joined = Buffer.concat([this.rest, chunk.subarray(0, start)]);
      if (start === chunk.length && this.rest.length + start < 4) {
        this.rest = joined;
        return;
      }
      this.valid = isUtf8(joined);
    }
    const end = Math.max(start, chunk.length - cutCharacter(chunk));
    this.valid = this.valid && isUtf8(chunk.subarray(start, end));
    this.rest = Buffer.from(chunk.subarray(end));
  }

  done(): boolean {
    return this.valid && isUtf8(this.rest);
  }
}

/** How many bytes at the end belong to a character that continues in the next chunk. */
function cutCharacter(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(3, chunk.length); back++) {
    const byte = chunk[chunk.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}
