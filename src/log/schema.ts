/**
 * The tables of the embedded log. Ids that people see (`d-3f…#2`) are strings; inside, a document is its
 * order of arrival and an event the pair (document, ordinal), so that a million events cost megabytes and
 * one document's rows lie together on disk. There are no index structures: DuckDB's zone maps find a
 * document's rows, and uniqueness is kept by the one writer (docs/decisions/0010-log-tables.md).
 */

import { PRECISIONS } from '../ontology/day.js';

/** Version of the tables. A log of a higher one is refused. */
export const LOG_VERSION = 3;

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

/** Precisions as they are numbered in imported rows. */
const PRECISION_CASE = PRECISIONS.map((name, i) => `WHEN ${i} THEN '${name}'`).join(' ');

/** Files, mentions and set-asides of other people's data sets: what version 2 added and version 3 kept. */
export const IMPORT_FILE_TABLES: readonly string[] = [
  `CREATE TABLE imported_files (
  file INTEGER NOT NULL, hash VARCHAR NOT NULL, path VARCHAR NOT NULL, dataset VARCHAR NOT NULL,
  format VARCHAR NOT NULL, release VARCHAR, license VARCHAR NOT NULL, restricted BOOLEAN NOT NULL,
  confidence DOUBLE NOT NULL, rows INTEGER NOT NULL, added INTEGER NOT NULL, replaced INTEGER NOT NULL,
  known INTEGER NOT NULL, set_aside INTEGER NOT NULL, run INTEGER
)`,
  `CREATE TABLE imported_mentions (
  dataset VARCHAR NOT NULL, number BIGINT, label VARCHAR, day DATE, publisher VARCHAR NOT NULL,
  url VARCHAR NOT NULL, confidence INTEGER, file INTEGER NOT NULL, line INTEGER NOT NULL
)`,
  `CREATE TABLE imported_set_aside (
  file INTEGER, path VARCHAR NOT NULL, line INTEGER NOT NULL, col VARCHAR, code VARCHAR NOT NULL,
  reason VARCHAR NOT NULL
)`,
  `CREATE TABLE imported_days (dataset VARCHAR NOT NULL, day DATE NOT NULL, articles INTEGER NOT NULL)`,
  `CREATE TABLE imported_guards (
  dataset VARCHAR NOT NULL, guard VARCHAR NOT NULL, in_force BOOLEAN NOT NULL, before BIGINT NOT NULL,
  after BIGINT NOT NULL
)`,
];

/**
 * Imported rows (version 3). What repeats (data sets, kinds of acts, actors) is numbered, in order of arrival, so
 * that a row is a handful of small numbers and its address; "imported_rows" reads them back as texts. Rows stay
 * in the order of their files, so that ids and days lie in order and a range of them is found by zone maps.
 */
export const IMPORT_ROW_TABLES: readonly string[] = [
  `CREATE TABLE imported_datasets (dataset INTEGER NOT NULL, name VARCHAR NOT NULL)`,
  // A deed is a type with its mode. "scale": the intensity that rows of this kind have unless they say another.
  `CREATE TABLE imported_deeds (deed INTEGER NOT NULL, type VARCHAR NOT NULL, mode VARCHAR)`,
  `CREATE TABLE imported_kinds (
  kind INTEGER NOT NULL, code VARCHAR NOT NULL, deed INTEGER, contexts VARCHAR, scale DOUBLE
)`,
  // An actor is what stands on one side of a row, one code or several; its parties are the states among them.
  // A state is numbered as the actor that it alone is.
  `CREATE TABLE imported_actors (actor INTEGER NOT NULL, codes VARCHAR NOT NULL)`,
  `CREATE TABLE imported_parties (actor INTEGER NOT NULL, state INTEGER NOT NULL)`,
  // An id is a number where it is written as one (a fifth of the room), else a label. An intensity is null where
  // it is that of the kind, and NaN where there is none though the kind has one.
  `CREATE TABLE imported (
  file INTEGER NOT NULL, line INTEGER, dataset INTEGER NOT NULL, number BIGINT, label VARCHAR, day DATE,
  precision UTINYINT NOT NULL, published DATE, kind INTEGER NOT NULL, source INTEGER, target INTEGER,
  intensity DOUBLE, mentions INTEGER, sources INTEGER, articles INTEGER, publisher VARCHAR, url VARCHAR,
  place INTEGER, revision DOUBLE NOT NULL, deleted BOOLEAN NOT NULL, notes INTEGER NOT NULL
)`,
  // Rows that were counted in the acts and gave way to a later revision since: their pairs and days are stale.
  `CREATE TABLE imported_stale AS SELECT * EXCLUDE (url, publisher) FROM imported`,
  // Computed: acts between two states, "low" the lower number of the two, in order of pair and day.
  `CREATE TABLE imported_acts (
  low INTEGER NOT NULL, high INTEGER NOT NULL, day DATE NOT NULL, forth BOOLEAN NOT NULL,
  dataset INTEGER NOT NULL, precision UTINYINT NOT NULL, deed INTEGER NOT NULL, rows INTEGER NOT NULL,
  articles INTEGER NOT NULL, sources INTEGER NOT NULL
)`,
  `CREATE VIEW imported_rows AS
  SELECT i.rowid AS rid, i.source AS source_actor, i.target AS target_actor, i.file, i.line, d.name AS dataset, i.number, i.label, i.day, CASE i.precision ${PRECISION_CASE} END AS precision,
    i.published, k.code, x.type, x.mode, k.contexts, s.codes AS source, t.codes AS target,
    CASE WHEN i.intensity IS NULL THEN k.scale WHEN isnan(i.intensity) THEN NULL ELSE i.intensity END AS intensity,
    i.mentions, i.sources, i.articles, i.publisher, i.url, p.codes AS place, i.revision, i.deleted, i.notes
  FROM imported i JOIN imported_datasets d ON d.dataset = i.dataset JOIN imported_kinds k ON k.kind = i.kind
    LEFT JOIN imported_deeds x ON x.deed = k.deed LEFT JOIN imported_actors s ON s.actor = i.source
    LEFT JOIN imported_actors t ON t.actor = i.target LEFT JOIN imported_actors p ON p.actor = i.place`,
];
