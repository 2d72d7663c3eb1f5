/**
 * The event log at size, on a generated GDELT 2.0 file: time of import against DuckDB reading the same columns
 * alone, series of one pair, all pairs moved, a few events added, size of the file, memory.
 * Usage: npm run bench -- log [--rows N] [--memory MEGABYTES] [--folder FOLDER]
 * `--memory`: what the whole process may take; the engine is given what is left beside this program's own part.
 * `--folder`: where the file and the log are made, and stay.
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
/** Times that each pair is looked at. */
const ROUNDS = 12;
/** What this program takes beside the engine. */
const OWN_MEGABYTES = 700;

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      rows: { type: 'string', default: '10000000' },
      memory: { type: 'string', default: '2000' },
      folder: { type: 'string' },
    },
  });
  const rows = Number(values.rows);
  const folder = values.folder ?? (await mkdtemp(join(tmpdir(), 'entente-bench-')));
  const memory = Number(values.memory);
  try {
    const file = join(folder, 'gdelt.csv');
    await writeGdeltFile(file, rows);
    const alone = await timed(() => readAlone(file, join(folder, 'alone.duckdb'), `${memory}MB`));
    await rm(join(folder, 'alone.duckdb'), { force: true });
    return {
      rows,
      duckdbAlone: alone.time,
      ...(await measureLog(folder, file, rows, memory, alone.time)),
    };
  } finally {
    if (values.folder === undefined) await rm(folder, { recursive: true, force: true });
  }
}

async function measureLog(folder, file, rows, memory, alone) {
  const path = join(folder, 'log.duckdb');
  const tools = loadRowTools();
  const options = { guards: [], version: 'bench' };
  const engine = { memoryLimit: `${memory - OWN_MEGABYTES}MB` };
  let log = await openEventLog(path, engine);
  const imported = await timed(() => importFiles(log, [file], tools, options));
  await log.close();
  const size = (await stat(path)).size;
  log = await openEventLog(path, engine);
  const acts = await log.importedActCount();
  // Kept while nothing is imported, as the workbench does.
  const coverage = await log.coverage();
  const series = async (pair) => {
    const packed = packedActs(await log.importedActColumns(pair));
    return packedSeries(packed, coverage, pair, { direction: 'undirected', period: 'month' });
  };
  const pairActs = await times((pair) => log.importedActColumns(pair));
  const pairMonthSeries = await times(series);
  const actsOfPairs = [];
  for (const pair of PAIRS) {
    actsOfPairs.push([pair, (await log.importedActColumns(pair.split(' '))).low.length]);
  }
  const moved = [];
  for (let i = 0; i < 3; i++) {
    moved.push(await timed(async () => packedOverview(packedActs(await log.importedActColumns()), coverage)));
  }
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
    actsOfPairs: Object.fromEntries(actsOfPairs),
    pairActs,
    pairMonthSeries,
    allPairsMoved: {
      pairs: moved[0].value.moves.length,
      bands: moved[0].value.moves.filter(({ sureness }) => sureness !== null).length,
      first: moved[0].time,
      best: moved.map(({ time }) => time).reduce((a, b) => (a.cpuSeconds <= b.cpuSeconds ? a : b)),
    },
    addThousandOfOneDay: added[1],
    addThousandOverTenYears: added[2],
    megabytesPerMillionRows: size / rows,
    memoryMegabytes: memory,
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

async function times(work) {
  const all = [];
  for (let i = 0; i < ROUNDS; i++) {
    for (const pair of PAIRS) all.push((await timed(() => work(pair.split(' ')))).time);
  }
  const at = (of, share) => 1000 * all.map(of).sort((a, b) => a - b)[Math.floor(all.length * share)];
  const [wall, cpu] = [({ wallSeconds }) => wallSeconds, ({ cpuSeconds }) => cpuSeconds];
  return {
    wallMilliseconds: { p50: at(wall, 0.5), p95: at(wall, 0.95) },
    cpuMilliseconds: { p50: at(cpu, 0.5), p95: at(cpu, 0.95) },
  };
}
