/** The event log on ClickHouse keeps the promises of the embedded one, on two shards of Debian's server. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFiles } from '../../src/import/index.js';
import { openServers } from '../../src/log/cluster/servers.js';
import { copyLog } from '../../src/log/copy-log.js';
import { openEventLog } from '../../src/log/duckdb-log.js';
import type { EventLog } from '../../src/log/event-log.js';
import { logEngines } from '../../src/log/log-engine.js';
import { createWorkspace, openWorkspace } from '../../src/log/workspace.js';
import { loadRowTools } from '../../src/resources/import.js';
import { EXIT } from '../../src/shared/user-error.js';
import { gdeltRow } from '../import/sample-rows.js';
import {
  type ClusterPlace,
  clusterPlaces,
  HAS_CLICKHOUSE,
  sql,
  startCluster,
  type TestCluster,
} from './clickhouse-servers.js';
import { eventLogConformance } from './conformance.js';
import {
  importConformance,
  importedFile,
  importedRows,
  importedState,
  randomFiles,
} from './import-conformance.js';
import { literalsConformance } from './literals-conformance.js';
import { copiedLog } from './log-to-copy.js';
import { sampleDocument, sampleEntry, seriesEntries } from './sample-entries.js';

const WHEN = '2026-01-02T03:04:05.000Z';
/** Random trials cost more where a server is asked. */
const SHARE = 0.2;

describe.skipIf(!HAS_CLICKHOUSE)('on two shards', () => {
  let cluster: TestCluster;
  beforeAll(async () => {
    cluster = await startCluster();
  }, 30_000);
  afterAll(() => cluster?.stop());
  const makePlace = clusterPlaces(() => cluster);

  eventLogConformance('ClickHouse', makePlace, SHARE);
  importConformance('ClickHouse', makePlace);
  literalsConformance(
    'ClickHouse',
    () =>
      openServers({ urls: cluster.urls, database: 'default', cluster: null, user: 'default', password: '' }),
    'default',
  );

  const makeFresh = clusterPlaces(() => cluster, true);
  const withPlace = async (
    work: (place: ClusterPlace, folder: string) => Promise<void>,
    make: () => Promise<ClusterPlace> = makePlace,
  ) => {
    const place = await make();
    const folder = await mkdtemp(join(tmpdir(), 'entente-both-'));
    try {
      await work(place, folder);
    } finally {
      await place.dispose();
      await rm(folder, { recursive: true, force: true });
    }
  };

  describe('beside the embedded log', () => {
    it('tells the same of the same rows, file by file, whatever they are', async () => {
      await fc.assert(
        fc.asyncProperty(randomFiles, async (files) => {
          await withPlace(async (place, folder) => {
            const logs = [await openEventLog(join(folder, 'log.duckdb')), await place.open()];
            const states = [];
            for (const log of logs) {
              for (const [i, { dataset, rows }] of files.entries()) {
                const file = importedFile(`file ${i}`, { dataset });
                await log.importFile(file, (sink) => sink.events(importedRows(rows)));
                // Some changes are taken in one by one, some together.
                if (i % 2 === 0) await log.refreshImports(['single-source']);
              }
              await log.refreshImports(['single-source']);
              states.push(await importedState(log));
              await log.close();
            }
            expect(states[1]).toEqual(states[0]);
          });
        }),
        { numRuns: 4, seed: 12 },
      );
    }, 60_000);

    it('takes a file by the fast road to the same rows, and so does the slow one', async () => {
      await withPlace(async (place, folder) => {
        const states = ['RUS', 'PRK', 'USA', 'AFR', 'QQQ', 'SSD', '', 'YUG'];
        const rows = Array.from({ length: 1500 }, (_, i) =>
          gdeltRow(2, {
            id: `${1000 + (i % 1450)}`,
            day: ['19911225', '20100101', '20240619'][i % 3] ?? '',
            source: states[i % states.length] ?? '',
            target: states[(i * 7 + 3) % states.length] ?? '',
            code: ['042', '190', '010', '1831'][i % 4] ?? '',
            place: ['RS', 'UP', '', 'XX'][i % 4] ?? '',
            url: i % 9 === 0 ? '' : `https://example.org/é\\N'"/${i % 40}`,
          }),
        );
        // A row without a place for its last cell sends the second file down the slow road.
        const texts = [rows.slice(0, 700).join('\n'), `${rows.slice(700).join('\n')}\n1\t20240101`];
        for (const [i, text] of texts.entries()) await writeFile(join(folder, `${i}.CSV`), text);
        const logs = [await openEventLog(join(folder, 'log.duckdb')), await place.open()];
        const told = [];
        for (const log of logs) {
          const paths = texts.map((_, i) => join(folder, `${i}.CSV`));
          const result = await importFiles(log, paths, loadRowTools(), { guards: [], version: 'test' });
          expect(result).toMatchObject({ rows: 1501, setAside: 1 });
          told.push(await importedState(log));
          await log.close();
        }
        // How many articles there were is an estimate of the embedded engine, and not of this one.
        const [embedded, clustered] = told.map(({ coverage: _, ...rest }) => rest);
        expect(clustered).toEqual(embedded);
      });
    });

    it('takes over a log that outgrew its file, to the same digest', async () => {
      await withPlace(async (place, folder) => {
        const [from, to] = [await openEventLog(join(folder, 'log.duckdb')), await place.open()];
        await copiedLog(from);
        await copyLog(from, to);
        expect(await to.digest()).toBe(await from.digest());
        await from.close();
        await to.close();
      });
    });

    it('has the same digest after the same work', async () => {
      await withPlace(async (place, folder) => {
        const logs = [await openEventLog(join(folder, 'log.duckdb')), await place.open()];
        const digests = [];
        for (const log of logs) {
          await work(log);
          digests.push(await log.digest());
          await log.close();
        }
        expect(digests[1]).toBe(digests[0]);
      });
    });

    async function work(log: EventLog): Promise<void> {
      await log.append(seriesEntries(0, 30));
      await log.append([sampleEntry(sampleDocument('Ünï', 'Füße 😀 한국'), [])]);
      await log.setAside([{ path: 'b', code: 'bad-json', reason: 'No.' }]);
      await log.setAside([{ path: 'b', line: 3, code: 'bad-json', reason: 'No.' }]);
      const [first, second] = (await log.events()).map(({ id }) => id);
      const by = { reason: 'seen', who: 'Ana', when: WHEN };
      await log.correct({ eventId: first ?? '', action: 'edit', edit: { type: 'AID' }, ...by });
      await log.correct({ eventId: second ?? '', action: 'reject', ...by });
      await log.replaceOccurrences(new Map([[first ?? '', 'one']]));
      await log.replaceEvents('s-3', []);
    }
  });

  describe('the right to write', () => {
    it('has one process at a time; one that was cut off loses it', async () => {
      await withPlace(async (place) => {
        const log = await place.open();
        await expect(place.open()).rejects.toMatchObject({
          exitCode: EXIT.locked,
          message: expect.stringContaining(`process ${process.pid}`),
        });
        await log.append(seriesEntries(0, 1));
        await log.close();
        // A process that is gone, on this machine, left its claim behind.
        const writers = `${place.address.database}.writers`;
        const [url = ''] = place.address.urls;
        await sql(
          url,
          `INSERT INTO ${writers} SELECT 0, 'gone', toInt64(toUInt32(now())), any(host), 2147483646, '1', 0 FROM ${writers}`,
        );
        const next = await place.open();
        expect((await next.counts()).documents).toBe(1);
        await next.close();
        // One on another machine is believed.
        await sql(
          url,
          `INSERT INTO ${writers} VALUES (0, 'far', toInt64(toUInt32(now())), 'far-away x', 7, '', 0)`,
        );
        await expect(place.open()).rejects.toThrow(/process 7 on far-away/);
      });
    });

    it('leaves nothing to be seen of a write in the middle of which its holder was cut off', async () => {
      await withPlace(async (place) => {
        const first = await place.open();
        await first.append(seriesEntries(0, 2));
        await first.close();
        const [url = ''] = place.address.urls;
        const { database } = place.address;
        await sql(url, `INSERT INTO ${database}.txs SELECT max(tx) + 1, 1, 'gone' FROM ${database}.txs`);
        await sql(
          url,
          `INSERT INTO ${database}.set_aside SELECT max(tx), 'half.jsonl', 1, 'bad-json', 'No.' FROM ${database}.txs`,
        );
        const next = await place.open();
        expect(await next.setAsides()).toEqual([]);
        // Its number is never given again, and its commit would come too late.
        await next.append(seriesEntries(2, 4));
        await sql(
          url,
          `INSERT INTO ${database}.txs SELECT tx, 2, 'gone' FROM ${database}.txs WHERE writer = 'gone'`,
        );
        expect((await next.counts()).documents).toBe(4);
        await next.close();
        const last = await place.open();
        expect(await last.setAsides()).toEqual([]);
        await last.close();
      });
    });

    it('is of no use to one whose transaction was declared void by another', async () => {
      await withPlace(async (place) => {
        const log = await place.open();
        await log.append(seriesEntries(0, 2));
        const [url = ''] = place.address.urls;
        const txs = `${place.address.database}.txs`;
        await sql(url, `INSERT INTO ${txs} SELECT max(tx) + 1, 3, 'another' FROM ${txs}`);
        await expect(log.append(seriesEntries(2, 4))).rejects.toMatchObject({ exitCode: EXIT.locked });
        expect((await log.counts()).documents).toBe(2);
        await log.close();
        const next = await place.open();
        expect((await next.counts()).documents).toBe(2);
        await next.append(seriesEntries(2, 4));
        expect((await next.counts()).documents).toBe(4);
        await next.close();
      });
    });
  });

  describe('a workspace', () => {
    it('keeps its log where its settings say, and opens it again', async () => {
      await withPlace(async ({ address }, folder) => {
        const [url = '', ...shards] = address.urls;
        const { database } = address;
        await createWorkspace(folder, {
          name: 'x',
          log: { kind: 'clickhouse', url, shards, database, cluster: 'two' },
        });
        const first = await openWorkspace(folder);
        await first.log.append(seriesEntries(0, 3));
        await first.log.close();
        const again = await openWorkspace(folder);
        expect((await again.log.counts()).documents).toBe(3);
        await again.log.close();
        expect(await readdir(folder)).toEqual(['entente.yaml']);
        const engines = await logEngines(folder);
        expect(engines.map(({ where, trouble }) => [where, trouble])).toEqual(
          address.urls.map((each) => [`${each}, database ${database}`, null]),
        );
        for (const { name, bytes } of engines) {
          expect(name).toMatch(/^ClickHouse \d+\.\d+/);
          expect(bytes).toBeGreaterThan(0);
        }
        await expect(openWorkspace(folder, { password: 'wrong' })).rejects.toMatchObject({
          message: expect.stringContaining('refuses the user'),
          hint: expect.stringContaining('ENTENTE_CLICKHOUSE_PASSWORD'),
        });
      });
    });

    it('refuses a log of a newer version and changes nothing', async () => {
      await withPlace(async (place) => {
        await (await place.open()).close();
        const meta = `${place.address.database}.meta`;
        await sql(
          place.address.urls[0] as string,
          `INSERT INTO ${meta} SELECT max(tx), 'version', '2' FROM ${meta}`,
        );
        await expect(place.open()).rejects.toThrow(/is of version 2; this program knows versions up to 1/);
      });
    });
  });

  describe('a shard that is killed', () => {
    it('in the middle of an insert: nothing acknowledged is lost, and nothing doubled by trying again', async () => {
      await withPlace(async (place) => {
        const log = await place.open();
        await log.append(seriesEntries(0, 40));
        const arrived = async () => {
          const own = `${place.address.database}.documents_local`;
          return (
            Number(await sql(cluster.urls[1] as string, `SELECT count() FROM ${own} WHERE doc > 40`)) > 0
          );
        };
        // Rows of the batch are on the shard, and not yet acknowledged; what is refused is tried again afterwards.
        const refused: (readonly [number, number])[] = [];
        let end = 40;
        let kept = 40;
        const appendMore = async () => {
          const [from, to] = [end, end + 400];
          end = to;
          try {
            await log.append(seriesEntries(from, to));
            kept += to - from;
          } catch (error) {
            expect((error as Error).message).toMatch(/does not answer|broke off/);
            refused.push([from, to]);
          }
        };
        let done = false;
        const first = appendMore().then(() => {
          done = true;
        });
        while (!done && !(await arrived()));
        await cluster.kill(1);
        await first;
        // The kill may have come a moment after the first batch was acknowledged; no second one can be.
        await appendMore();
        expect(refused.length).toBeGreaterThan(0);
        // Half a log is never shown for the whole.
        await expect(log.counts()).rejects.toThrow(/does not answer/);
        await cluster.start(1);
        expect((await log.counts()).documents).toBe(kept);
        for (const [from, to] of refused) await log.append(seriesEntries(from, to));
        await log.append(seriesEntries(0, end));
        const counts = await log.counts();
        expect(counts.documents).toBe(end);
        expect(counts.events).toBe(seriesEntries(0, end).flatMap(({ events }) => events).length);
        const digest = await log.digest();
        await log.close();
        const again = await place.open();
        expect(await again.digest()).toBe(digest);
        expect((await again.events()).length).toBe(counts.events);
        await again.close();
      }, makeFresh);
    }, 60_000);

    it('while a file is taken: nothing of the file is kept, and it comes whole the second time', async () => {
      await withPlace(async (place) => {
        const log = await place.open();
        const rows = importedRows(
          Array.from({ length: 600 }, (_, i) => ({ id: String(i + 1), day: '2024-06-19' })),
        );
        await log.importFile(importedFile('first'), (sink) => sink.events(rows.slice(0, 300)));
        await log.refreshImports([]);
        const before = await importedState(log);
        const second = (inTheMiddle: () => Promise<void>) =>
          log.importFile(importedFile('second'), async (sink) => {
            await sink.events(rows.slice(200, 400));
            await inTheMiddle();
            await sink.events(rows.slice(400));
          });
        await expect(second(() => cluster.kill(1))).rejects.toThrow(/does not answer|broke off/);
        expect(log.hasImportedFile('second')).toBe(false);
        await cluster.start(1);
        expect(await importedState(log)).toEqual(before);
        expect(await second(async () => undefined)).toMatchObject({ rows: 400, added: 300, known: 100 });
        await log.refreshImports([]);
        expect((await log.importCounts()).events).toBe(600);
        expect((await log.importedActs()).map((act) => act.rows)).toEqual([600]);
        await log.close();
      }, makeFresh);
    }, 60_000);
  });
});
