import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFiles, parseMapping } from '../../src/import/index.js';
import { parquetRecords } from '../../src/import/parquet-rows.js';
import { openEventLog } from '../../src/log/duckdb-log.js';
import { exportTable } from '../../src/log/export-table.js';
import { loadRowTools } from '../../src/resources/import.js';
import { DuckDBInstance } from '../../src/shared/duckdb.js';
import { EXIT, type UserError } from '../../src/shared/user-error.js';

const WHOLE = `version: 1
dataset: own
license: own
columns:
  id: no
  day: date
  source: a
  target: b
  act: what
`;

function refusal(text: string): UserError {
  try {
    parseMapping(text, 'map.yaml');
  } catch (error) {
    return error as UserError;
  }
  throw new Error('it was accepted');
}

describe('a mapping file', () => {
  it('fills in what is left out', () => {
    expect(parseMapping(WHOLE, 'map.yaml')).toMatchObject({
      restricted: false,
      confidence: 0.8,
      delimiter: ',',
      days: 'YYYY-MM-DD',
      actors: 'iso3',
      acts: 'plover',
    });
  });

  it.each<[string, RegExp]>([
    [WHOLE.replace('version: 1', 'version: 2'), /^map\.yaml:1: version: /],
    [WHOLE.replace('dataset: own', 'dataset: My Data'), /^map\.yaml:2: dataset: must be a short name/],
    [WHOLE.replace('license: own\n', ''), /^map\.yaml:1: license: is missing/],
    [WHOLE.replace('  day: date\n', ''), /^map\.yaml:4: columns\.day: is missing/],
    [`${WHOLE}  mdoe: m\n`, /^map\.yaml:10: "mdoe" is no setting/],
    [`${WHOLE}delimeter: ";"\n`, /^map\.yaml:10: "delimeter" is no setting/],
    [`${WHOLE}days: DD-MM\n`, /^map\.yaml:10: days: /],
    [`${WHOLE}actors: names\n`, /^map\.yaml:10: actors: /],
    [`${WHOLE}confidence: 1\n`, /^map\.yaml:10: confidence: /],
    [`${WHOLE}acts: gdelt\n`, /^map\.yaml:10: acts: /],
    [
      `${WHOLE}acts:\n  war: ASSAULT\n  talk: TALK\n`,
      /^map\.yaml:12: acts\.talk: "TALK" is no type of PLOVER/,
    ],
    [`${WHOLE}acts:\n  raid: ASSAULT/by air\n`, /^map\.yaml:11: acts\.raid: "ASSAULT\/by air" is no type/],
    [`${WHOLE}acts:\n  raid: 7\n`, /^map\.yaml:11: acts\.raid: /],
    ['version: [\n', /^map\.yaml:2: is no YAML/],
    ['', /^map\.yaml:1: has no settings/],
  ])('names file, line and key of a mistake: %j', (text, message) => {
    const error = refusal(text);
    expect(error.message).toMatch(message);
    expect(error.exitCode).toBe(EXIT.usage);
  });

  it('names the nearest known setting', () => {
    expect(refusal(`${WHOLE}  mdoe: m\n`).hint).toContain('"mode"');
    expect(refusal(`${WHOLE}delimeter: ";"\n`).hint).toContain('"delimiter"');
  });
});

describe('a table that a mapping describes', () => {
  let folder: string;
  let opened = 0;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-mapping-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const importFile = async (path: string, mapped = true) => {
    opened += 1;
    const log = await openEventLog(join(folder, `${opened}.duckdb`));
    try {
      const mapping = mapped ? { mapping: parseMapping(WHOLE, 'map.yaml') } : {};
      const result = await importFiles(log, [path], loadRowTools(), {
        guards: [],
        version: 'test',
        ...mapping,
      });
      return { result, rows: await log.importedEvents() };
    } finally {
      await log.close();
    }
  };
  const write = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const query = async (sql: string) => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(sql);
    connection.closeSync();
    instance.closeSync();
  };
  const reasons = async (path: string, mapped = true) => {
    const { result } = await importFile(path, mapped);
    return result.examples.map(({ line, column, code, reason }) => [line, column, code, reason]);
  };

  it('is set aside as a whole where a column is missing', async () => {
    const path = write('a.csv', 'no,date,a,b\n1,2024-01-01,RUS,PRK\n');
    expect(await reasons(path)).toEqual([[0, 'what', 'unknown-format', 'the header lacks "what"']]);
  });

  it('keeps types of Parquet: days, times, numbers, absence', async () => {
    const path = join(folder, 'typed.parquet');
    await query(`COPY (SELECT * FROM (VALUES
        (7, DATE '2024-06-19', 'RUS', 'PRK', 'AID', [1, 2]), (8, DATE '0987-06-19', 'PRK', NULL, 'CONSULT', NULL)
      ) t("No", date, a, b, what, extra)) TO '${path}' (FORMAT parquet)`);
    const { result, rows } = await importFile(path);
    expect(result).toMatchObject({ rows: 2, added: 2, setAside: 0 });
    expect(
      rows.map(({ id, day, source, target, type, line }) => [id, day, source, target, type, line]),
    ).toEqual([
      ['8', '0987-06-19', ['PRK'], [], 'CONSULT', 2],
      ['7', '2024-06-19', ['RUS'], ['PRK'], 'AID', 1],
    ]);
    const times = join(folder, 'times.parquet');
    await query(
      `COPY (SELECT 1.5 AS no, TIMESTAMP '2024-06-19 23:59:59' AS date, 'RUS' AS a, 'PRK' AS b, 'AID' AS what)
       TO '${times}' (FORMAT parquet)`,
    );
    expect((await importFile(times)).rows).toMatchObject([{ id: '1.5', day: '2024-06-19' }]);
  });

  it('is refused where a column that is needed holds lists', async () => {
    const path = join(folder, 'lists.parquet');
    await query(
      `COPY (SELECT 1 AS no, '2024-06-19' AS date, ['RUS'] AS a, 'PRK' AS b, 'AID' AS what) TO '${path}' (FORMAT parquet)`,
    );
    const [[line, column, code, reason] = []] = await reasons(path);
    expect([line, column, code]).toEqual([0, 'a', 'unknown-format']);
    expect(reason).toContain('type VARCHAR[]');
  });

  it('is refused as Parquet where it is none, is cut off, is packed, or has no mapping', async () => {
    const path = join(folder, 'whole.parquet');
    const row = { no: 1, date: '2024-06-19', a: 'RUS', b: 'PRK', what: 'AID' };
    await exportTable([row], path, 'parquet');
    expect((await importFile(path)).rows).toHaveLength(1);
    const bytes = readFileSync(path);
    const [cut = []] = await reasons(write('cut.parquet', bytes.subarray(0, bytes.length - 20)));
    expect(cut.slice(0, 3)).toEqual([0, null, 'unreadable']);
    expect(await reasons(write('a.parquet.gz', gzipSync(bytes)))).toEqual([
      [0, null, 'unknown-format', 'a Parquet file is read as it lies; unpack it first'],
    ]);
    expect(await reasons(path, false)).toEqual([
      [0, null, 'unknown-format', 'a Parquet file is read by a mapping; describe its columns with --map'],
    ]);
  });

  it('is the file of that name, and no other, whatever signs are in it', async () => {
    const row = { no: 1, date: '2024-06-19', a: 'RUS', b: 'PRK', what: 'AID' };
    for (const name of ["it's [ab]*.parquet", 'a?.parquet']) {
      await exportTable([row], join(folder, name), 'parquet');
      await exportTable([{ ...row, no: 2 }], join(folder, 'ab.parquet'), 'parquet', { force: true });
      const all = [];
      for await (const records of parquetRecords(join(folder, name))) all.push(...records);
      expect(all.map(({ line, cells }) => [line, cells[0]])).toEqual([
        [0, 'no'],
        [1, '1.0'],
      ]);
    }
  });
});
