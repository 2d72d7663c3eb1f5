/**
 * Within one report the same act told twice is one event: of equal events (who, type, fact or not) of one
 * sentence, or taken up by a noun in a later one, the surer is kept, the first of equally sure ones.
 */
import { statesOf } from '../ontology/actor.js';
import type { CodedEvent } from '../ontology/coded-event.js';
import { isFact } from '../ontology/status.js';

/** Events in the order of the text, each act once. */
export function mergeEvents(events: readonly CodedEvent[], text: string): readonly CodedEvent[] {
  const kept: CodedEvent[] = [];
  for (const event of events) {
    const index = kept.findIndex((other) => sameAct(other, event, text));
    const other = kept[index];
    if (other === undefined) kept.push(event);
    else if (event.confidence > other.confidence) kept[index] = event;
  }
  return kept;
}

function sameAct(one: CodedEvent, other: CodedEvent, text: string): boolean {
  return (
    isRetelling(one, other, text) &&
    !areApart(one, other) &&
    one.type === other.type &&
    isFact(one.status) === isFact(other.status) &&
    Boolean(one.mutual) === Boolean(other.mutual) &&
    key(one.source) === key(other.source) &&
    key(one.target) === key(other.target)
  );
}

/** Two verbs tell two acts where one takes people away and the other does not: "attack a post and take hostages". */
function areApart(one: CodedEvent, other: CodedEvent): boolean {
  if (!one.rule.includes('.v ') || !other.rule.includes('.v ')) return false;
  const apart = (event: CodedEvent): string => (APART.has(event.mode ?? '') ? (event.mode ?? '') : '');
  return apart(one) !== apart(other);
}

const APART = new Set(['abduct', 'expel']);

/** In a later sentence only a noun takes up an act again ("the talks"); a verb there tells another one. */
function isRetelling(one: CodedEvent, other: CodedEvent, text: string): boolean {
  if (one.spans.sentence[0] === other.spans.sentence[0]) return true;
  const dated = one.spans.date !== undefined && other.spans.date !== undefined;
  if (dated && one.day !== other.day) return false;
  return other.rule.includes('.n ') && !isAnother(other, text);
}

/** "Separately, …", "in a strike", "another visit": told as one more. */
function isAnother(event: CodedEvent, text: string): boolean {
  const before = text.slice(event.spans.sentence[0], event.spans.trigger[0]);
  return OPENS_ANOTHER.test(before) || ONE_MORE.test(before);
}

const OPENS_ANOTHER = /^\W*(?:separately|elsewhere|meanwhile|another|also|in (?:a separate|another))\b/i;
/** The article or number that stands before the noun, past a few words that modify it. */
const ONE_MORE = /\b(?:an?|another|further|second|third|more|two|three|several|separate)(?: [\w.-]+){0,4} $/i;

function key(codes: CodedEvent['source']): string {
  return [...statesOf(codes)].sort().join(' ');
}
