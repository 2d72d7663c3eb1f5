/**
 * The tables of a log on ClickHouse. Rows are only ever added: each begins with the number of its transaction, and a table
 * `…_gone` names those that gave way. Columns are those of the embedded log (schema.ts), with what spares a join
 * beside them (docs/decisions/0093-log-on-clickhouse.md).
 */

/** How a cell is kept: `?` may be null. `b` is a truth value, `i64` a whole number within 2^53, `[…]` a list. */
export type CellType =
  | 'b'
  | 'u8'
  | 'i32'
  | 'i64'
  | 'f64'
  | 's'
  | 'i32?'
  | 'i64?'
  | 'f64?'
  | 's?'
  | '[i32]'
  | '[s]';

/** A table: its columns after `tx`, the order of its rows, and by what they are spread over the shards. */
export interface TableShape {
  readonly columns: Readonly<Record<string, CellType>>;
  readonly order: string;
  /** A whole number of the row, as SQL; absent: the table lies on the first server alone. */
  readonly spread?: string;
  /** Columns by which the table `…_gone` names rows that gave way, beside their transaction. */
  readonly gone?: readonly string[];
}

/** Version of these tables; a log of a higher one is refused. */
export const CLUSTER_VERSION = 1;

export const SQL_TYPES: Readonly<Record<CellType, string>> = {
  b: 'UInt8',
  u8: 'UInt8',
  i32: 'Int32',
  i64: 'Int64',
  f64: 'Float64',
  s: 'String',
  'i32?': 'Nullable(Int32)',
  'i64?': 'Nullable(Int64)',
  'f64?': 'Nullable(Float64)',
  's?': 'Nullable(String)',
  '[i32]': 'Array(Int32)',
  '[s]': 'Array(String)',
};

const SHAPES = {
  txs: { columns: { state: 'u8', writer: 's' }, order: 'tx' },
  // A claim, and each renewal of it; `at`: seconds since 1970 on the server's clock.
  writers: {
    columns: { writer: 's', at: 'i64', host: 's', pid: 'i32', started: 's', released: 'b' },
    order: 'writer, at',
  },
  meta: { columns: { key: 's', value: 's' }, order: 'key' },
  runs: {
    columns: {
      run: 'i32',
      command: 's',
      version: 's',
      coder: 's',
      options: 's',
      started: 's',
      ended: 's?',
      outcome: 's?',
      input_hash: 's?',
    },
    order: 'run',
  },
  // `folded`: title and text as they are searched, made by the client; `sha`: SHA-256 of the text, for the digest.
  documents: {
    columns: {
      doc: 'i32',
      id: 's',
      hash: 's',
      title: 's?',
      publisher: 's?',
      date: 's?',
      language: 's',
      kind: 's',
      author: 's?',
      path: 's',
      line: 'i32?',
      url: 's?',
      coded: 's',
      near_copy_of: 's?',
      run: 'i32?',
      text: 's',
      folded: 's',
      sha: 's',
    },
    order: 'doc',
    spread: 'doc',
  },
  // `states`: every state that takes part, in either role.
  events: {
    columns: {
      doc: 'i32',
      ordinal: 'i32',
      type: 's',
      mode: 's?',
      quad: 'u8',
      score: 'f64',
      contexts: 's?',
      source: 's',
      target: 's',
      mutual: 'b',
      status: 's',
      speakers: 's?',
      day: 's?',
      precision: 's',
      trigger: 's',
      amounts: 's?',
      confidence: 'f64',
      rule: 's',
      spans: 's',
      review: 's',
      original: 's?',
      document: 's',
      states: '[s]',
    },
    order: 'doc, ordinal',
    spread: 'doc',
    gone: ['doc', 'ordinal'],
  },
  occurrences: {
    columns: { doc: 'i32', ordinal: 'i32', occurrence: 's' },
    order: 'doc, ordinal',
    spread: 'doc',
    gone: ['doc', 'ordinal'],
  },
  corrections: {
    columns: {
      sequence: 'i32',
      thread: 'i32',
      event_id: 's',
      action: 's',
      edit: 's?',
      reason: 's',
      who: 's',
      made: 's',
      before: 's',
      undoes: 'i32?',
    },
    order: 'sequence',
  },
  // The latest row of a thread says where its event is.
  correction_threads: {
    columns: { thread: 'i32', doc: 'i32', document_id: 's', ordinal: 'i32?', coded: 's' },
    order: 'thread',
  },
  set_aside: {
    columns: { path: 's', line: 'i32?', code: 's', reason: 's' },
    order: 'path',
    gone: ['path', 'line', 'code', 'reason'],
  },
  imported_files: {
    columns: {
      file: 'i32',
      hash: 's',
      path: 's',
      dataset: 's',
      format: 's',
      release: 's?',
      license: 's',
      restricted: 'b',
      confidence: 'f64',
      rows: 'i32',
      added: 'i32',
      replaced: 'i32',
      known: 'i32',
      set_aside: 'i32',
      run: 'i32?',
    },
    order: 'file',
  },
  imported_mentions: {
    columns: {
      dataset: 's',
      number: 'i64?',
      label: 's?',
      day: 'i32?',
      publisher: 's',
      url: 's',
      score: 'i32?',
      file: 'i32',
      line: 'i32',
    },
    order: 'dataset, file, line',
    spread: 'cityHash64(file, line)',
  },
  imported_set_aside: {
    columns: { file: 'i32?', path: 's', line: 'i32', col: 's?', code: 's', reason: 's' },
    order: 'path, line',
    gone: ['path'],
  },
  imported_datasets: { columns: { dataset: 'i32', name: 's' }, order: 'dataset' },
  imported_deeds: { columns: { deed: 'i32', type: 's', mode: 's?' }, order: 'deed' },
  imported_kinds: {
    columns: { kind: 'i32', code: 's', deed: 'i32?', contexts: 's?', scale: 'f64?' },
    order: 'kind',
  },
  imported_actors: { columns: { actor: 'i32', codes: 's' }, order: 'actor' },
  imported_parties: { columns: { actor: 'i32', state: 'i32' }, order: 'actor, state' },
  // `number` -1: the id is the label. `rid`: the row's own number. `deed` 0: no act. `sources_of`, `targets_of`: every pair of states of the two
  // sides, place by place, 0 for nobody. Days count from 1970-01-01.
  imported: {
    columns: {
      file: 'i32',
      line: 'i32',
      dataset: 'i32',
      number: 'i64',
      label: 's',
      day: 'i32?',
      precision: 'u8',
      published: 'i32?',
      kind: 'i32',
      source: 'i32?',
      target: 'i32?',
      intensity: 'f64?',
      mentions: 'i32?',
      sources: 'i32?',
      articles: 'i32?',
      publisher: 's?',
      url: 's?',
      place: 'i32?',
      revision: 'f64',
      deleted: 'b',
      notes: 'i32',
      rid: 'i64',
      deed: 'i32',
      sources_of: '[i32]',
      targets_of: '[i32]',
    },
    order: 'dataset, number, label',
    spread: 'cityHash64(dataset, number, label)',
    gone: ['dataset', 'number', 'label', 'rid'],
  },
  imported_acts: {
    columns: {
      low: 'i32',
      high: 'i32',
      day: 'i32',
      forth: 'b',
      dataset: 'i32',
      precision: 'u8',
      deed: 'i32',
      rows: 'i32',
      articles: 'i32',
      sources: 'i32',
    },
    order: 'low, high, day',
    spread: 'cityHash64(low, high)',
    gone: ['low', 'high', 'day', 'dataset'],
  },
  // Pairs and days that changed rows touch, while their acts are computed again.
  imported_touched: {
    columns: { dataset: 'i32', day: 'i32', low: 'i32', high: 'i32' },
    order: 'tx',
  },
  // The latest row of a day, or of a guard, stands.
  imported_days: { columns: { dataset: 's', day: 'i32', articles: 'i32' }, order: 'dataset, day' },
  imported_guards: {
    columns: { dataset: 's', guard: 's', in_force: 'b', before: 'i64', after: 'i64' },
    order: 'dataset, guard',
  },
} as const satisfies Readonly<Record<string, TableShape>>;

/** Tables that have a list of what gave way. */
export type ShrinkingTable =
  | 'events'
  | 'occurrences'
  | 'set_aside'
  | 'imported_set_aside'
  | 'imported'
  | 'imported_acts';
/** Names of all tables. */
export type TableName = keyof typeof SHAPES | `${ShrinkingTable}_gone`;

/** All tables by name; those of what gave way come from the tables that they belong to. */
export const CLUSTER_TABLES: ReadonlyMap<TableName, TableShape> = new Map(
  (Object.entries(SHAPES) as [keyof typeof SHAPES, TableShape][]).flatMap(([name, shape]) => {
    const own: [TableName, TableShape] = [name, shape];
    if (shape.gone === undefined) return [own];
    const columns = Object.fromEntries(
      shape.gone.map((column) => [column, shape.columns[column] as CellType]),
    );
    const gone: TableShape = {
      columns: { ...columns, was: 'i64' },
      order: 'was',
      ...(shape.spread === undefined ? {} : { spread: shape.spread }),
    };
    return [own, [`${name}_gone` as TableName, gone]];
  }),
);

/** Columns that hold truth values, wherever they are named. */
export const TRUTHS: ReadonlySet<string> = new Set(
  [...CLUSTER_TABLES.values()].flatMap(({ columns }) =>
    Object.entries(columns).flatMap(([name, type]) => (type === 'b' ? name : [])),
  ),
);
