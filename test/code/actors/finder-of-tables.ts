/** The finder over the product's own tables, and a short way to say what it finds in a text. */
import { readFileSync } from 'node:fs';
import { createActorFinder, type OwnActor } from '../../../src/code/actors/index.js';
import { type CoderResources, TABLE_NAMES } from '../../../src/code/resources.js';
import { splitSentences } from '../../../src/code/text/index.js';

export const tables = Object.fromEntries(
  TABLE_NAMES.map((name) => [
    name,
    readFileSync(new URL(`../../../tables/${name}.tsv`, import.meta.url), 'utf8'),
  ]),
) as CoderResources['tables'];

export const finder = createActorFinder(tables);

/** `words=CODE` of each mention, in order; several codes are joined by `+`. */
export function found(text: string, date = '2024-06-19', own: readonly OwnActor[] = []): readonly string[] {
  const used = own.length > 0 ? createActorFinder(tables, own) : finder;
  const context = used.start({ date });
  return splitSentences(text).flatMap((sentence) =>
    used.find(sentence, context).map(
      (mention) =>
        `${sentence.tokens
          .slice(mention.from, mention.to)
          .map((token) => token.form)
          .join(' ')}=${mention.codes.join('+')}`,
    ),
  );
}
