/** Which engine keeps a workspace's log, and whether it answers. */
import { stat } from 'node:fs/promises';
import { UserError } from '../shared/user-error.js';
import { logPath, openAddress, readSettings } from './workspace.js';

/** An engine, or one server of it. */
export interface LogEngine {
  /** `DuckDB`, or `ClickHouse 18.16.1`; without a version where the server does not say one. */
  readonly name: string;
  /** Path of the file, or address of the server with the database. */
  readonly where: string;
  /** Size on disk; null: nothing is there yet, or it does not answer. */
  readonly bytes: number | null;
  /** Why it does not answer, with what to do; null: it does. */
  readonly trouble: string | null;
}

/**
 * The engine of the log of the workspace in a folder: one, or the servers of a cluster in the order of the settings. Does
 * not open the log, so that it is told while another process holds it. Throws a UserError where the settings are wrong.
 */
export async function logEngines(folder: string): Promise<readonly LogEngine[]> {
  const { log } = await readSettings(folder);
  if (log.kind === 'duckdb') {
    const where = logPath(folder);
    const bytes = await stat(where).then(
      ({ size }) => size,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      },
    );
    return [{ name: 'DuckDB', where, bytes, trouble: null }];
  }
  const { urls, ...address } = openAddress(log);
  const engines: LogEngine[] = [];
  for (const url of urls) engines.push(await serverOf({ ...address, urls: [url] }, url));
  return engines;
}

async function serverOf(address: ReturnType<typeof openAddress>, url: string): Promise<LogEngine> {
  const { openServers } = await import('./cluster/servers.js');
  const { text } = await import('./cluster/literals.js');
  const where = `${url}, database ${address.database}`;
  try {
    const server = await openServers(address);
    try {
      const [row] = await server.rows(
        `SELECT version(), toFloat64(sum(bytes_on_disk)) FROM system.parts WHERE active AND database = ${text(address.database)}`,
      );
      const [version, bytes] = row ?? [];
      return { name: `ClickHouse ${version}`, where, bytes: bytes as number, trouble: null };
    } finally {
      await server.close();
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const trouble = [error.message, error.hint ?? ''].join('. ').trim();
    return { name: 'ClickHouse', where, bytes: null, trouble };
  }
}
