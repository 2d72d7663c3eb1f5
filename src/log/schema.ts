/**
 * The tables of the embedded log. Ids that people see (`d-3f…#2`) are strings; inside, a document is its
 * order of arrival and an event the pair (document, ordinal), so that a million events cost megabytes and
 * one document's rows lie together on disk. There are no index structures: DuckDB's zone maps find a
 * document's rows, and uniqueness is kept by the one writer (docs/decisions/0010-log-tables.md).
 */

/** Version of the tables. A log of a higher one is refused. */
export const LOG_VERSION = 2;

/** The statements that make the tables, in order. */
export const TABLES: readonly string[] = [
  `CREATE TABLE meta (key VARCHAR NOT NULL, value VARCHAR NOT NULL)`,
  `CREATE TABLE runs (
  run INTEGER NOT NULL, command VARCHAR NOT NULL, version VARCHAR NOT NULL, coder VARCHAR NOT NULL,
  options VARCHAR NOT NULL, started VARCHAR NOT NULL, ended VARCHAR, outcome VARCHAR, input_hash VARCHAR
)`,
  `CREATE TABLE documents (
  doc INTEGER NOT NULL, id VARCHAR NOT NULL, hash VARCHAR NOT NULL, title VARCHAR, publisher VARCHAR,
  date DATE, language VARCHAR NOT NULL, kind VARCHAR NOT NULL, author VARCHAR, path VARCHAR NOT NULL,
  line INTEGER, url VARCHAR, coded VARCHAR NOT NULL, near_copy_of VARCHAR, run INTEGER, text VARCHAR NOT NULL
)`,
  // Fields as they stand; "original" keeps the coded event of a row that a person edited.
  `CREATE TABLE events (
  doc INTEGER NOT NULL, ordinal INTEGER NOT NULL, type VARCHAR NOT NULL, mode VARCHAR, quad TINYINT NOT NULL,
  score DOUBLE NOT NULL, contexts VARCHAR, source VARCHAR NOT NULL, target VARCHAR NOT NULL,
  mutual BOOLEAN NOT NULL, status VARCHAR NOT NULL, speakers VARCHAR, day DATE, precision VARCHAR NOT NULL,
  trigger VARCHAR NOT NULL, amounts VARCHAR, confidence DOUBLE NOT NULL, rule VARCHAR NOT NULL,
  spans VARCHAR NOT NULL, review VARCHAR NOT NULL, original VARCHAR
)`,
  `CREATE TABLE event_actors (
  doc INTEGER NOT NULL, ordinal INTEGER NOT NULL, role VARCHAR NOT NULL, state VARCHAR NOT NULL, sector VARCHAR
)`,
  `CREATE TABLE occurrences (doc INTEGER NOT NULL, ordinal INTEGER NOT NULL, occurrence VARCHAR NOT NULL)`,
  // Append-only. Records on one event share a thread: the sequence of the first of them.
  `CREATE TABLE corrections (
  sequence INTEGER NOT NULL, thread INTEGER NOT NULL, event_id VARCHAR NOT NULL, action VARCHAR NOT NULL,
  edit VARCHAR, reason VARCHAR NOT NULL, who VARCHAR NOT NULL, made VARCHAR NOT NULL, before VARCHAR NOT NULL,
  undoes INTEGER
)`,
  // The event a thread speaks of: as it was coded when it was first corrected, and where it is now.
  // The ordinal is null where re-coding gave no such event any more.
  `CREATE TABLE correction_threads (
  thread INTEGER NOT NULL, doc INTEGER NOT NULL, document_id VARCHAR NOT NULL, ordinal INTEGER,
  coded VARCHAR NOT NULL
)`,
  `CREATE TABLE set_aside (path VARCHAR NOT NULL, line INTEGER, code VARCHAR NOT NULL, reason VARCHAR NOT NULL)`,
  // What each run took from which file.
  `CREATE VIEW imports AS
  SELECT d.run, d.path, count(*)::INTEGER AS documents, coalesce(sum(e.events), 0)::INTEGER AS events
  FROM documents d
  LEFT JOIN (SELECT doc, count(*) AS events FROM events GROUP BY doc) e ON e.doc = d.doc
  GROUP BY d.run, d.path`,
];

/** What version 2 added: events of other people's data sets. Makes a log of version 1 one of version 2, too. */
export const IMPORT_TABLES: readonly string[] = [
  `CREATE TABLE imported_files (
  file INTEGER NOT NULL, hash VARCHAR NOT NULL, path VARCHAR NOT NULL, dataset VARCHAR NOT NULL,
  format VARCHAR NOT NULL, release VARCHAR, license VARCHAR NOT NULL, restricted BOOLEAN NOT NULL,
  confidence DOUBLE NOT NULL, rows INTEGER NOT NULL, added INTEGER NOT NULL, replaced INTEGER NOT NULL,
  known INTEGER NOT NULL, set_aside INTEGER NOT NULL, run INTEGER
)`,
  // An id is a number where it is written as one (a fifth of the room), else a label.
  `CREATE TABLE imported (
  file INTEGER NOT NULL, line INTEGER NOT NULL, dataset VARCHAR NOT NULL, number BIGINT, label VARCHAR,
  day DATE, precision VARCHAR NOT NULL, published DATE, code VARCHAR NOT NULL, type VARCHAR, mode VARCHAR,
  contexts VARCHAR, source VARCHAR, target VARCHAR, intensity DOUBLE, mentions INTEGER, sources INTEGER,
  articles INTEGER, publisher VARCHAR, url VARCHAR, place VARCHAR, revision DOUBLE NOT NULL,
  deleted BOOLEAN NOT NULL, notes INTEGER NOT NULL
)`,
  `CREATE TABLE imported_mentions (
  dataset VARCHAR NOT NULL, number BIGINT, label VARCHAR, day DATE, publisher VARCHAR NOT NULL,
  url VARCHAR NOT NULL, confidence INTEGER, file INTEGER NOT NULL, line INTEGER NOT NULL
)`,
  `CREATE TABLE imported_set_aside (
  file INTEGER, path VARCHAR NOT NULL, line INTEGER NOT NULL, col VARCHAR, code VARCHAR NOT NULL,
  reason VARCHAR NOT NULL
)`,
  // Computed from the above: acts between two states, in order of pair and day; days; what the guards did.
  `CREATE TABLE imported_acts (
  source VARCHAR NOT NULL, target VARCHAR NOT NULL, day DATE NOT NULL, dataset VARCHAR NOT NULL,
  precision VARCHAR NOT NULL, type VARCHAR NOT NULL, mode VARCHAR, rows INTEGER NOT NULL,
  articles INTEGER NOT NULL, sources INTEGER NOT NULL
)`,
  `CREATE TABLE imported_days (dataset VARCHAR NOT NULL, day DATE NOT NULL, articles INTEGER NOT NULL)`,
  `CREATE TABLE imported_guards (
  dataset VARCHAR NOT NULL, guard VARCHAR NOT NULL, in_force BOOLEAN NOT NULL, before BIGINT NOT NULL,
  after BIGINT NOT NULL
)`,
];
