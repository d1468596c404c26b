export { checkCondition } from "./condition.js";
export { type FileHash, hashFiles } from "./hash.js";
export { writeRejects } from "./rejects.js";
export { stage } from "./stage.js";
export type { EmptiedCells, FileCount, Reason, StageOptions, Staging, StagingEvent } from "./staging.js";
