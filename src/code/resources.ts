/**
 * What the coder needs besides its code: tables that a scholar can read (tables/*.tsv) and the weights of
 * the grammar (weights/). The room itself reads no files; src/resources/ does it on Node, a browser fetches.
 */
export const TABLE_NAMES = [
  'states',
  'places',
  'organisations',
  'bodies',
  'homonyms',
  'groups',
  'leaders',
  'agents',
  'frames',
  'words',
  'governors',
  'calibration',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

export interface CoderResources {
  /** Text of tables/<name>.tsv. */
  readonly tables: Readonly<Record<TableName, string>>;
  /** Bytes of the grammar's weights, uncompressed. */
  readonly grammar: Uint8Array;
}
