/** The command line end to end, on real files, in processes of its own. */
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entente, start } from './run-entente.js';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'entente-cli-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const report = (id: string, date: string, text: string) =>
  `${JSON.stringify({ id, date, text, publisher: 'Test Wire' })}\n`;
const TREATY = report(
  'r1',
  '2024-06-19',
  'Russia and North Korea signed a treaty in Pyongyang on Wednesday.',
);
const BLAME = report(
  'r2',
  '2024-06-21',
  'South Korea condemned Russia for signing the treaty with North Korea.',
);

async function workspace(name: string): Promise<string> {
  const folder = join(home, name);
  const made = await entente([
    'init',
    folder,
    '--side',
    'KOR',
    '--watch',
    'PRK,Russia,KOR',
    '--poles',
    'USA,CHN',
  ]);
  expect(made.err).toContain('Made a workspace');
  expect(made.code).toBe(0);
  return folder;
}

describe('usage', () => {
  it('names the nearest command and option, with exit code 2', async () => {
    const command = await entente(['raed']);
    expect(command.code).toBe(2);
    expect(command.err).toContain('read');
    const option = await entente(['ties', '--perod', 'month']);
    expect(option.code).toBe(2);
    expect(option.err).toContain('--period');
  });

  it('names the nearest state, with exit code 2', async () => {
    const folder = await workspace('states');
    const ran = await entente(['ties', 'Rusia', 'PRK', '-w', folder]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('Did you mean RUS');
  });

  it('has help with examples for every command', async () => {
    for (const command of [
      'init',
      'read',
      'code',
      'explain',
      'ties',
      'brief',
      'serve',
      'demo',
      'export',
      'correct',
      'doctor',
    ]) {
      const ran = await entente([command, '--help']);
      expect(ran.code).toBe(0);
      expect(ran.out).toContain('Example');
    }
  });

  it('says what to do where no workspace is', async () => {
    const ran = await entente(['ties'], { cwd: home });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('entente init');
  });
});

describe('code', () => {
  it('is a filter: a line in, a line out, in the same order, the same twice', async () => {
    const input = TREATY + BLAME;
    const [first, second] = [
      await entente(['code', '--jsonl'], { input }),
      await entente(['code', '-', '--jsonl'], { input }),
    ];
    expect(first.code).toBe(0);
    expect(first.out).toBe(second.out);
    const lines = first.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.id)).toEqual(['r1', 'r2']);
    const [treaty] = lines[0].events;
    expect(treaty).toMatchObject({ type: 'AGREE', mutual: true, status: 'occurred', day: '2024-06-19' });
    expect([...treaty.source].map((code: string) => code.slice(0, 3)).sort()).toEqual(['PRK', 'RUS']);
    const [from, to] = treaty.spans.trigger;
    expect(JSON.parse(input.split('\n')[0] ?? '').text.slice(from, to)).toBe(treaty.trigger);
  });

  it('sets aside what is no report, names the line, goes on, exit code 3', async () => {
    const ran = await entente(['code'], {
      input: `{"id":"a"\n{"id":"b","date":"2024-02-30","text":"x"}\n{"id":"c"}\n${TREATY}`,
    });
    expect(ran.code).toBe(3);
    expect(ran.err).toMatch(/standard input:1: .*JSON/);
    expect(ran.err).toContain('standard input:2: date');
    expect(ran.err).toContain('standard input:3: text');
    expect(ran.out.trim().split('\n')).toHaveLength(1);
  });

  it('refuses a file that is not there', async () => {
    const ran = await entente(['code', 'nowhere.jsonl'], { cwd: home });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('nowhere.jsonl');
  });
});

describe('read, ties, brief, export, correct', () => {
  it('goes the whole road', async () => {
    const folder = await workspace('road');
    const file = join(home, 'road.jsonl');
    writeFileSync(file, TREATY + BLAME);
    const read = await entente(['read', file, '-w', folder]);
    expect(read.code).toBe(0);
    expect(read.out).toContain('2 new reports');
    const again = await entente(['read', file, '-w', folder]);
    expect(again.out).toContain('0 new reports');
    expect(again.out).toContain('2 reports known already');

    const ties = await entente(['ties', 'North Korea', 'RUS', '-w', folder, '--json']);
    const view = JSON.parse(ties.out);
    expect(
      view.both.points.find((point: { period: string }) => point.period === '2024-06').cooperation,
    ).toBeGreaterThan(0);

    const brief = await entente(['brief', 'PRK', 'RUS', '-w', folder]);
    expect(brief.out).toContain('signed a treaty in Pyongyang');
    const csv = join(home, 'events.csv');
    expect((await entente(['export', 'events', '-o', csv, '-w', folder])).code).toBe(0);
    expect(readFileSync(csv, 'utf8')).toContain('AGREE');
    expect((await entente(['export', 'events', '-o', csv, '-w', folder])).code).not.toBe(0);
    for (const output of [[], ['-o', '-']]) {
      const printed = await entente(['export', 'events', ...output, '-w', folder]);
      expect(printed.out).toBe(readFileSync(csv, 'utf8'));
    }
    const parquet = await entente(['export', 'events', '--as', 'parquet', '-w', folder]);
    expect(parquet).toMatchObject({ code: 2, out: '' });
    expect(parquet.err).toContain('-o events.parquet');

    const ris = await entente(['export', 'citations', '--pair', 'North Korea', 'RUS', '-w', folder]);
    expect(ris.out).toMatch(/^TY {2}- [A-Z]+\r\nID {2}- /);
    const both = ['--pair', 'PRK', 'RUS', '--brief', 'x'];
    expect((await entente(['export', 'citations', ...both, '-w', folder])).code).toBe(2);
    const crate = join(home, 'crate');
    expect((await entente(['export', 'crate', crate, '-w', folder])).err).toContain('Wrote 6 files');
    expect(readFileSync(join(crate, 'ro-crate-metadata.json'), 'utf8')).toContain('CreateAction');
    expect((await entente(['export', 'crate', crate, '-w', folder])).code).toBe(2);

    const id: string = view.events[0].id;
    const rejected = await entente([
      'correct',
      id,
      'reject',
      '--reason',
      'a test',
      '--who',
      'tester',
      '-w',
      folder,
    ]);
    expect(rejected.err).toBe('');
    expect(rejected.out).toContain('PRK–RUS 2024-06');
    const after = JSON.parse((await entente(['ties', 'PRK', 'RUS', '-w', folder, '--json'])).out);
    expect(
      after.both.points.find((point: { period: string }) => point.period === '2024-06').cooperation,
    ).toBe(0);
    expect((await entente(['correct', id, 'undo', '-w', folder])).code).toBe(0);
    const restored = await entente(['ties', 'PRK', 'RUS', '-w', folder, '--json']);
    expect(restored.out).toBe(ties.out);
  });

  it('sets bad input aside with file, line and reason, and goes on, exit code 3', async () => {
    const folder = await workspace('bad');
    const input = join(home, 'bad-input');
    mkdirSync(input);
    writeFileSync(join(input, 'empty.txt'), '');
    writeFileSync(join(input, 'binary.txt'), new Uint8Array([0, 1, 2, 255, 254, 0, 7]));
    writeFileSync(join(input, 'broken.pdf'), '%PDF-1.4 nothing follows');
    writeFileSync(join(input, 'cut.jsonl.gz'), gzipSync(TREATY.repeat(200)).subarray(0, 60));
    writeFileSync(join(input, 'lines.jsonl'), `not json\n{"id":"x","date":"2024-01-01"}\n${BLAME}`);
    writeFileSync(join(input, 'future.md'), '---\ndate: 2999-01-01\n---\nRussia met China.\n');
    writeFileSync(join(input, 'old.md'), '---\ndate: 1799-12-31\n---\nRussia met China.\n');
    writeFileSync(join(input, 'undated.md'), '---\ntitle: Undated\n---\nChina condemned Japan.\n');
    const ran = await entente(['read', input, '-w', folder, '--json']);
    expect(ran.code).toBe(3);
    const result = JSON.parse(ran.out);
    const codes = Object.fromEntries(
      result.setAside.map((item: { path: string; line?: number; code: string }) => [
        `${item.path.split('/').at(-1)}:${item.line ?? 0}`,
        item.code,
      ]),
    );
    expect(codes).toMatchObject({
      'empty.txt:0': 'empty',
      'binary.txt:0': 'not-text',
      'broken.pdf:0': 'broken-pdf',
      'lines.jsonl:1': 'bad-json',
      'lines.jsonl:2': 'no-text',
      'future.md:0': 'future-date',
      'old.md:0': 'date-too-early',
    });
    expect(Object.values(codes)).toContain('broken-gzip');
    expect(result.undated).toBe(1);
    expect(result.added).toBeGreaterThanOrEqual(2);
  });
});

describe('one writer', () => {
  it('goes through a running server, and names the process that holds a workspace', async () => {
    const folder = await workspace('served');
    const file = join(home, 'served.jsonl');
    writeFileSync(file, TREATY);
    const server = start(['serve', '-w', folder, '--port', '0']);
    let said = '';
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    while (!said.includes('Workbench: ')) await once(server.stdout as NodeJS.ReadableStream, 'data');
    const read = await entente(['read', file, '-w', folder]);
    expect(read.err).toBe('');
    expect(read.out).toContain('1 new report');
    expect((await entente(['ties', 'PRK', 'RUS', '-w', folder])).out).toContain('2024-06');
    const second = await entente(['serve', '-w', folder, '--port', '0']);
    expect(second.code).toBe(4);
    expect(second.err).toContain(String(server.pid));
    server.kill('SIGINT');
    await once(server, 'close');
    expect(existsSync(join(folder, 'server.json'))).toBe(false);
    expect((await entente(['ties', '-w', folder])).code).toBe(0);
  });
});
