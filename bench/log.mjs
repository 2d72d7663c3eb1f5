/**
 * The event log at size, on a generated GDELT 2.0 file: time of import against DuckDB reading the same columns
 * alone, acts of one pair, size of the file.
 * Usage: npm run bench -- log [--rows N] [--memory 2GB]
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { importFiles } from '../dist/import/index.js';
import { openEventLog } from '../dist/log/index.js';
import { loadRowTools } from '../dist/resources/import.js';
import { writeGdeltFile } from './gdelt-file.mjs';

/** Columns that the log keeps, by their place in the file. */
const KEPT = [0, 1, 7, 8, 12, 13, 14, 17, 18, 22, 23, 24, 26, 30, 31, 32, 33, 53, 59, 60];
const PAIRS = ['USA RUS', 'RUS UKR', 'CHN USA', 'ISR PSE', 'JPN PHL', 'GEO ARM', 'IND PAK', 'KOR PRK'];

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: { rows: { type: 'string', default: '1000000' }, memory: { type: 'string', default: '2GB' } },
  });
  const rows = Number(values.rows);
  const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'));
  try {
    const file = join(folder, 'gdelt.csv');
    await writeGdeltFile(file, rows);
    const alone = await readAlone(file, join(folder, 'alone.duckdb'), values.memory);
    const path = join(folder, 'log.duckdb');
    const log = await openEventLog(path, { memoryLimit: values.memory });
    const start = performance.now();
    const result = await importFiles(log, [file], loadRowTools(), { guards: [], version: 'bench' });
    const importing = performance.now() - start;
    const pair = await pairTimes(log);
    await log.close();
    const { size } = await stat(path);
    return {
      rows,
      added: result.added,
      duckdbAloneSeconds: alone / 1000,
      importSeconds: importing / 1000,
      timesDuckdbAlone: importing / alone,
      pairActsP95Milliseconds: pair,
      megabytesPerMillionRows: size / rows,
      memoryLimit: values.memory,
      node: process.version,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readAlone(file, path, memory) {
  const instance = await DuckDBInstance.create(path, { memory_limit: memory, threads: '2' });
  const connection = await instance.connect();
  const columns = Array.from({ length: 61 }, (_, i) => `'c${i}': 'VARCHAR'`).join(', ');
  const start = performance.now();
  await connection.run(
    `CREATE TABLE t AS SELECT ${KEPT.map((i) => `c${i}`).join(', ')} FROM read_csv('${file}', delim = '\t',
       header = false, quote = '', escape = '', auto_detect = false, nullstr = '', columns = {${columns}})`,
  );
  await connection.run('CHECKPOINT');
  const time = performance.now() - start;
  connection.closeSync();
  instance.closeSync();
  return time;
}

async function pairTimes(log) {
  const times = [];
  for (let i = 0; i < 5; i++) {
    for (const pair of PAIRS) {
      const start = performance.now();
      await log.importedActs({ states: pair.split(' ') });
      times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length * 0.95)];
}
