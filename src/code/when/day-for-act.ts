/**
 * The day of one act: the date that the tree hangs on it, on the verb of its clause, or on a verb that it is
 * joined to; where there is none, the day of the report.
 */
import type { Day, Precision } from '../../ontology/day.js';
import type { DocumentKind } from '../../ontology/document.js';
import type { Status } from '../../ontology/status.js';
import type { ParsedSentence } from '../text/types.js';
import type { ActDay, DateMention } from './types.js';

/** Acts of these statuses lie ahead: of two readings of a date the next one holds. */
const AHEAD = new Set<Status>(['planned', 'proposed', 'possible']);

/**
 * `at` is the token of the trigger, `mentions` what `findDates` gave for the sentence. Without a date in the
 * words the report's day stands in, with `precisionWithoutDate`.
 */
export function dayForAct(
  sentence: ParsedSentence,
  at: number,
  mentions: readonly DateMention[],
  reportDate: Day | null,
  status: Status,
  kind: DocumentKind = 'news',
): ActDay {
  const chosen = chooseMention(sentence, at, mentions);
  if (chosen && chosen.precision !== 'none') {
    const ahead = AHEAD.has(status) || (status === 'denied' && isFuture(sentence, at));
    const day = ahead && chosen.next !== undefined ? chosen.next : chosen.day;
    if (day !== null) return { day, precision: chosen.precision, span: chosen.span };
  }
  if (reportDate === null) return { day: null, precision: 'none' };
  if (chosen) return { day: reportDate, precision: 'none', span: chosen.span };
  return { day: reportDate, precision: precisionWithoutDate(sentence, at, status, kind) };
}

/**
 * How exactly the report's day tells the day of an act that the words give none: news of something done has
 * happened on that day; plans, claims, wishes, and whatever an opinion piece tells, have no day.
 */
export function precisionWithoutDate(
  sentence: ParsedSentence,
  at: number,
  status: Status,
  kind: DocumentKind = 'news',
): Precision {
  if (kind === 'opinion' || status !== 'occurred') return 'none';
  return isPerfectOrGoingOn(sentence, at) ? 'none' : 'day';
}

function isPerfectOrGoingOn(sentence: ParsedSentence, at: number): boolean {
  const auxiliaries = (sentence.children[at] ?? []).filter((child) => sentence.relation[child] === 'aux');
  return auxiliaries.some((child) => sentence.lemma[child] === 'have');
}

function isFuture(sentence: ParsedSentence, at: number): boolean {
  return (sentence.children[at] ?? []).some(
    (child) => sentence.lemma[child] === 'will' || sentence.lemma[child] === 'wo',
  );
}

function chooseMention(
  sentence: ParsedSentence,
  at: number,
  mentions: readonly DateMention[],
): DateMention | undefined {
  const usable = mentions.filter((one) => one.bound !== 'until' && !isBehindOtherAct(sentence, at, one));
  if (usable.length === 0) return undefined;
  const governors = usable.map((one) => governorOf(sentence, one, at));
  for (const fits of attachments(sentence, at)) {
    const index = governors.findIndex(fits);
    if (index >= 0) return usable[index];
  }
  return undefined;
}

/** Words that open the telling of another, earlier act between an act and a date. */
const OTHER_ACT = new Set([
  'after',
  'following',
  'despite',
  'amid',
  'amidst',
  'over',
  'who',
  'which',
  'because',
]);

function isBehindOtherAct(sentence: ParsedSentence, at: number, mention: DateMention): boolean {
  for (let token = at + 1; token < mention.from; token++) {
    if (OTHER_ACT.has((sentence.tokens[token]?.form ?? '').toLowerCase())) return true;
  }
  return false;
}

/** Ways in which a date may belong to an act, the surest first. */
function attachments(sentence: ParsedSentence, at: number): readonly ((governor: number) => boolean)[] {
  const clause = clauseVerb(sentence, at);
  const joined = joinedVerbs(sentence, clause);
  return [
    (governor) => governor === at,
    (governor) => governor === clause,
    (governor) => joined.includes(governor),
  ];
}

/**
 * The verb, or the act itself, that a date belongs to; -1 for one that only tells a noun apart. A date hung on a
 * noun is handed on to the verb above unless that is in the present tense, in which news tells what is new.
 */
function governorOf(sentence: ParsedSentence, mention: DateMention, at: number): number {
  const date = headOf(sentence, mention);
  let node = date;
  for (let step = 0; step < 12 && node >= 0; step++) {
    if (node === at && !isVerb(sentence, node)) return node;
    if (isVerb(sentence, node)) {
      const onNoun = NOMINAL.test(sentence.relation[date] ?? '') && sentence.head[date] !== node;
      return onNoun && isPresent(sentence, node) ? -1 : node;
    }
    if (mention.attributive && node !== date) return -1;
    const up = sentence.head[node] ?? -1;
    if (up < 0) return node;
    node = up;
  }
  return node;
}

const NOMINAL = /^(?:nmod|nummod|amod|compound|appos)/;

function isPresent(sentence: ParsedSentence, verb: number): boolean {
  const tag = sentence.xpos[verb];
  return tag === 'VBZ' || tag === 'VBP';
}

function headOf(sentence: ParsedSentence, mention: DateMention): number {
  for (let token = mention.from; token < mention.to; token++) {
    const head = sentence.head[token] ?? -1;
    if (head < mention.from || head >= mention.to) return token;
  }
  return mention.from;
}

function isVerb(sentence: ParsedSentence, token: number): boolean {
  return sentence.upos[token] === 'VERB';
}

function clauseVerb(sentence: ParsedSentence, at: number): number {
  let node = at;
  for (let step = 0; step < 12; step++) {
    if (isVerb(sentence, node)) return node;
    const up = sentence.head[node] ?? -1;
    if (up < 0) return node;
    node = up;
  }
  return node;
}

/** Verbs whose date an act shares: "began shelling on Monday", "met on Monday and signed". */
function joinedVerbs(sentence: ParsedSentence, verb: number): readonly number[] {
  const found: number[] = [];
  let node = verb;
  for (let step = 0; step < 4; step++) {
    const relation = sentence.relation[node] ?? '';
    const up = sentence.head[node] ?? -1;
    // What was said on a day to have been done is dated by the saying, for want of a nearer date.
    const told = relation === 'ccomp' && /^VB[DN]$/.test(sentence.xpos[up] ?? '');
    if (relation !== 'conj' && relation !== 'xcomp' && relation !== 'advcl' && !told) break;
    node = up;
    if (node < 0) break;
    found.push(node);
  }
  for (const child of sentence.children[verb] ?? []) {
    const relation = sentence.relation[child];
    if (relation === 'xcomp') found.push(child);
  }
  return found;
}
