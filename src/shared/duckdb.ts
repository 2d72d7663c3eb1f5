/**
 * What is used of DuckDB. It is loaded by `require`, because `import` of a CommonJS package first reads all of
 * its files for the names that they export, which takes as long as loading it.
 */
import { createRequire } from 'node:module';
import type * as Api from '@duckdb/node-api';

const duckdb = createRequire(import.meta.url)('@duckdb/node-api') as typeof Api;

export type {
  DuckDBAppender,
  DuckDBConnection,
  DuckDBPreparedStatement,
  DuckDBVector,
} from '@duckdb/node-api';
export type DuckDBInstance = Api.DuckDBInstance;
export const { DuckDBDateValue, DuckDBInstance, DuckDBTypeId, LIST, VARCHAR } = duckdb;
