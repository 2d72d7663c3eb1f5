/**
 * POLECAT (40 columns, tab, header): PLOVER events of the Political Event Classification, Attributes, and Types
 * data set. Its column of intensity has two names; some rows are broken by line ends in a cell and are set
 * aside. Lists in a cell are parted by ";".
 * Source: Halterman et al., PLOVER and POLECAT (2023); Harvard Dataverse, AJGVIT.
 */
import { isSector, type Sector } from '../../ontology/actor.js';
import { isDay } from '../../ontology/day.js';
import { CONTEXTS, isEventType, modesOf } from '../../ontology/event-types.js';
import { type ResolvedActor, stateActor } from '../actor-lookup.js';
import {
  bad,
  byHeader,
  type Cells,
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
  id: ['Event ID'],
  day: ['Event Date'],
  type: ['Event Type'],
  mode: ['Event Mode'],
  intensity: ['Intensity', 'Event Intensity'],
  contexts: ['Contexts'],
  actorCountry: ['Actor Country'],
  actorSector: ['Primary Actor Sector'],
  actorName: ['Actor Name'],
  recipientCountry: ['Recipient Country'],
  recipientSector: ['Primary Recipient Sector'],
  recipientName: ['Recipient Name'],
  place: ['Country'],
  source: ['Source'],
  published: ['Publication Date'],
} as const;

/** Other names of POLECAT's sectors. */
const SECTORS: Readonly<Record<string, Sector>> = {
  INS: 'REB',
  SEP: 'REB',
  UAF: 'REB',
  AGR: 'CVL',
  PTY: 'OPP',
};

/** POLECAT weekly files. */
export const polecat: Format = {
  name: 'polecat',
  dataset: 'polecat',
  license: 'POLECAT: CC0 1.0 (Harvard Dataverse), with citation',
  restricted: false,
  confidence: 0.65,
  delimiter: 'tab',
  isHeader: ([first = '', , third = '']) => first.trim() === 'Event ID' && third.trim() === 'Event Type',
  prepare: byHeader('POLECAT files', COLUMNS, eventOf),
};

function eventOf(cell: Cells<keyof typeof COLUMNS>, tools: RowTools): ReadRow {
  const id = idOf('Event ID', cell('id'));
  if (typeof id !== 'string') return id;
  const day = dayOf('Event Date', cell('day'));
  if (typeof day !== 'string') return day;
  const type = cell('type').toUpperCase();
  if (!isEventType(type))
    return bad(
      'Event Type',
      type === '' ? 'missing-value' : 'unknown-code',
      `"${shown(type)}" is no type of PLOVER`,
    );
  const written = cell('mode').toLowerCase();
  const mode = modesOf(type).find((known) => known === written || known === written.replace(/[ _]/g, '-'));
  const source = actorsOf(cell('actorCountry'), cell('actorSector'), cell('actorName'), day, tools);
  const target = actorsOf(
    cell('recipientCountry'),
    cell('recipientSector'),
    cell('recipientName'),
    day,
    tools,
  );
  const place =
    stateActor(tools.lookup, 'iso3', cell('place'), day).actor ??
    tools.lookup.state('name', cell('place'), day)?.code ??
    null;
  const published = cell('published').slice(0, 10);
  const contexts = cell('contexts')
    .split(';')
    .map((one) => one.trim().toLowerCase().replaceAll(' ', '_'));
  return {
    kind: 'event',
    event: {
      ...PLAIN,
      id,
      day,
      published: isDay(published) ? published : null,
      code: written === '' ? type : `${type}/${written}`,
      type,
      mode: mode ?? null,
      contexts: CONTEXTS.filter((known) => contexts.includes(known)),
      source: source.flatMap(({ actor }) => actor ?? []),
      target: target.flatMap(({ actor }) => actor ?? []),
      intensity: numberOf(cell('intensity')),
      publisher: cell('source') || null,
      url: null,
      place,
      notes: notesOf([...source, ...target], place),
    },
  };
}

function actorsOf(
  countries: string,
  sectors: string,
  name: string,
  day: string,
  { lookup }: RowTools,
): readonly ResolvedActor[] {
  const sector = sectors
    .split(';')
    .map((one) => one.trim().toUpperCase())
    .map((one) => (isSector(one) ? one : SECTORS[one]))[0];
  const codes = countries
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (codes.length > 0) {
    const found = codes.map((code) => {
      const organisation = code === 'IGO' ? (lookup.organisation(name) ?? 'IGO') : undefined;
      if (organisation !== undefined) return { actor: organisation, notThen: false, unknown: false };
      return code.length === 3
        ? stateActor(lookup, 'iso3', code, day, sector)
        : stateActor(lookup, 'name', code, day, sector);
    });
    // One state named twice is one actor.
    return found.filter((one, i) => found.findIndex(({ actor }) => actor === one.actor) === i);
  }
  const organisation = lookup.organisation(name);
  return organisation === undefined ? [] : [{ actor: organisation, notThen: false, unknown: false }];
}
