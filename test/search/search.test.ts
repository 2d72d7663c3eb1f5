import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/code/text/sentences.js';
import { neededWords, type SearchedDocument, type SearchedEvent, search } from '../../src/search/index.js';

const document = (
  id: string,
  date: string | null,
  text: string,
  more: Partial<SearchedDocument> = {},
): SearchedDocument => ({
  id,
  title: null,
  publisher: 'Wire',
  date,
  kind: 'news',
  language: 'en',
  text,
  ...more,
});

const DOCUMENTS = [
  document('a', '2024-06-19', 'Russia and North Korea signed a treaty. The treaty was praised. Rain fell.'),
  document('b', '2024-11-04', 'Envoys spoke of fishing. North Korea ratified a treaty with Russia.', {
    publisher: 'Daily, The',
  }),
  document('c', null, 'A treaty was mentioned once in a very long talk about rice, wheat, maize and barley.'),
  document('d', '2025-02-01', 'South Korea should sign a treaty, the writer argues.', { kind: 'opinion' }),
];
const event = (
  id: string,
  documentId: string,
  sentence: string,
  more: Partial<SearchedEvent> = {},
): SearchedEvent => ({
  id,
  documentId,
  type: 'AGREE',
  status: 'occurred',
  actors: ['PRK', 'RUS'],
  sentence,
  ...more,
});
const EVENTS = [
  event('a#1', 'a', 'Russia and North Korea signed a treaty.'),
  event('b#1', 'b', 'North Korea ratified a treaty with Russia.'),
  event('d#1', 'd', 'South Korea should sign a treaty, the writer argues.', {
    status: 'proposed',
    actors: ['KOR'],
  }),
];
const look = (request: Parameters<typeof search>[1], documents: readonly SearchedDocument[] = DOCUMENTS) =>
  search(
    {
      documents,
      corpus: { documents: documents.length, meanLength: 70 },
      holding: new Map(),
      notLookedAt: 0,
      eventsOf: (id) => EVENTS.filter(({ documentId }) => documentId === id),
      sentencesOf: (text) => splitSentences(text).map(({ span }) => span),
    },
    request,
  );
const ids = (request: Parameters<typeof search>[1]) => look(request).results.map(({ id }) => id);

describe('search', () => {
  it('puts the report first in which the word stands oftenest, then the shorter', () => {
    expect(ids({ text: 'treaty' })).toEqual(['a', 'd', 'b', 'c']);
  });

  it('wants every word, and none that is barred', () => {
    expect(ids({ text: 'treaty fishing' })).toEqual(['b']);
    expect(ids({ text: 'treaty -fishing -rice' })).toEqual(['a', 'd']);
    expect(ids({ text: 'treaty unicorn' })).toEqual([]);
  });

  it('shows the sentences that answer, with what was found and where they stand in the report', () => {
    const [first] = look({ text: 'treaty ratify ratified' }).results;
    expect(first).toBeUndefined();
    const [second] = look({ text: 'treaty ratified' }).results;
    expect(second?.id).toBe('b');
    const [snippet] = second?.snippets ?? [];
    expect(snippet?.text).toBe('North Korea ratified a treaty with Russia.');
    expect(snippet?.marks.map((mark) => snippet.text.slice(...mark))).toEqual(['ratified', 'treaty']);
    expect(snippet?.eventIds).toEqual(['b#1']);
    expect(DOCUMENTS[1]?.text.slice(...(snippet?.span ?? [0, 0]))).toBe(snippet?.text);
  });

  it('narrows by what was coded: all actors in one act', () => {
    expect(ids({ text: '', actors: ['PRK', 'RUS'] })).toEqual(['b', 'a']);
    expect(ids({ text: 'treaty', actors: ['KOR', 'RUS'] })).toEqual([]);
    expect(ids({ text: '', statuses: ['proposed'] })).toEqual(['d']);
    expect(ids({ text: '', types: ['AID'] })).toEqual([]);
  });

  it('narrows by publisher, kind and day; a report without a day stays out of a span', () => {
    expect(ids({ text: 'treaty', publishers: ['Daily, The'] })).toEqual(['b']);
    expect(ids({ text: 'treaty', kinds: ['opinion'] })).toEqual(['d']);
    expect(ids({ text: 'treaty', from: '2024-01-01' })).not.toContain('c');
    expect(ids({ text: 'treaty', from: '2024-11-04', to: '2024-11-04' })).toEqual(['b']);
  });

  it('orders by time, undated last in both directions', () => {
    expect(ids({ text: 'treaty', order: 'newest' })).toEqual(['d', 'b', 'a', 'c']);
    expect(ids({ text: 'treaty', order: 'oldest' })).toEqual(['a', 'b', 'd', 'c']);
  });

  it('counts what it can be narrowed by over all that was found, not over the page', () => {
    const view = look({ text: 'treaty', limit: 1, offset: 1 });
    expect(view.found).toBe(4);
    expect(view.results).toHaveLength(1);
    expect(view.facets.publishers).toEqual([
      { value: 'Wire', documents: 3 },
      { value: 'Daily, The', documents: 1 },
    ]);
    expect(view.facets.actors).toEqual([
      { value: 'PRK', documents: 2 },
      { value: 'RUS', documents: 2 },
      { value: 'KOR', documents: 1 },
    ]);
    expect(view.facets.years).toEqual([
      { value: '2024', documents: 2 },
      { value: '2025', documents: 1 },
    ]);
  });

  it('cuts a long sentence at words, around what was found, and its marks move along', () => {
    const before = 'The long preamble goes on and on, '.repeat(12);
    const long = `${before}until a treaty appears ${'and then more words '.repeat(20)}end.`;
    const [result] = look({ text: 'treaty' }, [document('long', null, long)]).results;
    const snippet = result?.snippets[0];
    expect(snippet?.text.startsWith('… ')).toBe(true);
    expect(snippet?.text.endsWith(' …')).toBe(true);
    expect(snippet?.marks.map((mark) => snippet.text.slice(...mark))).toEqual(['treaty']);
    expect(snippet?.text.length).toBeLessThan(330);
  });

  it('finds a word of the title, and weighs it more', () => {
    const view = look({ text: 'summit' }, [
      document('x', null, 'A summit was held.'),
      document('y', null, 'Leaders met again.', { title: 'Third summit' }),
    ]);
    expect(view.results.map(({ id }) => id)).toEqual(['y', 'x']);
    expect(view.results[0]?.titleMarks).toEqual([[6, 12]]);
    expect(view.results[0]?.snippets[0]?.text).toBe('Leaders met again.');
  });
});

describe('neededWords', () => {
  it('are those of all terms that must be there, each once', () => {
    expect(neededWords('"Treaty of" treaty -war Seoul*')).toEqual(['treaty', 'of', 'seoul']);
  });
});
