/**
 * Phoenix (26 columns, tab, no header): EventID Date Year Month Day, two actors (full, entity, role, attribute),
 * EventCode EventRootCode QuadClass Goldstein Issues Lat Lon LocationName StateName CountryCode SentenceID URLs
 * NewsSources. Historical Phoenix is CSV with a header of its own and comes in by a mapping file.
 * Source: Open Event Data Alliance, Phoenix data format.
 */
import { isDay } from '../../ontology/day.js';
import { cameoActor } from '../actor-lookup.js';
import {
  bad,
  cameoOf,
  cellOf,
  codesOf,
  compactDay,
  type Format,
  notesOf,
  numberOf,
  PLAIN,
  shown,
} from '../format.js';

const WIDTH = 26;
const ORGANISATIONS = /^(?:IGO|UNO|NAT|EUN|EEC|ASN|IAE|ICC)$/;

/** Phoenix daily files. */
export const phoenix: Format = {
  name: 'phoenix',
  dataset: 'phoenix',
  license: 'Phoenix: Open Data Commons Attribution (Open Event Data Alliance)',
  restricted: false,
  confidence: 0.55,
  delimiter: 'tab',
  isHeader: ([first = '']) => /^event_?id$/i.test(first.trim()),
  prepare: (_header, tools) => (cells) => {
    if (cells.length !== WIDTH)
      return bad(null, 'column-count', `${cells.length} columns where there should be ${WIDTH}`);
    const id = cellOf(cells[0]);
    if (id === '') return bad('EventID', 'missing-value', 'the row has no id');
    const written = cellOf(cells[1]);
    const day = compactDay(written) ?? (isDay(written) ? written : undefined);
    if (day === undefined)
      return bad(
        'Date',
        written === '' ? 'missing-value' : 'bad-value',
        `"${shown(written)}" is no day such as 20150619`,
      );
    const act = cameoOf(tools.cameo, 'EventCode', cellOf(cells[13]));
    if ('kind' in act) return act;
    const actorAt = (at: number) => {
      const entity = cellOf(cells[at + 1]);
      const types = [cellOf(cells[at + 2]), cellOf(cells[at + 3])];
      const group = ORGANISATIONS.test(entity) ? entity : types.includes('IGO') ? 'IGO' : '';
      return cameoActor(tools.lookup, { country: group === '' ? entity : '', group, types }, day);
    };
    const source = actorAt(5);
    const target = actorAt(9);
    const place = tools.lookup.state('cameo', cellOf(cells[22]), day)?.code ?? null;
    return {
      kind: 'event',
      event: {
        ...PLAIN,
        id,
        day,
        code: cellOf(cells[13]),
        type: act.type,
        mode: act.mode,
        contexts: act.contexts,
        source: codesOf(source),
        target: codesOf(target),
        intensity: numberOf(cells[16]) ?? act.goldstein,
        publisher: cellOf(cells[25]) || null,
        url: cellOf(cells[24]).split(';')[0] || null,
        place,
        notes: notesOf([source, target], place),
      },
    };
  },
};
