/** An item of a brief: own words to write, or a part with what has changed behind it since it was taken. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ComposedBrief, ComposedItem, PartState } from '../../../src/server/responses.js';
import { t } from '../messages/index.js';
import { withMoved, without, withTaken, withWords } from './edit-brief.js';

type Change = (next: (brief: ComposedBrief) => ComposedBrief) => void;

export function BriefItem(props: {
  readonly item: ComposedItem;
  readonly state: PartState | undefined;
  readonly change: Change;
}) {
  const { item, state, change } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    // Whoever asked for a place to write, writes there.
    if (field.current?.value === '' && document.activeElement?.closest('.add-text')) field.current.focus();
  }, []);
  const words = t().brief;
  const name = item.kind === 'text' ? words.textName : item.part.title;
  return (
    <article class={`brief-item brief-item-${item.kind}`} aria-label={name}>
      <div class="tools">
        {item.kind === 'part' && <strong class="brief-item-name">{name}</strong>}
        <button
          type="button"
          aria-label={words.up(name)}
          onClick={() => change((b) => withMoved(b, item.id, -1))}
        >
          ↑
        </button>
        <button
          type="button"
          aria-label={words.down(name)}
          onClick={() => change((b) => withMoved(b, item.id, 1))}
        >
          ↓
        </button>
        <button
          type="button"
          aria-label={words.remove(name)}
          onClick={() => change((b) => without(b, item.id))}
        >
          ✕
        </button>
        {item.kind === 'part' && <a href={item.part.href}>{words.source}</a>}
      </div>
      {item.kind === 'text' ? (
        <label>
          <span class="unseen">{words.text}</span>
          <textarea
            ref={field}
            rows={Math.min(20, Math.max(3, item.text.split('\n').length + 1))}
            value={item.text}
            placeholder={words.text}
            onInput={(event) => {
              const { value } = event.currentTarget;
              change((brief) => withWords(brief, item.id, value));
            }}
          />
        </label>
      ) : (
        state !== undefined && <Changed id={item.id} state={state} change={change} />
      )}
    </article>
  );
}

function Changed(props: { readonly id: string; readonly state: PartState; readonly change: Change }) {
  const { id, state, change } = props;
  const words = t().brief;
  const { now, lost, gone, come } = state;
  if (lost !== null) {
    return (
      <p class="notice">
        <strong>{words.lost}:</strong> {lost}
      </p>
    );
  }
  if (now === null || gone.length + come.length === 0) return null;
  return (
    <div class="notice">
      <p>
        <strong>{words.changed}</strong>
      </p>
      <Lines heading={words.gone} lines={gone} />
      <Lines heading={words.come} lines={come} />
      <button type="button" onClick={() => change((brief) => withTaken(brief, id, now))}>
        {words.accept}
      </button>
    </div>
  );
}

function Lines(props: { readonly heading: string; readonly lines: readonly string[] }) {
  if (props.lines.length === 0) return null;
  return (
    <>
      <p class="quiet">{props.heading}</p>
      <ul class="changed-lines">
        {props.lines.slice(0, 8).map((line) => (
          <li key={line}>{line.replace(/^[-*#|>\s]+/, '')}</li>
        ))}
      </ul>
    </>
  );
}
