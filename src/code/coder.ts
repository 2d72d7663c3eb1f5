/**
 * The coder: a report in, coded events out. Sentences are cut, those that name an actor and hold a trigger
 * are parsed, acts found, their status and day told, and retellings within the report merged. Pure: the same
 * resources and report give the same events.
 */
import type { CodedEvent, Report } from '../ontology/coded-event.js';
import { createActorFinder, type OwnActor } from './actors/index.js';
import {
  type FrameTable,
  mayActWith,
  pastForms,
  presentForms,
  readFrameTable,
  triggerWords,
} from './acts/index.js';
import { readCalibration } from './calibration.js';
import { codeSentence, readHeading, type SentenceTools, type SentenceTrace } from './code-sentence.js';
import { fingerprint } from './fingerprint.js';
import { cutHeading } from './heading.js';
import { MemoryOfActs } from './memory-of-acts.js';
import { mergeEvents } from './merge-events.js';
import { type CoderResources, TABLE_NAMES } from './resources.js';
import { createRetagger } from './retag.js';
import { readGovernorTable } from './status/index.js';
import { createGrammar, splitSentences } from './text/index.js';

export interface CoderOptions {
  /** The user's own actors; they win over the tables. */
  readonly ownActors?: readonly OwnActor[];
}

export interface Coder {
  /** Names tables and weights: equal versions code alike. */
  readonly version: string;
  /** Events of a report, in the order of its text. Only the text is coded; the title gives context. */
  code(report: Report): readonly CodedEvent[];
  /** The same with every step kept, sentence by sentence, before retellings are merged. */
  trace(report: Report): readonly SentenceTrace[];
}

/** Nouns that the tables know: those that tell acts, and those that conditions ask for. */
function nounsKnown(frames: FrameTable): { has(lemma: string): boolean } {
  const known = new Set(frames.nouns.keys());
  for (const words of frames.lists.values()) for (const word of words) known.add(word);
  return known;
}

/** Reads the tables and weights once. Throws an Error naming table and line where a row cannot be used. */
export function createCoder(resources: CoderResources, options: CoderOptions = {}): Coder {
  const frames = readFrameTable(resources.tables.frames, resources.tables.words);
  const governors = readGovernorTable(resources.tables.governors);
  const grammar = createGrammar(resources.grammar);
  const tools: SentenceTools = {
    grammar,
    retagger: createRetagger(
      grammar,
      presentForms([...frames.verbs.keys(), ...governors.v.keys()]),
      frames.nouns,
      pastForms(frames.verbs.keys()),
      nounsKnown(frames),
    ),
    finder: createActorFinder(resources.tables, options.ownActors ?? []),
    frames,
    governors,
    calibration: readCalibration(resources.tables.calibration),
    ownActors: (options.ownActors ?? []).length > 0,
    mayTrigger: triggerWords(frames),
    mayAct: mayActWith(frames),
  };
  const own = (options.ownActors ?? []).map((actor) => `${actor.name}=${actor.codes.join('/')}`);
  const tables = fingerprint([...TABLE_NAMES.map((name) => resources.tables[name]), ...own]);
  /** `brief`: without the trees of a last sentence that cannot hold an act; they would show why, and teach nobody. */
  const trace = (report: Report, brief = false): readonly SentenceTrace[] => {
    const context = tools.finder.start({
      date: report.date,
      kind: report.kind ?? 'news',
      title: report.title ?? null,
    });
    const memory = new MemoryOfActs();
    const { heading, sentences } = cutHeading(splitSentences(report.text));
    const opening = heading === undefined ? [] : [readHeading(tools, heading, context)];
    for (const { mentions } of opening) memory.addUntold(mentions);
    const told = sentences.map((sentence, index) => {
      const closely = brief && index === sentences.length - 1;
      const traced = codeSentence(tools, report.text, sentence, context, memory, closely);
      memory.addUnclaimed(traced.mentions, traced.missed);
      if (traced.acts.every((act) => act.event === undefined)) memory.addUntold(traced.mentions);
      for (const act of traced.acts) if (act.event) memory.add(act.event);
      return traced;
    });
    return [...opening, ...told];
  };
  return {
    version: `${grammar.version}+${tables}`,
    trace: (report) => trace(report),
    code: (report) =>
      mergeEvents(
        trace(report, true).flatMap((one) => one.acts.flatMap((act) => (act.event ? [act.event] : []))),
        report.text,
      ),
  };
}
