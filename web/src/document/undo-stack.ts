/** What was done in this window, so that it can be undone and done again in order. Every step is a record of its own. */
import { signal } from '@preact/signals';
import type { CorrectionView } from '../../../src/server/responses.js';
import { type NewWord, sendCorrection } from '../api.js';

interface Step {
  readonly eventId: string;
  /** The record that an undo takes back. */
  readonly sequence: number;
  /** The word that does it again. */
  readonly word: NewWord;
}

const done = signal<readonly Step[]>([]);
const undone = signal<readonly Step[]>([]);

export const canUndo = () => done.value.length > 0;
export const canRedo = () => undone.value.length > 0;

/** Remembers what was just done; what was undone before it can no longer be done again. */
export function remember(view: CorrectionView, word: NewWord): void {
  if (word.action === 'undo') {
    // Taken back on its card: it is no longer there for an undo.
    done.value = done.value.filter((step) => step.sequence !== word.undoes);
    return;
  }
  const { sequence, eventId } = view.correction;
  done.value = [...done.value, { eventId, sequence, word: withoutExpectation(word) }];
  undone.value = [];
}

/** Takes back the last step; undefined where there is none. `reason` stands in the record. */
export async function undoLast(reason: string): Promise<CorrectionView | undefined> {
  const step = done.value.at(-1);
  if (step === undefined) return undefined;
  const { eventId, sequence } = step;
  const view = await sendCorrection({ eventId, action: 'undo', reason, undoes: sequence });
  done.value = done.value.filter((other) => other !== step);
  undone.value = [...undone.value, step];
  return view;
}

/** Does the last undone step again; undefined where there is none. */
export async function redoLast(): Promise<CorrectionView | undefined> {
  const step = undone.value.at(-1);
  if (step === undefined) return undefined;
  const view = await sendCorrection(step.word);
  undone.value = undone.value.filter((other) => other !== step);
  done.value = [...done.value, { ...step, sequence: view.correction.sequence }];
  return view;
}

function withoutExpectation({ expects: _seen, ...word }: NewWord): NewWord {
  return word;
}
