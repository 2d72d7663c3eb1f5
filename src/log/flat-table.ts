/** A flat table as it is written to a file. */

/** Forms in which a table can be written. */
export const EXPORT_FORMS = ['csv', 'parquet', 'jsonl'] as const;
/** One of EXPORT_FORMS. */
export type ExportForm = (typeof EXPORT_FORMS)[number];

/** `day`: an ISO date. Null stands for absence in every kind of column. */
export type ColumnKind = 'text' | 'integer' | 'number' | 'boolean' | 'day';
/** Names of the columns in order, each with its kind. */
export type Columns = Readonly<Record<string, ColumnKind>>;
/** Cells by the name of their column; a missing one is absence, like null. */
export type FlatRow = Readonly<Record<string, string | number | boolean | null>>;
