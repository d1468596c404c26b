import { createHash } from "node:crypto";

/** What a page may load: its own site's files, and only the inline scripts it was built with. */
export function contentPolicy({
  isLive,
  scripts,
}: {
  readonly isLive: boolean;
  readonly scripts: readonly string[];
}): string {
  const hashes = [...new Set(scripts)].map(
    (script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
  const rules = {
    "default-src": ["'none'"],
    ...(isLive && { "script-src": ["'self'", ...hashes], "connect-src": ["'self'"] }),
    "style-src": ["'self'"],
    "img-src": ["'self'"],
    "font-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  };
  return Object.entries(rules)
    .map(([name, values]) => [name, ...values].join(" "))
    .join("; ");
}
