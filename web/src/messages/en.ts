/**
 * Every word that the workbench shows, in English: one module a page in `en/`. Another language is another
 * object of this shape; sentences with names or numbers are functions, so that each orders them its own way.
 */
import { brief } from './en/brief.js';
import { document } from './en/document.js';
import { inbox } from './en/inbox.js';
import { map } from './en/map.js';
import { film, network } from './en/network.js';
import { pair } from './en/pair.js';
import { queue } from './en/queue.js';
import { search } from './en/search.js';
import { shell } from './en/shell.js';
import { sources } from './en/sources.js';
import { standing } from './en/standing.js';
import { strategy } from './en/strategy.js';
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
  search,
  brief,
  film,
  network,
  map,
  standing,
  today,
  queue,
  inbox,
  sources,
  strategy,
} as const;

/** Shape of a language's messages. */
export type Messages = Widen<typeof en>;
