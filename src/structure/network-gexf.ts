/**
 * A network over time as GEXF 1.3 (https://gexf.net): a dynamic graph in which every state and tie has the spells
 * in which it is there, and every tie its index and number of acts by period. Gephi's timeline plays it. Intervals
 * are closed: `start` and `end` are the first and last day. What lies in no spell is silence, not zero.
 */
import type { StateCode } from '../ontology/actor.js';
import { escapeXml } from '../shared/xml.js';
import type { Span } from './network.js';
import type { NetworkFilm, NetworkFrame } from './networks-over-time.js';

interface Appearance {
  readonly span: Span;
  readonly place: number;
  readonly index: number;
  readonly acts: number;
}

/** `name`: what a person calls a state. */
export function networkGexf(film: NetworkFilm, name: (state: StateCode) => string): string {
  const ties = tiesOf(film);
  const [first, last] = [film.frames[0]?.span.from, film.frames.at(-1)?.span.to];
  const whole = first === undefined || last === undefined ? '' : ` start="${first}" end="${last}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">',
    '  <meta><creator>Entente</creator></meta>',
    `  <graph mode="dynamic" defaultedgetype="undirected" timeformat="date" timerepresentation="interval"${whole}>`,
    '    <attributes class="edge" mode="dynamic">',
    '      <attribute id="index" title="index" type="double"/>',
    '      <attribute id="acts" title="acts" type="integer"/>',
    '    </attributes>',
    '    <nodes>',
    ...film.states.map((state) => nodeOf(state, name(state), film)),
    '    </nodes>',
    '    <edges>',
    ...[...ties].map(([key, appearances]) => edgeOf(key, appearances, film.frames)),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function tiesOf(film: NetworkFilm): ReadonlyMap<string, readonly Appearance[]> {
  const ties = new Map<string, Appearance[]>();
  film.frames.forEach((frame, place) => {
    for (const { a, b, index, acts } of frame.ties) {
      const appearance = { span: frame.span, place, index, acts };
      const known = ties.get(`${a}|${b}`);
      if (known === undefined) ties.set(`${a}|${b}`, [appearance]);
      else known.push(appearance);
    }
  });
  return new Map([...ties].sort(([x], [y]) => (x < y ? -1 : 1)));
}

function nodeOf(state: StateCode, label: string, film: NetworkFilm): string {
  const places = film.frames.flatMap(({ ties }, place) =>
    ties.some(({ a, b }) => a === state || b === state) ? [place] : [],
  );
  return `      <node id="${escapeXml(state)}" label="${escapeXml(label)}">${spellsOf(places, film.frames)}</node>`;
}

function edgeOf(key: string, appearances: readonly Appearance[], frames: readonly NetworkFrame[]): string {
  const [a = '', b = ''] = key.split('|');
  const values = appearances.flatMap(({ span, index, acts }) => [
    `<attvalue for="index" value="${index}" ${during(span)}/>`,
    `<attvalue for="acts" value="${acts}" ${during(span)}/>`,
  ]);
  const places = appearances.map(({ place }) => place);
  return `      <edge id="${escapeXml(`${a}-${b}`)}" source="${escapeXml(a)}" target="${escapeXml(b)}"><attvalues>${values.join('')}</attvalues>${spellsOf(places, frames)}</edge>`;
}

/** Periods that follow each other are one spell. */
function spellsOf(places: readonly number[], frames: readonly NetworkFrame[]): string {
  const spells: { from: string; to: string; last: number }[] = [];
  for (const place of places) {
    const span = frames[place]?.span;
    const open = spells.at(-1);
    if (span === undefined) continue;
    if (open !== undefined && open.last === place - 1) Object.assign(open, { to: span.to, last: place });
    else spells.push({ ...span, last: place });
  }
  return `<spells>${spells.map((spell) => `<spell ${during(spell)}/>`).join('')}</spells>`;
}

const during = ({ from, to }: Span) => `start="${from}" end="${to}"`;
