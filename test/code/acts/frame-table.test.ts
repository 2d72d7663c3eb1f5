/** The table of frames: what a row gives, and that a row that cannot be used is named. */
import { describe, expect, it } from 'vitest';
import { readFrameTable } from '../../../src/code/acts/index.js';
import { EVENT_TYPES } from '../../../src/ontology/event-types.js';
import { loadCoderResources } from '../../../src/resources/load.js';

const HEAD = 'triggers\tpos\ttype\tmode\tsource\ttarget\tneeds\thow\tcontexts\n';
const WORDS = 'name\twords\nfood\tbread|rice\n';
const read = (row: string) => readFrameTable(HEAD + row, WORDS);

describe('readFrameTable', () => {
  it('gives a frame for each trigger of a row', () => {
    const table = read('give|hand over\tv\tAID\t\t\tto,iobj\tobj=@food|water target\t\teconomic');
    expect(table.size).toBe(2);
    const [frame] = table.verbs.get('hand') ?? [];
    expect(frame?.trigger).toEqual(['hand', 'over']);
    expect(frame?.rule).toBe('hand over.v AID');
    expect(frame?.source).toEqual(['subj']);
    expect(frame?.target).toEqual(['to', 'iobj']);
    expect(frame?.needs).toEqual([[{ slot: 'obj', words: ['@food', 'water'] }], [{ slot: 'target' }]]);
  });

  it('tries set phrases before the bare word', () => {
    const table = read('give\tv\tAID\ngive up\tv\tRETREAT');
    expect(table.verbs.get('give')?.map((frame) => frame.trigger.join(' '))).toEqual(['give up', 'give']);
  });

  it.each([
    ['a type that is none', 'give\tv\tGIVE', /frames\.tsv:2: type "GIVE"/],
    ['a mode of another type', 'give\tv\tAID\tvisit', /frames\.tsv:2: mode "visit"/],
    ['a part of speech that is none', 'give\tx\tAID', /frames\.tsv:2: pos "x"/],
    ['a list that is not there', 'give\tv\tAID\t\t\t\tobj=@drink', /frames\.tsv:2: no list @drink/],
    ['a context that is none', 'give\tv\tAID\t\t\t\t\t\tgifts', /frames\.tsv:2: context "gifts"/],
  ])('throws on %s', (_what, row, message) => {
    expect(() => read(row)).toThrow(message);
  });
});

describe('tables/frames.tsv', () => {
  const { tables } = loadCoderResources();
  const table = readFrameTable(tables.frames, tables.words);

  it('holds more than a thousand trigger entries, and every type', () => {
    const frames = [table.verbs, table.nouns, table.adjectives].flatMap((index) =>
      [...index.values()].flat(),
    );
    expect(table.size).toBeGreaterThan(1000);
    expect(new Set(frames.map((frame) => frame.type).filter((type) => type !== null))).toEqual(
      new Set(EVENT_TYPES),
    );
  });
});
