/** A parsed sentence and its mentions, as the act finder reads them. */
import type { ActorMention } from '../actors/types.js';
import type { ParsedSentence } from '../text/types.js';
import type { FrameTable, SentenceView, ToldBefore } from './types.js';

export function sentenceView(
  sentence: ParsedSentence,
  mentions: readonly ActorMention[],
  table: FrameTable,
  told: ToldBefore = {},
): SentenceView {
  const mentionAt = new Int16Array(sentence.tokens.length).fill(-1);
  mentions.forEach((mention, index) => {
    mentionAt.fill(index, mention.from, mention.to);
  });
  return { sentence, mentions, mentionAt, lists: table.lists, ...told, eventNouns: table.nouns };
}
