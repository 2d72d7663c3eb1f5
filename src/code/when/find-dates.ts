/** Finds the words of a sentence that tell a time, read against the day of the report. */
import type { Day } from '../../ontology/day.js';
import type { Sentence, Token } from '../text/types.js';
import { type Reading, readAt } from './date-rules.js';
import type { DateMention } from './types.js';

const UNTIL = new Set(['until', 'till', 'before', 'by', 'through']);

/**
 * Dates of a sentence in order, none overlapping. `reportDate` null: only dates that the words tell in full
 * have a day.
 */
export function findDates(sentence: Sentence, reportDate: Day | null): readonly DateMention[] {
  const { tokens } = sentence;
  const form = tokens.map((token) => token.form);
  const words = { form, lower: form.map((one) => one.toLowerCase()) };
  const found: DateMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = readAt(words, at, reportDate);
    if (!read) {
      at++;
      continue;
    }
    // "the first time since 2018" tells how long ago, not when.
    const measure = words.lower[read.from - 1] === 'since' && words.lower[read.from - 2] === 'time';
    if (!measure) found.push(withBound(read, words.lower, tokens));
    at = Math.max(read.to, at + 1);
  }
  return found;
}

function withBound(read: Reading, lower: readonly string[], tokens: readonly Token[]): DateMention {
  const before = lower[read.from - 1] ?? '';
  const bound = before === 'since' ? 'since' : UNTIL.has(before) ? 'until' : undefined;
  const first = tokens[read.from] as Token;
  const last = tokens[read.to - 1] as Token;
  return { ...read, span: [first.start, last.end], ...(bound === undefined ? {} : { bound }) };
}
