// Plain syntax and no imports: this file has to load on the old Node it turns away.

/**
 * Why this Node cannot run the project, or undefined when it can.
 * @param {string} version
 */
export function nodeFault(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return undefined;
  return (
    "Node.js: this version is too old, expected 20.19 or newer, received " +
    version +
    ". Install a current release from https://nodejs.org and run the command again."
  );
}

export function refuseOldNode() {
  const fault = nodeFault(process.versions.node);
  if (!fault) return;
  console.error(fault);
  process.exit(1);
}
