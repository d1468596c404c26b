// `npm run bench [-- --lines 1000000 --workspace data]`: measures the build and the pages, and rewrites the README's table.
// `npm run bench -- identity [--only febrl3,10k --tune]`: measures who is taken for whom, and rewrites docs/identity.md.
// `npm run bench -- alerts [--seeds 20]`: measures alarms on service requests, and rewrites docs/alerts.md.
// `npm run bench -- counting [--customers 1000000]`: measures the counting page's cube; only prints.
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [subject, ...rest] = process.argv.slice(2);
if (subject === "identity") {
  const { benchIdentity } = await import("./identity/main.js");
  await benchIdentity(root, rest);
} else if (subject === "counting") {
  const { benchCounting } = await import("./counting.js");
  await benchCounting(rest);
} else if (subject === "alerts") {
  const { benchAlerts } = await import("./alerts/main.js");
  benchAlerts(root, rest);
} else {
  const { benchReport } = await import("./report.js");
  await benchReport(root, process.argv.slice(2));
}
