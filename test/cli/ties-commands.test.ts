/** Ties on the command line, over the sample: filters, settings of the workspace, pairs that moved. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CompareView,
  CountsView,
  MovesView,
  PairView,
  ReciprocityView,
  TurnsView,
} from '../../src/workbench/api.js';
import { entente } from './run-entente.js';

let home: string;
let desk: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'entente-ties-'));
  desk = join(home, 'desk');
  await entente(['init', desk, '--side', 'KOR', '--poles', 'USA,CHN']);
  await entente(['read', 'examples/korea/reports', '-w', desk, '--quiet']);
}, 120_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

const asked = async <T>(...args: string[]) => {
  const ran = await entente([...args, '-w', desk, '--json']);
  expect(ran).toMatchObject({ code: 0, err: '' });
  return JSON.parse(ran.out) as T;
};
const acts = ({ both }: PairView) => both.points.reduce((sum, point) => sum + point.events, 0);

describe('filters of a series', () => {
  it('part the acts of a pair, and say what each took out', async () => {
    const all = await asked<PairView>('ties', 'PRK', 'RUS');
    const cooperation = await asked<PairView>('ties', 'PRK', 'RUS', '--quad', '1,2');
    const conflict = await asked<PairView>('ties', 'PRK', 'RUS', '--quad', '3,4');
    expect(acts(cooperation) + acts(conflict)).toBe(acts(all));
    expect(acts(cooperation)).toBeGreaterThan(acts(conflict));
    expect(conflict.both.removed.filtered).toEqual({ quads: acts(cooperation) });
    expect(all.both.removed).not.toHaveProperty('filtered');
    const visits = await asked<PairView>('ties', 'PRK', 'RUS', '--type', 'consult/visit,Aid');
    const types = visits.both.points.flatMap(({ occurrenceIds }) =>
      occurrenceIds.map((id) => visits.events.find(({ occurrenceId }) => occurrenceId === id)?.type),
    );
    expect([...new Set(types)].sort()).toEqual(['AID', 'CONSULT']);
  });

  it('know security from economic ties, and one publisher from another with what it was read', async () => {
    const security = await asked<PairView>('ties', 'PRK', 'RUS', '--axis', 'security');
    const economic = await asked<PairView>('ties', 'PRK', 'RUS', '--axis', 'economic');
    expect(acts(security)).toBeGreaterThan(acts(economic));
    expect(acts(economic)).toBeGreaterThan(0);
    const all = await asked<PairView>('ties', 'PRK', 'RUS');
    const one = await asked<PairView>('ties', 'PRK', 'RUS', '--publisher', 'hanbit daily (sample)');
    expect(one.both.options.publishers).toEqual(['Hanbit Daily (sample)']);
    const read = ({ both }: PairView) => both.points.reduce((sum, point) => sum + point.coverage, 0);
    expect(read(one)).toBeLessThan(read(all));
    expect(read(one)).toBeGreaterThan(0);
    expect(acts(one)).toBeGreaterThan(0);
  });

  it('stand below the table in words, with what they removed', async () => {
    const ran = await entente(['ties', 'PRK', 'RUS', '-w', desk, '--quad', '4', '--sector', 'mil']);
    expect(ran.out).toMatch(
      /Only: quad class 4 \(material conflict\); with MIL\. Left out by the filters: .*\d+ of other quad classes/,
    );
  });

  it.each([
    [['--quad', '5'], '--quad: "5" is none of 1, 2, 3, 4'],
    [['--type', 'CONSULTT'], 'Did you mean CONSULT'],
    [['--type', 'AGREE/visit'], 'AGREE has no modes'],
    [['--type', 'CONSULT/vist'], 'Did you mean visit'],
    [['--context', 'security'], '--axis takes security'],
    [['--publisher', 'Hanbit Dayly (sample)'], 'Did you mean "Hanbit Daily (sample)"'],
    [['--since', '2024-01-01'], '--moved, --since and --turns'],
  ])('refuse what they do not know: %s', async (options, message) => {
    const ran = await entente(['ties', 'PRK', 'RUS', '-w', desk, ...options]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(message);
  });
});

describe('the pairs that moved', () => {
  it('are those since a day, of all states or of one', async () => {
    const view = await asked<MovesView>('ties', '--moved', '--since', '2023-06-30', '--limit', '100');
    expect(view.days).toEqual({ since: '2023-06-30', to: expect.stringMatching(/^2026-/) });
    expect(view.options).toMatchObject({ since: '2023-06-30' });
    const one = await asked<MovesView>('ties', 'PRK', '--since', '2023-06-30', '--limit', '100');
    expect(one.moves).toEqual(
      view.moves.filter(({ source, target }) => source === 'PRK' || target === 'PRK'),
    );
    const words = await entente(['ties', '--since', '2023-06-30', '-w', desk]);
    expect(words.out).toMatch(/^Index on 2023-06-30 and on 2026-/);
  });
});

describe('all pairs, pairs side by side, counts and answers', () => {
  it('lists turning points with the sentences that carry them', async () => {
    const view = await asked<TurnsView>('ties', '--turns', '--limit', '1');
    const [turn] = view.turns;
    expect(turn).toMatchObject({ source: 'PRK', target: 'RUS' });
    expect(view.receipts.map(({ occurrenceId }) => occurrenceId)).toContain(turn?.occurrenceIds[0]);
    const words = (await entente(['ties', '--turns', '-w', desk])).out;
    expect(words).toMatch(/North Korea – Russia, 2025-0\d\n +2025-/);
    expect(words).toMatch(/pairs with fewer than a dozen acts not searched/);
    expect(await entente(['ties', '--turns', '--since', '2024-01-01', '-w', desk])).toMatchObject({
      code: 2,
      out: '',
    });
  });

  it('sets pairs side by side', async () => {
    const view = await asked<CompareView>('compare', 'PRK', 'RUS', 'KOR', 'USA', '--period', 'year');
    expect(view.pairs.map(({ series }) => [series.source, series.target])).toEqual([
      ['PRK', 'RUS'],
      ['KOR', 'USA'],
    ]);
    expect(view.gaps).toHaveLength(1);
    const words = (await entente(['compare', 'PRK', 'RUS', 'KOR', 'USA', '-w', desk])).out;
    expect(words).toMatch(
      /North Korea – Russia stands \d\.\d points above South Korea – United States in 2026-/,
    );
    expect((await entente(['compare', 'PRK', 'RUS', 'KOR', '-w', desk])).err).toContain('make no two pairs');
  });

  it('counts a year, and answers with their chance', async () => {
    const counts = await asked<CountsView>('counts', 'PRK', 'RUS', '--year', '2025');
    const first = counts.kinds[0];
    expect(first?.acts.map(({ nth }) => nth)).toEqual(first?.acts.map((_, i) => i + 1));
    expect(counts.receipts.some(({ occurrenceId }) => occurrenceId === first?.acts[0]?.occurrenceId)).toBe(
      true,
    );
    const answers = await asked<ReciprocityView>('reciprocity', 'KOR', 'PRK', '--window', '30');
    expect(answers.answering).toHaveLength(4);
    expect(answers.window).toBe(30);
    const words = (await entente(['reciprocity', 'KOR', 'PRK', '-w', desk])).out;
    expect(words).toMatch(/Thaw: South Korea cannot be asked: too few acts/);
    expect(await entente(['reciprocity', 'KOR', 'KOR', '-w', desk])).toMatchObject({ code: 2 });
    expect(await entente(['counts', 'KOR', 'PRK', '--year', 'x', '-w', desk])).toMatchObject({ code: 2 });
  });
});

describe('what a series takes where nothing is asked', () => {
  it('is told by options over the environment over the workspace over defaults', async () => {
    const period = async (args: readonly string[], env: Record<string, string> = {}) => {
      const ran = await entente(['ties', 'PRK', 'RUS', '-w', desk, '--json', ...args], { env });
      return (JSON.parse(ran.out) as PairView).both.options;
    };
    expect(await period([])).toMatchObject({ period: 'month', statuses: ['occurred'] });
    appendFileSync(join(desk, 'entente.yaml'), 'ties:\n  period: quarter\n  statuses: [occurred, claimed]\n');
    expect(await period([])).toMatchObject({ period: 'quarter', statuses: ['occurred', 'claimed'] });
    expect(await period([], { ENTENTE_PERIOD: 'year' })).toMatchObject({ period: 'year' });
    expect(await period(['--period', 'month'], { ENTENTE_PERIOD: 'year' })).toMatchObject({
      period: 'month',
    });
    const wrong = await entente(['ties', '-w', desk], { env: { ENTENTE_STATUSES: 'true' } });
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('$ENTENTE_STATUSES: "true" is none of');
  });
});
