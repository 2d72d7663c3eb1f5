/** `entente relate` and `entente eval` on real files, and against the published scorers where they are at hand. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entente } from './run-entente.js';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'entente-eval-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(home, name);
  writeFileSync(path, text);
  return path;
}

const MARKED =
  'uid\tgold_penta\tgold_root\tmarked_sentence\n' +
  'a\t3\tACCUSE\t<s>Chad</s> accused <t>Libya</t> of arming the rebels.\n' +
  'b\t4\tCOERCE\t"<s>Police</s> arrested <t>a ""critic""</t>."\n' +
  'c\t1\tSUPPORT\t<s>Chad</s> bombed <t>a depot</t>.\n';

describe('entente relate', () => {
  it('writes a row for each sentence', async () => {
    const { out, code } = await entente(['relate', file('marked.tsv', MARKED)]);
    expect(code).toBe(0);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(rows[0]).toEqual(['uid', 'pred_root', 'pred_penta', 'confidence', 'rule']);
    expect(rows.slice(1).map((row) => row.slice(0, 3))).toEqual([
      ['a', 'ACCUSE', '3'],
      ['b', 'COERCE', '4'],
      ['c', 'ASSAULT', '4'],
    ]);
  });

  it('writes to a new file only, unless it is told to replace', async () => {
    const input = file('marked.tsv', MARKED);
    const output = file('there.tsv', 'mine');
    const refused = await entente(['relate', input, '-o', output]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('is there already');
    expect(readFileSync(output, 'utf8')).toBe('mine');
    const forced = await entente(['relate', input, '-o', output, '--force']);
    expect(forced.code).toBe(0);
    expect(forced.err).toContain('3 relations');
  });

  it('answers a row with broken marks, and says so; refuses a table without sentences', async () => {
    const broken = await entente([
      'relate',
      file('broken.tsv', 'uid\tmarked_sentence\n1\t<s>Chad met Mali.\n'),
    ]);
    expect(broken.out.trim().split('\n')).toHaveLength(2);
    expect(broken.err).toContain('broken.tsv:2: <s> is not closed');
    const none = await entente(['relate', file('none.tsv', 'uid\ttext\n1\tx\n')]);
    expect(none.code).toBe(2);
    expect(none.err).toContain('marked_sentence');
  });
});

const REPORTS = [
  {
    id: 'r1',
    date: '2024-05-02',
    text: 'Russia condemned Poland on Thursday.',
    events: [
      {
        type: 'ACCUSE',
        source: ['RUS.GOV'],
        target: ['POL.GOV'],
        status: 'occurred',
        day: '2024-05-02',
        precision: 'day',
      },
    ],
  },
  { id: 'r2', date: '2024-05-02', text: 'It rained in Porto.', events: [] },
]
  .map((report) => `${JSON.stringify(report)}\n`)
  .join('');

describe('entente eval', () => {
  it('scores reports, lists errors, and gives JSON', async () => {
    const gold = file('reports.jsonl', REPORTS);
    const { out, code } = await entente(['eval', 'reports', gold, '--json']);
    expect(code).toBe(0);
    const scores = JSON.parse(out) as { levels: { level: string; f1: number }[]; empty: unknown };
    expect(scores).toMatchObject({ schemaVersion: 1, kind: 'reports', empty: { reports: 1, leftEmpty: 1 } });
    expect(scores.levels[0]).toMatchObject({ level: 'whole event', f1: 1 });
    const wrong = file('wrong.jsonl', REPORTS.replace('"ACCUSE"', '"REJECT"'));
    const listed = await entente(['eval', 'reports', wrong, '--errors']);
    expect(listed.out).toMatch(/missed REJECT RUS.GOV > POL.GOV, occurred/);
    expect(listed.out).toMatch(/wrong {2}ACCUSE/);
  });

  it('sets lines aside that it cannot use, and refuses a file without any', async () => {
    const gold = file('mixed.jsonl', `${REPORTS}not json\n{"id": 1}\n`);
    const { code, err } = await entente(['eval', 'reports', gold]);
    expect(code).toBe(3);
    expect(err).toContain('mixed.jsonl:3: not JSON');
    expect(err).toContain('mixed.jsonl:4: text');
    const none = await entente(['eval', 'reports', file('none.jsonl', '\n')]);
    expect(none.code).not.toBe(0);
    expect(none.err).toContain('no line that can be scored');
  });

  it('scores relations by type', async () => {
    const { out } = await entente(['eval', 'relations', file('marked.tsv', MARKED), '--errors']);
    expect(out).toMatch(/root\s+3\s+3/);
    expect(out).toContain('c: SUPPORT, answered ASSAULT');
  });

  it('scores records with own actors', async () => {
    const actors = file('actors.tsv', 'name\tcode\nNarnia\tNAR\nArchenland\tARC\n');
    const records = file(
      'records.jsonl',
      `${JSON.stringify({ id: 'x', date: '2024-01-01', text: 'Narnia condemned Archenland.', events: [{ source: 'NARGOV', target: 'ARC' }] })}\n`,
    );
    const { out } = await entente(['eval', 'records', records, '--actors', actors, '--json']);
    expect(JSON.parse(out)).toMatchObject({ bothRight: 1, pairs: { f1: 1 } });
  });
});

const GOLD = fileURLToPath(new URL('../../../shared/gold', import.meta.url));
const python = spawnSync('python3', ['--version']).status === 0;

describe('beside the published scorers', () => {
  const atHand = python && existsSync(join(GOLD, 'score_reports.py'));

  it.skipIf(!atHand)('gives their figures for reports', async () => {
    const path = join(GOLD, 'reports.jsonl');
    const coded = await entente(['code', path]);
    const theirs = spawnSync(
      'python3',
      [join(GOLD, 'score_reports.py'), path, file('coded.jsonl', coded.out)],
      {
        encoding: 'utf8',
      },
    ).stdout;
    const ours = JSON.parse((await entente(['eval', 'reports', path, '--json'])).out) as {
      levels: { right: number; missed: number; wrong: number; f1: number }[];
      matched: { events: number; status: number; day: number; sectors: number };
    };
    for (const { f1, right, missed, wrong } of ours.levels) {
      expect(theirs).toContain(`F1 ${f1.toFixed(3)}  (right ${right}, missed ${missed}, wrong ${wrong})`);
    }
    const { events, status, day, sectors } = ours.matched;
    expect(theirs).toContain(
      `on ${events} events matched by who and type: status ${status.toFixed(3)}, day ${day.toFixed(3)}, sectors ${sectors.toFixed(3)}`,
    );
  });

  it.skipIf(!atHand)('gives their figures for relations', async () => {
    const path = join(GOLD, 'relations', 'plv_train.tsv');
    const answers = join(home, 'answers.tsv');
    await entente(['relate', path, '-o', answers]);
    const scorer = join(GOLD, 'relations', 'score_relations.py');
    const theirs = JSON.parse(
      spawnSync('python3', [scorer, answers, '--gold', path, '--json'], { encoding: 'utf8' }).stdout,
    ) as Record<
      string,
      { macro_f1: number; macro_f1_sklearn: number; micro_f1: number; weighted_f1: number }
    >;
    const ours = JSON.parse((await entente(['eval', 'relations', path, '--json'])).out) as {
      levels: { level: string; macroF1: number; macroF1Union: number; microF1: number; weightedF1: number }[];
    };
    for (const one of ours.levels) {
      const their = theirs[one.level === 'quad' ? 'penta' : one.level];
      expect(one.macroF1).toBeCloseTo(their?.macro_f1 ?? Number.NaN, 10);
      expect(one.macroF1Union).toBeCloseTo(their?.macro_f1_sklearn ?? Number.NaN, 10);
      expect(one.microF1).toBeCloseTo(their?.micro_f1 ?? Number.NaN, 10);
      expect(one.weightedF1).toBeCloseTo(their?.weighted_f1 ?? Number.NaN, 10);
    }
  });
});
