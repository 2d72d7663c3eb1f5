/**
 * Texts of files as they are being written. A change stays in this window until it is saved: nothing is written to the
 * workspace without a person's asking, and what would be lost is said before the window closes.
 */
import { signal } from '@preact/signals';

/** Drafts by name of the file; those as the workspace has them are not here. */
export const drafts = signal<ReadonlyMap<string, string>>(new Map());

export function draft(name: string, text: string, stored: string | undefined): void {
  const next = new Map(drafts.value);
  if (text === stored) next.delete(name);
  else next.set(name, text);
  drafts.value = next;
  window.onbeforeunload = next.size > 0 ? (event) => event.preventDefault() : null;
}
