/** Undo, redo, the next event to review, and the keys: above the text, and for the command palette. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { CorrectionView } from '../../../src/server/responses.js';
import { type Action, useActions } from '../actions.js';
import { api, documentHref, type QueueAnswer, queueHref } from '../addresses.js';
import { useAnswer } from '../api.js';
import { t } from '../messages/index.js';
import { go } from '../router.js';
import { useAction } from '../today/work-list.js';
import { isTyping } from './event-cards.js';
import { canRedo, canUndo, redoLast, undoLast } from './undo-stack.js';

export interface Desk {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly trouble: string | undefined;
}

/** Ctrl Z, Ctrl Shift Z, `n` and `?`, wherever nothing is being typed. */
export function useDeskKeys(onEffect: (effect: CorrectionView) => void, onKeys: () => void): Desk {
  const [trouble, act] = useAction();
  const desk = useMemo<Omit<Desk, 'trouble'>>(() => {
    const show = async (work: Promise<CorrectionView | undefined>) => {
      const effect = await work;
      if (effect !== undefined) onEffect(effect);
    };
    return {
      undo: () => act(() => show(undoLast(t().document.undoReason))),
      redo: () => act(() => show(redoLast())),
    };
  }, [onEffect]);
  const latest = useRef({ desk, onKeys });
  latest.current = { desk, onKeys };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.altKey || document.querySelector('dialog[open]') !== null) return;
      const command = event.ctrlKey || event.metaKey;
      if (command && event.key.toLowerCase() === 'z') {
        if (event.shiftKey) latest.current.desk.redo();
        else latest.current.desk.undo();
      } else if (!command && event.key === '?') latest.current.onKeys();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return { ...desk, trouble: trouble?.message };
}

export function DeskTools(props: {
  readonly desk: Desk;
  readonly active: string | undefined;
  readonly onKeys: () => void;
}) {
  const { desk } = props;
  const words = t().document;
  const queue = useAnswer<QueueAnswer>(api.queue({ limit: 2 })).data;
  const next = queue?.events.find(({ event }) => event.id !== props.active)?.event;
  const nextHref = next === undefined ? queueHref() : documentHref(next.documentId, next.id);
  const actions = useMemo<readonly Action[]>(
    () => [
      { id: 'undo', label: words.undo, keys: 'Ctrl Z', run: desk.undo },
      { id: 'redo', label: words.redo, keys: 'Ctrl Shift Z', run: desk.redo },
      { id: 'next', label: words.nextInQueue, run: () => go(nextHref) },
      { id: 'keys', label: words.keysTitle, keys: '?', run: props.onKeys },
    ],
    [words, desk.undo, desk.redo, nextHref],
  );
  useActions(actions);
  return (
    <p class="tools desk-tools">
      <button type="button" disabled={!canUndo()} onClick={desk.undo}>
        <span aria-hidden="true">↶</span> {words.undo}
      </button>
      <button type="button" disabled={!canRedo()} onClick={desk.redo}>
        <span aria-hidden="true">↷</span> {words.redo}
      </button>
      <a class="button" href={nextHref}>
        {words.nextInQueue}
        {queue !== undefined && <span class="quiet"> ({queue.total.toLocaleString(t().locale)})</span>}
      </a>
      <button type="button" aria-label={words.keysTitle} onClick={props.onKeys}>
        ?
      </button>
      {desk.trouble !== undefined && (
        <span class="mistake" role="alert">
          {desk.trouble}
        </span>
      )}
    </p>
  );
}
