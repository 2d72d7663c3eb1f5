/** The page *Pair*. */
import type { Status } from '../../../../src/server/responses.js';
import { pluralOf } from '../plural.js';
import { words } from './words.js';

const many = pluralOf('en');

export const pair = {
  both: (a: string, b: string) => `${a} and ${b}`,
  way: (a: string, b: string) => `${a} → ${b}`,
  directions: 'Direction',
  bothWays: 'Both ways',
  standing: (when: string) => `is the index in ${when}`,
  bandOf: (low: string, high: string) => `band ${low} to ${high}`,
  unknown: 'Too little is known to give a level',
  largest: (when: string, before: string, after: string) =>
    `Largest turn: ${when}, from ${before} to ${after}.`,
  noTurn: 'No turning point was found.',
  behind: (events: string, documents: string, publishers: string) =>
    `${events} count, from ${documents} of ${publishers}`,
  brief: 'Write the brief',
  chart: 'Index over time',
  chartLabel: (pair: string, from: string, to: string, level: string, turns: number) =>
    `Index of ${pair} from ${from} to ${to}; now ${level}; ${many(turns, { one: '# turning point', other: '# turning points' })}. The table below holds the same figures.`,
  panels: { columns: 'Sum of scores', coverage: 'Reports read' },
  cooperation: 'cooperation',
  conflict: 'conflict',
  unread: 'nothing read',
  legendIndex: 'index with its 90 % band',
  legendAbsent: 'no line: too little known',
  drag: 'Drag over the chart or set the months to choose the evidence; a double click shows the whole time.',
  range: 'Evidence from',
  rangeTo: 'to',
  whole: 'Whole time',
  table: 'Figures as a table',
  tableCaption: (pair: string) => `Index and acts of ${pair} by period`,
  columns: {
    period: 'Period',
    index: 'Index',
    band: 'Band',
    cooperation: 'Cooperation',
    conflict: 'Conflict',
    net: 'Net',
    events: 'Happenings',
    coverage: 'Reports read',
  },
  turns: 'Turning points',
  turn: (when: string, before: string, after: string) => `${when}: from ${before} to ${after}`,
  turnChance: (p: string) => `chance of so large a change in shuffled months: ${p}`,
  turnEvidence: 'Show the evidence around it',
  turnQuiet: 'No single act carries it: the acts became fewer or milder.',
  turnMore: (n: number) => `and ${many(n, { one: '# further happening', other: '# further happenings' })}`,
  evidence: 'Evidence',
  evidenceRange: (from: string, to: string) => `from ${from} to ${to}`,
  evidenceAll: 'over the whole time',
  counted: (n: number) => `Counts in the index (${n.toLocaleString('en')})`,
  apart: 'Does not count',
  apartOf: (status: Status, n: number) =>
    `${words.statusLong(status)[0]?.toUpperCase()}${words.statusLong(status).slice(1)} (${n.toLocaleString('en')})`,
  undated: (n: number) => `Without a date (${n.toLocaleString('en')})`,
  noEvidence: 'Nothing counts in this range.',
  also: 'also told by',
  notPrinted: (n: number) =>
    `${n.toLocaleString('en')} further happenings are not printed; choose fewer months.`,
  source: (publisher: string, date: string) => `${publisher}, ${date}`,
  noPublisher: 'publisher not known',
  noDate: 'no date',
  said: (who: string) => `by ${who}`,
  how: 'How this number is made',
  howText:
    'Each act has a score on the PLOVER scale, from −10 (conflict) to +10 (cooperation). The index is the mean score of the acts so far, in which recent acts count more than old ones (half after six months), strong acts more than mild ones, and each by its confidence. A month of n acts weighs √n, measured against how much was read in it, and the mean keeps near 0 while little is known. The band (90 %) comes from drawing the reports anew. Where too little was read or is known there is no value. Formula and worked example: docs/ties.md.',
  thisMonth: (when: string) => `Figures of ${when}`,
  readout: (
    when: string,
    index: string,
    cooperation: string,
    conflict: string,
    events: string,
    reports: string,
  ) =>
    `${when}: index ${index}; cooperation ${cooperation}, conflict ${conflict}; ${events}; ${reports} read`,
} as const;
