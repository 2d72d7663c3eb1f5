/**
 * The event log on ClickHouse beside the embedded one, on a generated GDELT 2.0 file: import, what it takes on disk, and
 * questions of one pair and of all. The database is made for it and dropped again.
 * Usage: npm run bench -- cluster --url http://127.0.0.1:8123 [--shards URL,URL --cluster NAME] [--rows N] [--pids PID,PID]
 * (--pids: servers on this machine, so that their processor time is counted)
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importFiles } from '../dist/import/index.js';
import { openClusterLog } from '../dist/log/cluster/cluster-log.js';
import { openEventLog } from '../dist/log/index.js';
import { loadRowTools } from '../dist/resources/import.js';
import { writeGdeltFile } from './gdelt-file.mjs';

const PAIRS = ['USA RUS', 'RUS UKR', 'CHN USA', 'ISR PSE', 'JPN PHL', 'KOR PRK'];
const DATABASE = 'entente_bench';
/** Ticks of the kernel's clock a second. */
const TICKS = 100;

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      url: { type: 'string', default: 'http://127.0.0.1:8123' },
      shards: { type: 'string', default: '' },
      cluster: { type: 'string' },
      rows: { type: 'string', default: '1000000' },
      pids: { type: 'string', default: '' },
    },
  });
  const rows = Number(values.rows);
  const urls = [values.url, ...values.shards.split(',').filter(Boolean)];
  const pids = values.pids.split(',').filter(Boolean);
  const password = process.env.ENTENTE_CLICKHOUSE_PASSWORD ?? '';
  const address = { urls, database: DATABASE, cluster: values.cluster ?? null, user: 'default', password };
  const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'));
  try {
    const file = join(folder, 'gdelt.csv');
    await writeGdeltFile(file, rows);
    const embedded = join(folder, 'log.duckdb');
    const duckdb = await measure(() => openEventLog(embedded), file, folder, []);
    duckdb.bytes = (await stat(embedded)).size;
    for (const url of urls) await ask(url, `DROP DATABASE IF EXISTS ${DATABASE}`);
    const clickhouse = await measure(() => openClusterLog(address), file, folder, pids);
    let bytes = 0;
    for (const url of urls) {
      const sum = `SELECT sum(bytes_on_disk) FROM system.parts WHERE active AND database = '${DATABASE}'`;
      bytes += Number(await ask(url, sum.replace('bytes_on_disk', 'bytes')).catch(() => ask(url, sum)));
    }
    clickhouse.bytes = bytes;
    for (const url of urls) await ask(url, `DROP DATABASE ${DATABASE}`);
    return { rows, fileBytes: (await stat(file)).size, shards: urls.length, duckdb, clickhouse };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(open, file, folder, pids) {
  const tools = loadRowTools();
  const options = { guards: [], version: 'bench' };
  const log = await open();
  try {
    const imported = await timed(() => importFiles(log, [file], tools, options), pids);
    const acts = await log.importedActCount();
    const pair = await timed(async () => {
      for (let i = 0; i < 5; i++)
        for (const states of PAIRS) await log.importedActs({ states: states.split(' ') });
    }, pids);
    const columns = await timed(() => log.importedActColumns(), pids);
    const more = join(folder, 'more.csv');
    await writeGdeltFile(more, 1000, { seed: 1, firstId: 2_000_000_000, from: 0.9999 });
    const added = await timed(() => importFiles(log, [more], tools, options), pids);
    const again = await timed(() => importFiles(log, [more], tools, options), pids);
    return {
      import: imported,
      acts,
      actsOfOnePair: each(pair, 5 * PAIRS.length),
      allActs: columns,
      addThousandOfOneDay: added,
      passOverKnownFile: again,
    };
  } finally {
    await log.close();
  }
}

async function timed(work, pids) {
  const cpu = process.cpuUsage();
  const servers = serverSeconds(pids);
  const start = performance.now();
  await work();
  const wallSeconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { wallSeconds, cpuSeconds: (user + system) / 1e6, serverCpuSeconds: serverSeconds(pids) - servers };
}

function each(time, count) {
  return Object.fromEntries(Object.entries(time).map(([name, value]) => [name, value / count]));
}

/** Processor time of processes so far, as Linux counts it. */
function serverSeconds(pids) {
  return pids.reduce((sum, pid) => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return sum + (Number(fields[11]) + Number(fields[12])) / TICKS;
  }, 0);
}

async function ask(url, sql) {
  const answer = await fetch(url, { method: 'POST', body: sql });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}
