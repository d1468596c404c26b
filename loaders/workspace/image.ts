import { stat } from "node:fs/promises";
import { isAbsolute, resolve } from "node:path";
import { type Complaint, quoted } from "./complaints.js";
import { hintFor } from "./file-hints.js";
import { isInside } from "./files.js";

/** What is wrong with an image that the site is to show, if anything; it lies inside the workspace. */
export async function checkImage(root: string, path: string, or = ""): Promise<Complaint | undefined> {
  const expected = `${or} an image inside the workspace (.svg, .png, .jpg, .webp)`.trim();
  const received = quoted(path);
  const place = resolve(root, path);
  if (isAbsolute(path) || !isInside(root, place) || !/\.(svg|png|jpe?g|webp)$/i.test(path))
    return { expected, received };
  if ((await stat(place).catch(() => undefined))?.isFile()) return undefined;
  const hint = await hintFor(path, { toPath: (text) => resolve(root, text) });
  return { expected, received: `${received}, which does not exist`, ...hint };
}
