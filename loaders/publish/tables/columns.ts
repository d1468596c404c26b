import { dimension, measure } from "../contract.js";

type Bounded = "share" | "nps" | "number" | "money" | "minutes";

export const count = (description: string) => measure("integer", description);
export const low = (type: Bounded, what: string) => measure(type, `Lower bound of the 95% interval of ${what}`);
export const high = (type: Bounded, what: string) => measure(type, `Upper bound of the 95% interval of ${what}`);
export const month = dimension("Month YYYY-MM; a quarter YYYY-Qn or a year where months hold too few persons", "month");
