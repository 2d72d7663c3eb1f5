/**
 * GDELT: events of version 1.0 (57 columns until 2013-03-31, then 58), 2.0 (61), the reduced set of 1979 to
 * 2014 (17 columns), and mentions (16). Tab-separated without a header (the reduced set has one). Actors are
 * coded in CAMEO, places in FIPS 10-4.
 * Source: GDELT Event Codebook 2.0 (2015), GDELT Data Format Codebook 1.03 (2013).
 */
import { NOTES, type StagedPiece } from '../../log/imported-types.js';
import { cameoActor } from '../actor-lookup.js';
import {
  type BadRow,
  bad,
  cameoOf,
  codesOf,
  compactDay,
  countOf,
  type Format,
  type FormatName,
  notesOf,
  numberOf,
  PLAIN,
  type RawPiece,
  type ReadRow,
  type RowTools,
  shown,
} from '../format.js';

/** Where a version has its columns. */
interface Layout {
  readonly widths: readonly number[];
  readonly place: number;
  readonly added: number;
  readonly url: number;
}

const V1: Layout = { widths: [57, 58], place: 51, added: 56, url: 57 };
const V2: Layout = { widths: [61], place: 53, added: 59, url: 60 };

const COMMON = {
  dataset: 'gdelt',
  license: 'GDELT: free for any use, with attribution and a link (gdeltproject.org)',
  restricted: false,
  confidence: 0.5,
  delimiter: 'tab',
} as const;

/** GDELT 1.0 events. */
export const gdelt1 = events('gdelt1', V1);
/** GDELT 2.0 events. */
export const gdelt2 = events('gdelt2', V2);

function events(name: FormatName, layout: Layout): Format {
  return {
    ...COMMON,
    name,
    isHeader: ([first = '']) => /^global_?event_?id$/i.test(first.trim()),
    stage: (piece, tools) => (layout.widths.includes(piece.width) ? staged(piece, layout, tools) : undefined),
    prepare: (_header, tools) => (cells) =>
      layout.widths.includes(cells.length)
        ? eventOf(cells, layout, tools)
        : bad(
            null,
            'column-count',
            `${cells.length} columns where there should be ${layout.widths.join(' or ')}`,
          ),
  };
}

/** What the values of a piece mean, for the engine: the same as `eventOf` says of each row. */
function staged(piece: RawPiece, layout: Layout, tools: RowTools): StagedPiece {
  return {
    ...piece,
    at: {
      id: 0,
      day: 1,
      published: layout.added,
      code: 26,
      intensity: 30,
      mentions: 31,
      sources: 32,
      articles: 33,
      place: layout.place,
      url: layout.url,
      source: [7, 8, 12, 13, 14],
      target: [17, 18, 22, 23, 24],
    },
    notes: NOTES,
    day(text) {
      const day = compactDay(text);
      return day === undefined ? undefined : { day, era: tools.lookup.era(day) };
    },
    act(code) {
      const act = cameoOf(tools.cameo, 'EventCode', code);
      return 'kind' in act ? undefined : act;
    },
    actor: ([country = '', group = '', ...types], day) =>
      cameoActor(tools.lookup, { country, group, types }, day),
    place: (text, day) => tools.lookup.state('fips', text, day)?.code ?? null,
  };
}

function eventOf(cells: readonly string[], layout: Layout, tools: RowTools): ReadRow {
  const id = cells[0] ?? '';
  if (!/^\d{1,15}$/.test(id))
    return bad(
      'GLOBALEVENTID',
      id === '' ? 'missing-value' : 'bad-value',
      `"${shown(id)}" is no number of an event`,
    );
  const day = compactDay(cells[1] ?? '');
  if (day === undefined) return badDay('SQLDATE', cells[1]);
  const act = cameoOf(tools.cameo, 'EventCode', cells[26] ?? '');
  if ('kind' in act) return act;
  const source = actorAt(cells, 5, day, tools);
  const target = actorAt(cells, 15, day, tools);
  const fips = cells[layout.place] ?? '';
  const place = tools.lookup.state('fips', fips, day)?.code ?? null;
  return {
    kind: 'event',
    event: {
      ...PLAIN,
      id: String(Number(id)),
      day,
      published: compactDay((cells[layout.added] ?? '').slice(0, 8)) ?? null,
      code: cells[26] ?? '',
      type: act.type,
      mode: act.mode,
      contexts: act.contexts,
      source: codesOf(source),
      target: codesOf(target),
      intensity: numberOf(cells[30]) ?? act.goldstein,
      mentions: countOf(cells[31]),
      sources: countOf(cells[32]),
      articles: countOf(cells[33]),
      publisher: null,
      url: cells[layout.url] || null,
      place,
      notes: notesOf([source, target], place),
    },
  };
}

/** Code, name, country, known group, ethnic, two religions, three types. */
function actorAt(cells: readonly string[], at: number, day: string, tools: RowTools) {
  const country = cells[at + 2] ?? '';
  const group = cells[at + 3] ?? '';
  const types = [cells[at + 7] ?? '', cells[at + 8] ?? '', cells[at + 9] ?? ''];
  return cameoActor(tools.lookup, { country, group, types }, day);
}

function badDay(column: string, value: string | undefined): BadRow {
  return value === undefined || value === ''
    ? bad(column, 'missing-value', 'the row has no day')
    : bad(column, 'bad-value', `"${shown(value)}" is no day such as 20240619`);
}

/**
 * The reduced set: Date Source Target CAMEOCode NumEvents NumArts QuadClass Goldstein and nine columns of
 * places. Its rows have no id: date, actors, code and place are theirs.
 */
export const gdeltReduced: Format = {
  ...COMMON,
  name: 'gdelt-reduced',
  dataset: 'gdelt-reduced',
  isHeader: ([first = '', second = '']) => first === 'Date' && second === 'Source',
  prepare: (_header, tools) => (cells) => {
    if (cells.length !== 17)
      return bad(null, 'column-count', `${cells.length} columns where there should be 17`);
    const day = compactDay(cells[0] ?? '');
    if (day === undefined) return badDay('Date', cells[0]);
    const act = cameoOf(tools.cameo, 'CAMEOCode', cells[3] ?? '');
    if ('kind' in act) return act;
    const source = actorCode(cells[1] ?? '', day, tools);
    const target = actorCode(cells[2] ?? '', day, tools);
    return {
      kind: 'event',
      event: {
        ...PLAIN,
        id: [...cells.slice(0, 4), cells[15], cells[16]].join(' '),
        day,
        code: cells[3] ?? '',
        type: act.type,
        mode: act.mode,
        contexts: act.contexts,
        source: codesOf(source),
        target: codesOf(target),
        intensity: numberOf(cells[7]) ?? act.goldstein,
        mentions: countOf(cells[4]),
        articles: countOf(cells[5]),
        publisher: null,
        url: null,
        place: null,
        notes: notesOf([source, target], null),
      },
    };
  },
};

/** An actor written as one code, three letters a part: `USAGOV`, `IGOUNO`. */
export function actorCode(code: string, day: string, tools: RowTools) {
  const parts = code.match(/[A-Z]{3}/g) ?? [];
  const [first = '', ...rest] = parts;
  const isState = tools.lookup.state('cameo', first, day)?.code != null;
  return isState
    ? cameoActor(tools.lookup, { country: first, group: '', types: rest }, day)
    : cameoActor(tools.lookup, { country: '', group: rest[0] ?? first, types: parts }, day);
}

/** Mentions: which article told which event when. */
export const gdeltMentions: Format = {
  ...COMMON,
  name: 'gdelt-mentions',
  isHeader: ([first = '', second = '']) =>
    /^global_?event_?id$/i.test(first) && /^EventTimeDate$/i.test(second),
  prepare: () => (cells) => {
    if (cells.length < 14 || cells.length > 16) {
      return bad(null, 'column-count', `${cells.length} columns where there should be 16`);
    }
    const id = cells[0] ?? '';
    if (!/^\d{1,15}$/.test(id))
      return bad('GLOBALEVENTID', 'bad-value', `"${shown(id)}" is no number of an event`);
    const day = compactDay((cells[2] ?? '').slice(0, 8));
    if (day === undefined) return badDay('MentionTimeDate', cells[2]);
    const url = cells[5] ?? '';
    if (url === '') return bad('MentionIdentifier', 'missing-value', 'the row names no article');
    return {
      kind: 'mention',
      mention: {
        id: String(Number(id)),
        day,
        publisher: cells[4] ?? '',
        url,
        confidence: countOf(cells[11]),
      },
    };
  },
};
