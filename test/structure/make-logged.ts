/** Hand-made events of the log, with sentences of their own, and the tables of the package. */
import { readFileSync } from 'node:fs';
import type { Day } from '../../src/ontology/day.js';
import type { EventType } from '../../src/ontology/event-types.js';
import type { LoggedEvent } from '../../src/ontology/logged-event.js';

/** A fact of one day that is a happening by itself; `who`: `PRK>RUS` has a direction, `PRK=RUS` is mutual. */
export function logged(
  id: string,
  who: string,
  type: EventType,
  day: Day | null,
  sentence: string,
  more: Partial<LoggedEvent> = {},
): LoggedEvent {
  const [source = '', target = ''] = who.split(/[>=]/);
  const mutual = who.includes('=');
  const codes = (list: string) => list.split(',').filter((code) => code !== '');
  return {
    id: `d-${id}#1`,
    documentId: `d-${id}`,
    occurrenceId: id,
    publisher: 'Example Gazette',
    documentTitle: null,
    documentDate: day,
    documentKind: 'news',
    sentence,
    review: 'unreviewed',
    type,
    source: mutual ? [...codes(source), ...codes(target)] : codes(source),
    target: mutual ? [] : codes(target),
    ...(mutual ? { mutual: true as const } : {}),
    status: 'occurred',
    day,
    precision: 'day',
    trigger: sentence.split(' ')[1] ?? '',
    confidence: 0.8,
    rule: 'by hand',
    spans: { sentence: [0, sentence.length], trigger: [0, 0], source: [], target: [] },
    ...more,
  };
}

/** Text of a table of the package. */
export function packageTable(name: string): string {
  return readFileSync(new URL(`../../tables/${name}.tsv`, import.meta.url), 'utf8');
}
