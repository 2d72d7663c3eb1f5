/**
 * What changes while a page is open: each change of the log raises the revision, and pages that listen are told,
 * as server-sent events. An answer carries the revision as its ETag, so that asking again costs nothing while
 * nothing changed.
 */
import { randomBytes } from 'node:crypto';
import type { Language } from '../shared/language/language.js';
import type { Job } from './responses.js';

/** What a listener is told: that the log is at a revision, or how a job stands. */
export type LiveNews =
  | { readonly kind: 'revision'; readonly revision: number }
  | { readonly kind: 'job'; readonly job: Job };

export interface Live {
  /** Raised with every change of what answers are made from; from 0 at each start. */
  revision(): number;
  /** Strong validator of every answer of this revision in a language. */
  etag(language: Language): string;
  /** The log, or the settings, are no longer as they were. */
  touch(): void;
  tell(news: LiveNews): void;
  /** Calls `listener` with everything from now on, until the returned function is called. */
  listen(listener: (news: LiveNews) => void): () => void;
}

export function createLive(): Live {
  // Another start may have other tables, weights or code: its answers are never taken for this one's.
  const start = randomBytes(6).toString('base64url');
  const listeners = new Set<(news: LiveNews) => void>();
  let revision = 0;
  const tell = (news: LiveNews) => {
    for (const listener of listeners) listener(news);
  };
  return {
    revision: () => revision,
    etag: (language) => `"${start}-${language}-${revision}"`,
    touch() {
      revision += 1;
      tell({ kind: 'revision', revision });
    },
    tell,
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
