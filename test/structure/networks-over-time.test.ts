/** The film of the network, and the files that other programs read: parsed again and held against the values. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { blocsOf } from '../../src/structure/blocs.js';
import {
  networkCsv,
  networkFilm,
  networkGexf,
  networkGraphml,
  openBook,
  tieNetwork,
} from '../../src/structure/index.js';
import { steady, tie } from '../ties/make.js';

const coverage = steady('2024-01-01', '2024-12-31');
const book = openBook(
  [
    tie('a1', 'AID', '2024-02-01'),
    tie('a2', 'AID', '2024-05-01'),
    tie('a3', 'AID', '2024-11-01'),
    tie('b1', 'ASSAULT', '2024-05-20', { source: ['USA'], target: ['RUS'] }),
    tie('b2', 'ASSAULT', '2024-05-21', { source: ['USA'], target: ['PRK'] }),
  ],
  coverage,
);
const NAMES: Readonly<Record<string, string>> = {
  PRK: 'North "Korea" & <co>',
  RUS: 'Russia',
  USA: 'United States',
};
const name = (code: string) => NAMES[code] ?? code;
const film = networkFilm(book, 'quarter');

/** Elements of an XML text, by a parser that does not know what wrote it. */
function parsed(xml: string) {
  expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')).toBe(true);
  const { document } = parseHTML(`<html><body>${xml.slice(xml.indexOf('\n') + 1)}</body></html>`);
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  return { all, one: (selector: string) => all(selector)[0] };
}

describe('film of the network', () => {
  it('has a frame for every period, each as the network of that period', () => {
    expect(film.frames.map(({ period }) => period)).toEqual(['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']);
    for (const frame of film.frames) {
      const network = tieNetwork(book, frame.span);
      expect(frame.ties).toEqual(network.ties.map(({ a, b, index, acts }) => ({ a, b, index, acts })));
      expect(frame).toMatchObject({ heard: network.heard, weak: network.weak });
    }
    expect(film.states).toEqual(['PRK', 'RUS', 'USA']);
  });

  it('keeps within the days asked for and read', () => {
    const part = networkFilm(book, 'month', { from: '2023-01-01', to: '2024-02-10' });
    expect(part.frames.map(({ period }) => period)).toEqual(['2024-01', '2024-02']);
    expect(networkFilm(book, 'year', { from: '2030-01-01' }).frames).toEqual([]);
    expect(networkFilm(openBook([], new Map()), 'year')).toEqual({
      by: 'year',
      least: 0.5,
      frames: [],
      states: [],
    });
  });

  it('refuses more periods than can be shown', () => {
    const long = openBook([], steady('1960-01-01', '2024-12-31'));
    expect(() => networkFilm(long, 'month')).toThrow(/780 periods are more than the 480/);
  });
});

describe('GEXF', () => {
  const { all, one } = parsed(networkGexf(film, name));

  it('is a dynamic graph of dates over the whole time', () => {
    expect(one('gexf')?.getAttribute('version')).toBe('1.3');
    const graph = one('gexf > graph');
    expect(graph?.getAttribute('mode')).toBe('dynamic');
    expect(graph?.getAttribute('timeformat')).toBe('date');
    expect([graph?.getAttribute('start'), graph?.getAttribute('end')]).toEqual(['2024-01-01', '2024-12-31']);
  });

  it('has each tie once, with a spell for every run of periods and a value for every period', () => {
    const ids = all('nodes > node').map((node) => node.getAttribute('id'));
    expect(ids).toEqual(film.states);
    expect(one('nodes > node')?.getAttribute('label')).toBe(NAMES.PRK);
    for (const edge of all('edges > edge')) {
      const [a, b] = [edge.getAttribute('source'), edge.getAttribute('target')];
      expect(ids).toContain(a);
      expect(ids).toContain(b);
      const values = [...edge.querySelectorAll('attvalue[for="index"]')].map((value) => [
        value.getAttribute('start'),
        Number(value.getAttribute('value')),
      ]);
      const frames = film.frames.flatMap(({ span, ties }) =>
        ties.flatMap((tie) => (tie.a === a && tie.b === b ? [[span.from, tie.index]] : [])),
      );
      expect(values).toEqual(frames);
    }
    // PRK and RUS dealt with each other in the first, second and fourth quarter: two spells.
    const spells = [...(one('edge[id="PRK-RUS"]')?.querySelectorAll('spell') ?? [])];
    expect(spells.map((spell) => [spell.getAttribute('start'), spell.getAttribute('end')])).toEqual([
      ['2024-01-01', '2024-06-30'],
      ['2024-10-01', '2024-12-31'],
    ]);
  });

  it('is a graph without nodes where nothing was read', () => {
    const empty = parsed(networkGexf(networkFilm(openBook([], new Map()), 'year'), name));
    expect(empty.all('node, edge')).toEqual([]);
  });
});

describe('GraphML', () => {
  it('holds names, blocs, indexes and what is frustrated, under declared keys', async () => {
    const view = await blocsOf(book, { from: '2024-01-01', to: '2024-12-31' }, { worlds: 0 });
    const { all, one } = parsed(networkGraphml(view, name));
    const keys = new Set(all('key').map((key) => `${key.getAttribute('for')}:${key.getAttribute('id')}`));
    for (const data of all('data')) {
      expect(keys).toContain(`${data.parentElement?.localName}:${data.getAttribute('key')}`);
    }
    expect(one('graph')?.getAttribute('edgedefault')).toBe('undirected');
    expect(one('node[id="PRK"] > data[key="name"]')?.textContent).toBe(NAMES.PRK);
    const edges = all('edge').map((edge) => ({
      a: edge.getAttribute('source'),
      b: edge.getAttribute('target'),
      index: Number(edge.querySelector('[key="index"]')?.textContent),
      acts: Number(edge.querySelector('[key="acts"]')?.textContent),
    }));
    expect(edges).toEqual(view.network.ties.map(({ a, b, index, acts }) => ({ a, b, index, acts })));
  });
});

describe('CSV', () => {
  it('has a row for each tie of each period', () => {
    const [header, ...rows] = networkCsv(film).trimEnd().split('\r\n');
    expect(header).toBe('period,from,to,a,b,index,sign,acts');
    expect(rows).toEqual(
      film.frames.flatMap(({ period, span, ties }) =>
        ties.map(
          (t) =>
            `${period},${span.from},${span.to},${t.a},${t.b},${t.index},${t.index > 0 ? 1 : -1},${t.acts}`,
        ),
      ),
    );
  });
});
