/** Two people spoke on one event: what the other said, what one wanted, and a choice. */
import { instant } from '../format.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { actorsLine, typeName } from '../parts/event-who.js';
import type { Saying } from './use-word.js';

export function ConflictNote(props: { readonly saying: Saying; readonly names: Names }) {
  const { saying, names } = props;
  const { conflict } = saying;
  if (conflict === undefined) return null;
  const words = t().document;
  const { event, corrections, word } = conflict;
  return (
    <div class="conflict" role="alert">
      <p>
        <strong>{words.conflict}</strong>
      </p>
      <p>{words.conflictLead}</p>
      <ul>
        {corrections.map((one) => (
          <li key={one.sequence}>
            {words.history(words.actions[one.action], one.who, instant(one.when))}
            {one.reason !== '' && <q>{one.reason}</q>}
          </li>
        ))}
      </ul>
      {event !== null && (
        <p>
          {words.theirs}: <span class="event-type">{typeName(event)}</span> {actorsLine(event, names)},{' '}
          {t().status(event.status)}, {t().review(event.review)}
        </p>
      )}
      <p>
        {words.yours}: {words.wanted[word.action]}
        {word.reason !== '' && <q>{word.reason}</q>}
      </p>
      <p class="review-buttons">
        <button type="button" disabled={saying.busy} onClick={() => void saying.insist()}>
          {words.anyway}
        </button>
        <button type="button" onClick={saying.yield}>
          {words.keepTheirs}
        </button>
      </p>
    </div>
  );
}
