import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import sirv from "sirv";

export interface ServeOptions {
  /** 0 lets the system choose a free port. */
  port?: number;
  host?: string;
  /** Send the `.gz` files that lie beside the originals. */
  gzip?: boolean;
}

export interface SiteServer {
  url: string;
  close(): Promise<void>;
}

/** What a host should send with every answer (docs/deploying.md); a page's own policy is in the page. */
export const siteHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "frame-ancestors 'self'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
};

/** Serves a built report with clean URLs, reading files anew each time, so that a rebuild shows. */
export async function serve(folder: string, options: ServeOptions = {}): Promise<SiteServer> {
  const root = resolve(folder);
  if (!existsSync(join(root, "index.html"))) {
    throw new Error(`${folder}: no report here, expected a folder with index.html. Build one with: npm run build`);
  }
  const files = sirv(root, { dev: true, etag: true, extensions: ["html"], gzip: options.gzip ?? false });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(siteHeaders)) response.setHeader(name, value);
    response.setHeader("Cache-Control", "no-cache");
    const folderUrl = missingSlash(root, request);
    if (folderUrl) return redirect(response, folderUrl);
    return files(request, response, () => notFound(root, response));
  });
  await listen(server, options.port ?? 0, options.host ?? "127.0.0.1");
  const { port } = server.address() as AddressInfo;
  return { url: `http://${options.host ?? "localhost"}:${port}/`, close: () => close(server) };
}

/** Links in a folder's index page are relative to the folder, so its URL has to end in a slash. */
function missingSlash(root: string, { url = "/" }: IncomingMessage): string | undefined {
  const [path = "/", query] = url.split("?");
  const place = join(root, safeDecode(path));
  const isFolder = !path.endsWith("/") && place.startsWith(root) && existsSync(join(place, "index.html"));
  if (!isFolder || existsSync(`${place}.html`) || !statSync(place).isDirectory()) return undefined;
  return `/${path.replace(/^\/+/, "")}/${query === undefined ? "" : `?${query}`}`;
}

function safeDecode(path: string) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function redirect(response: ServerResponse, location: string) {
  response.writeHead(301, { Location: location }).end();
}

function notFound(root: string, response: ServerResponse) {
  const page = join(root, "404.html");
  response.writeHead(404, { "Content-Type": existsSync(page) ? "text/html;charset=utf-8" : "text/plain" });
  response.end(existsSync(page) ? readFileSync(page) : "Not found");
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === "EADDRINUSE";
      const remedy = "Choose another with --port, or leave it out for a free one";
      reject(isTaken ? new Error(`--port: expected a free port, received ${port}, which is taken. ${remedy}.`) : error);
    });
    server.listen(port, host, done);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
