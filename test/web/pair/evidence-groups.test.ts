import { describe, expect, it } from 'vitest';
import type { LoggedEvent } from '../../../src/ontology/logged-event.js';
import type { Status } from '../../../src/ontology/status.js';
import { tieSeries } from '../../../src/ties/series.js';
import type { TieEvent } from '../../../src/ties/types.js';
import { evidenceOf } from '../../../web/src/pair/evidence-groups.js';

interface Told {
  readonly id: string;
  readonly day: string | null;
  readonly status?: Status;
  readonly occurrence?: string;
  readonly confidence?: number;
  readonly back?: boolean;
}

/** Events of North Korea on Russia, or back. */
const logged = (told: Told): LoggedEvent => ({
  id: told.id,
  documentId: `d-${told.id}`,
  occurrenceId: told.occurrence ?? `o-${told.id}`,
  publisher: 'Sample',
  documentTitle: null,
  documentDate: told.day,
  documentKind: 'news',
  sentence: 'A sentence.',
  review: 'unreviewed',
  type: 'AID',
  source: [told.back ? 'RUS.GOV' : 'PRK.MIL'],
  target: [told.back ? 'PRK' : 'RUS'],
  status: told.status ?? 'occurred',
  day: told.day,
  precision: 'day',
  trigger: 'sent',
  confidence: told.confidence ?? 0.8,
  rule: 'test',
  spans: { sentence: [0, 11], trigger: [2, 5], source: [], target: [] },
});

const tied = (event: LoggedEvent): TieEvent => ({
  occurrenceId: event.occurrenceId,
  eventIds: [event.id],
  source: event.source.map((code) => code.slice(0, 3)),
  target: event.target.map((code) => code.slice(0, 3)),
  mutual: false,
  type: event.type,
  status: event.status,
  day: event.day,
  precision: event.precision,
  score: 10,
  publishers: 1,
  confidence: event.confidence,
});

const COVERAGE = new Map([
  ['2024-01-01', 5],
  ['2024-06-30', 5],
]);
const seriesOf = (events: readonly LoggedEvent[], direction: 'directed' | 'undirected' = 'undirected') =>
  tieSeries(events.map(tied), COVERAGE, ['PRK', 'RUS'], { direction });
const ids = (happenings: readonly { readonly best: LoggedEvent }[]) => happenings.map(({ best }) => best.id);

describe('evidence', () => {
  const events = [
    logged({ id: 'jan', day: '2024-01-10' }),
    logged({ id: 'may', day: '2024-05-10', back: true }),
    logged({ id: 'wish', day: '2024-05-11', status: 'proposed' }),
    logged({ id: 'claim', day: '2024-02-11', status: 'claimed' }),
    logged({ id: 'undated', day: null }),
  ];

  it('that counts is what the points of the series hold, latest first', () => {
    expect(ids(evidenceOf(events, seriesOf(events), {}).counted)).toEqual(['may', 'jan']);
  });

  it('stands apart by status where it does not count', () => {
    const { apart } = evidenceOf(events, seriesOf(events), {});
    expect(apart.map(({ status, happenings }) => [status, ids(happenings)])).toEqual([
      ['claimed', ['claim']],
      ['proposed', ['wish']],
    ]);
  });

  it('without a day is named, not dropped', () => {
    expect(ids(evidenceOf(events, seriesOf(events), {}).undated)).toEqual(['undated']);
  });

  it('follows the months that were chosen', () => {
    const { counted, apart } = evidenceOf(events, seriesOf(events), { from: '2024-05', to: '2024-05' });
    expect(ids(counted)).toEqual(['may']);
    expect(apart.map(({ status }) => status)).toEqual(['proposed']);
  });

  it('follows the direction', () => {
    expect(ids(evidenceOf(events, seriesOf(events, 'directed'), {}).counted)).toEqual(['jan']);
  });

  it('joins the reports of one happening, the surest first', () => {
    const twice = [
      logged({ id: 'weak', day: '2024-01-10', occurrence: 'o', confidence: 0.4 }),
      logged({ id: 'strong', day: '2024-01-10', occurrence: 'o', confidence: 0.9 }),
    ];
    const [happening] = evidenceOf(twice, seriesOf([twice[1] as LoggedEvent]), {}).counted;
    expect(happening?.best.id).toBe('strong');
    expect(happening?.others.map((event) => event.id)).toEqual(['weak']);
  });
});
