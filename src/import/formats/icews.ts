/**
 * ICEWS (20 columns, tab, header). Its ids repeat from day to day, so that id and date together are the key.
 * Files written by R hold NA for nothing. "Intensity" is Goldstein's value as ICEWS scales it.
 * Source: ICEWS Coded Event Data Read Me (Boschee et al., Harvard Dataverse).
 */
import type { Sector } from '../../ontology/actor.js';
import { NOBODY, type ResolvedActor, stateActor } from '../actor-lookup.js';
import {
  byHeader,
  type Cells,
  cameoOf,
  codesOf,
  dayOf,
  type Format,
  idOf,
  notesOf,
  numberOf,
  PLAIN,
  type ReadRow,
  type RowTools,
} from '../format.js';

const COLUMNS = {
  id: ['Event ID'],
  day: ['Event Date'],
  sourceName: ['Source Name'],
  sourceSectors: ['Source Sectors'],
  sourceCountry: ['Source Country'],
  code: ['CAMEO Code'],
  intensity: ['Intensity'],
  targetName: ['Target Name'],
  targetSectors: ['Target Sectors'],
  targetCountry: ['Target Country'],
  story: ['Story ID'],
  publisher: ['Publisher'],
  place: ['Country'],
} as const;

/** Sectors of ICEWS by a word in them, in the order in which they decide. */
const SECTORS: readonly (readonly [RegExp, Sector])[] = [
  [/Insurgent|Rebel|Separatist|Radical|Extremist/i, 'REB'],
  [/Military|Army|Navy|Air Force|Defense \/ Security/i, 'MIL'],
  [/Police/i, 'COP'],
  [/Intelligence/i, 'SPY'],
  [/Judicial/i, 'JUD'],
  [/Executive|Ministry|(?:^|,)Government/i, 'GOV'],
  [/Legislative|Parliament|House/i, 'LEG'],
  [/Opposition|Dissident|Protester/i, 'OPP'],
  [/Media|News/i, 'MED'],
  [/Business|Finance|Consumer|Industr/i, 'BUS'],
  [/Labor/i, 'LAB'],
  [/Education/i, 'EDU'],
  [/Refugee/i, 'REF'],
  [/General Population|Civilian|Social/i, 'CVL'],
];

/** ICEWS coded event data. */
export const icews: Format = {
  name: 'icews',
  dataset: 'icews',
  license: 'ICEWS: CC0 1.0 (Harvard Dataverse), with citation',
  restricted: false,
  confidence: 0.75,
  delimiter: 'tab',
  isHeader: ([first = '', , third = '']) => first.trim() === 'Event ID' && third.trim() === 'Source Name',
  prepare: byHeader('ICEWS files', COLUMNS, eventOf),
};

function eventOf(cell: Cells<keyof typeof COLUMNS>, tools: RowTools): ReadRow {
  const id = idOf('Event ID', cell('id'));
  if (typeof id !== 'string') return id;
  const day = dayOf('Event Date', cell('day'));
  if (typeof day !== 'string') return day;
  const act = cameoOf(tools.cameo, 'CAMEO Code', cell('code'));
  if ('kind' in act) return act;
  const source = actorOf(cell('sourceCountry'), cell('sourceSectors'), cell('sourceName'), day, tools);
  const target = actorOf(cell('targetCountry'), cell('targetSectors'), cell('targetName'), day, tools);
  const place = tools.lookup.state('name', cell('place'), day)?.code ?? null;
  const story = cell('story');
  return {
    kind: 'event',
    event: {
      ...PLAIN,
      id: `${id}@${day}`,
      day,
      code: cell('code'),
      type: act.type,
      mode: act.mode,
      contexts: act.contexts,
      source: codesOf(source),
      target: codesOf(target),
      intensity: numberOf(cell('intensity')) ?? act.goldstein,
      publisher: cell('publisher') || null,
      url: story === '' ? null : `icews:story/${story}`,
      place,
      notes: notesOf([source, target], place),
    },
  };
}

/** A country with the sector of its actor; without a country, an organisation by its name. */
function actorOf(
  country: string,
  sectors: string,
  name: string,
  day: string,
  { lookup }: RowTools,
): ResolvedActor {
  if (country !== '') {
    const sector = SECTORS.find(([pattern]) => pattern.test(sectors))?.[1];
    return stateActor(lookup, 'name', country, day, sector);
  }
  const organisation = lookup.organisation(name);
  if (organisation !== undefined) return { actor: organisation, notThen: false, unknown: false };
  return /International Government Organization|Regional Diplomatic/i.test(sectors)
    ? { actor: 'IGO', notThen: false, unknown: false }
    : NOBODY;
}
