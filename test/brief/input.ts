/** A small hand-made pair of states with every status, copies, hostile texts and a quiet year. */
import { type Brief, type BriefInput, buildBrief } from '../../src/brief/index.js';
import { addDays, type Day } from '../../src/ontology/day.js';
import type { LoggedEvent } from '../../src/ontology/logged-event.js';
import { createStates } from '../../src/ontology/states.js';
import { groupOccurrences, type TieOptions, tieSeries, toTieEvents } from '../../src/ties/index.js';

export const STATES = createStates([
  { code: 'PRK', name: 'North Korea', kind: 'state', also: [] },
  { code: 'RUS', name: 'Russia', kind: 'state', also: [] },
  { code: 'KOR', name: 'South Korea', kind: 'state', also: [] },
  { code: 'USA', name: 'United States', kind: 'state', also: [] },
  { code: 'UKR', name: 'Ukraine', kind: 'state', also: [] },
]);

export const HOSTILE =
  '<script>alert(1)</script> [x](javascript:alert(1)) | **bold** `=cmd()` \u202eback\u0007';

let ordinal = 0;

function event(
  type: LoggedEvent['type'],
  day: Day | null,
  sentence: string,
  more: Partial<LoggedEvent> = {},
): LoggedEvent {
  ordinal += 1;
  const id = more.documentId ?? `d-${String(ordinal).padStart(3, '0')}`;
  return {
    id: `${id}#1`,
    documentId: id,
    occurrenceId: '',
    type,
    source: ['PRK.GOV'],
    target: ['RUS.GOV'],
    status: 'occurred',
    day,
    precision: 'day',
    trigger: sentence.split(' ')[1] ?? sentence,
    confidence: 0.8,
    rule: 'by-hand',
    spans: { sentence: [0, sentence.length], trigger: [0, 1], source: [], target: [] },
    publisher: 'Example Gazette',
    documentTitle: 'A report',
    documentDate: day,
    documentKind: 'news',
    sentence,
    review: 'unreviewed',
    ...more,
  };
}

function events(): readonly LoggedEvent[] {
  ordinal = 0;
  const early = ['2023-02-08', '2023-04-12', '2023-06-20', '2023-07-26'].map((day, i) =>
    event('CONSULT', day, `The ministers met in town ${i + 1}.`, { mode: 'phone' }),
  );
  const late = Array.from({ length: 30 }, (_, i) =>
    event(
      i % 4 === 0 ? 'AID' : i % 4 === 1 ? 'AGREE' : 'COOPERATE',
      addDays('2023-09-13', i * 15),
      `Shipment or accord number ${i + 1} was carried out at harbour ${i + 1}.`,
      i % 4 === 1 ? { mutual: true, source: ['PRK.GOV', 'RUS.GOV'], target: [] } : {},
    ),
  );
  const engineers = 'North Korea sent 6,000 more engineers to Russia.';
  return [
    ...early,
    ...late,
    event('CONSULT', '2024-06-19', 'The Russian leader paid his second visit to Pyongyang.', {
      source: ['RUS.GOV'],
      target: ['PRK.GOV'],
      mode: 'visit',
      amounts: [{ kind: 'ordinal', value: 2, unit: 'visit', span: [28, 40] }],
    }),
    event('CONSULT', '2024-06-19', 'Pyongyang hosted the Russian leader on Wednesday.', {
      source: ['RUS.GOV'],
      target: ['PRK.GOV'],
      mode: 'visit',
      publisher: 'Sample Herald',
    }),
    event('AID', '2024-11-20', engineers, {
      source: ['PRK.MIL'],
      amounts: [
        {
          kind: 'troops',
          value: 6000,
          unit: 'engineer',
          additional: true,
          span: [engineers.indexOf('6,000'), engineers.indexOf(' to Russia')],
        },
      ],
    }),
    event('ASSAULT', '2024-11-25', 'Kyiv says that shells of Northern make fell on a border post.', {
      status: 'claimed',
      by: ['UKR'],
      mode: 'heavy-weapons',
    }),
    event('CONSULT', '2024-12-20', 'The Northern leader will travel to Moscow next month.', {
      status: 'planned',
      mode: 'visit',
    }),
    event('AID', '2024-12-21', 'More troops could follow, an official said.', {
      status: 'possible',
      source: ['PRK.MIL'],
    }),
    event('AID', '2024-12-22', 'Moscow denies that shells were delivered.', {
      status: 'denied',
      by: ['RUS'],
    }),
    event('COOPERATE', '2024-12-23', 'The two should open their border to trade.', {
      status: 'proposed',
      by: ['AUTHOR'],
      documentKind: 'opinion',
      publisher: 'Sample Tribune',
      documentTitle: HOSTILE,
    }),
    event('SUPPORT', null, 'Pyongyang praised Moscow.', {
      documentDate: null,
      documentTitle: null,
      publisher: null,
    }),
    event('SANCTION', '2024-05-01', 'Seoul and Washington listed ships of both.', {
      source: ['KOR', 'USA'],
      target: ['PRK', 'RUS'],
    }),
  ];
}

/** What the workbench hands over for the pair. */
export function briefInput(options: Partial<TieOptions> = {}): BriefInput {
  const raw = events();
  const grouped = groupOccurrences(raw);
  const logged = raw.map((item) => ({ ...item, occurrenceId: grouped.get(item.id) ?? item.id }));
  const ties = toTieEvents(logged);
  const coverage = new Map<Day, number>();
  for (let day = '2023-01-01'; day <= '2024-12-31'; day = addDays(day, 1)) {
    if (day < '2024-08-01' || day > '2024-08-31') coverage.set(day, 2);
  }
  const series = (a: string, b: string, direction: TieOptions['direction']) =>
    tieSeries(ties, coverage, [a, b], { ...options, direction });
  return {
    a: 'PRK',
    b: 'RUS',
    both: series('PRK', 'RUS', 'undirected'),
    aToB: series('PRK', 'RUS', 'directed'),
    bToA: series('RUS', 'PRK', 'directed'),
    events: logged,
    names: STATES,
    summary: {
      info: { name: 'Example desk', versions: { entente: '0.0.0', coder: 'by-hand' } },
      counts: {
        documents: 1400,
        notCoded: { language: 3 },
        undatedDocuments: 1,
        setAside: 1,
        corrections: 2,
        rejected: 2,
      },
      from: '2023-01-01',
      to: '2024-12-31',
      setAside: [{ path: 'in/broken.pdf', code: 'broken-pdf', reason: `The file is cut off. ${HOSTILE}` }],
    },
  };
}

export function exampleBrief(options: Partial<TieOptions> = {}): Brief {
  return buildBrief(briefInput(options));
}
