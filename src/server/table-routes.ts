/**
 * Route `/api/table`: rows that a page shows, as Parquet. The page has the rows already; Parquet is written by the
 * engine of the log, so that the browser needs no writer of its own.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { exportTable } from '../log/index.js';
import { RequestError } from './failures.js';
import type { ServerEnv } from './guard.js';
import { parse } from './queries.js';
import type { StandingTools } from './standing-routes.js';

/** Largest table that is taken, in bytes. */
export const MAX_TABLE_BYTES = 64 * 1_048_576;
const MOST_COLUMNS = 500;

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
/** Body of a table: rows of flat cells; what a row leaves out is absent. */
export const TABLE = z.strictObject({
  rows: z.array(z.record(z.string().min(1).max(200), cell)).min(1),
});

export function addTableRoutes(api: Hono<ServerEnv>, { body }: Pick<StandingTools, 'body'>): void {
  api.post(
    '/table',
    bodyLimit({
      maxSize: MAX_TABLE_BYTES,
      onError: () => {
        throw new RequestError('too-large', `A table may have at most ${MAX_TABLE_BYTES} bytes.`);
      },
    }),
    async (c) => {
      const { rows } = parse(TABLE, await body(c), 'body');
      const columns = new Set(rows.flatMap((row) => Object.keys(row)));
      if (columns.size > MOST_COLUMNS) {
        throw new RequestError('bad-request', `A table may have at most ${MOST_COLUMNS} columns.`);
      }
      const folder = await mkdtemp(join(tmpdir(), 'entente-table-'));
      try {
        const path = join(folder, 'table.parquet');
        await exportTable(rows, path, 'parquet');
        return c.body(new Uint8Array(await readFile(path)), 200, {
          'content-type': 'application/vnd.apache.parquet',
        });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  );
}
