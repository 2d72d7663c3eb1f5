/** Says a word on an event, and keeps it where somebody else spoke first or the server refuses it. */
import { useState } from 'preact/hooks';
import type { Correction, CorrectionView, LoggedEvent } from '../../../src/server/responses.js';
import { askAgain, type NewWord, sendCorrection, type Trouble, troubleOf } from '../api.js';
import { remember } from './undo-stack.js';

export type Word = Omit<NewWord, 'eventId' | 'expects'>;

/** A word that was not said, since the event is no longer as it was on screen. */
export interface Conflict {
  readonly word: Word;
  readonly event: LoggedEvent | null;
  readonly corrections: readonly Correction[];
}

export interface Saying {
  readonly busy: boolean;
  readonly trouble: Trouble | undefined;
  readonly conflict: Conflict | undefined;
  /** True where it was said. */
  readonly say: (word: Word) => Promise<boolean>;
  /** Says the word of the conflict after all, over what was said meanwhile. */
  readonly insist: () => Promise<boolean>;
  /** Leaves the event as it now stands. */
  readonly yield: () => void;
}

export function useWord(
  eventId: string,
  history: readonly Correction[],
  onEffect: (effect: CorrectionView) => void,
): Saying {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | undefined>();
  const [conflict, setConflict] = useState<Conflict | undefined>();
  const send = async (word: Word, seen: readonly Correction[]): Promise<boolean> => {
    setBusy(true);
    setTrouble(undefined);
    setConflict(undefined);
    try {
      const whole: NewWord = { eventId, ...word, expects: lastOf(seen) };
      const view = await sendCorrection(whole);
      remember(view, whole);
      onEffect(view);
      return true;
    } catch (error) {
      const met = troubleOf(error);
      const standing = met.status === 409 ? (met.standing as Omit<Conflict, 'word'> | undefined) : undefined;
      if (standing === undefined) setTrouble(met);
      else {
        setConflict({ word, ...standing });
        askAgain();
      }
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    trouble,
    conflict,
    say: (word) => send(word, history),
    insist: async () => (conflict === undefined ? false : send(conflict.word, conflict.corrections)),
    yield: () => setConflict(undefined),
  };
}

function lastOf(records: readonly Correction[]): number {
  return Math.max(0, ...records.map((record) => record.sequence));
}
