import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

/** A server of the built pages on this machine. */
export interface PreviewServer {
  /** Such as `http://127.0.0.1:3000/`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const TYPES: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".mjs", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".png", "image/png"],
  [".svg", "image/svg+xml"],
  [".txt", "text/plain; charset=utf-8"],
  [".xml", "text/xml; charset=utf-8"],
]);

/**
 * Serves the files of a folder to this machine alone; port 0 takes any free one. Rejects with the
 * system's error, such as `EADDRINUSE` where the port is taken.
 */
export async function servePreview(folder: string, port: number): Promise<PreviewServer> {
  const server = createServer((request, response) => {
    void answer(folder, request.url ?? "/", response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(folder: string, url: string, response: ServerResponse): Promise<void> {
  const path = requestedPath(url);
  const bytes = path === null ? null : await readFile(join(folder, path)).catch(() => null);
  if (path === null || bytes === null) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    "content-type": TYPES.get(extname(path)) ?? "application/octet-stream",
    "x-content-type-options": "nosniff",
  });
  response.end(bytes);
}

/** The path below the folder, or `null` where the address is none or leads out of it. */
function requestedPath(url: string): string | null {
  try {
    const { pathname } = new URL(url, "http://localhost");
    const path = normalize(decodeURIComponent(pathname === "/" ? "/preview.html" : pathname));
    return path.includes("..") || path.includes("\0") ? null : path;
  } catch {
    return null;
  }
}
