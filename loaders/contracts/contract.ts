/** How a canonical value is stored: text, whole number, decimal number, money (DECIMAL(18,2)), day, UTC instant, truth, or one word of a list. */
export type ColumnType = "text" | "integer" | "number" | "money" | "date" | "timestamp" | "boolean" | "enum";

export interface Column {
  readonly type: ColumnType;
  readonly description: string;
  /** What a value counts in, e.g. `points`; money is in the workspace's currency. */
  readonly unit?: string;
  /** The words an `enum` may take. */
  readonly values?: readonly string[];
  /**
   * A row without this value, or with one that cannot be read, is rejected. In other columns an unreadable value is
   * emptied and reported, so that one bad birth date never loses a customer.
   */
  readonly required?: boolean;
  /** Like `required`, but only where the workspace maps the column: another column or table may stand in for it. */
  readonly essential?: boolean;
  /** An essential column may be empty: only a value that cannot be read rejects the row. */
  readonly emptyAllowed?: boolean;
  readonly min?: number;
  readonly max?: number;
}

/** One canonical table: what one row is, which columns tell rows apart, and which column says when it happened. */
export interface TableContract {
  readonly name: string;
  readonly grain: string;
  /** Columns that tell two rows of one system apart; a second row with the same key is rejected. Empty: rows have no key. */
  readonly key: readonly string[];
  /** The column that says when the row happened; rows after `as_of` are filtered by it. */
  readonly occurred?: string;
  readonly columns: Readonly<Record<string, Column>>;
}

type Options = Omit<Column, "type" | "description">;

const column =
  (type: ColumnType) =>
  (description: string, options: Options = {}): Column => ({ type, description, ...options });

export const text = column("text");
export const integer = column("integer");
export const number = column("number");
export const money = column("money");
export const date = column("date");
export const timestamp = column("timestamp");
export const boolean = column("boolean");
export const oneOf = (values: readonly string[], description: string, options: Options = {}): Column => ({
  type: "enum",
  description,
  values,
  ...options,
});

/** The ways a row can say whose it is; `customer_id` is the id in the exporting system. */
export const whose = {
  customer_id: text("Customer's id in the exporting system"),
  email: text("E-mail address given with the row"),
  phone: text("Phone number given with the row"),
  loyalty_id: text("Loyalty card number given with the row"),
};

export const CHANNELS = ["web", "store", "phone", "marketplace", "other"] as const;
export const ORDER_STATUSES = ["completed", "pending", "cancelled", "returned"] as const;
export const RECEIPTS = ["paper", "e_receipt", "none"] as const;
