/**
 * The fast road for large tab-separated files: the engine itself reads a piece of the file, or the whole of it,
 * twice. First it lists the distinct days, codes, actors and places, and is told what each means; then it writes
 * the rows. It takes a piece only if every row of it is plainly good; any doubt (a row of another width, an odd
 * number, a value without a meaning) sends the whole piece down the slow road, which tells row by row what is
 * wrong. Both roads give the same rows.
 */
import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StagedPiece } from './imported-types.js';
import {
  actorFields,
  csv,
  FIELDS,
  look,
  type Meanings,
  type Staging,
  writeMeanings,
} from './staged-meanings.js';

const LARGEST_ID = 999_999_999_999_999;
const LARGEST_COUNT = 2_000_000_000;
/** Stands for the notes of a row that is not plainly good: its piece is not taken. */
const ODD = -1;

/** Writes the piece's rows; gives their number. Null: it takes the slow road, and nothing was written. */
export async function writeStaged(staging: Staging, piece: StagedPiece): Promise<number | null> {
  const { content } = piece;
  if (typeof content !== 'string' && content.includes(13)) return null;
  await mkdir(staging.folder, { recursive: true });
  const path = join(staging.folder, 'piece.tsv');
  try {
    if (typeof content !== 'string') await writeFile(path, content);
    // The engine follows no symbolic link out of its folder; on another disk the file is taken in pieces.
    else if (!(await linked(content, path))) return null;
    const values = await look(staging.store, path, piece);
    const meanings = values === undefined ? undefined : await writeMeanings(staging, piece, values);
    if (values === undefined || meanings === undefined) return null;
    return await insertRows(staging, path, piece, values.rows, meanings);
  } finally {
    await rm(staging.folder, { recursive: true, force: true });
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    () => false,
  );
}

/** Writes the rows; null, with nothing written, where not every row of the piece was plainly good. */
async function insertRows(
  staging: Staging,
  path: string,
  piece: StagedPiece,
  rows: number,
  meanings: Meanings,
): Promise<number | null> {
  const { writer, file } = staging;
  // A table of a file's rows has them in their order; rows that were joined on the way into a table may not be.
  await writer.rows(`CREATE OR REPLACE TEMP TABLE piece AS ${rawRows(piece)}`, [path]);
  const [first] = await writer.rows('SELECT min(rowid)::VARCHAR FROM temp.piece');
  const line = `(p.rowid - ${first?.[0] ?? 0} + ${piece.firstLine})::INTEGER`;
  await writer.rows(`${insertion(staging, piece, line)} FROM temp.piece p ${besides(meanings)}`);
  await writer.rows('DROP TABLE temp.piece');
  const fresh = `FROM imported WHERE file = $1 AND line >= ${piece.firstLine}`;
  const [written] = await writer.rows(
    `SELECT count(*)::INTEGER, (count(*) FILTER (WHERE notes = ${ODD}))::INTEGER ${fresh}`,
    [file],
  );
  if (written?.[0] === rows && written[1] === 0) return rows;
  await writer.rows(`DELETE ${fresh}`, [file]);
  return null;
}

/** Rows as the file has them, its path bound to $1. */
function rawRows(piece: StagedPiece): string {
  const { at, width } = piece;
  const types = new Map([
    [at.intensity, 'DOUBLE'],
    ...[at.mentions, at.sources, at.articles].map((place) => [place, 'INTEGER'] as const),
  ]);
  const url = at.url < width ? `c${at.url}` : 'NULL::VARCHAR';
  return `SELECT c${at.id} AS id, try_cast(c${at.id} AS BIGINT) AS number, c${at.day} AS day,
      left(c${at.published}, 8) AS published, c${at.code} AS code, c${at.intensity} AS intensity,
      c${at.mentions} AS mentions, c${at.sources} AS sources, c${at.articles} AS articles,
      c${at.place} AS place, ${url} AS url, ${actorFields(piece)}
    FROM ${csv(piece, types, true)}`;
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

function insertion({ file, dataset }: Staging, { notes }: StagedPiece, line: string): string {
  const apart = `CASE WHEN l.state <> s.state AND l.state <> t.state THEN ${notes.placeApart} ELSE 0 END`;
  const intensity = 'coalesce(p.intensity, x.goldstein)';
  return `INSERT INTO imported
    SELECT ${file}, ${line}, ${dataset}, p.number, NULL, d.day, 0, q.day, x.kind, s.actor, t.actor,
      CASE WHEN ${intensity} = x.scale THEN NULL ELSE ${intensity} END, p.mentions, p.sources, p.articles,
      NULL, p.url, l.state, 0, false, CASE WHEN ${GOOD} THEN (s.notes | t.notes | ${apart}) ELSE ${ODD} END`;
}

/** What the values of a row mean. Left joins keep the order of the lines. */
function besides({ actorsTurn, placesTurn }: Meanings): string {
  const within = (alias: string, turn: boolean) => (turn ? `AND ${alias}.era = d.era` : '');
  const actor = (alias: string, side: string) =>
    `LEFT JOIN temp.actors ${alias}
       ON ${FIELDS.map((i) => `${alias}.f${i} IS NOT DISTINCT FROM p.${side}${i}`).join(' AND ')}
       ${within(alias, actorsTurn)}`;
  return `LEFT JOIN temp.days d ON d.text = p.day LEFT JOIN temp.published q ON q.text IS NOT DISTINCT FROM p.published
    LEFT JOIN temp.kinds x ON x.code = p.code ${actor('s', 'a')} ${actor('t', 'b')}
    LEFT JOIN temp.places l ON l.place IS NOT DISTINCT FROM p.place ${within('l', placesTurn)}`;
}
