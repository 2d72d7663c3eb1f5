/** Tells an event that was missed, or a second one of a sentence: the words in the text that prove it, and a form. */
import { useState } from 'preact/hooks';
import type { CorrectionView, LoggedDocument, Mode, Span } from '../../../src/server/responses.js';
import { sendAddition, type Trouble, troubleOf } from '../api.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import type { EventFields } from './event-fields.js';
import { EventForm } from './event-form.js';
import { remember } from './undo-stack.js';

/** What is to be told: where it stands, what is known of it, and why it is told. */
export interface Telling {
  readonly title: string;
  readonly sentence: Span;
  readonly trigger?: Span;
  readonly start: EventFields;
  readonly reason: string;
}

/** A form that knows nothing yet but the day of the report. */
export function emptyFields(document: LoggedDocument, source: readonly string[] = []): EventFields {
  const { date: day } = document;
  const nothing = { mode: null, target: [], mutual: source.length > 1, by: [] } as const;
  const precision = day === null ? 'none' : 'day';
  return { type: 'CONSULT', source, status: 'occurred', day, precision, ...nothing };
}

export function TellEvent(props: {
  readonly document: LoggedDocument;
  readonly telling: Telling;
  readonly names: Names;
  readonly onEffect: (effect: CorrectionView) => void;
  readonly onDone: () => void;
}) {
  const { document, telling } = props;
  const words = t().document;
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | undefined>();
  const save = async (fields: EventFields) => {
    setBusy(true);
    setTrouble(undefined);
    try {
      const { mode, mutual, by, ...rest } = fields;
      const view = await sendAddition({
        documentId: document.id,
        reason: telling.reason,
        event: {
          ...rest,
          // The server checks that the type knows the mode.
          ...(mode === null ? {} : { mode: mode as Mode }),
          ...(mutual ? { mutual: true } : {}),
          ...(by.length === 0 ? {} : { by }),
          sentence: telling.sentence,
          ...(telling.trigger === undefined ? {} : { trigger: telling.trigger }),
        },
      });
      // Taken back and done again, it is the same event accepted.
      remember(view, { eventId: view.event.id, action: 'accept', reason: words.redoReason });
      props.onEffect(view);
      props.onDone();
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="card tell-event">
      <p class="quiet">{words.quote}</p>
      <blockquote lang={document.language}>{document.text.slice(...telling.sentence)}</blockquote>
      <EventForm
        title={telling.title}
        start={telling.start}
        names={props.names}
        busy={busy}
        asksReason={false}
        submit={words.addIt}
        onSave={(fields) => void save(fields)}
        onCancel={props.onDone}
      />
      {trouble !== undefined && (
        <p class="mistake" role="alert">
          {trouble.message || t().states.gone} {trouble.hint}
        </p>
      )}
    </div>
  );
}
