import { parquetColumns, parquetShape } from "../shapes/parquet.js";
import { plainPath } from "../text-file.js";
import { type Look, partsOf } from "./look.js";

export const lookAtParquet: Look = async ({ file, index, run }) => {
  const path = await plainPath(file.path, run);
  const columns = await parquetColumns(path, run);
  return {
    part: { index, name: file.name, path },
    key: JSON.stringify(columns),
    make: (alike) => parquetShape(partsOf(alike), columns, run),
  };
};
