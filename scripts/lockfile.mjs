/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {boolean} [link]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [optionalDependencies]
 */
/** @typedef {{packages: Record<string, LockedPackage>}} Lockfile */

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "x64"];
const libcs = /** @type {const} */ ([
  ["musl", "musl"],
  ["gnu", "glibc"],
]);

/**
 * The lockfile with an entry for every native package of every platform. npm leaves out those that its registry does
 * not offer (a mirror may hold one platform's only), and `npm ci` then refuses the lockfile, on any machine.
 * The entries carry no content hash: it cannot be known where the package cannot be had.
 * @template {Lockfile} File
 * @param {File} lockfile
 * @returns {{completed: File, added: string[]}}
 */
export function completedLockfile(lockfile) {
  const packages = { ...lockfile.packages };
  const added = missingOptionals(lockfile).map(({ name, version, dev }) => {
    const path = `node_modules/${name}`;
    packages[path] = { version, ...platformOf(name), ...(dev ? { dev } : {}), optional: true };
    return path;
  });
  const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en")));
  return { completed: { ...lockfile, packages: sorted }, added };
}

/** @param {Lockfile} lockfile */
function missingOptionals({ packages }) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isLocked(packages, path, name))
      // A range names no version; only native packages are pinned by their parents, and only they are left out.
      .filter(([, version]) => /^\d/.test(version))
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/** Whether a package finds another by Node's rule: beside itself, or beside any of its parents.
 * @param {Lockfile["packages"]} packages @param {string} from @param {string} name */
function isLocked(packages, from, name) {
  const parents = from.split("/node_modules/");
  return parents
    .map((_, depth) => [...parents.slice(0, depth + 1), name].join("/node_modules/"))
    .concat(`node_modules/${name}`)
    .some((path) => path in packages);
}

/** @param {string} name such as @scope/tool-linux-x64-musl */
function platformOf(name) {
  const words = (name.split("/").at(-1) ?? "").split("-");
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  const libc = os === "linux" ? libcs.find(([word]) => words.some((part) => part.startsWith(word)))?.[1] : undefined;
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc: [libc] } : {}), ...(os ? { os: [os] } : {}) };
}
