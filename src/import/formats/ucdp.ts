/**
 * UCDP Georeferenced Event Dataset (49 columns, CSV, header). Each row is lethal force: ASSAULT. States carry
 * Gleditsch and Ward's numbers; a group that is no state belongs to the state in which the event lies.
 * Source: UCDP GED Codebook 24.1.
 */
import type { Precision } from '../../ontology/day.js';
import { NOBODY, type ResolvedActor, stateActor } from '../actor-lookup.js';
import {
  bad,
  byHeader,
  type Cells,
  codesOf,
  countOf,
  dayOf,
  type Format,
  idOf,
  notesOf,
  numberOf,
  PLAIN,
  type ReadRow,
  type RowTools,
  shown,
} from '../format.js';

const COLUMNS = {
  id: ['id'],
  violence: ['type_of_violence'],
  sideA: ['side_a'],
  sideB: ['side_b'],
  gwA: ['gwnoa'],
  gwB: ['gwnob'],
  sources: ['number_of_sources'],
  article: ['source_article'],
  country: ['country_id'],
  datePrecision: ['date_prec'],
  day: ['date_start'],
  best: ['best'],
} as const;
const PRECISIONS: Readonly<Record<string, Precision>> = {
  '1': 'day',
  '2': 'week',
  '3': 'week',
  '4': 'month',
  '5': 'year',
};
const KINDS = ['1', '2', '3'];

/** UCDP GED. */
export const ucdp: Format = {
  name: 'ucdp',
  dataset: 'ucdp',
  license: 'UCDP: CC BY 4.0, with citation (ucdp.uu.se)',
  restricted: false,
  confidence: 0.95,
  delimiter: ',',
  isHeader: (cells) => cells.includes('type_of_violence') && cells.includes('gwnoa'),
  prepare: byHeader('UCDP files', COLUMNS, eventOf),
};

function eventOf(cell: Cells<keyof typeof COLUMNS>, tools: RowTools): ReadRow {
  const id = idOf('id', cell('id'));
  if (typeof id !== 'string') return id;
  const day = dayOf('date_start', cell('day'));
  if (typeof day !== 'string') return day;
  const kind = cell('violence');
  if (!KINDS.includes(kind))
    return bad('type_of_violence', 'unknown-code', `"${shown(kind)}" is none of 1, 2 and 3`);
  const home = cell('country');
  const source = sideOf(cell('gwA'), cell('sideA'), home, day, tools);
  const target = sideOf(cell('gwB'), kind === '3' ? 'Civilians' : cell('sideB'), home, day, tools);
  const place = tools.lookup.state('gw', home, day)?.code ?? null;
  return {
    kind: 'event',
    event: {
      ...PLAIN,
      id,
      day,
      precision: PRECISIONS[cell('datePrecision')] ?? 'none',
      code: `type of violence ${kind}`,
      type: 'ASSAULT',
      mode: null,
      source: codesOf(source),
      target: codesOf(target),
      intensity: numberOf(cell('best')),
      sources: countOf(cell('sources')),
      publisher: null,
      url: cell('article').slice(0, 500) || null,
      place,
      notes: notesOf([source, target], place),
    },
  };
}

function sideOf(gw: string, name: string, home: string, day: string, { lookup }: RowTools): ResolvedActor {
  if (/^Civilians/i.test(name)) return stateActor(lookup, 'gw', home, day, 'CVL');
  const number = gw.replace(/\.0$/, '');
  if (number !== '') return stateActor(lookup, 'gw', number, day, 'MIL');
  const government = /^Government of (?:the )?(.+)$/.exec(name);
  if (government?.[1] !== undefined) return stateActor(lookup, 'name', government[1], day, 'MIL');
  return name === '' ? NOBODY : stateActor(lookup, 'gw', home, day, 'REB');
}
