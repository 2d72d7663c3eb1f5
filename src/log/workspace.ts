/** A workspace: a folder with `entente.yaml` and the log, or the address of the log. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { EXIT, UserError } from '../shared/user-error.js';
import type { ClusterAddress } from './cluster/servers.js';
import { type OpenOptions, openEventLog } from './duckdb-log.js';
import type { EventLog } from './event-log.js';
import {
  type LogSetting,
  parseConfig,
  readConfig,
  SETTINGS_FILE,
  SETTINGS_VERSION,
  type WorkspaceConfig,
  type WorkspaceSettings,
} from './workspace-config.js';

const LOG_FILE = 'log.duckdb';
/** Environment variable with the password of the user on ClickHouse: settings are copied and shown, it is not. */
const PASSWORD = 'ENTENTE_CLICKHOUSE_PASSWORD';

/** How to open a workspace. Limits of the engine are those of the embedded one. */
export interface OpenWorkspaceOptions extends OpenOptions {
  /** Password on ClickHouse; default: that of the environment variable ENTENTE_CLICKHOUSE_PASSWORD. */
  readonly password?: string;
}

/** An open workspace. */
export interface Workspace {
  /** Absolute path of the folder. */
  readonly folder: string;
  readonly config: WorkspaceConfig;
  /** Open until its `close`. */
  readonly log: EventLog;
  /** Absolute path of the user's own actors; null: none. */
  readonly actorsFile: string | null;
}

/** True where the folder holds settings. */
export function hasWorkspace(folder: string): boolean {
  return existsSync(join(folder, SETTINGS_FILE));
}

/** Path of the log in a workspace's folder. */
export function logPath(folder: string): string {
  return join(folder, LOG_FILE);
}

/**
 * Makes a workspace in a folder (which may exist) and gives its settings; the log is made when it is first
 * opened. `name` is the folder's unless given. Throws a UserError (exit code 2) where there is one already.
 */
export async function createWorkspace(
  folder: string,
  settings: WorkspaceSettings = {},
): Promise<WorkspaceConfig> {
  const path = join(folder, SETTINGS_FILE);
  const { name = basename(resolve(folder)) || 'workspace', ...rest } = settings;
  const text = `${HEADER}${stringify({ version: SETTINGS_VERSION, name, ...rest })}`;
  const config = parseConfig(text, path);
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new UserError(`${folder} is a workspace already`, {
      hint: `Edit ${path}, or choose another folder.`,
      exitCode: EXIT.usage,
      cause: error,
    });
  }
  return config;
}

/** Makes a workspace in `to` with the settings of another folder; its paths still lead to the same files. */
export async function copySettings(from: string, to: string): Promise<WorkspaceConfig> {
  // The copy has a log of its own, wherever the other one is.
  const { version: _version, log: _log, ...config } = await readSettings(from);
  return createWorkspace(to, {
    ...config,
    sources: config.sources.map((path) => resolve(from, path)),
    actors: config.actors === null ? null : resolve(from, config.actors),
  });
}

/**
 * Opens the workspace in a folder, and with it the log. Throws a UserError: exit code 2 where there is no
 * workspace or its settings are wrong, 1 where it is of a newer version, 4 where another process holds it.
 */
export async function openWorkspace(folder: string, options: OpenWorkspaceOptions = {}): Promise<Workspace> {
  const path = resolve(folder);
  const config = await readSettings(path);
  const actorsFile = config.actors === null ? null : resolve(path, config.actors);
  return { folder: path, config, actorsFile, log: await openLog(path, config.log, options) };
}

async function openLog(
  folder: string,
  setting: LogSetting,
  { password, ...options }: OpenWorkspaceOptions,
): Promise<EventLog> {
  if (setting.kind === 'duckdb') return openEventLog(logPath(folder), options);
  const { openClusterLog } = await import('./cluster/cluster-log.js');
  // Pieces of files lie in the workspace while they are read, as they do beside the embedded log.
  return openClusterLog(openAddress(setting, password), {
    scratch: folder,
    ...(options.now === undefined ? {} : { now: options.now }),
  });
}

/** Address of a log on ClickHouse, with the password of the environment unless another is given. */
export function openAddress(
  { url, shards, database, cluster, user }: LogSetting & { readonly kind: 'clickhouse' },
  password = process.env[PASSWORD] ?? '',
): ClusterAddress {
  return { urls: [url, ...shards], database, cluster, user, password };
}

/** Settings of the workspace in a folder. Throws a UserError (exit code 2) where there is none or they are wrong. */
export async function readSettings(folder: string): Promise<WorkspaceConfig> {
  if (!hasWorkspace(folder)) {
    throw new UserError(`${folder} is no workspace (it has no ${SETTINGS_FILE})`, {
      hint: 'Make one with: entente init FOLDER',
      exitCode: EXIT.usage,
    });
  }
  return readConfig(join(folder, SETTINGS_FILE));
}

const HEADER = `# Settings of an Entente workspace (docs/log.md).
#   side     whose side the analyst is on: a code such as KOR
#   watch    the states and organisations that matter most
#   poles    the two powers between which others stand
#   sources  files and folders that \`entente read\` takes when none is named
#   readEvery  minutes between two looks of a running server into the sources; without it only when asked
#   feeds    feeds that a running server asks for what is new; nothing else leaves this machine
#   actors   a table of your own actors
#   imports  guards that imported rows must pass besides those that always hold (docs/import.md)
#   ties     period, direction and statuses that series take unless told otherwise
#   log      where the log is, if not in log.duckdb beside this file (docs/scale.md)
`;
