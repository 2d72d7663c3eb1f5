/** Made-up documents and events for the tests of the log: the same number always gives the same entry. */
import { createHash } from 'node:crypto';
import type { DocumentEntry } from '../../src/log/event-log.js';
import type { CodedEvent } from '../../src/ontology/coded-event.js';
import { addDays, type Day } from '../../src/ontology/day.js';
import type { Document } from '../../src/ontology/document.js';
import { seededRandom } from '../../src/shared/random.js';

const STATES = ['RUS', 'PRK', 'KOR', 'USA', 'CHN', 'JPN'] as const;
const TYPES = ['CONSULT', 'ASSAULT', 'ACCUSE', 'AID', 'AGREE'] as const;

export function sampleDocument(id: string, text: string, more: Partial<Document> = {}): Document {
  const document = {
    id,
    title: `Title of ${id}`,
    text,
    publisher: 'Sample Wire',
    date: '2024-06-19',
    language: 'en',
    kind: 'news',
    author: null,
    origin: { path: 'sample.jsonl', line: 1 },
    ...more,
  } as const;
  const { title, publisher, date } = document;
  const hash = createHash('sha256')
    .update(JSON.stringify([title, publisher, date, text]))
    .digest('hex');
  return { ...document, hash };
}

/** An event whose sentence is the whole text and whose trigger is its first word. */
export function sampleEvent(text: string, more: Partial<CodedEvent> = {}): CodedEvent {
  const trigger = /^\S+/.exec(text)?.[0] ?? '';
  return {
    type: 'CONSULT',
    source: ['RUS.GOV'],
    target: ['PRK.GOV'],
    status: 'occurred',
    day: '2024-06-19',
    precision: 'day',
    trigger,
    confidence: 0.75,
    rule: 'sample',
    spans: { sentence: [0, text.length], trigger: [0, trigger.length], source: [], target: [] },
    ...more,
  };
}

export function sampleEntry(
  document: Document,
  events: readonly CodedEvent[],
  more: Partial<DocumentEntry> = {},
): DocumentEntry {
  return { document, events, coded: 'coded', nearCopyOf: null, ...more };
}

/** Entry number `i` of an endless series: a document of one to three sentences with an event each. */
export function seriesEntry(i: number): DocumentEntry {
  const random = seededRandom(i + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const day: Day = addDays('2022-01-01', Math.floor(random() * 1500));
  const sentences = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, k) => `Envoys met ${i}.${k}.`);
  const text = sentences.join(' ');
  let start = 0;
  const events = sentences.map((sentence): CodedEvent => {
    const at = start;
    start += sentence.length + 1;
    const source = pick(STATES);
    return {
      type: pick(TYPES),
      source: [`${source}.GOV`],
      target: [pick(STATES.filter((state) => state !== source))],
      status: pick(['occurred', 'claimed', 'planned']),
      day: random() < 0.1 ? null : day,
      precision: 'day',
      trigger: 'met',
      confidence: random(),
      rule: 'sample',
      spans: {
        sentence: [at, at + sentence.length],
        trigger: [at + 7, at + 10],
        source: [[at, at + 6]],
        target: [],
      },
    };
  });
  const document = sampleDocument(`s-${i}`, text, {
    date: day,
    origin: { path: 'series.jsonl', line: i + 1 },
  });
  return sampleEntry(document, events);
}

export function seriesEntries(from: number, to: number): readonly DocumentEntry[] {
  return Array.from({ length: to - from }, (_, i) => seriesEntry(from + i));
}
