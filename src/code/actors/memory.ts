/**
 * What a report has said so far: short names of persons and bodies, the states in order of mention, and who
 * the latest subjects were. Notes of a sentence replace earlier notes of the same sentence, so that it may be
 * searched twice (by its words, then with its tree).
 */
import type { ActorCode, StateCode } from '../../ontology/actor.js';
import { stateOf } from '../../ontology/actor.js';
import type { Day } from '../../ontology/day.js';
import type { DocumentKind } from '../../ontology/document.js';
import type { ActorMention, DocumentContext, ReportFrame } from './types.js';

/** A name that the report itself has explained. */
export interface Known {
  readonly codes: readonly ActorCode[];
  /** The full name or phrase, for `explain`. */
  readonly full: string;
  readonly kind: 'person' | 'body';
}

/** What a mention was in its sentence. */
export interface Noted {
  readonly mention: ActorMention;
  readonly subject: boolean;
  /** One person, as "he" or "she" takes up. */
  readonly person: boolean;
  /** Several persons or states, as "they" takes up. */
  readonly plural: boolean;
  /** Codes of all members where it stands in a list ("Peru and Chile"). */
  readonly listed?: readonly ActorCode[];
}

interface SentenceNotes {
  readonly start: number;
  readonly noted: readonly Noted[];
}

/** How many sentences back a pronoun may reach. */
const REACH = 4;

export class DocumentMemory implements DocumentContext {
  readonly date: Day | null;
  readonly kind: DocumentKind;
  /** Short names, normalised, in lower case. */
  readonly known: ReadonlyMap<string, Known>;
  /** Agents by the last word of their noun: "the army" after "the Sudanese army". */
  readonly agents: ReadonlyMap<string, readonly ActorCode[]>;
  /** Counts what was learned of names and agents: where it is as it was, a search gives what it gave. */
  learned = 0;
  private readonly names = new Map<string, Known>();
  private readonly agentNouns = new Map<string, readonly ActorCode[]>();
  private readonly sentences: SentenceNotes[] = [];

  constructor(report: ReportFrame) {
    this.date = report.date;
    this.kind = report.kind ?? 'news';
    this.known = this.names;
    this.agents = this.agentNouns;
  }

  /** Remembers what a short name stands for. */
  learnName(name: string, known: Known): void {
    const before = this.known.get(name);
    if (before && before.full === known.full && before.kind === known.kind && same(before.codes, known.codes))
      return;
    this.names.set(name, known);
    this.learned += 1;
  }

  /** Remembers whose agents a noun stands for. */
  learnAgents(noun: string, codes: readonly ActorCode[]): void {
    const before = this.agents.get(noun);
    if (before && same(before, codes)) return;
    this.agentNouns.set(noun, codes);
    this.learned += 1;
  }

  /** Remembers what a sentence mentioned; the same sentence again replaces its earlier notes. */
  note(start: number, noted: readonly Noted[]): void {
    const last = this.sentences.at(-1);
    if (last && last.start === start) this.sentences.pop();
    this.sentences.push({ start, noted });
  }

  /** Notes of earlier sentences, the nearest first; the sentence that starts at `start` is left out. */
  before(start: number, reach: number = REACH): readonly SentenceNotes[] {
    const earlier = this.sentences.filter((one) => one.start < start);
    return earlier.slice(-reach).reverse();
  }

  /** True where a pronoun of the sentence that starts at `start` may take up somebody named before. */
  hasAntecedent(start: number, reach: number = REACH): boolean {
    return this.before(start, reach).some(({ noted }) => noted.length > 0);
  }

  /** States and organisations mentioned before, the latest first, each once. */
  statesBefore(start: number, reach: number = REACH): readonly StateCode[] {
    const states = new Set<StateCode>();
    for (const { noted } of this.before(start, reach)) {
      for (const { mention } of noted) {
        if (mention.kind === 'place') continue;
        for (const code of mention.codes) states.add(stateOf(code));
      }
    }
    return [...states];
  }

  /** States of those who were subjects before, the latest first, each once. */
  subjectsBefore(start: number, reach: number = REACH): readonly StateCode[] {
    const states = new Set<StateCode>();
    for (const { noted } of this.before(start, reach)) {
      for (const one of noted) {
        if (one.subject && one.mention.codes.length === 1) states.add(stateOf(one.mention.codes[0] ?? ''));
      }
    }
    return [...states];
  }

  /** States and organisations by how often they were mentioned before, the later first among equals. */
  statesByFrequency(start: number): readonly StateCode[] {
    const counts = new Map<StateCode, number>();
    for (const { noted } of this.before(start, Number.POSITIVE_INFINITY)) {
      for (const { mention } of noted) {
        if (mention.kind === 'place') continue;
        for (const code of mention.codes) counts.set(stateOf(code), (counts.get(stateOf(code)) ?? 0) + 1);
      }
    }
    return [...counts].sort((a, b) => b[1] - a[1]).map(([state]) => state);
  }

  /** True where any sentence before named one of these. */
  hasNamed(start: number, states: readonly StateCode[]): boolean {
    return this.sentences.some(
      (one) =>
        one.start < start &&
        one.noted.some(({ mention }) => mention.codes.some((code) => states.includes(stateOf(code)))),
    );
  }
}

function same(some: readonly ActorCode[], others: readonly ActorCode[]): boolean {
  return some.length === others.length && some.every((code, index) => code === others[index]);
}
