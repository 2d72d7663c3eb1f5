/** What an assumption rests on is written alike in tracks, demands, steps and plans for envoys. */
import { describe, expect, it } from 'vitest';
import { parsePlan, withWorthEvidence } from '../../src/envoys/index.js';
import { loadSeats } from '../../src/resources/seats.js';
import {
  type Basis,
  climb,
  demandsEvidence,
  evidenceFor,
  evidenceWords,
  formatDemandsMarkdown,
  parseDemands,
  parseSteps,
  readTracks,
  weighDemands,
} from '../../src/strategy/index.js';
import { ENVOY, HEAD } from '../envoys/plan.js';
import { logged } from '../structure/make-logged.js';

const WHY = 'judgement: a reason to weigh';
/** The same ground, inline in a flow mapping. */
const FORMS = {
  words: 'data: "Joint Fact Sheet, 14 November 2025"',
  acts: 'data: { says: They signed, acts: [{ source: RUS, target: PRK, types: [AGREE] }], least: 2 }',
  events: 'data: { says: They signed, events: ["d-1a#1"] }',
  nested: 'basis: { data: { says: They signed, acts: [{ source: RUS }], events: ["d-1a#1"] } }',
} as const;

const demands = (ground: string) => `title: t
side: A
ally: B
criteria: [{ id: c, title: C, weight: { is: 1, ${WHY} } }]
demands:
  - { id: d, title: D, effects: { c: { is: 1, ${ground} } } }
draws: 0
`;
const steps = (ground: string) => `title: t
from: KOR
to: PRK
rungs:
  - id: low
    title: Low
    shows: { levels: [society] }
    measures:
      - { id: m, title: M, expect: { levels: [society] }, ${ground} }
`;
const plan = (ground: string) => `${HEAD}${ENVOY}capitals:
  - { city: Tokyo, worth: 5, ${ground} }
`;
const tracks = (ground: string) => `title: t
side: A
game:
  players:
    - { name: A, options: [guard], preferences: { statements: [] } }
    - { name: B, options: [raid], preferences: { statements: [{ statement: raid, ${ground} }] } }
  statusQuo: [raid]
tracks:
  - { id: g, name: G, options: [guard], ${ground} }
worth:
  - { name: w, if: not raid, weight: 1, ${ground} }
`;
const treaty = logged('1a', 'RUS>PRK', 'AGREE', '2024-06-19', 'They signed.');
const again = logged('1b', 'RUS>PRK', 'AGREE', '2025-06-19', 'They signed again.');

describe('a basis', () => {
  it.each(Object.entries(FORMS))('of the form "%s" is read the same in every file', (_, ground) => {
    const found: (Basis | null | undefined)[] = [
      parseDemands(demands(ground), 'd.yaml').demands[0]?.grants[1]?.effects.c?.basis,
      parseSteps(steps(ground), 's.yaml', []).rungs[0]?.measures[0]?.basis,
      parsePlan(plan(ground), 'e.yaml', loadSeats()).plan.capitals[0]?.reason.basis,
    ];
    const read = readTracks(tracks(ground), 't.yaml');
    const preference = read.game.players[1]?.preference;
    found.push(
      read.tracks[0]?.basis,
      read.worth[0]?.basis,
      preference?.kind === 'statements' ? preference.statements[0]?.basis : undefined,
    );
    expect(found[0]).toBeDefined();
    for (const each of found) expect(each).toEqual(found[0]);
  });

  it.each([
    ['data: x, judgement: y', /rests on one of data, literature, judgement/],
    ['data: { says: They signed }', /names neither acts nor events/],
    ['data: { says: They signed, events: [treaty] }', /is no id of an act in the log/],
    ['data: { says: They signed, acts: [{ source: Russia }] }', /"Russia" is no code of a state/],
  ])('of the form "%s" is refused in every file, with its line', (ground, message) => {
    for (const read of [
      () => parseDemands(demands(ground), 'f.yaml'),
      () => parseSteps(steps(ground), 'f.yaml', []),
      () => readTracks(tracks(ground), 'f.yaml'),
    ])
      expect(read).toThrow(message);
    expect(() => parseDemands(demands(ground), 'f.yaml')).toThrow(/^f\.yaml:6: /);
  });

  it('names acts one by one; one that is not in the log is not borne out', () => {
    const basis = (events: string[]): Basis => ({ data: { says: 'x', acts: [], events, least: 1 } });
    const found = evidenceFor({ id: 'x', basis: basis(['d-1a#1']) }, [treaty, again]);
    expect(found).toMatchObject({ happenings: 1, met: true, missing: [] });
    const gone = evidenceFor({ id: 'x', basis: basis(['d-1a#1', 'd-9f#2']) }, [treaty, again]);
    expect(gone).toMatchObject({ happenings: 1, met: false, missing: ['d-9f#2'] });
    expect(evidenceWords(basis(['d-9f#2']), gone, true)).toBe(
      'NOT BORNE OUT: 1 happening in the log, of the 1 that it asks for; not in the log: d-9f#2.',
    );
    expect(evidenceWords(basis(['d-1a#1']), undefined, false)).toMatch(/^No workspace was asked/);
  });
});

describe('receipts', () => {
  it('stand beside the figure, the measure and the worth that rest on them', async () => {
    const table = parseDemands(demands(FORMS.acts), 'd.yaml');
    const evidence = demandsEvidence(table, [treaty, again]);
    expect(evidence).toMatchObject([{ assumption: 'demands.d.1.c', happenings: 2, met: true }]);
    const record = { workspace: 'desk', from: null, to: null };
    const report = { ...(await weighDemands(table)), record, evidence };
    expect(formatDemandsMarkdown(report)).toContain('They signed 2 happenings in the log.');

    const ladder = parseSteps(steps(FORMS.acts), 's.yaml', []);
    const empty = { at: '2026-03-01', contacts: [], steps: [] };
    expect(climb(ladder, { from: 'KOR', to: 'PRK' }, empty, [treaty]).evidence).toMatchObject([
      { assumption: 'm', happenings: 1, met: false },
    ]);

    const drafted = parsePlan(plan(FORMS.events), 'e.yaml', loadSeats()).plan;
    const [tokyo] = withWorthEvidence(drafted, [treaty]).capitals;
    expect(tokyo).toMatchObject({
      reason: { words: 'They signed. 1 happening in the log.' },
      evidence: [{ eventId: 'd-1a#1' }],
    });
    expect(withWorthEvidence(drafted, null).capitals[0]?.reason.words).toContain('No workspace was asked');
  });
});
