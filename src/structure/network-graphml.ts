/**
 * A signed network as GraphML 1.0 (http://graphml.graphdrawing.org/specification.html): an undirected graph whose
 * nodes carry name and bloc, and whose edges carry index, sign, acts and whether the division frustrates them. Read
 * by Gephi, yEd, Cytoscape, igraph and networkx.
 */
import type { StateCode } from '../ontology/actor.js';
import { escapeXml } from '../shared/xml.js';
import type { BlocsView } from './blocs.js';

const KEYS = [
  ['name', 'node', 'string'],
  ['bloc', 'node', 'string'],
  ['index', 'edge', 'double'],
  ['sign', 'edge', 'int'],
  ['acts', 'edge', 'int'],
  ['frustrated', 'edge', 'boolean'],
] as const;

/** `name`: what a person calls a state. Blocs are named by their state of most ties; groups apart have none. */
export function networkGraphml(view: BlocsView, name: (state: StateCode) => string): string {
  const { network } = view;
  const bloc = new Map(
    view.blocs.flatMap(({ head, members }) => members.map(({ state }) => [state, head] as const)),
  );
  const frustrated = new Set(view.tensions.map(({ tie }) => `${tie.a}|${tie.b}`));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...KEYS.map(([id, of, type]) => `  <key id="${id}" for="${of}" attr.name="${id}" attr.type="${type}"/>`),
    `  <graph id="${escapeXml(`${network.span.from}/${network.span.to}`)}" edgedefault="undirected">`,
    ...network.states.map((state) => {
      const side = bloc.get(state);
      return `    <node id="${escapeXml(state)}">${data('name', name(state))}${side === undefined ? '' : data('bloc', side)}</node>`;
    }),
    ...network.ties.map(
      ({ a, b, index, acts }) =>
        `    <edge source="${escapeXml(a)}" target="${escapeXml(b)}">${data('index', String(index))}${data('sign', index > 0 ? '1' : '-1')}${data('acts', String(acts))}${data('frustrated', String(frustrated.has(`${a}|${b}`)))}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

const data = (key: string, value: string) => `<data key="${key}">${escapeXml(value)}</data>`;
