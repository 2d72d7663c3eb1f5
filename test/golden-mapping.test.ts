/**
 * A table of somebody's own, taken in by a mapping as CSV and as Parquet, held against what was expected; docs/mapping.md
 * explains the same two files. After a wanted change: `UPDATE_GOLDEN=1 npx vitest run test/golden-mapping.test.ts`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportTable } from '../src/log/export-table.js';
import { entente, ROOT } from './cli/run-entente.js';

const CASE = join(ROOT, 'test', 'golden', 'mapped-table');
const MAP = join(CASE, 'input', 'map.yaml');
const TABLE = join(CASE, 'input', 'protocol.csv');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-mapped-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Imports one file into a workspace of its own; gives the rows that were kept and those that were set aside. */
async function imported(name: string, path: string) {
  const workspace = join(folder, name);
  expect((await entente(['init', workspace])).code).toBe(0);
  const { out, code } = await entente(['import', path, '--map', MAP, '--json', '-w', workspace]);
  expect(code).toBe(3);
  const { rows, added, replaced, known, setAside, examples } = JSON.parse(out);
  const table = join(folder, `${name}.csv`);
  expect((await entente(['export', 'imports', '--as', 'csv', '-o', table, '-w', workspace])).code).toBe(0);
  return {
    kept: readFileSync(table, 'utf8').replaceAll(path, 'FILE'),
    told: { rows, added, replaced, known, setAside },
    aside: examples.map((item: { path: string }) => ({ ...item, path: 'FILE' })),
  };
}

describe('a table by a mapping', () => {
  it('comes in as expected, and what cannot be taken is named', async () => {
    const { kept, told, aside } = await imported('csv', TABLE);
    compare('rows.csv', kept);
    compare('report.json', `${JSON.stringify({ ...told, aside }, null, 2)}\n`);
  });

  it('comes in the same from Parquet, whose rows are counted from 1', async () => {
    const [header = [], ...rows] = cells(readFileSync(TABLE, 'utf8'));
    const path = join(folder, 'protocol [1].parquet');
    const flat = rows.map((row) =>
      Object.fromEntries(
        header.map((name, i) => [name, name === 'version' ? Number(row[i]) : row[i] || null]),
      ),
    );
    const columns = Object.fromEntries(
      header.map((name) => [name, name === 'version' ? ('integer' as const) : ('text' as const)]),
    );
    await exportTable(flat, path, 'parquet', { columns });
    const [csv, parquet] = [await imported('again', TABLE), await imported('parquet', path)];
    expect(parquet.told).toEqual(csv.told);
    const above = (item: { line: number }) => ({ ...item, line: item.line - 1 });
    expect(parquet.aside).toEqual(csv.aside.map(above));
    const lineAbove = (line: string) =>
      line.replace(/^((?:[^,]*,){4})(\d+)/, (_, start, at) => `${start}${Number(at) - 1}`);
    expect(parquet.kept).toBe(csv.kept.split('\n').map(lineAbove).join('\n'));
  });

  it('is the one that the documentation explains', () => {
    const page = readFileSync(join(ROOT, 'docs', 'mapping.md'), 'utf8');
    for (const path of [MAP, TABLE]) expect(page).toContain(readFileSync(path, 'utf8'));
  });
});

/** Cells of a table without line ends inside them. */
function cells(text: string): readonly (readonly string[])[] {
  return text
    .trimEnd()
    .split('\n')
    .map(
      (line) =>
        line.match(/("[^"]*"|[^;]*)(;|$)/g)?.map((cell) => cell.replace(/;$/, '').replace(/^"|"$/g, '')) ??
        [],
    )
    .map((row) => row.slice(0, 10));
}

function compare(name: string, actual: string): void {
  const path = join(CASE, 'expected', name);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, actual);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}
