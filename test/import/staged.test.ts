/** The fast road gives the same rows, lines and set-asides as the slow one, whatever is in the file. */
import { link, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KNOWN_FORMATS } from '../../src/import/detect.js';
import { type FileWatch, readDataFile } from '../../src/import/import-file.js';
import { importFiles } from '../../src/import/import-files.js';
import { piecesOf } from '../../src/import/pieces.js';
import { openEventLog } from '../../src/log/index.js';
import { loadRowTools } from '../../src/resources/import.js';
import { gdeltRow } from './sample-rows.js';

const tools = loadRowTools();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-staged-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const STATES = ['RUS', 'PRK', 'USA', 'AFR', 'QQQ', 'SSD', '', 'YUG', 'ROM'];
/** Rows of many kinds: known and unknown actors, states before their time, places, ids that come twice. */
const ROWS = Array.from({ length: 1200 }, (_, i) =>
  gdeltRow(2, {
    id: `${1000 + (i % 1150)}`,
    day: ['19911225', '19911226', '20100101', '20240619'][i % 4] ?? '',
    source: STATES[i % STATES.length] ?? '',
    target: STATES[(i * 7 + 3) % STATES.length] ?? '',
    code: ['042', '190', '010', '0439', '1831'][i % 5] ?? '',
    place: ['RS', 'UP', 'OD', '', 'XX'][i % 5] ?? '',
    url: i % 9 === 0 ? '' : `https://example.org/é/${i % 40}`,
  }),
);

/** A text as a file gives it, some rows at a time. */
function* chunksOf(text: string): Iterable<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 1 << 16) yield bytes.subarray(at, at + (1 << 16));
}

/** What a log holds after reading a text by one road. */
async function outcome(text: string, road: 'fast' | 'slow', watch: FileWatch = {}) {
  const log = await openEventLog(join(folder, `${road}.duckdb`));
  try {
    const staged: boolean[] = [];
    const file = {
      hash: road,
      path: 'file',
      dataset: 'gdelt',
      format: 'gdelt2',
      release: null,
      license: 'x',
      restricted: false,
      confidence: 0.5,
    };
    const tally = await log.importFile(file, (sink) =>
      readDataFile(
        { path: 'file', plain: null, parquet: null, bytes: () => Readable.from(chunksOf(text)) },
        KNOWN_FORMATS.gdelt2,
        tools,
        {
          ...sink,
          staged: async (piece) => {
            const taken = road === 'fast' ? await sink.staged(piece) : null;
            staged.push(taken !== null);
            return taken;
          },
        },
        watch,
      ),
    );
    await log.refreshImports([]);
    return {
      staged,
      content: {
        tally,
        events: await log.importedEvents(),
        aside: await log.importSetAsides(),
        guards: await log.importGuards(),
        digest: await log.digest(),
      },
    };
  } finally {
    await log.close();
  }
}

describe('the fast road', () => {
  it('gives what the slow one gives, in one piece and in several', async () => {
    const text = ROWS.join('\n');
    const slow = await outcome(text, 'slow');
    expect(slow.content.tally).toMatchObject({ rows: 1200, added: 1150, known: 50, setAside: 0 });
    const fast = await outcome(text, 'fast');
    expect(fast.staged).toEqual([true]);
    expect(fast.content).toEqual(slow.content);
    await rm(join(folder, 'fast.duckdb'));
    const pieces = await outcome(text, 'fast', { pieceBytes: 60_000 });
    expect(pieces.staged.length).toBeGreaterThan(1);
    expect(pieces.staged).not.toContain(false);
    expect(pieces.content).toEqual(slow.content);
  }, 30_000);

  it.each([
    ['a row of another width', 'x\ty'],
    ['an unknown code', gdeltRow(2, { id: '9', code: '999' })],
    ['no day', gdeltRow(2, { id: '9', day: '20240230' })],
    ['an odd id', gdeltRow(2, { id: '9x' })],
    ['an odd number', gdeltRow(2, { id: '9', sources: '1e2' })],
    ['a carriage return', `${gdeltRow(2, { id: '9' })}\r`],
    ['a quote', gdeltRow(2, { id: '9', url: '"a' })],
    ['an empty line', ''],
    ['a NUL', gdeltRow(2, { id: '9', url: 'a\u0000b' })],
  ])('with %s still gives what the slow one gives', async (_name, odd) => {
    const text = [...ROWS.slice(0, 400), odd, ...ROWS.slice(400, 500)].join('\n');
    const slow = await outcome(text, 'slow');
    const fast = await outcome(text, 'fast');
    expect(fast.content).toEqual(slow.content);
  });

  it('reads a file where it lies, to the same rows and lines', async () => {
    const path = join(folder, 'whole.csv');
    const text = ROWS.join('\n');
    await writeFile(path, `${text}\n`);
    const log = await openEventLog(join(folder, 'log.duckdb'));
    expect(await importFiles(log, [path], tools, { guards: [], version: 'test' })).toMatchObject({
      added: 1150,
    });
    const whole = await log.importedEvents();
    await log.close();
    const { events } = (await outcome(text, 'slow')).content;
    const plain = (rows: typeof events) => rows.map(({ path: _path, license: _license, ...row }) => row);
    expect(plain(whole)).toEqual(plain(events));
    expect((await readdir(folder)).sort()).toEqual(['log.duckdb', 'slow.duckdb', 'whole.csv']);
  });

  it('is taken for packed files too, and leaves nothing behind', async () => {
    const path = join(folder, 'a.gz');
    await writeFile(path, gzipSync(ROWS.join('\n')));
    const log = await openEventLog(join(folder, 'log.duckdb'));
    expect(await importFiles(log, [path], tools, { guards: [], version: 'test' })).toMatchObject({
      added: 1150,
    });
    await log.close();
    expect((await readdir(folder)).sort()).toEqual(['a.gz', 'log.duckdb']);
  });
});

describe('piecesOf', () => {
  it('cuts at line ends and numbers the lines', async () => {
    const pieces = [];
    for await (const { content, ...rest } of piecesOf(
      Readable.from([Buffer.from('aa\nb'), Buffer.from('b\n\ncc')]),
      4,
    )) {
      pieces.push({ text: content.toString(), ...rest });
    }
    expect(pieces).toEqual([
      { text: 'aa\n', firstLine: 1, lines: 1, blank: false },
      { text: 'bb\n\n', firstLine: 2, lines: 2, blank: true },
      { text: 'cc\n', firstLine: 4, lines: 1, blank: false },
    ]);
  });
});

describe('a file that several threads read', () => {
  const COUNT = 200_000;
  const url = `https://example.org/${'a'.repeat(150)}`;
  /** Every five-hundredth row has an actor and a place of its own, of which a sample of the file misses most. */
  const rare = (i: number) =>
    gdeltRow(2, {
      id: `${i + 1}`,
      source: i % 1000 === 499 ? `Q${i}` : (['SSD', 'YUG', 'USA'][i % 3] ?? ''),
      place: i % 1000 === 999 ? 'RS' : `P${i}`,
      day: ['19911225', '20240619', '19890101', '20200229'][(i >> 4) % 4] ?? '',
      code: i % 1500 === 499 ? '1831' : '042',
      url,
    });
  const isRare = (i: number) => i % 500 === 499;
  const [before = '', after = ''] = gdeltRow(2, { id: 'ID', url }).split('ID');

  it('has each row on its own line, and tells rows that a sample did not foresee', async () => {
    const path = join(folder, 'large.CSV');
    const line = (i: number) => (isRare(i) ? rare(i) : `${before}${i + 1}${after}`);
    await writeFile(path, Array.from({ length: COUNT }, (_, i) => `${line(i)}\n`).join(''));
    const log = await openEventLog(join(folder, 'large.duckdb'));
    try {
      await importFiles(log, [path], tools, { guards: [], version: 'test' });
      const rows = await log.importedEvents({ limit: COUNT });
      expect(rows.findIndex(({ id, line }) => Number(id) !== line)).toBe(-1);
      expect(rows.length).toBe(COUNT);
      const indexes = Array.from({ length: COUNT }, (_, i) => i).filter(isRare);
      const slow = await outcome(indexes.map(rare).join('\n'), 'slow');
      const plain = (events: typeof rows) =>
        events.map(({ line: _line, path: _path, license: _license, ...row }) => row);
      expect(plain(rows.filter(({ line }) => isRare(line - 1)))).toEqual(plain(slow.content.events));
    } finally {
      await log.close();
    }
  }, 60_000);

  it('is not written into where a run that was cut off left its link behind', async () => {
    const path = join(folder, 'whole.csv');
    await writeFile(path, `${ROWS.join('\n')}\n`);
    const staging = join(folder, 'log.duckdb.staging');
    await mkdir(staging);
    await link(path, join(staging, 'piece.tsv'));
    const log = await openEventLog(join(folder, 'log.duckdb'));
    const packed = join(folder, 'other.gz');
    await writeFile(packed, gzipSync(ROWS.slice(0, 600).join('\n')));
    await importFiles(log, [packed], tools, { guards: [], version: 'test' });
    await log.close();
    expect(await readFile(path, 'utf8')).toBe(`${ROWS.join('\n')}\n`);
  });

  it('that is known under another name is taken once', async () => {
    const text = `${ROWS.join('\n')}\n`;
    const paths = ['one.csv', 'two.csv'].map((name) => join(folder, name));
    for (const path of paths) await writeFile(path, text);
    const log = await openEventLog(join(folder, 'log.duckdb'));
    const options = { guards: [], version: 'test' };
    expect(await importFiles(log, paths, tools, options)).toMatchObject({
      files: 1,
      knownFiles: 1,
      rows: 1200,
    });
    expect(await importFiles(log, paths, tools, options)).toMatchObject({ files: 0, knownFiles: 2, rows: 0 });
    expect((await log.importedFiles()).map(({ path }) => path)).toEqual(paths.slice(0, 1));
    await log.close();
  });
});
