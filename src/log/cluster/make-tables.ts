/** Makes the tables on every server of a cluster, and says how they are called. */

import { text } from './literals.js';
import type { ClusterAddress, Servers } from './servers.js';
import { CLUSTER_TABLES, SQL_TYPES, type TableName, type TableShape } from './tables.js';

/** What tables are called in a query. */
export interface TableNames {
  /** All rows, wherever they lie. */
  all(table: TableName): string;
  /** The rows on the server that is asked: of a question within a question, each shard answers for its own rows. */
  own(table: TableName): string;
}

export function tableNames({ database, cluster }: Pick<ClusterAddress, 'database' | 'cluster'>): TableNames {
  const name = (table: string) => `\`${database}\`.\`${table}\``;
  return {
    all: (table) => name(table),
    own: (table) => name(cluster !== null && shapeOf(table).spread !== undefined ? `${table}_local` : table),
  };
}

/** Shape of a table that there is. */
export function shapeOf(table: TableName): TableShape {
  return CLUSTER_TABLES.get(table) as TableShape;
}

/** Makes what is missing; what is there stays as it is. */
export async function makeTables(servers: Servers, address: ClusterAddress): Promise<void> {
  const names = tableNames(address);
  const { database, cluster } = address;
  for (const i of address.urls.keys()) {
    const there = new Set(
      (await servers.rowsOn(i, `SELECT name FROM system.tables WHERE database = ${text(database)}`)).map(
        ([name]) => name as string,
      ),
    );
    if (there.size === 0) await servers.runOn(i, `CREATE DATABASE IF NOT EXISTS \`${database}\``);
    for (const [table, shape] of CLUSTER_TABLES) {
      const spread = shape.spread !== undefined;
      const own = cluster !== null && spread ? `${table}_local` : table;
      if ((i === 0 || spread) && !there.has(own)) await servers.runOn(i, localTable(names.own(table), shape));
      if (i > 0 || own === table || there.has(table)) continue;
      await servers.run(
        `CREATE TABLE IF NOT EXISTS ${names.all(table)} AS ${names.own(table)}
         ENGINE = Distributed(${text(cluster as string)}, ${text(database)}, ${text(own)}, ${shape.spread})`,
      );
    }
  }
}

function localTable(name: string, { columns, order }: TableShape): string {
  const defined = Object.entries(columns).map(([column, type]) => `\`${column}\` ${SQL_TYPES[type]}`);
  const sorted = order === 'tx' ? 'tx' : `${order}, tx`;
  return `CREATE TABLE IF NOT EXISTS ${name} (tx Int64, ${defined.join(', ')}) ENGINE = MergeTree ORDER BY (${sorted})`;
}
