/**
 * Debian's `clickhouse-server`, started for a test: two servers on loopback with ports, folders and settings of their own,
 * which form a cluster `two` of two shards. They end with the test process, however it ends: a shell waits for its last
 * word, and takes server and folder away when the process is gone.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openClusterLog } from '../../src/log/cluster/cluster-log.js';
import type { ClusterAddress } from '../../src/log/cluster/servers.js';
import type { LogPlace } from './conformance.js';

const BINARY = ['/usr/sbin/clickhouse-server', '/usr/bin/clickhouse-server'].find(existsSync);
/** False where no server is installed: what needs one is skipped, and shown as skipped. */
export const HAS_CLICKHOUSE = BINARY !== undefined;

export interface TestCluster {
  readonly urls: readonly string[];
  /** Kills a server as a power cut would, without a word. */
  kill(i: number): Promise<void>;
  /** Starts it again on what it left behind, if it does not run. */
  start(i: number): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Places for logs on both shards. A log that is done with is emptied and used again: making its tables costs more than
 * a test. Not so with `fresh`: what was taken out of a table a moment before its server is killed is back in it afterwards.
 */
export function clusterPlaces(cluster: () => TestCluster, fresh = false): () => Promise<ClusterPlace> {
  const free: string[] = [];
  let made = 0;
  return async () => {
    const { urls } = cluster();
    const database = free.pop() ?? `${fresh ? 'fresh' : 'log'}_${++made}`;
    const address: ClusterAddress = { urls, database, cluster: 'two', user: 'default', password: '' };
    return {
      address,
      open: () => openClusterLog(address),
      async dispose() {
        for (const [i, url] of urls.entries()) {
          await cluster().start(i);
          const filled = `SELECT DISTINCT table FROM system.parts WHERE active AND database = '${database}'`;
          for (const table of (await sql(url, filled)).split('\n').filter(Boolean))
            await sql(url, `TRUNCATE TABLE ${database}.${table}`);
        }
        if (!fresh) free.push(database);
      },
    };
  };
}

export interface ClusterPlace extends LogPlace {
  readonly address: ClusterAddress;
}

/** Runs a statement; gives the answer as text. */
export async function sql(url: string, statement: string): Promise<string> {
  const answer = await fetch(url, { method: 'POST', body: statement });
  const body = await answer.text();
  if (!answer.ok) throw new Error(`${statement}: ${body}`);
  return body;
}

/** Starts both servers. */
export async function startCluster(): Promise<TestCluster> {
  // In memory where that can be had: the server makes a file for every column of every insert.
  const folder = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'entente-clickhouse-'));
  const ports = await freePorts(4);
  const tcp = ports.slice(2);
  const running: (ChildProcess | undefined)[] = [undefined, undefined];

  const start = async (i: number) => {
    if (running[i] !== undefined) return;
    running[i] = await startServer(folder, join(folder, `shard-${i}`), ports[i] as number);
  };
  const end = async (i: number, word: string) => {
    const shell = running[i];
    if (shell === undefined) return;
    const gone = new Promise((resolve) => shell.once('exit', resolve));
    shell.stdin?.end(word);
    await gone;
    running[i] = undefined;
  };
  try {
    for (const i of [0, 1]) await writeSettings(join(folder, `shard-${i}`), ports[i] as number, tcp, i);
    await Promise.all([start(0), start(1)]);
  } catch (error) {
    for (const shell of running) shell?.stdin?.end();
    throw error;
  }
  return {
    urls: ports.slice(0, 2).map((port) => `http://127.0.0.1:${port}`),
    kill: (i) => end(i, 'kill\n'),
    start,
    async stop() {
      await Promise.all([end(0, ''), end(1, '')]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The server runs until its shell is told to kill it, or until nobody can tell it anything any more. */
const SHELL = `"$1" --config-file="$2/config.xml" & server=$!
if read -r word; then kill -9 $server; else kill -9 $server; rm -rf "$3"; fi; wait $server`;

async function startServer(all: string, folder: string, port: number): Promise<ChildProcess> {
  const shell = spawn('sh', ['-c', SHELL, 'sh', BINARY as string, folder, all], {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  for (let waited = 0; waited < 300; waited++) {
    if (shell.exitCode !== null) break;
    const answer = await fetch(`http://127.0.0.1:${port}/ping`).catch(() => undefined);
    if (answer?.ok) return shell;
    await pause(50);
  }
  shell.stdin.end('kill\n');
  const said = await readFile(join(folder, 'errors.log'), 'utf8').catch(() => '');
  throw new Error(`clickhouse-server does not answer on port ${port}\n${said.slice(-2000)}`);
}

async function writeSettings(folder: string, port: number, tcp: readonly number[], i: number): Promise<void> {
  for (const name of ['data', 'tmp']) await mkdir(join(folder, name), { recursive: true });
  const shards = tcp.map(
    (at) =>
      `<shard><internal_replication>true</internal_replication><replica><host>127.0.0.1</host><port>${at}</port></replica></shard>`,
  );
  await writeFile(
    join(folder, 'config.xml'),
    `<yandex>
  <logger><level>error</level><log>${folder}/server.log</log><errorlog>${folder}/errors.log</errorlog></logger>
  <http_port>${port}</http_port><tcp_port>${tcp[i]}</tcp_port><listen_host>127.0.0.1</listen_host>
  <path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path>
  <mark_cache_size>67108864</mark_cache_size><uncompressed_cache_size>0</uncompressed_cache_size>
  <users_config>users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database>
  <max_connections>64</max_connections><keep_alive_timeout>3</keep_alive_timeout><max_concurrent_queries>32</max_concurrent_queries>
  <remote_servers><two>${shards.join('')}</two></remote_servers>
</yandex>`,
  );
  await writeFile(
    join(folder, 'users.xml'),
    `<yandex>
  <profiles><default><max_memory_usage>1000000000</max_memory_usage><max_threads>1</max_threads><background_pool_size>2</background_pool_size><background_schedule_pool_size>2</background_schedule_pool_size></default></profiles>
  <users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users>
  <quotas><default></default></quotas>
</yandex>`,
  );
}

/** Ports that nobody uses now. */
async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
