import { fixedWidthShape, hasHeaderLine } from "../shapes/fixed-width.js";
import { openText } from "../text-file.js";
import { type Look, partsOf } from "./look.js";

export const lookAtFixedWidth: Look = async ({ source, file, index, run, faults }) => {
  if (!source.fixedWidth) {
    const expected = "name: [first, last] for each column";
    faults.push({ where: source.place, what: "fixed_width is missing", expected });
    return undefined;
  }
  const { head, path, name, gzipped } = await openText(file, source.formats.encoding, run);
  if (head.trim() === "") return undefined;
  const firstLine = head.split("\n")[source.skip] ?? "";
  const how = { gzipped, skip: source.skip + (hasHeaderLine(firstLine, source) ? 1 : 0) };
  return {
    part: { index, name, path },
    key: JSON.stringify(how),
    make: (alike) => fixedWidthShape(partsOf(alike), source, how, run),
  };
};
