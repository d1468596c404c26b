import { join } from "node:path";
import { simulated } from "../workspace.js";
import { type DataSet, text } from "./data-set.js";

/** Kept for choosing defaults, never reported; so is 103, whose wrong merges suggested what a name alone is. */
export const tuningSeeds = [11, 12, 13] as const;

export const sizes = { "10k": 10_000, "100k": 100_000, "1m": 1_000_000 } as const;
export type Size = keyof typeof sizes;

/** What is reported; none of these seeds chose anything. */
export const testSeeds: Record<Size, number> = { "10k": 101, "100k": 102, "1m": 104 };

/** Registers of three systems by the simulator, kept in `.cache/`. */
export function simulatedSet(root: string, size: Size, seed: number, name: string = size): DataSet {
  return {
    name,
    prepare: async () => {
      const records = String(sizes[size]);
      const folder = await simulated(root, `registers-${size}-${seed}`, (out) => [
        ...["--only", "registers", "--records", records, "--seed", `${seed}`],
        ...["--out", join(out, "workspace"), "--truth", join(out, "truth")],
      ]);
      const truth = `select * from read_csv(${text(join(folder, "truth", "records.csv"))}, all_varchar = true)`;
      return { workspace: join(folder, "workspace"), env: {}, truth };
    },
  };
}
