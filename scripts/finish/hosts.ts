import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Read by Netlify, Cloudflare Pages and the like; other hosts: docs/deploying.md. */
const HEADERS = `/*
  X-Robots-Tag: noindex, nofollow
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Content-Security-Policy: frame-ancestors 'self'
/_assets/*
  Cache-Control: public, max-age=31536000, immutable
/_file/*
  Cache-Control: public, max-age=31536000, immutable
`;

/** What hosts and robots read: nothing of a customer report belongs in a search engine. */
export async function writeHostFiles(out: string): Promise<void> {
  await writeFile(join(out, "_headers"), HEADERS);
  await writeFile(join(out, "robots.txt"), "User-agent: *\nDisallow: /\n");
  await writeFile(join(out, ".nojekyll"), "");
}

/** Copies the rows that figures show: `tables/*.csv` and their description. */
export async function copyTables(published: string, out: string): Promise<void> {
  await mkdir(join(out, "tables"), { recursive: true });
  const files = (await readdir(join(published, "tables"))).filter((name) => /\.csv$|^index\.json$/.test(name));
  for (const name of files) await cp(join(published, "tables", name), join(out, "tables", name));
}
