const serveOnly = ["--port", "--host"];
const shared = ["--out"];

/** Gives `npm start`'s arguments to those who read them: the server its own, the build the rest, the folder to both. */
export function splitStartArguments(args: readonly string[]): { build: string[]; serve: string[] } {
  const build: string[] = [];
  const serve: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? "";
    const name = argument.split("=")[0] ?? "";
    const isOurs = serveOnly.includes(name) || shared.includes(name);
    const taken = isOurs && argument === name ? args.slice(index, index + 2) : [argument];
    index += taken.length - 1;
    if (isOurs) serve.push(...taken);
    if (!serveOnly.includes(name)) build.push(...taken);
  }
  return { build, serve };
}
