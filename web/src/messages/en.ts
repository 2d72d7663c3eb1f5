/**
 * Every word that the workbench shows, in English: one module a page in `en/`. Another language is another
 * object of this shape; sentences with names or numbers are functions, so that each orders them its own way.
 */
import { document } from './en/document.js';
import { inbox } from './en/inbox.js';
import { pair } from './en/pair.js';
import { queue } from './en/queue.js';
import { shell } from './en/shell.js';
import { sources } from './en/sources.js';
import { ties } from './en/ties.js';
import { today } from './en/today.js';
import { words } from './en/words.js';
import type { Widen } from './widen.js';

export const en = {
  locale: 'en',
  /** Name of the language in itself. */
  self: 'English',
  direction: 'ltr',
  ...words,
  ...shell,
  ties,
  pair,
  document,
  today,
  queue,
  inbox,
  sources,
} as const;

/** Shape of a language's messages. */
export type Messages = Widen<typeof en>;
