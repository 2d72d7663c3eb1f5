/** Whole runs of importing, into a real log. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FormatName } from '../../src/import/format.js';
import { type ImportOptions, importFiles } from '../../src/import/import-files.js';
import { parseMapping } from '../../src/import/mapping.js';
import { type EventLog, openEventLog } from '../../src/log/index.js';
import { loadRowTools } from '../../src/resources/import.js';
import {
  acledFile,
  gdeltRow,
  icewsFile,
  ONE_OF_EACH,
  phoenixRow,
  polecatFile,
  ucdpFile,
} from './sample-rows.js';

const tools = loadRowTools();
let folder: string;
let log: EventLog;
let files = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-import-'));
  log = await openEventLog(join(folder, 'log.duckdb'));
});

afterEach(async () => {
  await log.close();
  await rm(folder, { recursive: true, force: true });
});

async function file(content: string | Uint8Array, name = `f${files++}.txt`): Promise<string> {
  await mkdir(join(folder, 'in'), { recursive: true });
  const path = join(folder, 'in', name);
  await writeFile(path, content);
  return path;
}

function run(paths: readonly string[], options: Partial<ImportOptions> = {}, into: EventLog = log) {
  return importFiles(into, paths, tools, { guards: [], version: 'test', ...options });
}

async function runText(content: string, options: Partial<ImportOptions> = {}) {
  return run([await file(content)], options);
}

describe('formats', () => {
  it.each(Object.entries(ONE_OF_EACH))('recognises %s and takes its row', async (name, content) => {
    const result = await runText(content);
    expect(result).toMatchObject({ rows: 1, added: 1, setAside: 0, formats: { [name]: 1 } });
  });

  it('reads GDELT: actors in CAMEO, places in FIPS, the address, and the day it came in', async () => {
    await runText(gdeltRow(2, { id: '17', code: '190', target: 'UKR', place: 'UP' }));
    expect(await log.importedEvents()).toMatchObject([
      {
        dataset: 'gdelt',
        id: '17',
        day: '2024-06-19',
        published: '2024-06-20',
        code: '190',
        type: 'ASSAULT',
        source: ['RUS.GOV'],
        target: ['UKR'],
        intensity: 1.9,
        place: 'UKR',
        url: 'https://example.org/17',
        line: 1,
      },
    ]);
  });

  it('reads 57 and 58 columns of GDELT 1.0 in one file; of the same row the one with an address stands', async () => {
    const row = gdeltRow(1, { id: '5' });
    const short = row.split('\t').slice(0, 57).join('\t');
    expect(await runText([short, row].join('\n'))).toMatchObject({ rows: 2, added: 1, known: 1 });
    expect((await log.importedEvents())[0]?.url).toBe('https://example.org/5');
  });

  it('reads ICEWS: NA is nothing, and an id may come again on another day', async () => {
    await runText(
      icewsFile(
        {},
        { 'Event Date': '2018-06-02' },
        { 'Event ID': '2', 'Target Country': 'NA', 'Target Name': 'NATO' },
      ),
    );
    expect((await log.importedEvents()).map(({ id, source, target }) => [id, source, target])).toEqual([
      ['1@2018-06-01', ['JPN.GOV'], ['VNM']],
      ['2@2018-06-01', ['JPN.GOV'], ['NAT']],
      ['1@2018-06-02', ['JPN.GOV'], ['VNM']],
    ]);
  });

  it.each(['Intensity', 'Event Intensity'] as const)('reads POLECAT with the column "%s"', async (name) => {
    const broken = polecatFile(name, {}).split('\n')[1]?.slice(0, 80) ?? '';
    const result = await runText(
      `${polecatFile(name, {}, { 'Event ID': 'P-2', 'Actor Country': 'USA; GBR' })}\n${broken}`,
    );
    expect(result).toMatchObject({ rows: 3, added: 2, setAside: 1 });
    expect(result.examples[0]).toMatchObject({ line: 4, code: 'column-count' });
    const [one, two] = await log.importedEvents();
    expect(one).toMatchObject({
      type: 'ASSAULT',
      mode: 'aerial',
      intensity: -9.5,
      contexts: ['military', 'territory'],
    });
    expect(two?.source).toEqual(['USA.MIL', 'GBR.MIL']);
  });

  it('reads ACLED: quoted cells with line ends, the state in an actor’s name, the event’s own line', async () => {
    await runText(
      acledFile(
        {},
        {
          event_id_cnty: 'UKR2',
          actor1: 'Protesters (Ukraine)',
          inter1: 'Protesters',
          actor2: '',
          event_type: 'Protests',
          sub_event_type: 'Peaceful protest',
        },
      ),
    );
    expect(
      (await log.importedEvents()).map(({ source, target, mode, line, sources }) => ({
        source,
        target,
        mode,
        line,
        sources,
      })),
    ).toEqual([
      { source: ['RUS.MIL'], target: ['UKR.MIL'], mode: 'aerial', line: 2, sources: 2 },
      { source: ['UKR.CVL'], target: [], mode: 'demo', line: 4, sources: 2 },
    ]);
  });

  it('lets ACLED revise and take back rows, in whatever order the files come', async () => {
    const first = acledFile({}, { event_id_cnty: 'UKR2' }, { event_id_cnty: 'UKR3' });
    const second = acledFile({ timestamp: '1719500000', fatalities: '4' });
    const gone = 'event_id_cnty,deleted_timestamp\nUKR2,1719600000\nUKR3,1700000000';
    const other = await openEventLog(join(folder, 'other.duckdb'));
    try {
      for (const text of [first, second, gone]) await runText(text);
      for (const text of [gone, second, first]) await run([await file(text)], {}, other);
      for (const each of [log, other]) {
        const rows = await each.importedEvents();
        expect(rows.map(({ id, intensity }) => [id, intensity])).toEqual([
          ['UKR1', 4],
          ['UKR3', 0],
        ]);
      }
      expect(await other.digest()).toBe(await log.digest());
    } finally {
      await other.close();
    }
  });

  it('reads UCDP: states by Gleditsch and Ward, groups by their state, days by their precision', async () => {
    await runText(ucdpFile({}, { id: '502', type_of_violence: '3', date_prec: '4' }), { release: '24.1' });
    await runText(ucdpFile({ best: '20' }), { release: '25.1' });
    const rows = await log.importedEvents();
    expect(
      rows.map(({ id, source, target, precision, intensity, release }) => [
        id,
        source[0],
        target[0],
        precision,
        intensity,
        release,
      ]),
    ).toEqual([
      ['501', 'ETH.MIL', 'ETH.REB', 'week', 20, '25.1'],
      ['502', 'ETH.MIL', 'ETH.CVL', 'month', 12, '24.1'],
    ]);
  });

  it('reads Phoenix', async () => {
    await runText(phoenixRow());
    expect(await log.importedEvents()).toMatchObject([
      {
        source: ['RUS.MIL'],
        target: ['UKR'],
        type: 'ASSAULT',
        url: 'https://example.org/a',
        publisher: 'bbc',
      },
    ]);
  });

  it('reads any table by a mapping', async () => {
    const mapping = parseMapping(
      `version: 1
dataset: disputes
license: own
delimiter: ";"
days: DD.MM.YYYY
actors: cow
acts: { war: ASSAULT, treaty: AGREE, raid: ASSAULT/aerial, note: null }
columns: { id: no, day: date, source: a, target: b, act: what }`,
      'map.yaml',
    );
    const text =
      'no;date;a;b;what\n1;24.2.2022;365;369;war\n2;1.1.1985;365;2;note\n3;1.1.2020;365;2;dance\n4;31.2.2020;2;365;raid';
    const result = await runText(text, { mapping });
    expect(result).toMatchObject({ rows: 4, added: 2, setAside: 2 });
    expect(result.examples.map(({ line, column, code }) => [line, column, code])).toEqual([
      [4, 'what', 'unknown-code'],
      [5, 'date', 'bad-value'],
    ]);
    expect(
      (await log.importedEvents()).map(({ day, source, target, type }) => [day, source[0], target[0], type]),
    ).toEqual([
      ['1985-01-01', 'SUN', 'USA', null],
      ['2022-02-24', 'RUS', 'UKR', 'ASSAULT'],
    ]);
  });
});

describe('files', () => {
  it('unpacks gzip, passes over what was imported, and finds files by glob', async () => {
    const path = await file(gzipSync(gdeltRow(2, { id: '1' })), 'a.CSV.gz');
    await file(gdeltRow(2, { id: '2' }), 'b.CSV');
    expect(await run([join(folder, 'in', '*.CSV*')])).toMatchObject({ files: 2, added: 2 });
    expect(await run([path])).toMatchObject({ files: 0, knownFiles: 1, rows: 0 });
  });

  it('sets a file aside that is cut off, and takes it when it is whole', async () => {
    const whole = gzipSync(Array.from({ length: 2000 }, (_, i) => gdeltRow(2, { id: `${i}` })).join('\n'));
    const path = await file(whole.subarray(0, whole.length - 200), 'cut.gz');
    const result = await run([path]);
    expect(result).toMatchObject({ failedFiles: 1, files: 0, added: 0 });
    expect(result.examples[0]).toMatchObject({ path, line: 0, code: 'unreadable' });
    expect(await log.importCounts()).toMatchObject({ events: 0, setAside: 1 });
    await writeFile(path, whole);
    expect(await run([path])).toMatchObject({ files: 1, added: 2000 });
    expect(await log.importCounts()).toMatchObject({ events: 2000, setAside: 0 });
  });

  it('sets aside a file of no known format and an empty one, and goes on', async () => {
    const paths = [await file('hello\n'), await file(''), await file(gdeltRow(2, { id: '1' }))];
    expect(await run(paths)).toMatchObject({ failedFiles: 2, files: 1, added: 1, setAside: 2 });
  });

  it('refuses a path that leads nowhere', async () => {
    await expect(run([join(folder, 'none.csv')])).rejects.toMatchObject({ exitCode: 2 });
  });

  it('goes on after a stop, to the same log', async () => {
    const stop = new AbortController();
    const paths = [await file(gdeltRow(2, { id: '1' })), await file(gdeltRow(2, { id: '2' }))];
    const first = await run(paths, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(first).toMatchObject({ interrupted: true, files: 1 });
    await run(paths);
    const other = await openEventLog(join(folder, 'other.duckdb'));
    await run(paths, {}, other);
    expect(await log.digest()).toBe(await other.digest());
    await other.close();
  });

  it('writes exports without rows that may not be passed on, unless asked', async () => {
    await runText(acledFile({}));
    await runText(gdeltRow(2, { id: '1' }));
    const path = join(folder, 'out.csv');
    expect(await log.exportImports(path, 'csv')).toBe(1);
    expect(await readFile(path, 'utf8')).not.toContain('UKR1');
    expect(await log.exportImports(path, 'csv', { force: true, restricted: true })).toBe(2);
    expect(await log.exportImports(join(folder, 'out.parquet'), 'parquet')).toBe(1);
  });
});

describe('guards', () => {
  it('takes rows of one article, and rows emitted again, for one act, and says so', async () => {
    const rows = [
      gdeltRow(2, { id: '1', url: 'https://a' }),
      gdeltRow(2, { id: '2', url: 'https://a' }),
      gdeltRow(2, { id: '3', url: 'https://b' }),
      gdeltRow(2, { id: '4', url: 'https://c', day: '20240620' }),
      gdeltRow(2, { id: '5', code: '010' }),
      gdeltRow(2, { id: '6', target: '' }),
      gdeltRow(2, { id: '7', day: '20100101', target: 'SSD' }),
      gdeltRow(2, { id: '8', code: '190', target: 'UKR', place: 'SZ', sources: '4' }),
    ];
    await runText(rows.join('\n'));
    const counts = (await log.importGuards()).map(({ guard, before, after }) => [guard, before, after]);
    expect(counts).toEqual([
      ['deleted', 8, 8],
      ['no-act', 8, 7],
      ['undated', 7, 7],
      ['no-pair', 7, 6],
      ['not-then', 6, 5],
      ['place-apart', 5, 4],
      ['single-source', 5, 1],
      ['same-article', 5, 4],
      ['re-emitted', 4, 3],
    ]);
    expect(
      (await log.importedActs({ states: ['PRK', 'RUS'] })).map(({ day, rows: told, articles }) => [
        day,
        told,
        articles,
      ]),
    ).toEqual([
      ['2024-06-19', 3, 2],
      ['2024-06-20', 1, 1],
    ]);
    // All eight rows came in on one day; two share an article.
    expect([...(await log.coverage())]).toEqual([['2024-06-20', 8 - 1]]);
    await log.refreshImports(['place-apart']);
    expect(await log.importedActs({ states: ['UKR', 'RUS'] })).toEqual([]);
    expect((await log.importGuards()).find(({ guard }) => guard === 'place-apart')).toMatchObject({
      inForce: true,
      before: 5,
      after: 4,
    });
  });
});

describe('what always holds', () => {
  it('any order and any split of rows gives the same log', async () => {
    const rows = Array.from({ length: 24 }, (_, i) =>
      // Ids come twice, with other contents.
      gdeltRow(2, {
        id: `${i % 16}`,
        sources: `${i}`,
        code: i % 5 === 0 ? '190' : '042',
        url: `https://${i % 7}`,
      }),
    );
    const digests = new Set<string>();
    let acts = '';
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.array(fc.integer({ min: 1, max: rows.length - 1 }), { maxLength: 3 }),
        async (order, cuts) => {
          const path = join(folder, `p${files++}.duckdb`);
          const own = await openEventLog(path);
          const bounds = [0, ...new Set(cuts.toSorted((a, b) => a - b)), rows.length];
          const parts = bounds.slice(1).map((end, i) => order.slice(bounds[i], end).join('\n'));
          for (const part of parts) await run([await file(part)], {}, own);
          digests.add(await own.digest());
          acts ||= JSON.stringify(await own.importedActs());
          expect(JSON.stringify(await own.importedActs())).toBe(acts);
          await own.close();
        },
      ),
      { numRuns: 8, seed: 20 },
    );
    expect(digests.size).toBe(1);
  }, 60_000);

  it('fuzzed rows of every format never crash it, and none is lost', async () => {
    const formats = Object.keys(ONE_OF_EACH) as (keyof typeof ONE_OF_EACH)[];
    const junk = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '',
        '\t',
        ',',
        '"',
        '""',
        'NA',
        '-1',
        '1e999',
        '0',
        '20240230',
        '\u0000',
        '=1+1',
        '\uFEFF',
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...formats),
        fc.array(fc.record({ at: fc.nat(60), put: junk, cut: fc.boolean() }), { minLength: 1, maxLength: 6 }),
        async (format, changes) => {
          const content = ONE_OF_EACH[format].replace(/^\uFEFF/, '').replace(/\r?\n$/, '');
          const header =
            format === 'gdelt1' || format === 'gdelt2' || format === 'phoenix' || format === 'gdelt-mentions'
              ? []
              : [content.split(/\r?\n/)[0] ?? ''];
          const body = content.slice(header.join('').length).replace(/^\r?\n/, '');
          const comma = ['acled', 'acled-deleted', 'ucdp'].includes(format);
          const bad = changes.map(({ at, put, cut }) => {
            const cells = body.split(comma ? ',' : '\t');
            const plain = put.replace(/[\r\n"]/g, '_');
            if (cut) cells.length = at % cells.length;
            else cells[at % cells.length] = plain;
            return cells.join(comma ? ',' : '\t').replace(/[\r\n"]/g, '_');
          });
          const lines = bad.filter((line) => line !== '');
          const result = await runText([...header, ...lines].join('\n'), { as: format as FormatName });
          expect(result.rows).toBe(result.added + result.replaced + result.known + result.setAside);
          // A first line that reads as a header is one.
          expect(
            result.failedFiles > 0 ||
              result.knownFiles > 0 ||
              lines.length - result.rows <= (header.length === 0 ? 1 : 0),
          ).toBe(true);
        },
      ),
      { numRuns: 120, seed: 4 },
    );
  }, 120_000);

  it('loses no row to a quote that is never closed', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => ({
      event_id_cnty: `UKR${i}`,
      notes: i === 10 ? '"never closed' : 'plain',
    }));
    const result = await runText(acledFile(...rows));
    expect(result.rows).toBe(3000);
    expect(result.setAside).toBeGreaterThanOrEqual(1);
    expect(result.added).toBeGreaterThan(2990);
  });
});

const samples = new URL('../../../shared/data/events/', import.meta.url);
const sampleNames = await readdir(samples).catch(() => []);

describe.skipIf(sampleNames.length === 0)('published samples', () => {
  it.each([
    ['icews_events.2018.sample.tab', 6, 1],
    ['gdelt1_events_50rows.export.CSV', 26, 0],
    ['gdelt2_events_50rows.export.CSV', 26, 0],
    ['gdelt2_20241029231500_8rows.export.CSV', 26, 0],
  ])('%s comes in whole; roots are as a plain count has them', async (name, column, header) => {
    const path = new URL(name, samples).pathname;
    const plain = new Map<string, number>();
    for (const line of (await readFile(path, 'utf8')).split('\n').slice(header)) {
      if (line === '' || /^GLOBALEVENTID/i.test(line)) continue;
      const root = (line.split('\t')[column] ?? '').slice(0, 2);
      plain.set(root, (plain.get(root) ?? 0) + 1);
    }
    const result = await run([path]);
    expect(result).toMatchObject({ setAside: 0, known: 0, failedFiles: 0 });
    const counted = new Map<string, number>();
    for (const { code } of await log.importedEvents())
      counted.set(code.slice(0, 2), (counted.get(code.slice(0, 2)) ?? 0) + 1);
    expect(Object.fromEntries([...counted].sort())).toEqual(Object.fromEntries([...plain].sort()));
  });
});
