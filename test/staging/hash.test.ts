import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashFiles } from "../../loaders/staging/index.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hash-"));
});
afterAll(() => rm(folder, { recursive: true }));

const hash = async (content: string | Uint8Array) => {
  const path = join(folder, "file");
  await writeFile(path, content);
  return (await hashFiles([path])).get(path);
};

describe("hashFiles", () => {
  it("gives the SHA-256, the size and whether the text is UTF-8", async () => {
    const sha256 = createHash("sha256").update("é").digest("hex");
    expect(await hash("é")).toEqual({ sha256, isUtf8: true, bytes: 2 });
    expect(await hash("")).toMatchObject({ isUtf8: true, bytes: 0 });
    expect(await hash(Buffer.from([0x63, 0xe9, 0x0a]))).toMatchObject({ isUtf8: false, bytes: 3 });
    expect(await hash(Buffer.from([0xc3]))).toMatchObject({ isUtf8: false });
  });

  it("looks into gzip", async () => {
    expect(await hash(gzipSync("é"))).toMatchObject({ isUtf8: true });
    expect(await hash(gzipSync(Buffer.from([0xe9, 0x41])))).toMatchObject({ isUtf8: false });
  });

  it("sees characters that the border of two chunks cuts, and damage beside it", async () => {
    const size = 4 * 1024 * 1024;
    for (const character of ["é", "€", "😀"])
      for (let before = 1; before < Buffer.byteLength(character); before++) {
        const text = Buffer.concat([Buffer.alloc(size - before, "a"), Buffer.from(character), Buffer.from("b")]);
        expect(await hash(text)).toMatchObject({ isUtf8: true });
        text[size] = 0x62;
        expect(await hash(text)).toMatchObject({ isUtf8: false });
      }
  });

  it("hashes each path once, in the order given", async () => {
    const paths = ["b", "a"].map((name) => join(folder, name));
    for (const path of paths) await writeFile(path, path);
    expect([...(await hashFiles([...paths, ...paths])).keys()]).toEqual(paths);
  });
});
