/**
 * ACLED (31 columns, CSV, header, perhaps with a byte-order mark) and its list of deleted rows. Rows are revised
 * and taken back: of one `event_id_cnty` the row with the latest `timestamp` stands, and a deletion takes back
 * every row that is not later. ACLED's terms forbid passing rows on, so exports leave them out unless asked.
 * Source: ACLED Codebook (2024); which sub-event is which act: docs/import.md.
 */
import type { Sector } from '../../ontology/actor.js';
import type { Precision } from '../../ontology/day.js';
import type { EventType, Mode } from '../../ontology/event-types.js';
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
  id: ['event_id_cnty'],
  day: ['event_date'],
  precision: ['time_precision'],
  type: ['event_type'],
  sub: ['sub_event_type'],
  actor1: ['actor1'],
  inter1: ['inter1'],
  actor2: ['actor2'],
  inter2: ['inter2'],
  country: ['country'],
  source: ['source'],
  fatalities: ['fatalities'],
  timestamp: ['timestamp'],
} as const;

/** Sub-event types as acts; null: no act of one upon another. */
const ACTS: Readonly<Record<string, readonly [EventType, Mode | null] | null>> = {
  'armed clash': ['ASSAULT', null],
  'government regains territory': ['COERCE', 'seize'],
  'non-state actor overtakes territory': ['COERCE', 'seize'],
  'non-violent transfer of territory': ['COERCE', 'seize'],
  'chemical weapon': ['ASSAULT', 'unconventional'],
  'air/drone strike': ['ASSAULT', 'aerial'],
  'suicide bomb': ['ASSAULT', 'suicide-attack'],
  'shelling/artillery/missile attack': ['ASSAULT', 'heavy-weapons'],
  'remote explosive/landmine/ied': ['ASSAULT', 'explosives'],
  grenade: ['ASSAULT', 'explosives'],
  'sexual violence': ['ASSAULT', 'sexual'],
  attack: ['ASSAULT', null],
  'abduction/forced disappearance': ['ASSAULT', 'abduct'],
  'peaceful protest': ['PROTEST', 'demo'],
  'protest with intervention': ['PROTEST', 'demo'],
  'excessive force against protesters': ['ASSAULT', 'crowd-control'],
  'violent demonstration': ['PROTEST', 'riot'],
  'mob violence': ['PROTEST', 'riot'],
  agreement: ['AGREE', null],
  arrests: ['COERCE', 'arrest'],
  'disrupted weapons use': ['COERCE', 'seize'],
  'looting/property destruction': ['ASSAULT', 'destroy'],
  'headquarters or base established': ['MOBILIZE', 'troops'],
  'change to group/activity': null,
  other: null,
};

/** Kinds of actors, by number (until 2024) and by name. */
const SECTORS: Readonly<Record<string, Sector>> = {
  '1': 'MIL',
  'state forces': 'MIL',
  '2': 'REB',
  'rebel group': 'REB',
  'rebel forces': 'REB',
  '3': 'REB',
  'political militia': 'REB',
  '4': 'REB',
  'identity militia': 'REB',
  '5': 'CVL',
  rioters: 'CVL',
  '6': 'CVL',
  protesters: 'CVL',
  '7': 'CVL',
  civilians: 'CVL',
};
const PRECISIONS: Readonly<Record<string, Precision>> = { '1': 'day', '2': 'week', '3': 'month' };
const TERMS = {
  dataset: 'acled',
  license: 'ACLED: terms of use forbid passing rows on (acleddata.com/terms)',
  restricted: true,
  confidence: 0.9,
  delimiter: ',',
} as const;

/** ACLED events. */
export const acled: Format = {
  ...TERMS,
  name: 'acled',
  isHeader: (cells) => cells.some((cell) => /event_id_cnty$/.test(cell)) && cells.includes('event_type'),
  prepare: byHeader('ACLED files', COLUMNS, eventOf),
};

function eventOf(cell: Cells<keyof typeof COLUMNS>, tools: RowTools): ReadRow {
  const id = idOf('event_id_cnty', cell('id'));
  if (typeof id !== 'string') return id;
  const day = dayOf('event_date', plainDay(cell('day')));
  if (typeof day !== 'string') return day;
  const revision = countOf(cell('timestamp'));
  if (revision === null)
    return bad(
      'timestamp',
      'bad-value',
      `"${shown(cell('timestamp'))}" is no timestamp, so that it cannot be told which revision this is`,
    );
  const sub = cell('sub').toLowerCase();
  const act = ACTS[sub];
  if (act === undefined)
    return bad(
      'sub_event_type',
      sub === '' ? 'missing-value' : 'unknown-code',
      `"${shown(cell('sub'))}" is no sub-event type of ACLED`,
    );
  const actor = (side: '1' | '2') =>
    actorOf(cell(`actor${side}`), cell(`inter${side}`), cell('country'), day, tools);
  // Force against protesters is what the other side does, in whichever order the row has them.
  const swap = sub === 'excessive force against protesters' && /^Protesters/.test(cell('actor1'));
  const [source, target] = swap ? [actor('2'), actor('1')] : [actor('1'), actor('2')];
  const place = tools.lookup.state('name', cell('country'), day)?.code ?? null;
  return {
    kind: 'event' as const,
    event: {
      ...PLAIN,
      id,
      day,
      precision: PRECISIONS[cell('precision')] ?? 'day',
      code: `${cell('type')}/${cell('sub')}`,
      type: act?.[0] ?? null,
      mode: act?.[1] ?? null,
      source: codesOf(source),
      target: codesOf(target),
      intensity: numberOf(cell('fatalities')),
      sources: cell('source') === '' ? null : cell('source').split(';').length,
      publisher: cell('source') || null,
      url: null,
      place,
      revision,
      notes: notesOf([source, target], place),
    },
  };
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** `19 June 2024`, as the export tool writes days, as `2024-06-19`; all else as it is. */
function plainDay(text: string): string {
  const match = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(text);
  const month = MONTHS.indexOf((match?.[2] ?? '').toLowerCase()) + 1;
  if (match === null || month === 0) return text;
  return `${match[3]}-${String(month).padStart(2, '0')}-${match[1]?.padStart(2, '0')}`;
}

/**
 * "Military Forces of Russia (2000-) Air Force" is the state that it names; "Protesters (Ukraine)" that of the
 * brackets; a group that names no state belongs to the country of the event.
 */
function actorOf(
  name: string,
  inter: string,
  country: string,
  day: string,
  { lookup }: RowTools,
): ResolvedActor {
  if (name === '') return NOBODY;
  const forces =
    /^(Military|Police|Government|Mutiny of (?:Military|Police)) Forces? of (?:the )?(.+?)(?: \(\d{4}[^)]*\))?(?: .*)?$/.exec(
      name,
    );
  const government = /^Government of (?:the )?(.+?)(?: \(\d{4}[^)]*\))?$/.exec(name);
  const bracketed = /\(([^()]*[A-Za-z][^()]*)\)(?: .*)?$/.exec(name);
  const sector: Sector | undefined =
    government !== null
      ? 'GOV'
      : forces?.[1]?.includes('Police') === true
        ? 'COP'
        : (SECTORS[inter.toLowerCase()] ?? (forces === null ? undefined : 'MIL'));
  for (const text of [forces?.[2], government?.[1], bracketed?.[1]]) {
    if (text === undefined) continue;
    const found = stateActor(lookup, 'name', text, day, sector);
    if (found.actor !== null) return found;
  }
  const organisation = lookup.organisation(name.replace(/ \(.*$/, '').replace(/:.*$/, ''));
  if (organisation !== undefined) return { actor: organisation, notThen: false, unknown: false };
  // A foreign force that names no known state is nobody that can be placed.
  if (inter === '8' || /external/i.test(inter)) return { actor: null, notThen: false, unknown: true };
  return stateActor(lookup, 'name', country, day, sector ?? 'REB');
}

/** Rows that ACLED took back: event_id_cnty and deleted_timestamp. */
export const acledDeleted: Format = {
  ...TERMS,
  name: 'acled-deleted',
  isHeader: (cells) =>
    cells.some((cell) => /event_id_cnty$/.test(cell)) && cells.includes('deleted_timestamp'),
  prepare: byHeader(
    'lists of deleted rows',
    { id: ['event_id_cnty'], timestamp: ['deleted_timestamp'] },
    (cell) => {
      const id = idOf('event_id_cnty', cell('id'));
      if (typeof id !== 'string') return id;
      const revision = countOf(cell('timestamp'));
      if (revision === null)
        return bad('deleted_timestamp', 'bad-value', `"${shown(cell('timestamp'))}" is no timestamp`);
      return {
        kind: 'event',
        event: {
          ...PLAIN,
          id,
          day: null,
          precision: 'none',
          code: 'deleted',
          type: null,
          mode: null,
          source: [],
          target: [],
          intensity: null,
          publisher: null,
          url: null,
          place: null,
          revision,
          deleted: true,
          notes: 0,
        },
      };
    },
  ),
};
