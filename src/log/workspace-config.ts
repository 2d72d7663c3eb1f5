/**
 * `entente.yaml`, the settings of a workspace: what they may be, and reading them with the line of every
 * mistake. docs/log.md lists them for people.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { parseActor } from '../ontology/actor.js';
import { PERIODS } from '../ontology/day.js';
import { STATUSES } from '../ontology/status.js';
import { checkWritten, readWritten } from '../shared/checked-file.js';
import { UserError } from '../shared/user-error.js';
import { CHOSEN_GUARDS } from './imported-types.js';

/** Version of the settings. A file of a higher one is refused. */
export const SETTINGS_VERSION = 1;
/** Name of the settings file in a workspace. */
export const SETTINGS_FILE = 'entente.yaml';

const state = z
  .string()
  .refine((code) => parseActor(code)?.sector === undefined && parseActor(code) !== undefined, {
    error: (issue) => `"${String(issue.input)}" is no code of a state or organisation such as KOR or UNO`,
  });

const TIES = z.strictObject({
  period: z.enum(PERIODS).optional(),
  direction: z.enum(['directed', 'undirected']).optional(),
  statuses: z.array(z.enum(STATUSES)).min(1).optional(),
});

const IMPORTS = z.strictObject({
  guards: z.array(z.enum(CHOSEN_GUARDS)).default([]),
});

/** Minutes between two requests to a feed: no fewer than its owner may expect, no more than a week. */
const FEED = z.strictObject({
  url: z.url({ protocol: /^https?$/, error: 'is no address such as https://example.org/feed.xml' }),
  minutes: z.int().min(15).max(10_080).default(60),
});

const server = z.url({ protocol: /^https?$/, error: 'is no address such as http://127.0.0.1:8123' });
const sqlName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_-]{0,62}$/, 'must be a name of letters, digits, "_" and "-" (at most 63)');

/** Where the log is: a file of the workspace, or a database on servers of ClickHouse (docs/scale.md). */
const LOG = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('duckdb') }),
  z
    .strictObject({
      kind: z.literal('clickhouse'),
      /** The server that is asked. */
      url: server,
      database: sqlName.default('entente'),
      user: z.string().min(1).default('default'),
      /** The cluster's name in the servers' own settings, and its other servers. */
      cluster: sqlName.nullable().default(null),
      shards: z.array(server).default([]),
    })
    .refine(({ cluster, shards }) => shards.length === 0 || cluster !== null, {
      path: ['cluster'],
      error: 'is needed where `shards` are named: what the servers call their cluster',
    }),
]);
/** The setting `log`. */
export type LogSetting = Readonly<z.output<typeof LOG>>;

/** Minutes between two looks of a running server into the sources: a minute to a week. */
const READ_EVERY = z.int().min(1).max(10_080);

const SETTINGS = z.strictObject({
  version: z.literal(SETTINGS_VERSION),
  name: z.string().min(1),
  side: state.nullable().default(null),
  watch: z.array(state).default([]),
  poles: z.array(state).max(2).default([]),
  sources: z.array(z.string().min(1)).default([]),
  readEvery: READ_EVERY.nullable().default(null),
  feeds: z.array(FEED).default([]),
  actors: z.string().min(1).nullable().default(null),
  ties: TIES.default({}),
  imports: IMPORTS.default({ guards: [] }),
  log: LOG.default({ kind: 'duckdb' }),
});

/** The settings of a workspace, with defaults filled in. */
export type WorkspaceConfig = Readonly<z.output<typeof SETTINGS>>;
/** Settings to write; what is left out takes its default. */
export type WorkspaceSettings = Partial<Omit<z.input<typeof SETTINGS>, 'version'>>;

/** Reads and checks a settings file. Throws a UserError naming file and line: exit code 2, or 1 where it is of a newer version. */
export async function readConfig(path: string): Promise<WorkspaceConfig> {
  return parseConfig(await readFile(path, 'utf8'), path);
}

/** The same for a text; `name` is what messages call it. */
export function parseConfig(text: string, name: string): WorkspaceConfig {
  const file = readWritten(text, name);
  const version = (file.value as { readonly version?: unknown }).version;
  if (typeof version === 'number' && version > SETTINGS_VERSION) {
    throw new UserError(
      `${name}:${file.lineOf(['version'])}: the workspace is of version ${version}; this program knows versions up to ${SETTINGS_VERSION}`,
      { hint: 'Install the newer Entente that made it. Nothing was changed.' },
    );
  }
  return checkWritten(file, SETTINGS);
}
