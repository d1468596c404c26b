import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { createGzip, type Gzip } from "node:zlib";
import { windows1252 } from "./windows-1252.js";

const chunkLength = 1 << 18;

/**
 * Writes text lines without ever holding a file in memory. Plain files are written at once;
 * gzip works in the background, so callers that write much must now and then await `ready()`.
 */
export class LineWriter {
  private readonly chunk = Buffer.allocUnsafe(chunkLength);
  private used = 0;
  private readonly file: number;
  private readonly gzip: Gzip | undefined;
  private readonly finished: Promise<void> | undefined;
  private waiting: Promise<void> | undefined;

  constructor(
    path: string,
    private readonly encoding: "utf8" | "windows-1252" = "utf8",
  ) {
    mkdirSync(dirname(path), { recursive: true });
    this.file = openSync(path, "w");
    if (!path.endsWith(".gz")) return;
    const gzip = createGzip({ level: 9 });
    gzip.on("data", (bytes: Buffer) => writeAll(this.file, bytes));
    this.finished = new Promise((resolve, reject) => gzip.once("end", resolve).once("error", reject));
    this.gzip = gzip;
  }

  line(text: string): void {
    // UTF-8 takes at most three bytes for each UTF-16 unit.
    if (this.used + text.length * 3 + 1 > chunkLength) this.flush();
    if (this.encoding === "utf8") this.used += this.chunk.write(text, this.used, "utf8");
    else this.used += windows1252(text).copy(this.chunk, this.used);
    this.chunk[this.used++] = 0x0a;
  }

  async ready(): Promise<void> {
    await this.waiting;
  }

  async close(): Promise<void> {
    this.flush();
    this.gzip?.end();
    await this.finished;
    closeSync(this.file);
  }

  private flush(): void {
    const bytes = this.chunk.subarray(0, this.used);
    this.used = 0;
    if (this.gzip === undefined) writeAll(this.file, bytes);
    // Gzip reads later than the next line is written here, so it gets a copy.
    else if (!this.gzip.write(Buffer.from(bytes))) {
      const { gzip } = this;
      this.waiting ??= new Promise((resolve) => {
        gzip.once("drain", () => {
          this.waiting = undefined;
          resolve();
        });
      });
    }
  }
}

function writeAll(file: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}
