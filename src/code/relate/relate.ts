/**
 * The relation task: what does the marked source do to the marked target? Zero-shot: the frames of the coder
 * are tried first with the two as their actors; then every word of a hand-written table votes, by its own
 * weight and its place between the two, for what it becomes under the words that govern it (promised,
 * refused, threatened, ended). The heaviest type wins; there is always an answer.
 */
import { createActorFinder } from '../actors/index.js';
import { findActs, pastForms, presentForms, readFrameTable } from '../acts/index.js';
import { isVerb } from '../acts/tree.js';
import type { FoundAct, Participant } from '../acts/types.js';
import type { CoderResources } from '../resources.js';
import { createRetagger } from '../retag.js';
import { readGovernorTable } from '../status/index.js';
import { modalOf } from '../status/modality.js';
import { createGrammar } from '../text/index.js';
import type { ParsedSentence } from '../text/types.js';
import { climb, isRally } from './climb.js';
import { EFFECT_ALONE } from './effects.js';
import { type MarkedSentence, readMarkedSentence } from './marked-sentence.js';
import { type MarkedTools, type MarkedView, markedViews, SOURCE, TARGET } from './marked-view.js';
import { placeWeight } from './place-in-sentence.js';
import { type Reading, type Relation, type RelationType, relationQuad, relationTypeOf } from './types.js';
import { type FoundWord, wordAt } from './word-readings.js';
import { readWordTable, type WordTable } from './word-table.js';

export interface Relater {
  /** Answers for a sentence with `<s>…</s>` and `<t>…</t>`. Never throws on text. */
  relate(marked: string | MarkedSentence): Relation;
}

/** What is said most often of two actors when nothing else is told: that they meet. */
const FALL_BACK: RelationType = 'CONSULT';
/** Vote of a frame whose two roles are filled by source and target; less where only one is. */
const FRAME = { both: 1.6, source: 0.8, target: 0.5, turned: 0.2 } as const;
/** Weight of a word that only changes others, where it stands for itself. */
const ALONE = 0.2;
/** Weight of a sentence in which neither is named. */
const ELSEWHERE = 0.2;

/** Reads the tables once. `words` is the text of tables/relation-words.tsv. Throws naming table and line. */
export function createRelater(resources: CoderResources, words: string): Relater {
  const frames = readFrameTable(resources.tables.frames, resources.tables.words);
  const governors = readGovernorTable(resources.tables.governors);
  const grammar = createGrammar(resources.grammar);
  const verbs = presentForms([...frames.verbs.keys(), ...governors.v.keys()]);
  const tools: MarkedTools = {
    grammar,
    retagger: createRetagger(grammar, verbs, frames.nouns, pastForms(frames.verbs.keys())),
    finder: createActorFinder(resources.tables, []),
    frames,
  };
  const table = readWordTable(words, frames.lists);
  return {
    relate: (marked) => {
      const sentence = typeof marked === 'string' ? readMarkedSentence(marked) : marked;
      const readings = markedViews(tools, sentence).flatMap((view) => readingsOf(view, tools, table));
      return decide(readings);
    },
  };
}

function readingsOf(marked: MarkedView, tools: MarkedTools, table: WordTable): readonly Reading[] {
  const s = marked.view.sentence;
  const named = marked.sources.length + marked.targets.length > 0 ? 1 : ELSEWHERE;
  const words = s.tokens.map((_, at) => wordAt(table, s, at, marked.sources.includes(at - 1)));
  const readings: Reading[] = [];
  for (const act of findActs(marked.view, tools.frames).acts) {
    const fit = fitOf(act);
    // The table's own reading of the same word is the task's definition; the frame lends it the roles.
    const type = words[act.at]?.entry.reading ?? relationTypeOf(act.type);
    const climbed = climb(marked, words, act.at, type);
    const rule = [`frame ${act.frame.rule}`, ...climbed.over].join(', ');
    readings.push({ type: climbed.type, weight: fit * climbed.weight * named, rule });
  }
  words.forEach((word, at) => {
    const seed = (word && seedOf(word)) ?? modalSeed(s, at);
    if (seed === undefined) return;
    const climbed = climb(marked, words, at, ralliedFor(marked, words, at) ? 'ACCUSE' : seed.type);
    const weight = seed.weight * placeWeight(marked, at) * climbed.weight * named;
    readings.push({ type: climbed.type, weight, rule: [seed.rule, ...climbed.over].join(', ') });
  });
  return readings;
}

function seedOf({ entry, weight }: FoundWord): Reading | undefined {
  const rule = `word ${entry.rule}`;
  if (entry.reading !== undefined) return { type: entry.reading, weight, rule };
  const alone = entry.effect === undefined ? undefined : EFFECT_ALONE[entry.effect];
  return alone === undefined ? undefined : { type: alone, weight: ALONE, rule };
}

/** A verb of no known meaning: what one will do is promised, what another must do is asked for. */
function modalSeed(s: ParsedSentence, at: number): Reading | undefined {
  if (!isVerb(s, at)) return undefined;
  const status = modalOf(s, at, 'news')?.status;
  if (status === 'proposed') return { type: 'REQUEST', weight: 0.3, rule: 'duty' };
  return status === 'planned' ? { type: 'AGREE', weight: 0.12, rule: 'future' } : undefined;
}

/** A call for hostile acts against the target is itself hostile. */
function ralliedFor(marked: MarkedView, words: readonly (FoundWord | undefined)[], at: number): boolean {
  if (words[at]?.entry.effect !== 'request') return false;
  const s = marked.view.sentence;
  return words.some((word, node) => {
    const type = word?.entry.reading;
    if (type === undefined || s.head[node] !== at) return false;
    return isRally(marked, at, node, type);
  });
}

function fitOf(act: FoundAct): number {
  const has = (all: readonly Participant[], code: string): boolean =>
    all.some((one) => one.codes.some((own) => own.startsWith(code)));
  const source = has(act.source, SOURCE);
  const target = has(act.target, TARGET) || (act.mutual && has(act.source, TARGET));
  if (source && target) return FRAME.both;
  if (has(act.source, TARGET) && has(act.target, SOURCE)) return FRAME.turned;
  if (source) return FRAME.source;
  return target ? FRAME.target : FRAME.turned;
}

function decide(readings: readonly Reading[]): Relation {
  const sums = new Map<RelationType, number>();
  let total = 0;
  for (const one of readings) {
    sums.set(one.type, (sums.get(one.type) ?? 0) + one.weight);
    total += one.weight;
  }
  const sorted = [...readings].sort((a, b) => b.weight - a.weight);
  let root: RelationType = FALL_BACK;
  let best = 0;
  for (const [type, sum] of sums) {
    if (sum <= best) continue;
    root = type;
    best = sum;
  }
  const confidence = best > 0 ? Math.round((best / (total + 0.3)) * 1000) / 1000 : 0.1;
  const rule = sorted.find((one) => one.type === root)?.rule ?? 'fall-back';
  return { root, penta: relationQuad(root), confidence, rule, readings: sorted };
}
