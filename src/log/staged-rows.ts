/**
 * The fast road for large tab-separated files: the engine itself reads a piece of the file, and what a value
 * means is asked once for each distinct value. It takes a piece only if every row of it is plainly good; any
 * doubt (a row of another width, an odd number, a value without a meaning) sends the whole piece down the slow
 * road, which tells row by row what is wrong. Both roads give the same rows.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Row, Writer } from './duckdb-store.js';
import type { StagedPiece } from './imported-types.js';

/** Actor fields in a piece: country, group and three types. */
const FIELDS = ['country', 'grp', 't1', 't2', 't3'] as const;
const ID = '^[0-9]{1,15}$';
const NUMBER = '^-?[0-9]{1,6}([.][0-9]{1,18})?$';
const COUNT = '^[0-9]{1,9}$';

/** Puts the piece's rows into temp.incoming; false: it takes the slow road, and nothing was written. */
export async function writeStaged(
  writer: Writer,
  folder: string,
  file: number,
  dataset: string,
  piece: StagedPiece,
): Promise<boolean> {
  if (piece.content.includes(13)) return false;
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'piece.tsv');
  try {
    await writeFile(path, piece.content);
    await readPiece(writer, path, piece);
    const [counted] = await writer.rows('SELECT count(*)::INTEGER FROM temp.piece');
    if (counted?.[0] !== piece.rows) return false;
    if (!(await writeMeanings(writer, piece))) return false;
    return await insertPiece(writer, file, dataset, piece);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readPiece(writer: Writer, path: string, { width, at }: StagedPiece): Promise<void> {
  const columns = Array.from({ length: width }, (_, i) => `'c${i}': 'VARCHAR'`).join(', ');
  const actor = (prefix: string, places: readonly number[]) =>
    FIELDS.map((field, i) => `coalesce(c${places[i]}, '') AS ${prefix}_${field}`).join(', ');
  const url = at.url < width ? `c${at.url}` : 'NULL::VARCHAR';
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE piece AS
     SELECT c${at.id} AS id, coalesce(c${at.day}, '') AS day, left(coalesce(c${at.published}, ''), 8) AS published,
       coalesce(c${at.code}, '') AS code, c${at.intensity} AS intensity, c${at.mentions} AS mentions,
       c${at.sources} AS sources, c${at.articles} AS articles, coalesce(c${at.place}, '') AS place, ${url} AS url,
       ${actor('a', at.source)}, ${actor('b', at.target)}
     FROM read_csv($1, delim = '\t', header = false, quote = '', escape = '', auto_detect = false, nullstr = '',
       ignore_errors = true, columns = {${columns}})`,
    [path],
  );
}

/** Asks what each distinct value means and lays the answers beside the piece; false where a value has none. */
async function writeMeanings(writer: Writer, piece: StagedPiece): Promise<boolean> {
  const days: Row[] = [];
  const eras = new Map<number, string>();
  for (const [text] of await writer.rows(
    'SELECT DISTINCT day FROM temp.piece UNION SELECT DISTINCT published FROM temp.piece',
  )) {
    const day = piece.day(text as string);
    if (day === undefined) continue;
    days.push([text as string, day.day, day.era]);
    eras.set(day.era, day.day);
  }
  await table(writer, 'days', 'text VARCHAR, day DATE, era INTEGER', days);
  const [undated] = await writer.rows(
    'SELECT count(*)::INTEGER FROM temp.piece WHERE day NOT IN (SELECT text FROM temp.days)',
  );
  if (undated?.[0] !== 0) return false;

  const acts: Row[] = [];
  for (const [code] of await writer.rows('SELECT DISTINCT code FROM temp.piece')) {
    const act = piece.act(code as string);
    if (act === undefined) return false;
    const contexts = act.contexts.length === 0 ? null : act.contexts.join(';');
    acts.push([code as string, act.type, act.mode, contexts, act.goldstein]);
  }
  await table(
    writer,
    'acts',
    'code VARCHAR, type VARCHAR, mode VARCHAR, contexts VARCHAR, goldstein DOUBLE',
    acts,
  );

  const sides = (['a', 'b'] as const).map(
    (side) =>
      `SELECT DISTINCT ${FIELDS.map((field) => `${side}_${field} AS ${field}`).join(', ')}, era
       FROM temp.piece p JOIN temp.days d ON d.text = p.day`,
  );
  const actors: Row[] = [];
  for (const row of await writer.rows(sides.join(' UNION '))) {
    const found = piece.actor(row.slice(0, FIELDS.length) as string[], eras.get(row.at(-1) as number) ?? '');
    const notes = (found.notThen ? piece.notes.notThen : 0) | (found.unknown ? piece.notes.unknownActor : 0);
    actors.push([...row, found.actor, notes]);
  }
  await table(
    writer,
    'actors',
    `${FIELDS.map((field) => `${field} VARCHAR`).join(', ')}, era INTEGER, actor VARCHAR, notes INTEGER`,
    actors,
  );

  const places: Row[] = [];
  for (const [place, era] of await writer.rows(
    'SELECT DISTINCT place, era FROM temp.piece p JOIN temp.days d ON d.text = p.day',
  )) {
    const state = piece.place(place as string, eras.get(era as number) ?? '');
    places.push([place as string, era as number, state]);
  }
  await table(writer, 'places', 'place VARCHAR, era INTEGER, state VARCHAR', places);
  return true;
}

async function table(writer: Writer, name: string, columns: string, rows: readonly Row[]): Promise<void> {
  await writer.rows(`CREATE OR REPLACE TEMP TABLE ${name} (${columns})`);
  await writer.append(`temp.${name}`, rows);
}

async function insertPiece(
  writer: Writer,
  file: number,
  dataset: string,
  piece: StagedPiece,
): Promise<boolean> {
  const actor = (alias: string, side: string) =>
    `LEFT JOIN temp.actors ${alias} ON ${FIELDS.map((field) => `${alias}.${field} = p.${side}_${field}`).join(' AND ')}
       AND ${alias}.era = d.era`;
  const plain = (column: string, pattern: string) =>
    `(p.${column} IS NULL OR regexp_full_match(p.${column}, '${pattern}'))`;
  const apart = `CASE WHEN l.state IS NOT NULL AND s.actor IS NOT NULL AND t.actor IS NOT NULL
      AND l.state <> split_part(s.actor, '.', 1) AND l.state <> split_part(t.actor, '.', 1)
      THEN ${piece.notes.placeApart} ELSE 0 END`;
  // Rows of a table that is not committed yet are numbered on from 2^55.
  const base = '(SELECT min(rowid) FROM temp.piece)';
  // Left joins keep their order: the engine must not join the small tables with each other by their eras.
  const [before] = await writer.rows('SELECT count(*)::INTEGER FROM temp.incoming');
  await writer.rows(
    `INSERT INTO temp.incoming
     SELECT ${file}, (p.rowid - ${base} + ${piece.firstLine})::INTEGER, $1, p.id::BIGINT, NULL, d.day, 'day', q.day, p.code,
       x.type, x.mode, x.contexts, s.actor, t.actor, coalesce(p.intensity::DOUBLE, x.goldstein),
       p.mentions::INTEGER, p.sources::INTEGER, p.articles::INTEGER, NULL, p.url, l.state, 0, false,
       (s.notes | t.notes | ${apart})
     FROM temp.piece p LEFT JOIN temp.days d ON d.text = p.day
       LEFT JOIN temp.days q ON q.text = p.published
       LEFT JOIN temp.acts x ON x.code = p.code ${actor('s', 'a')} ${actor('t', 'b')}
       LEFT JOIN temp.places l ON l.place = p.place AND l.era = d.era
     WHERE regexp_full_match(p.id, '${ID}') AND ${plain('intensity', NUMBER)} AND ${plain('mentions', COUNT)}
       AND ${plain('sources', COUNT)} AND ${plain('articles', COUNT)}`,
    [dataset],
  );
  const [after] = await writer.rows('SELECT count(*)::INTEGER FROM temp.incoming');
  if ((after?.[0] as number) - (before?.[0] as number) === piece.rows) return true;
  await writer.rows(
    `DELETE FROM temp.incoming WHERE line BETWEEN ${piece.firstLine} AND ${piece.firstLine + piece.rows - 1}`,
  );
  return false;
}
