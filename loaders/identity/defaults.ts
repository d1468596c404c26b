/** Total weight, in bits (log2 odds), from which two records are taken for one person. */
export const DEFAULT_THRESHOLD = 1.5;

/** Most different identifiers that one person may gather before the group is looked at again. */
export const DEFAULT_LIMITS = { records: 50, emails: 8, phones: 6, loyalty_ids: 3, birth_dates: 5 } as const;
