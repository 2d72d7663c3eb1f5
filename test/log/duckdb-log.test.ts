import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventLog } from '../../src/log/duckdb-log.js';
import { eventLogConformance } from './conformance.js';
import { importConformance } from './import-conformance.js';

const makePlace = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'entente-log-'));
  return {
    open: () => openEventLog(join(folder, 'log.duckdb')),
    dispose: () => rm(folder, { recursive: true }),
  };
};

eventLogConformance('DuckDB', makePlace);
importConformance('DuckDB', makePlace);
