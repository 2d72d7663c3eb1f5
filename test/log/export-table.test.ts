import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportTable } from '../../src/log/export-table.js';
import type { Columns, FlatRow } from '../../src/log/flat-table.js';
import { EXIT } from '../../src/shared/user-error.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-export it's "));
});
afterEach(() => rm(folder, { recursive: true }));

const COLUMNS: Columns = { name: 'text', count: 'integer', score: 'number', fact: 'boolean', day: 'day' };
const ROWS: readonly FlatRow[] = [
  { name: 'plain', count: 1, score: -3.5, fact: true, day: '2024-02-29' },
  { name: `=cmd("x"), 'y'\nz 😀`, count: -2, score: 0.1, fact: false, day: '0999-01-01' },
  { name: '', count: null, score: null, fact: null, day: null },
  { name: null },
];
const WHOLE = ROWS.map((row) => ({ name: null, count: null, score: null, fact: null, day: null, ...row }));

/** Reads a file with another reader than the one that wrote it: a fresh engine. */
async function readBack(sql: string, path: string): Promise<readonly object[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rows = await (await connection.run(sql, [path])).getRowObjectsJson();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

describe('exportTable', () => {
  it('writes Parquet that reads back the same, types and all', async () => {
    const path = join(folder, 'table.parquet');
    expect(await exportTable(ROWS, path, 'parquet', { columns: COLUMNS })).toBe(4);
    expect(await readBack('SELECT * FROM read_parquet($1)', path)).toEqual(WHOLE);
    const types = await readBack('DESCRIBE SELECT * FROM read_parquet($1)', path);
    expect(types.map((row) => (row as { column_type: string }).column_type)).toEqual([
      'VARCHAR',
      'INTEGER',
      'DOUBLE',
      'BOOLEAN',
      'DATE',
    ]);
  });

  it('writes JSON Lines that read back the same', async () => {
    const path = join(folder, 'table.jsonl');
    expect(await exportTable(ROWS, path, 'jsonl', { columns: COLUMNS })).toBe(4);
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(WHOLE);
  });

  it('writes CSV whose texts no spreadsheet runs and whose numbers stay numbers', async () => {
    const path = join(folder, 'table.csv');
    expect(await exportTable(ROWS, path, 'csv', { columns: COLUMNS })).toBe(4);
    expect(await readFile(path, 'utf8')).toBe(
      [
        'name,count,score,fact,day',
        'plain,1,-3.5,true,2024-02-29',
        `"'=cmd(""x""), 'y'\nz 😀",-2,0.1,false,0999-01-01`,
        '"",,,,',
        ',,,,',
        '',
      ].join('\n'),
    );
    const back = await readBack("SELECT name, score FROM read_csv($1, header = true, nullstr = '')", path);
    expect(back[1]).toEqual({ name: `'=cmd("x"), 'y'\nz 😀`, score: 0.1 });
  });

  it('tells columns from the rows where none are given', async () => {
    const path = join(folder, 'told.parquet');
    await exportTable(
      [
        { a: null, b: 1 },
        { a: 2, b: 2.5, c: 'x' },
      ],
      path,
      'parquet',
    );
    expect(await readBack('SELECT * FROM read_parquet($1)', path)).toEqual([
      { a: null, b: 1, c: null },
      { a: 2, b: 2.5, c: 'x' },
    ]);
    await expect(exportTable([], join(folder, 'none.csv'), 'csv')).rejects.toThrow('nothing to export');
  });

  it('writes a header where columns are given and rows are none', async () => {
    const path = join(folder, 'empty.csv');
    expect(await exportTable([], path, 'csv', { columns: COLUMNS })).toBe(0);
    expect(await readFile(path, 'utf8')).toBe('name,count,score,fact,day\n');
  });

  it('writes names with quotes in them, and more rows than fit one batch', async () => {
    const path = join(folder, 'big.parquet');
    const rows = Array.from({ length: 25_001 }, (_, n) => ({ 'a"; DROP': n }));
    expect(await exportTable(rows, path, 'parquet')).toBe(25_001);
    expect(
      await readBack('SELECT count(*)::INTEGER AS n, max("a""; DROP") AS m FROM read_parquet($1)', path),
    ).toEqual([{ n: 25_001, m: 25_000 }]);
  });

  it.each(['csv', 'jsonl', 'parquet'] as const)('replaces a %s file only when it is told to', async (as) => {
    const path = join(folder, `there.${as}`);
    await writeFile(path, 'precious');
    await expect(exportTable(ROWS, path, as, { columns: COLUMNS })).rejects.toMatchObject({
      exitCode: EXIT.usage,
      hint: expect.stringContaining('--force'),
    });
    expect(await readFile(path, 'utf8')).toBe('precious');
    expect(await exportTable(ROWS, path, as, { columns: COLUMNS, force: true })).toBe(4);
  });

  it('leaves nothing behind where it fails', async () => {
    const bad = [...ROWS, { stranger: 1 }];
    for (const as of ['csv', 'parquet'] as const) {
      await expect(exportTable(bad, join(folder, `bad.${as}`), as, { columns: COLUMNS })).rejects.toThrow(
        '"stranger" is no column',
      );
    }
    expect(await readdir(folder)).toEqual([]);
    await expect(exportTable(ROWS, join(folder, 'no', 'x.csv'), 'csv')).rejects.toMatchObject({
      exitCode: EXIT.usage,
    });
  });
});
