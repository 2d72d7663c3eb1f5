import { describe, expect, it } from 'vitest';
import type { LoggedEvent } from '../../src/ontology/logged-event.js';
import { type ActQuery, isAct } from '../../src/strategy/act-query.js';
import { evidenceFor, readGame, suggestPreferences } from '../../src/strategy/index.js';
import { fisher } from '../../src/strategy/suggest.js';

const GAME = readGame(
  `players:
  - name: North
    options:
      - {id: test, acts: [{source: PRK, types: [MOBILIZE]}]}
    preferences: {statements: []}
  - name: Allies
    options:
      - {id: drills, acts: [{source: KOR, target: USA, types: [COOPERATE]}]}
    preferences: {statements: []}
`,
  'record.yaml',
);

let next = 0;
function event(
  day: string,
  type: LoggedEvent['type'],
  source: string[],
  target: string[],
  more = {},
): LoggedEvent {
  next += 1;
  return {
    id: `d#${next}`,
    occurrenceId: `o${next}`,
    day,
    type,
    source,
    target,
    status: 'occurred',
    confidence: 0.8,
    ...more,
  } as unknown as LoggedEvent;
}

const month = (m: number) => `2024-${String(m).padStart(2, '0')}-10`;
const everyMonth = Array.from({ length: 12 }, (_, m) => month(m + 1));

describe('what conduct suggests', () => {
  it('is an answer where an option follows another more often than chance', () => {
    // Drills in March and September; tests in these months and the ones after, and never else: 4 of 4 against 0 of 8.
    const events = [
      ...[3, 9].map((m) => event(month(m), 'COOPERATE', ['KOR.MIL', 'USA.MIL'], [], { mutual: true })),
      ...[3, 4, 9, 10].map((m) => event(month(m), 'MOBILIZE', ['PRK.MIL'], ['JPN'])),
    ];
    const [first] = suggestPreferences(GAME, events, everyMonth);
    expect(first).toMatchObject({
      player: 'North',
      kind: 'answer',
      statement: 'test if drills',
      known: true,
      taken: { months: 4, of: 4 },
      otherwise: { months: 0, of: 8 },
    });
    // One table of C(12, 4) = 495 is as unlikely.
    expect(first?.p).toBeCloseTo(1 / 495, 12);
    expect(first?.eventIds).toHaveLength(4);
  });

  it('is unknown where the months tell nothing', () => {
    const events = [
      ...[3, 9].map((m) => event(month(m), 'COOPERATE', ['KOR.MIL', 'USA.MIL'], [], { mutual: true })),
      ...[1, 3, 6, 9, 12].map((m) => event(month(m), 'MOBILIZE', ['PRK.MIL'], ['JPN'])),
    ];
    const answer = suggestPreferences(GAME, events, everyMonth).find(
      ({ statement }) => statement === 'test if drills',
    );
    expect(answer).toMatchObject({ known: false });
  });

  it('is nothing where nothing was read', () => {
    expect(suggestPreferences(GAME, [event(month(1), 'MOBILIZE', ['PRK'], ['JPN'])], [])).toEqual([]);
  });
});

describe("Fisher's exact test", () => {
  it.each([
    // Fisher's tea: 3 of 4 right, two-sided 34/70 (R. A. Fisher, The Design of Experiments, 1935).
    [3, 1, 1, 3, 34 / 70],
    [4, 0, 0, 4, 2 / 70],
    [0, 5, 0, 5, 1],
  ])('of %i %i %i %i', (a, b, c, d, p) => {
    expect(fisher(a, b, c, d)).toBeCloseTo(p, 12);
  });
});

describe('acts that speak for an assumption', () => {
  const query = (more: Partial<ActQuery>): ActQuery => ({ statuses: ['occurred'], ...more });
  const visit = event('2024-06-19', 'CONSULT', ['RUS.GOV'], ['PRK.GOV'], { mode: 'visit' });
  const treaty = event('2024-06-19', 'AGREE', ['PRK.GOV', 'RUS.GOV'], [], { mutual: true });

  it.each<[string, LoggedEvent, Partial<ActQuery>, boolean]>([
    ['its source and target', visit, { source: 'RUS', target: 'PRK' }, true],
    ['not the other way round', visit, { source: 'PRK', target: 'RUS' }, false],
    ['either way where it is mutual', treaty, { source: 'RUS', target: 'PRK' }, true],
    ['its type', visit, { types: ['AGREE'] }, false],
    ['its mode', visit, { types: ['CONSULT'], modes: ['visit'] }, true],
    ['from its day on', visit, { from: '2024-06-19', to: '2024-06-19' }, true],
    ['not before it', visit, { to: '2024-06-18' }, false],
    ['facts alone', { ...visit, status: 'planned' }, {}, false],
    ['plans where asked for', { ...visit, status: 'planned' }, { statuses: ['planned'] }, true],
    ['not undated in days', { ...visit, day: null }, { from: '2024-01-01' }, false],
  ])('are told by %s', (_, act, asked, fits) => {
    expect(isAct(act, query(asked))).toBe(fits);
  });

  it('are counted by happening and held against what is asked', () => {
    const again = { ...visit, id: 'd#again', confidence: 0.9 };
    const basis = {
      data: { says: 'They meet', acts: [query({ source: 'RUS', target: 'PRK' })], events: [], least: 3 },
    };
    const found = evidenceFor({ id: 'x', basis }, [visit, again, treaty]);
    expect(found).toMatchObject({ happenings: 2, least: 3, met: false });
    expect(found?.shown.map(({ id }) => id)).toEqual(['d#again', treaty.id]);
    expect(evidenceFor({ id: 'x', basis: { judgement: 'somebody says so' } }, [visit])).toBeUndefined();
  });
});
