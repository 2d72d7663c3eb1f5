/** Sentences that name two states and tell no event: what the coder may have missed. */
import type { LoggedDocument, SilentSentence } from '../../../src/server/responses.js';
import { api, type SilentAnswer } from '../addresses.js';
import { useAnswer } from '../api.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { Fold } from '../parts/fold.js';

export function SilentTray(props: {
  readonly document: LoggedDocument;
  readonly names: Names;
  readonly onTell: (sentence: SilentSentence) => void;
}) {
  const { document, names } = props;
  const words = t().document;
  const sentences = useAnswer<SilentAnswer>(api.silent(document.id)).data?.sentences;
  if (sentences === undefined || document.coded !== 'coded') return null;
  if (sentences.length === 0) return <p class="nothing">{words.silentNone}</p>;
  return (
    <Fold name="silent" class="silent" summary={words.silent(sentences.length)}>
      {() => (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence.span[0]}>
              <blockquote lang={document.language}>{sentence.text}</blockquote>
              <p class="tools">
                <span class="quiet">{sentence.states.map(names.state).join(', ')}</span>
                <button type="button" onClick={() => props.onTell(sentence)}>
                  {words.tell}
                </button>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}
