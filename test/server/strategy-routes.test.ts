/** Games and tracks over the HTTP interface and its client, on a workspace with the sample's reports. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ARMS } from '../strategy/games/two-neighbours.js';
import { sampleOfFile } from './sample-of-file.js';
import { send } from './sample-server.js';

const TRACKS = readFileSync(new URL('../../examples/korea/two-tracks.yaml', import.meta.url), 'utf8').replace(
  'worlds: 400',
  'worlds: 20',
);
const sample = sampleOfFile();

async function post(path: string, body: object) {
  const headers = { authorization: `Bearer ${sample.server.token}`, 'content-type': 'application/json' };
  const answer = await send(sample.server.port, `/api/strategy/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return { status: answer.status, answer: JSON.parse(answer.body) };
}

describe('games', () => {
  it('are solved, with what was asked for', async () => {
    const report = await sample.remote().game({
      name: 'arms.yaml',
      text: ARMS,
      inverse: 1,
      coalitions: [['aland', 'Beland']],
    });
    expect(report.equilibria.seq).toEqual([1, 4]);
    expect(report.inverse).toMatchObject({ desired: 1, rankings: 576, stable_counts: { nash: 144 } });
    expect(report.coalitions?.equilibria.nash).toEqual([1, 2, 3]);
  });

  it.each([
    [{ name: 'x.yaml', text: 'players: []' }, /x\.yaml:1: players: needs two players or more/],
    [{ name: 'x.yaml', text: ARMS, state: 9 }, /x\.yaml: there is no state 9/],
    [{ name: 'x.yaml', text: ARMS, coalitions: [['Aland', 'Celand']] }, /"Celand" is no player of this game/],
    [{ name: 'x.yaml' }, /text/],
    [{ text: ARMS, sate: 1 }, /sate/],
  ])('are refused with what was expected: %j', async (body, message) => {
    const { status, answer } = await post('game', body);
    expect(status).toBe(400);
    expect(answer.error.message).toMatch(message);
  });
});

describe('tracks', () => {
  it('are weighed with what the record says', async () => {
    const report = await sample.remote().strategy({ name: 'two-tracks.yaml', text: TRACKS });
    expect(report.comparison.combinations).toHaveLength(4);
    expect(report.record?.workspace).toBeTruthy();
    const data = report.comparison.assumptions.filter(({ basis }) => 'data' in basis);
    expect(report.evidence.map(({ assumption }) => assumption).sort()).toEqual(
      data.map(({ id }) => id).sort(),
    );
    expect(report.comparison.criteria.slice(-2)).toMatchObject([
      { id: 'ties.loosening.1', weight: 10 },
      { id: 'ties.goBetweens.1', weight: 5 },
    ]);
    for (const { shown, happenings } of report.evidence) {
      expect(shown.length).toBeLessThanOrEqual(happenings);
      for (const { sentence } of shown) expect(sentence).not.toBe('');
    }
    expect(report.loosening).toMatchObject([{ state: 'PRK', with: 'KOR', from: 'RUS' }]);
    expect(report.loosening[0]?.holdAfter).toBeLessThanOrEqual(report.loosening[0]?.holdBefore ?? 0);
    expect(report.suggestions.length).toBeGreaterThan(0);
  });

  it('and games that lie in the folder are listed', async () => {
    const files = await sample.remote().strategyFiles();
    for (const { name, kind, text } of files) {
      expect(['game', 'tracks']).toContain(kind);
      expect(text, name).not.toBe('');
    }
  });
});
