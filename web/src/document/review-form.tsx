/** Accept, reject with a reason, or take back. The server keeps every word of it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Correction, CorrectionView, LoggedEvent } from '../../../src/server/responses.js';
import { type NewWord, sendCorrection, type Trouble, troubleOf } from '../api.js';
import { t } from '../messages/index.js';

export function ReviewForm(props: {
  readonly event: LoggedEvent;
  /** The word that an undo takes back. */
  readonly standing: Correction | undefined;
  readonly onEffect: (effect: CorrectionView) => void;
}) {
  const { event, standing, onEffect } = props;
  const words = t().document;
  const [asking, setAsking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | undefined>();
  const send = async (word: Omit<NewWord, 'eventId'>) => {
    setBusy(true);
    setTrouble(undefined);
    try {
      onEffect(await sendCorrection({ eventId: event.id, ...word }));
      setAsking(false);
      // The button that was pressed may be gone: the focus stays on its card.
      place.current?.closest<HTMLElement>('.card')?.focus({ preventScroll: true });
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="review-form" ref={place}>
      {asking ? (
        <ReasonForm
          busy={busy}
          onReason={(reason) => void send({ action: 'reject', reason })}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <p class="review-buttons">
          {event.review !== 'accepted' && (
            <button
              type="button"
              data-action="accept"
              disabled={busy}
              onClick={() => void send({ action: 'accept', reason: '' })}
            >
              <span aria-hidden="true">✓</span> {words.accept}
            </button>
          )}
          {event.review !== 'rejected' && (
            <button type="button" data-action="reject" disabled={busy} onClick={() => setAsking(true)}>
              <span aria-hidden="true">✕</span> {words.reject}
            </button>
          )}
          {standing !== undefined && (
            <button
              type="button"
              data-action="undo"
              disabled={busy}
              onClick={() =>
                void send({ action: 'undo', reason: words.undoReason, undoes: standing.sequence })
              }
            >
              <span aria-hidden="true">↶</span> {words.undo}
            </button>
          )}
        </p>
      )}
      {trouble !== undefined && (
        <p class="mistake" role="alert">
          {trouble.message || t().states.gone} {trouble.status === 0 ? t().states.goneHint : trouble.hint}
        </p>
      )}
    </div>
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
