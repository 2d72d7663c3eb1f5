/** Codes a sentence of a test and writes its events in one line each: `CONSULT/visit FRA>JPN occurred`. */

import { statesOf } from '../../src/ontology/actor.js';
import type { CodedEvent } from '../../src/ontology/coded-event.js';
import { defaultCoder } from '../../src/resources/code.js';

type Kind = 'news' | 'opinion' | 'statement';

/** The day of every test report. */
export const DATE = '2024-03-05';

/** Events of a text, as a report of the test's day. */
export function coded(text: string, kind: Kind = 'news'): readonly CodedEvent[] {
  return defaultCoder().code({ id: 'test', date: DATE, text, kind });
}

/** `TYPE/mode SOURCE>TARGET status by SPEAKER`; mutual acts as `A+B`, states in order of the alphabet. */
export function briefly(event: CodedEvent): string {
  const states = (codes: readonly string[]): string => [...statesOf(codes)].sort().join('+');
  const who = event.mutual ? states(event.source) : `${states(event.source)}>${states(event.target)}`;
  const by = event.by ? ` by ${states(event.by)}` : '';
  return `${event.type}${event.mode ? `/${event.mode}` : ''} ${who} ${event.status}${by}`;
}

/** All events of a text in brief. */
export function briefs(text: string, kind: Kind = 'news'): readonly string[] {
  return coded(text, kind).map(briefly);
}
