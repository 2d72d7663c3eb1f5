/**
 * A marked sentence, parsed, with its two participants as the actors of the view. Only the core of a marked
 * phrase becomes the actor ("the killing" of "the killing of civilians by rebels"), so that the tree of the
 * rest is seen.
 */
import type { Span } from '../../ontology/coded-event.js';
import type { ActorFinder, ActorMention } from '../actors/types.js';
import { type FrameTable, type SentenceView, sentenceView } from '../acts/index.js';
import { parseMasked } from '../masked-parse.js';
import type { Retagger } from '../retag.js';
import { splitSentences } from '../text/index.js';
import type { Grammar, Sentence, TaggedSentence } from '../text/types.js';
import type { MarkedSentence } from './marked-sentence.js';

export interface MarkedTools {
  readonly grammar: Grammar;
  readonly retagger: Retagger;
  readonly finder: ActorFinder;
  readonly frames: FrameTable;
}

export interface MarkedView {
  readonly view: SentenceView;
  /** Head tokens of the marked phrases; empty where none is marked in this sentence. */
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  /** True for tokens inside a marked phrase. */
  readonly inside: readonly boolean[];
}

/** Codes that stand for the two; of two states, so that conditions such as `foreign` hold. */
export const SOURCE = 'TER:source';
export const TARGET = 'TER:target';

/** A view for each sentence of the text, in order; usually one. */
export function markedViews(tools: MarkedTools, marked: MarkedSentence): readonly MarkedView[] {
  const context = tools.finder.start({ date: null });
  return splitSentences(marked.text).map((sentence) => {
    const tagged = tools.grammar.tag(sentence);
    const own = [
      ...marked.source.flatMap((span) => participant(tagged, span, SOURCE)),
      ...marked.target.flatMap((span) => participant(tagged, span, TARGET)),
    ];
    const inside = sentence.tokens.map((token) =>
      [...marked.source, ...marked.target].some((span) => token.start < span[1] && token.end > span[0]),
    );
    const others = tools.finder.find(sentence, context);
    const mentions = [
      ...own.map((one) => withSector(one, others)),
      ...others.filter((other) => !own.some((one) => other.from < one.to && other.to > one.from)),
    ].sort((a, b) => a.from - b.from);
    const parsed = parseMasked(tools.grammar, tools.retagger, sentence, mentions);
    const heads = (code: string): readonly number[] =>
      own.flatMap((one) => (one.codes[0] === code ? [one.to - 1] : []));
    return {
      view: sentenceView(parsed, mentions, tools.frames),
      sources: heads(SOURCE),
      targets: heads(TARGET),
      inside,
    };
  });
}

function participant(sentence: TaggedSentence, span: Span, code: string): readonly ActorMention[] {
  const from = sentence.tokens.findIndex((token) => token.end > span[0] && token.start < span[1]);
  if (from < 0) return [];
  let end = from + 1;
  while (end < sentence.tokens.length && (sentence.tokens[end]?.start ?? 0) < span[1]) end++;
  const to = endOfCore(sentence, from, end);
  const start = sentence.tokens[from]?.start ?? 0;
  return [
    {
      from,
      to,
      head: to - 1,
      span: [start, sentence.tokens[to - 1]?.end ?? start],
      codes: [code],
      kind: 'own',
      by: 'marked',
    },
  ];
}

const ENDS = new Set(['ADP', 'PUNCT', 'VERB', 'AUX', 'SCONJ', 'CCONJ', 'PRON']);

/** The core ends where something is hung on its noun: a preposition, a clause, an apposition, a list. */
function endOfCore(sentence: Sentence & TaggedSentence, from: number, end: number): number {
  let noun = -1;
  for (let at = from; at < end; at++) {
    const upos = sentence.upos[at] ?? '';
    if (noun >= 0 && ENDS.has(upos) && sentence.xpos[at] !== 'POS') return noun + 1;
    if (upos === 'NOUN' || upos === 'PROPN' || upos === 'NUM' || upos === 'PRON') noun = at;
  }
  return noun >= 0 ? noun + 1 : end;
}

/** "protesters" stay civilians: the sector that the finder sees in the phrase is kept. */
function withSector(one: ActorMention, others: readonly ActorMention[]): ActorMention {
  for (const other of others) {
    if (other.from >= one.to || other.to <= one.from) continue;
    const sector = other.codes[0]?.split('.')[1];
    if (sector !== undefined) return { ...one, codes: one.codes.map((code) => `${code}.${sector}`) };
  }
  return one;
}
