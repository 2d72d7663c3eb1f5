/** `entente explain`: why a sentence is coded as it is, step by step. */
import { createCoder, explain, formatExplanation } from '../../code/index.js';
import type { DocumentKind } from '../../ontology/document.js';
import { loadCoderResources } from '../../resources/index.js';
import type { CliContext } from '../context.js';
import { typedDay } from '../options.js';
import { ownActors } from './code.js';

interface ExplainOptions {
  readonly date?: string;
  readonly kind: DocumentKind;
  readonly actors?: string;
  readonly json?: boolean;
}

export async function explainSentence(
  sentence: string,
  options: ExplainOptions,
  context: CliContext,
): Promise<void> {
  const date = typedDay('--date', options.date) ?? null;
  const coder = createCoder(loadCoderResources(), { ownActors: await ownActors(options.actors, context) });
  const explanation = explain(coder, sentence, date, options.kind);
  context.out(
    options.json === true
      ? `${JSON.stringify({ schemaVersion: 1, sentences: explanation }, null, 2)}\n`
      : formatExplanation(explanation),
  );
}
