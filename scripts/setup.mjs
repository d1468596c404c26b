// `node scripts/setup.mjs [--browser]`: makes a fresh clone ready. Needs nothing but Node.
import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
// Loaded only now: an old Node could not even read them.
import("./packages.mjs")
  .then(({ ensurePackages }) => ensurePackages({ verbose: true }))
  .then(() => (process.argv.includes("--browser") ? announceBrowser() : undefined))
  .catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });

async function announceBrowser() {
  const { ensureBrowser } = await import("./browser-install.mjs");
  const { path, from } = await ensureBrowser();
  console.error(`setup: browser is there (${from}: ${path})`);
}
