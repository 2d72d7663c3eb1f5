/**
 * Finds who is named in a sentence. In order: names of the tables, agents grouped with their states and
 * persons, agents without a state, words that take up actors named before; then the report's memory is
 * written. Words alone suffice; the tree adds the heads of mentions and the pronouns.
 */
import { stateOf } from '../../ontology/actor.js';
import type { CoderResources } from '../resources.js';
import { lowerOf } from '../text/form-table.js';
import type { ParsedSentence, Sentence, Token } from '../text/types.js';
import { type AgentNouns, loadAgents } from './agents.js';
import { placeBareAgents, rememberAgents } from './bare-agents.js';
import type { Lexicon } from './lexicon.js';
import { loadLexicon } from './load-tables.js';
import { matchNames } from './match-names.js';
import { DocumentMemory, type Noted } from './memory.js';
import { groupPhrases } from './phrases.js';
import { normalise, PieceCutter } from './pieces.js';
import { isPronoun, type Taken, takePronouns } from './pronouns.js';
import { findReferences, isPaired } from './references.js';
import { introduce } from './short-names.js';
import type { Vocabulary } from './trie.js';
import type { ActorFinder, ActorMention, DocumentContext, OwnActor } from './types.js';
import { COUNTED, TAKES_UP_ORGANISATION, TAKES_UP_STATE } from './word-lists.js';
import { type Phrase, type WordView, withSector, wordView } from './word-view.js';

/** Builds the finder from the tables; `own` names win over them. Throws naming table and line on a bad row. */
export function createActorFinder(
  tables: CoderResources['tables'],
  own: readonly OwnActor[] = [],
): ActorFinder {
  const vocabulary: Vocabulary = new Map();
  const lexicon = loadLexicon(tables, own, vocabulary);
  const agents = loadAgents(tables.agents, vocabulary);
  const tools: Tools = { lexicon, agents, cutter: new PieceCutter(vocabulary) };
  return {
    start: (report) => new DocumentMemory(report),
    mayNameActor: (tokens) => mayName(tokens, lexicon, agents),
    hasAntecedent: ({ span }, context) => memoryOf(context).hasAntecedent(span[0]),
    find: (sentence, context) => find(sentence, memoryOf(context), tools),
  };
}

interface Tools {
  readonly lexicon: Lexicon;
  readonly agents: AgentNouns;
  readonly cutter: PieceCutter;
  /** The sentence searched last, and how much the report's memory had learned before it. */
  last?: { readonly view: WordView; readonly phrases: readonly Phrase[]; readonly learned: number };
}

function memoryOf(context: DocumentContext): DocumentMemory {
  if (context instanceof DocumentMemory) return context;
  throw new TypeError('the context of a report comes from ActorFinder.start');
}

/** A capital may begin a name that the report has explained; small letters only words of the tables. */
function mayName(tokens: readonly Token[], lexicon: Lexicon, agents: AgentNouns): boolean {
  let before = '';
  for (const { form } of tokens) {
    const code = form.charCodeAt(0);
    if (code < 65) continue;
    const word = normalise(form);
    const counts = word === 'two' && before === 'the';
    before = word;
    if (counts || isPaired(word)) return true;
    if (OPENERS.has(word)) continue;
    if (code <= 90 || code > 127 || form.includes('-')) return true;
    if (isPronoun(word) || COUNTED.has(word) || TAKES_UP_STATE.has(word)) return true;
    if (TAKES_UP_ORGANISATION.has(word)) return true;
    const id = lexicon.names.vocabulary.get(word);
    if (id === undefined) continue;
    if (agents.names.step(0, id) !== undefined || lexicon.names.step(0, id) !== undefined) return true;
  }
  return false;
}

/** Words that name nobody, though some names begin with them. */
const OPENERS = new Set(
  'the a an in on at as after before during when while for from by with there this that these those if but and or i so no not one two of to new more'.split(
    ' ',
  ),
);

function find(
  sentence: Sentence | ParsedSentence,
  memory: DocumentMemory,
  tools: Tools,
): readonly ActorMention[] {
  const start = sentence.span[0];
  const phrases = phrasesOf(sentence, memory, tools);
  const parsed = 'head' in sentence ? sentence : undefined;
  const first = withLists(
    phrases.map((phrase) => noteOf(phrase, sentence, parsed)),
    sentence,
  );
  const taken = parsed ? takePronouns(parsed, first, memory) : [];
  const noted = ownedByPronoun(first, phrases, taken);
  memory.note(start, noted.length > 0 ? markSubject(noted, parsed) : noted);
  const mentions = noted.map((one) => one.mention);
  if (taken.length === 0) return mentions;
  return [...mentions, ...taken.map((one) => pronounMention(one, sentence))].sort((a, b) => a.from - b.from);
}

/** What the words alone tell. The second search of a sentence, with its tree, takes up what the first found. */
function phrasesOf(sentence: Sentence, memory: DocumentMemory, tools: Tools): readonly Phrase[] {
  const { tokens } = sentence;
  const start = sentence.span[0];
  const { last } = tools;
  const again = last?.view.tokens === tokens && last.view.memory === memory ? last : undefined;
  const { learned } = memory;
  if (again?.learned === learned) return again.phrases;
  const view = again?.view ?? viewOf(tokens, memory, tools);
  const grouped = placeBareAgents(view, groupPhrases(view), start);
  const phrases = introduce(view, withReferences(grouped, findReferences(view, grouped, start)));
  rememberAgents(view, phrases);
  tools.last = { view, phrases, learned };
  return phrases;
}

function viewOf(tokens: readonly Token[], memory: DocumentMemory, tools: Tools): WordView {
  const { lexicon, agents, cutter } = tools;
  const pieces = cutter.cut(tokens);
  return wordView(tokens, pieces, matchNames(pieces, lexicon, memory), agents, memory);
}

/** References where no phrase stands already. */
function withReferences(phrases: readonly Phrase[], references: readonly Phrase[]): readonly Phrase[] {
  if (references.length === 0) return phrases;
  const kept = phrases.filter((one) => !references.some((ref) => ref.from < one.to && one.from < ref.to));
  return [...kept, ...references].sort((a, b) => a.from - b.from);
}

function noteOf(phrase: Phrase, sentence: Sentence, parsed: ParsedSentence | undefined): Noted {
  const first = sentence.tokens[phrase.from] as Token;
  const last = sentence.tokens[phrase.to - 1] as Token;
  const head = parsed ? headOf(parsed, phrase) : phrase.core;
  const mention: ActorMention = {
    from: phrase.from,
    to: phrase.to,
    head,
    span: [first.start, last.end],
    codes: phrase.codes,
    kind: phrase.kind,
    by: phrase.by,
  };
  const subject = parsed !== undefined && (parsed.relation[head] ?? '').startsWith('nsubj');
  return { mention, subject, person: phrase.person && phrase.codes.length === 1, plural: phrase.plural };
}

const JOINERS = new Set(['and', ',', '&', 'or']);

/** Gives each member of a list ("Peru, Chile and Bolivia") the codes of all. */
function withLists(noted: readonly Noted[], sentence: Sentence): readonly Noted[] {
  const result: Noted[] = [...noted];
  for (let from = 0; from < noted.length; ) {
    let to = from + 1;
    let joined = false;
    while (to < noted.length) {
      const gap = sentence.tokens.slice(noted[to - 1]?.mention.to, noted[to]?.mention.from);
      if (gap.length === 0 || gap.length > 3) break;
      const words = gap.map(lowerOf);
      if (!words.every((w) => JOINERS.has(w) || w === 'the') || words.every((w) => w === 'the')) break;
      joined ||= words.includes('and');
      to++;
    }
    if (joined) {
      const listed = [...new Set(noted.slice(from, to).flatMap((one) => one.mention.codes))];
      for (let i = from; i < to; i++) result[i] = { ...(noted[i] as Noted), listed };
    }
    from = to;
  }
  return result;
}

/** "their foreign ministers": the agents of whomever the pronoun takes up. */
function ownedByPronoun(
  noted: readonly Noted[],
  phrases: readonly Phrase[],
  taken: readonly Taken[],
): readonly Noted[] {
  if (taken.length === 0) return noted;
  return noted.map((one, index) => {
    const phrase = phrases[index];
    const owner = taken.find(({ at }) => one.mention.from - at === 1 || one.mention.from - at === 2);
    if (!phrase?.placed || !phrase.agent || !owner) return one;
    const codes = withSector([...new Set(owner.codes.map(stateOf))], phrase.agent.sector);
    return { ...one, mention: { ...one.mention, codes } };
  });
}

/** Where no tree tells the subject, the first actor that is no place is taken for it. */
function markSubject(noted: readonly Noted[], parsed: ParsedSentence | undefined): readonly Noted[] {
  if (parsed && noted.some((one) => one.subject)) return noted;
  const first = noted.find((one) => one.mention.kind !== 'place');
  return noted.map((one) => (one === first ? { ...one, subject: true } : one));
}

/** The token of the range whose head lies outside; of several, the one that carries the phrase by its words. */
function headOf(parsed: ParsedSentence, phrase: Phrase): number {
  let found = -1;
  for (let at = phrase.from; at < phrase.to; at++) {
    const head = parsed.head[at] ?? -1;
    if (head >= phrase.from && head < phrase.to) continue;
    if (parsed.upos[at] === 'PUNCT' || parsed.upos[at] === 'PART') continue;
    if (found < 0 || at === phrase.core) found = at;
  }
  return found < 0 ? phrase.core : found;
}

function pronounMention(taken: Taken, sentence: Sentence): ActorMention {
  const token = sentence.tokens[taken.at] as Token;
  return {
    from: taken.at,
    to: taken.at + 1,
    head: taken.at,
    span: [token.start, token.end],
    codes: [...new Set(taken.codes.map((code) => (taken.sort === 'person' ? code : stateOrGroup(code))))],
    kind: taken.kind,
    by: taken.by,
  };
}

function stateOrGroup(code: string): string {
  return code.startsWith('TER:') ? code : /\.(?:REB|OPP|MIL|GOV)$/.test(code) ? code : stateOf(code);
}
