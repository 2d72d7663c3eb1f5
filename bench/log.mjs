/**
 * The event log at size, on a generated GDELT 2.0 file: time of import against DuckDB reading the same columns
 * alone, series of one pair, all pairs moved, a few events added, size of the file, memory.
 * Usage: npm run bench -- log [--rows N] [--memory 2GB]
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { importFiles } from '../dist/import/index.js';
import { packedActs } from '../dist/imported-events.js';
import { openEventLog } from '../dist/log/index.js';
import { loadRowTools } from '../dist/resources/import.js';
import { packedOverview, packedSeries } from '../dist/ties/index.js';
import { writeGdeltFile } from './gdelt-file.mjs';

/** Columns that the log keeps, by their place in the file. */
const KEPT = [0, 1, 7, 8, 12, 13, 14, 17, 18, 22, 23, 24, 26, 30, 31, 32, 33, 53, 59, 60];
const PAIRS = ['USA RUS', 'RUS UKR', 'CHN USA', 'ISR PSE', 'JPN PHL', 'GEO ARM', 'IND PAK', 'KOR PRK'];
const ADDED = 1000;

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: { rows: { type: 'string', default: '10000000' }, memory: { type: 'string', default: '2GB' } },
  });
  const rows = Number(values.rows);
  const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'));
  try {
    const file = join(folder, 'gdelt.csv');
    await writeGdeltFile(file, rows);
    const alone = await timed(() => readAlone(file, join(folder, 'alone.duckdb'), values.memory));
    await rm(join(folder, 'alone.duckdb'), { force: true });
    return {
      rows,
      duckdbAlone: alone.time,
      ...(await measureLog(folder, file, rows, values.memory, alone.time)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureLog(folder, file, rows, memory, alone) {
  const path = join(folder, 'log.duckdb');
  const tools = loadRowTools();
  const options = { guards: [], version: 'bench' };
  let log = await openEventLog(path, { memoryLimit: memory });
  const imported = await timed(() => importFiles(log, [file], tools, options));
  await log.close();
  const size = (await stat(path)).size;
  log = await openEventLog(path, { memoryLimit: memory });
  const acts = await log.importedActCount();
  const pairActs = await times((pair) => log.importedActs({ states: pair }));
  const pairSeries = await times((pair) => pairIndex(log, pair));
  const moved = await timed(async () =>
    packedOverview(packedActs(await log.importedActColumns()), await log.coverage()),
  );
  const added = [];
  for (const [i, from] of [0.9999, 0.9999, 0].entries()) {
    const more = join(folder, `more-${i}.csv`);
    await writeGdeltFile(more, ADDED, { seed: i, firstId: 2_000_000_000 + i * ADDED, from });
    added.push((await timed(() => importFiles(log, [more], tools, options))).time);
  }
  await log.close();
  return {
    import: imported.time,
    added: imported.value.added,
    importTimesDuckdbAlone: imported.time.wallSeconds / alone.wallSeconds,
    importTimesDuckdbAloneCpu: imported.time.cpuSeconds / alone.cpuSeconds,
    acts,
    pairActs,
    pairMonthSeries: pairSeries,
    allPairsMoved: { pairs: moved.value.moves.length, ...moved.time },
    addThousandOfOneDay: added[1],
    addThousandOverTenYears: added[2],
    megabytesPerMillionRows: size / rows,
    memoryLimit: memory,
    peakResidentMegabytes: process.resourceUsage().maxRSS / 1024,
    node: process.version,
  };
}

async function timed(work) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const value = await work();
  const wallSeconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { value, time: { wallSeconds, cpuSeconds: (user + system) / 1e6 } };
}

async function readAlone(file, path, memory) {
  const instance = await DuckDBInstance.create(path, { memory_limit: memory, threads: '2' });
  const connection = await instance.connect();
  const columns = Array.from({ length: 61 }, (_, i) => `'c${i}': 'VARCHAR'`).join(', ');
  await connection.run(
    `CREATE TABLE t AS SELECT ${KEPT.map((i) => `c${i}`).join(', ')} FROM read_csv('${file}', delim = '\t',
       header = false, quote = '', escape = '', auto_detect = false, nullstr = '', columns = {${columns}})`,
  );
  await connection.run('CHECKPOINT');
  connection.closeSync();
  instance.closeSync();
}

/** As the pair page draws it: index with band by month, and turning points. */
async function pairIndex(log, pair) {
  const acts = packedActs(await log.importedActColumns(pair));
  return packedSeries(acts, await log.coverage(), pair, { direction: 'undirected', period: 'month' });
}

async function times(work) {
  const times = [];
  for (let i = 0; i < 5; i++) {
    for (const pair of PAIRS) {
      const start = performance.now();
      await work(pair.split(' '));
      times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  return {
    p50Milliseconds: times[times.length >> 1],
    p95Milliseconds: times[Math.floor(times.length * 0.95)],
  };
}
