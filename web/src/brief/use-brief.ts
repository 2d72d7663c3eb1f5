/** A brief while it is written: every change is kept on the server a moment later, and never over another window's. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ComposedBrief, ComposedView } from '../../../src/server/responses.js';
import { ask } from '../ask.js';

/** Milliseconds after the last stroke. */
const PAUSE = 500;

export type Keeping =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'conflict'; readonly revision: number }
  | { readonly kind: 'failed'; readonly message: string };

export interface Writing {
  readonly brief: ComposedBrief;
  /** As last answered by the server: how the parts stand, and the preview. */
  readonly view: ComposedView;
  readonly keeping: Keeping;
  change(next: (brief: ComposedBrief) => ComposedBrief): void;
  /** After a conflict: writes what is here over what stands there. */
  keepMine(): void;
}

export function useBrief(first: ComposedView): Writing {
  const [brief, setBrief] = useState<ComposedBrief>(first.brief);
  const [view, setView] = useState(first);
  const [keeping, setKeeping] = useState<Keeping>({ kind: 'saved', revision: first.brief.revision });
  /** What the server is known to hold, and whether a write is under way: one at a time, the latest next. */
  const state = useRef({ revision: first.brief.revision, busy: false, latest: first.brief, dirty: false });
  const send = useCallback(async () => {
    const now = state.current;
    if (now.busy || !now.dirty) return;
    now.busy = true;
    now.dirty = false;
    setKeeping({ kind: 'saving' });
    const outcome = await ask<ComposedView>(`/api/briefs/${now.latest.id}`, 'PUT', {
      ...now.latest,
      revision: now.revision,
    });
    now.busy = false;
    if (outcome.ok) {
      now.revision = outcome.data.brief.revision;
      setView(outcome.data);
      setKeeping({ kind: 'saved', revision: now.revision });
      if (now.dirty) void send();
    } else if (outcome.status === 409) {
      const standing = outcome.standing as Partial<ComposedBrief> | undefined;
      setKeeping({ kind: 'conflict', revision: standing?.revision ?? 0 });
    } else setKeeping({ kind: 'failed', message: outcome.message });
  }, []);
  useEffect(() => {
    if (!state.current.dirty) return undefined;
    const timer = window.setTimeout(() => void send(), PAUSE);
    return () => window.clearTimeout(timer);
  }, [brief, send]);
  // What was typed last is not lost with the page.
  useEffect(() => () => void send(), [send]);
  const change = (next: (before: ComposedBrief) => ComposedBrief) => {
    const after = next(state.current.latest);
    if (after === state.current.latest) return;
    state.current.latest = after;
    state.current.dirty = true;
    setBrief(after);
  };
  const keepMine = () => {
    if (keeping.kind !== 'conflict') return;
    state.current.revision = keeping.revision;
    state.current.dirty = true;
    void send();
  };
  return { brief, view, keeping, change, keepMine };
}
