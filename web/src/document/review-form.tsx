/** Accept, edit, reject with a reason, split, or take back. The server keeps every word of it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Correction, CorrectionView, LoggedEvent } from '../../../src/server/responses.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { ConflictNote } from './conflict-note.js';
import { type EventFields, editOf, fieldsOf } from './event-fields.js';
import { EventForm } from './event-form.js';
import { useWord, type Word } from './use-word.js';

export interface ReviewFormProps {
  readonly event: LoggedEvent;
  readonly number: number;
  readonly names: Names;
  readonly history: readonly Correction[];
  /** The word that an undo takes back. */
  readonly standing: Correction | undefined;
  readonly onEffect: (effect: CorrectionView) => void;
  /** A second event of the same sentence is to be told. */
  readonly onSplit: () => void;
}

export function ReviewForm(props: ReviewFormProps) {
  const { event, standing } = props;
  const words = t().document;
  const [open, setOpen] = useState<'reason' | 'edit' | undefined>();
  const place = useRef<HTMLDivElement>(null);
  const saying = useWord(event.id, props.history, props.onEffect);
  const { busy, trouble } = saying;
  const say = async (word: Word) => {
    if (!(await saying.say(word))) return;
    setOpen(undefined);
    // The button that was pressed may be gone: the focus stays on its card.
    place.current?.closest<HTMLElement>('.card')?.focus({ preventScroll: true });
  };
  const save = (fields: EventFields, reason: string) => {
    const edit = editOf(fieldsOf(event), fields);
    return say({ action: 'edit', edit, reason });
  };
  return (
    <div class="review-form" ref={place}>
      {open === 'reason' && (
        <ReasonForm
          busy={busy}
          onReason={(reason) => void say({ action: 'reject', reason })}
          onCancel={() => setOpen(undefined)}
        />
      )}
      {open === 'edit' && (
        <EventForm
          title={words.editTitle(props.number)}
          start={fieldsOf(event)}
          names={props.names}
          busy={busy}
          asksReason
          submit={words.save}
          onSave={(fields, reason) => void save(fields, reason)}
          onCancel={() => setOpen(undefined)}
        />
      )}
      {open === undefined && (
        <p class="review-buttons">
          {event.review !== 'accepted' && (
            <WordButton
              action="accept"
              sign="✓"
              busy={busy}
              onPress={() => void say({ action: 'accept', reason: '' })}
            />
          )}
          {event.review !== 'rejected' && (
            <WordButton action="reject" sign="✕" busy={busy} onPress={() => setOpen('reason')} />
          )}
          <WordButton action="edit" sign="✎" busy={busy} onPress={() => setOpen('edit')} />
          <WordButton action="split" sign="+" busy={busy} onPress={props.onSplit} />
          {standing !== undefined && (
            <WordButton
              action="undo"
              sign="↶"
              busy={busy}
              onPress={() =>
                void say({ action: 'undo', reason: words.undoReason, undoes: standing.sequence })
              }
            />
          )}
        </p>
      )}
      <ConflictNote saying={saying} names={props.names} />
      {trouble !== undefined && (
        <p class="mistake" role="alert">
          {trouble.message || t().states.gone} {trouble.status === 0 ? t().states.goneHint : trouble.hint}
        </p>
      )}
    </div>
  );
}

function WordButton(props: {
  readonly action: 'accept' | 'reject' | 'edit' | 'split' | 'undo';
  readonly sign: string;
  readonly busy: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button type="button" data-action={props.action} disabled={props.busy} onClick={props.onPress}>
      <span aria-hidden="true">{props.sign}</span> {t().document[props.action]}
    </button>
  );
}

function ReasonForm(props: {
  readonly busy: boolean;
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
}) {
  const words = t().document;
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const reason = input.current?.value.trim() ?? '';
    setMissing(reason === '');
    if (reason === '') input.current?.focus();
    else props.onReason(reason);
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel();
      }}
    >
      <label>
        {words.reason}
        <input
          ref={input}
          name="reason"
          list="reject-reasons"
          maxLength={2000}
          autocomplete="off"
          aria-invalid={missing}
        />
      </label>
      <datalist id="reject-reasons">
        {words.reasons.map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
      {missing && (
        <p class="mistake" role="alert">
          {words.reasonNeeded}
        </p>
      )}
      <p class="review-buttons">
        <button type="submit" class="danger" disabled={props.busy}>
          {words.confirmReject}
        </button>
        <button type="button" onClick={props.onCancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}
