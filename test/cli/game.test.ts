/** `entente game` on real files: what holds, and how mistakes are told. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GameReport } from '../../src/strategy/index.js';
import { ARMS } from '../strategy/games/two-neighbours.js';
import { entente } from './run-entente.js';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'entente-game-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(home, name);
  writeFileSync(path, text);
  return path;
}

describe('entente game', () => {
  it('prints what holds as JSON, states numbered from 1', async () => {
    const { out, code } = await entente(['game', file('arms.yaml', ARMS), '--json']);
    expect(code).toBe(0);
    const report = JSON.parse(out) as GameReport;
    expect(report.schemaVersion).toBe(1);
    expect(report.states).toEqual([
      { ordered: 1, decimal: 0, yn: 'NN' },
      { ordered: 2, decimal: 1, yn: 'YN' },
      { ordered: 3, decimal: 2, yn: 'NY' },
      { ordered: 4, decimal: 3, yn: 'YY' },
    ]);
    // By hand: arming is always better for oneself, so 4 alone is Nash; peace (1) holds where arming is answered.
    expect(report.equilibria).toMatchObject({
      nash: [4],
      gmr: [1, 4],
      smr: [1, 4],
      seq: [1, 4],
      sim: [1, 4],
    });
    expect(report.stable.nash).toEqual([
      [2, 4],
      [3, 4],
    ]);
    expect(report.statusQuo).toMatchObject({ state: 4, reachable: 0 });
  });

  it('says why in words', async () => {
    const { out } = await entente(['game', file('arms.yaml', ARMS), '--state', '1']);
    const text = out.replace(/\s+/g, ' ');
    expect(text).toContain(
      'Aland will not arm, because Beland would arm, which ends in state 4 (“Aland arms” and “Beland arms”), which Aland likes less than now.',
    );
  });

  it('names file and line of a mistake, and ends with 2', async () => {
    const { err, out, code } = await entente([
      'game',
      file('stranger.yaml', `${ARMS}coalitions:\n  - [Aland, Celand]\n`),
    ]);
    expect(err).toMatch(
      /stranger\.yaml:11: "Celand" is no player of this game; expected one of Aland, Beland/,
    );
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  it('refuses what cannot be held, with its size', async () => {
    const player = (name: string, from: number) =>
      `  - name: ${name}\n    options: [${Array.from({ length: 16 }, (_, i) => `o${from + i}`).join(', ')}]\n    preferences: {statements: []}\n`;
    const large = await entente([
      'game',
      file('large.yaml', `players:\n${player('A', 0)}${player('B', 16)}`),
    ]);
    expect(large.err).toMatch(/32 options make 4,294,967,296 combinations; at most 30 options can be held/);
    expect(large.code).toBe(2);
  });

  it('says what is wrong with a file or a state that is not there', async () => {
    expect((await entente(['game', join(home, 'nowhere.yaml')])).err).toMatch(/cannot be read/);
    const { err, code } = await entente(['game', file('arms.yaml', ARMS), '--state', '9']);
    expect(err).toMatch(/there is no state 9; the game has states 1 to 4/);
    expect(code).toBe(2);
  });
});
