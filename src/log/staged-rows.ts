/**
 * The fast road for large tab-separated files: the engine itself reads a piece of the file, or the whole of it. A
 * sample of it says which days, codes, actors and places there are, and the engine is told what each means; then it
 * writes the rows. A row with a value that the sample did not have waits with its cells as a label, until it is told
 * what that means. The piece is taken only if every row of it is plainly good; any doubt (a row of another width, an
 * odd number, a value without a meaning) sends the whole piece down the slow road, which tells row by row what is
 * wrong. Both roads give the same rows.
 */
import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StagedPiece } from './imported-types.js';
import { csv, look, type Meaning, rawRows, type Staging, TAB, writeMeanings } from './staged-meanings.js';
import { writeSample } from './staged-sample.js';

const LARGEST_ID = 999_999_999_999_999;
const LARGEST_COUNT = 2_000_000_000;
/** Stand for the notes of a row that is not plainly good, so that its piece is not taken, and of one that waits. */
const [ODD, WAITS] = [-1, -2];
/** Cells of a row that waits, in the order of its label. */
const WAITING = ['day', 'published', 'code', 'place', 'source', 'target'] as const;
/** Fields of an actor in a label. */
const ACTOR_FIELDS = 5;

/** Writes the piece's rows; gives their number. Null: it takes the slow road, and nothing was written. */
export async function writeStaged(staging: Staging, piece: StagedPiece): Promise<number | null> {
  const { content } = piece;
  const { folder } = staging;
  if (typeof content !== 'string' && content.includes(13)) return null;
  // What a run that was cut off left there may be a link to a file of the user's: never to be written into.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'piece.tsv');
  try {
    if (typeof content !== 'string') await writeFile(path, content);
    // The engine follows no symbolic link out of its folder; on another disk the file is taken in pieces.
    else if (!(await linked(content, path))) return null;
    const sample = await writeSample(path, join(folder, 'sample.tsv'));
    // Outside the transaction, which an error would end.
    const values = await look(staging.store, `${rawRows(piece)} FROM ${csv(piece)}`, [sample]).catch(
      () => undefined,
    );
    const meaning = values === undefined ? undefined : await writeMeanings(staging, piece, values);
    if (meaning !== undefined && (await insertRows(staging, path, piece, meaning))) return await piece.lines;
    await staging.writer.rows(`DELETE ${fresh(staging)}`);
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    () => false,
  );
}

/** The piece's rows, until they are given their lines. */
function fresh({ file }: Staging): string {
  return `FROM imported WHERE file = ${file} AND line IS NULL`;
}

/** Writes the rows; false where not every row of the piece was plainly good. */
async function insertRows(
  staging: Staging,
  path: string,
  piece: StagedPiece,
  meaning: Meaning,
): Promise<boolean> {
  const { writer } = staging;
  await writer.rows(insertion(staging, piece, meaning), [path]);
  // The wait comes here: the lines of a file are counted while the engine reads it.
  const lines = await piece.lines;
  const [written] = await writer.rows(
    `SELECT count(*)::INTEGER, (max(rowid) - min(rowid) + 1)::DOUBLE, (count(*) FILTER (notes = ${ODD}))::INTEGER,
       (count(*) FILTER (notes = ${WAITS}))::INTEGER, min(rowid)::VARCHAR ${fresh(staging)}`,
  );
  const [rows, span, odd, waiting, first] = written ?? [];
  if (rows !== lines || span !== lines || odd !== 0) return false;
  if (waiting !== 0 && !(await tellWaiting(staging, piece))) return false;
  await writer.rows(
    `UPDATE imported SET line = (rowid - ${first} + ${piece.firstLine})::INTEGER
     WHERE file = ${staging.file} AND line IS NULL`,
  );
  return true;
}

/** What makes a row plainly good. A condition on rows would let the engine guess how few pass it. */
const GOOD = [
  'p.number::VARCHAR = p.id',
  `p.number BETWEEN 0 AND ${LARGEST_ID}`,
  '(p.intensity IS NULL OR isfinite(p.intensity))',
  ...['mentions', 'sources', 'articles'].map(
    (name) => `(p.${name} IS NULL OR p.${name} BETWEEN 0 AND ${LARGEST_COUNT})`,
  ),
].join(' AND ');

function insertion({ file, dataset }: Staging, piece: StagedPiece, meaning: Meaning): string {
  const { known } = meaning;
  const label = WAITING.map((cell) => `p.${cell}`).join(` || ${TAB} || `);
  const raw = `${rawRows(piece)} FROM ${csv(piece)}`;
  return `INSERT INTO imported
    SELECT ${file}, NULL, ${dataset}, p.number, CASE WHEN ${known} THEN NULL ELSE ${label} END,
      ${meaning.day}, 0, ${meaning.published}, coalesce(${meaning.kind}, 0), ${meaning.source}, ${meaning.target},
      CASE WHEN ${known} THEN ${kept(meaning)} ELSE p.intensity END, p.mentions, p.sources, p.articles,
      NULL, p.url, ${meaning.place}, 0, false,
      CASE WHEN NOT coalesce(${GOOD}, false) THEN ${ODD} WHEN ${known} THEN ${notes(piece, meaning)} ELSE ${WAITS} END
    FROM (SELECT *, try_cast(id AS BIGINT) AS number FROM (${meaning.placed(raw)})) p`;
}

/** The intensity as a row keeps it; `keptIntensity` of imported-names.ts. */
function kept({ scale, goldstein }: Meaning): string {
  const intensity = `coalesce(p.intensity, ${goldstein})`;
  return `CASE WHEN ${intensity} = ${scale} THEN NULL ELSE ${intensity} END`;
}

function notes({ notes: { placeApart } }: StagedPiece, meaning: Meaning): string {
  const { place, sourceState, targetState, sourceNotes, targetNotes } = meaning;
  return `(${sourceNotes} | ${targetNotes} |
    CASE WHEN ${place} <> ${sourceState} AND ${place} <> ${targetState} THEN ${placeApart} ELSE 0 END)`;
}

/** Tells the rows that wait what their values mean; false where one has no meaning. */
async function tellWaiting(staging: Staging, piece: StagedPiece): Promise<boolean> {
  const { writer } = staging;
  const cells = `string_split(label, ${TAB})`;
  const actor = (from: number) => `array_to_string(${cells}[${from}:${from + ACTOR_FIELDS - 1}], ${TAB})`;
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE waiting AS SELECT rowid AS rid, intensity, ${cells}[1] AS day, ${cells}[2] AS published,
       ${cells}[3] AS code, ${cells}[4] AS place, ${actor(5)} AS source, ${actor(5 + ACTOR_FIELDS)} AS target
     ${fresh(staging)} AND notes = ${WAITS}`,
  );
  const values = await look(writer, 'SELECT * FROM temp.waiting');
  const meaning = await writeMeanings(staging, piece, values);
  if (meaning === undefined) return false;
  await writer.rows(
    `UPDATE imported SET label = NULL, day = told.day, published = told.published, kind = told.kind, source = told.source,
       target = told.target, intensity = told.intensity, place = told.place, notes = told.notes
     FROM (SELECT p.rid, ${meaning.day} AS day, ${meaning.published} AS published, ${meaning.kind} AS kind,
         ${meaning.source} AS source, ${meaning.target} AS target, ${kept(meaning)} AS intensity,
         ${meaning.place} AS place, ${notes(piece, meaning)} AS notes
       FROM (${meaning.placed('SELECT * FROM temp.waiting')}) p) told
     WHERE imported.rowid = told.rid AND imported.file = ${staging.file}`,
  );
  await writer.rows('DROP TABLE temp.waiting');
  return true;
}
