/**
 * Says step by step why a text was coded as it was, or why not: for the terminal of an analyst who asks
 * "how do you know?".
 */
import type { Day } from '../ontology/day.js';
import type { DocumentKind } from '../ontology/document.js';
import type { Participant } from './acts/types.js';
import type { CodedAct, SentenceTrace } from './code-sentence.js';
import type { Coder } from './coder.js';

export interface ExplainedToken {
  readonly form: string;
  readonly lemma: string;
  /** Universal part of speech; empty where the sentence was not parsed. */
  readonly tag: string;
  readonly relation: string;
  /** 1-based position of the head; 0 for the root. */
  readonly head: number;
}

export interface ExplainedActor {
  readonly words: string;
  readonly codes: readonly string[];
  readonly kind: string;
  /** Table row or rule that named it. */
  readonly by: string;
}

export interface ExplainedAct {
  readonly trigger: string;
  readonly rule: string;
  /** Line of tables/frames.tsv. */
  readonly line: number;
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly mutual: boolean;
  readonly status: string;
  readonly by: readonly string[];
  /** Steps that led to the status; empty: nothing stands against it. */
  readonly statusSteps: readonly string[];
  readonly day: Day | null;
  readonly precision: string;
  readonly confidence: number | null;
  /** Null where it was coded. */
  readonly notCoded: string | null;
}

export interface ExplainedSentence {
  readonly text: string;
  readonly tokens: readonly ExplainedToken[];
  readonly actors: readonly ExplainedActor[];
  readonly acts: readonly ExplainedAct[];
  /** Words that the frame table knows and that gave no act, with the reason. */
  readonly missed: readonly { readonly word: string; readonly rule: string; readonly reason: string }[];
  /** Why the sentence was not looked into; null where it was. */
  readonly skipped: string | null;
}

const SKIPPED: Readonly<Record<NonNullable<SentenceTrace['skipped']>, string>> = {
  heading: 'the heading of a report tells no act',
  'no-actor': 'no actor is named in it',
  'no-trigger': 'no word of it is in the frame table',
};

/** Explains every sentence of a text, as a report of the given day (null: undated). */
export function explain(
  coder: Coder,
  text: string,
  date: Day | null,
  kind: DocumentKind = 'news',
): readonly ExplainedSentence[] {
  return coder.trace({ id: 'explain', date, text, kind }).map((trace) => explainSentence(trace, text));
}

function explainSentence(trace: SentenceTrace, text: string): ExplainedSentence {
  const { sentence, parsed } = trace;
  const words = (from: number, to: number): string =>
    text.slice(sentence.tokens[from]?.start ?? 0, sentence.tokens[to - 1]?.end ?? 0);
  return {
    text: text.slice(...sentence.span),
    tokens: sentence.tokens.map((token, at) => ({
      form: token.form,
      lemma: parsed?.lemma[at] ?? '',
      tag: parsed?.upos[at] ?? '',
      relation: parsed?.relation[at] ?? '',
      head: (parsed?.head[at] ?? -1) + 1,
    })),
    actors: trace.mentions.map((mention) => ({
      words: words(mention.from, mention.to),
      codes: mention.codes,
      kind: mention.kind,
      by: mention.by,
    })),
    acts: trace.acts.map((act) => explainAct(act, words)),
    missed: trace.missed.map((one) => ({
      word: words(one.at, one.at + 1),
      rule: one.rule,
      reason: one.reason,
    })),
    skipped: trace.skipped === undefined ? null : SKIPPED[trace.skipped],
  };
}

function explainAct(coded: CodedAct, words: (from: number, to: number) => string): ExplainedAct {
  const { act, status, event } = coded;
  const role = (one: Participant): string => {
    const named =
      one.from === undefined || one.to === undefined ? 'not named' : `"${words(one.from, one.to)}"`;
    return `${one.codes.join(', ')} (${named}, ${one.slot}, ${one.path})`;
  };
  return {
    trigger: words(act.from, act.to),
    rule: act.frame.rule,
    line: act.frame.line,
    source: act.source.map(role),
    target: act.target.map(role),
    mutual: act.mutual,
    status: event?.status ?? status.status,
    by: event?.by ?? status.by ?? [],
    statusSteps: status.why,
    day: event?.day ?? null,
    precision: event?.precision ?? 'none',
    confidence: event?.confidence ?? null,
    notCoded: coded.reason ?? null,
  };
}

/** The explanation as plain text, a paragraph a sentence. */
export function formatExplanation(sentences: readonly ExplainedSentence[]): string {
  return `${sentences.map(formatSentence).join('\n\n')}\n`;
}

function formatSentence(sentence: ExplainedSentence): string {
  const lines = [`Sentence: ${sentence.text}`];
  if (sentence.tokens.some((token) => token.tag !== '')) {
    lines.push('  Grammar:');
    for (const [at, token] of sentence.tokens.entries()) {
      const head = token.head === 0 ? 'root' : `${token.relation} of ${token.head}`;
      lines.push(`    ${String(at + 1).padStart(3)} ${token.form}  [${token.lemma}, ${token.tag}]  ${head}`);
    }
  }
  lines.push(sentence.actors.length > 0 ? '  Actors:' : '  Actors: none');
  for (const actor of sentence.actors) {
    lines.push(`    "${actor.words}" is ${actor.codes.join(', ')}  (${actor.kind}; ${actor.by})`);
  }
  if (sentence.skipped !== null) lines.push(`  Not coded: ${sentence.skipped}.`);
  for (const act of sentence.acts) lines.push(...formatAct(act));
  for (const one of sentence.missed) {
    lines.push(`  Not coded: "${one.word}" by rule ${one.rule}: ${one.reason}`);
  }
  if (sentence.skipped === null && sentence.acts.length === 0 && sentence.missed.length === 0) {
    lines.push('  Not coded: no word of it tells an act of these actors.');
  }
  return lines.join('\n');
}

function formatAct(act: ExplainedAct): readonly string[] {
  const verdict = act.notCoded === null ? 'Coded' : 'Not coded';
  const lines = [`  ${verdict}: "${act.trigger}" by rule ${act.rule} (frames.tsv, line ${act.line})`];
  if (act.notCoded !== null) lines.push(`    why not: ${act.notCoded}`);
  lines.push(`    source: ${act.source.join('; ') || 'none'}${act.mutual ? '  (mutual)' : ''}`);
  if (!act.mutual) lines.push(`    target: ${act.target.join('; ') || 'none'}`);
  const by = act.by.length > 0 ? ` by ${act.by.join(', ')}` : '';
  lines.push(
    `    status: ${act.status}${by}${act.statusSteps.length > 0 ? `  (${act.statusSteps.join('; ')})` : ''}`,
  );
  if (act.notCoded === null) {
    lines.push(`    day: ${act.day ?? 'not known'} (${act.precision})`);
    lines.push(`    confidence: ${act.confidence}`);
  }
  return lines;
}
