import { gzipSync } from "node:zlib";
import type { Page, Response } from "playwright";

export interface FirstLoad {
  requests: number;
  /** All bodies as a host sends them: text gzipped, typefaces and pictures as they are. */
  bytes: number;
  /** The size of each typeface. */
  fontBytes: number[];
}

/** Notes what a page fetches from here on; the function returned weighs it. */
export function watchLoad(page: Page): () => Promise<FirstLoad> {
  const responses: Response[] = [];
  const note = (response: Response) => {
    if (response.url().startsWith("http")) responses.push(response);
  };
  page.on("response", note);
  return async () => {
    page.off("response", note);
    const sizes = await Promise.all(responses.map(sentBytes));
    const isFont = (_: number, index: number) => responses[index]?.request().resourceType() === "font";
    const bytes = sizes.reduce((total, size) => total + size, 0);
    return { requests: responses.length, bytes, fontBytes: sizes.filter(isFont) };
  };
}

async function sentBytes(response: Response): Promise<number> {
  const isRedirect = response.status() >= 300 && response.status() < 400;
  if (isRedirect) return 0;
  const body = await response.body();
  const isPacked = ["font", "image", "media"].includes(response.request().resourceType());
  return isPacked ? body.length : gzipSync(body).length;
}
