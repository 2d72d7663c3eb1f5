/** The language in force. */
import { signal } from '@preact/signals';
import { en, type Messages } from './en.js';

const current = signal<Messages>(en);

/** Messages of the language in force; a component that calls it follows a change of language. */
export function t(): Messages {
  return current.value;
}
