/**
 * What changes while the window is open: the server tells of each change of the log, and of long work. Views ask
 * again and keep their place, since only what differs is drawn anew.
 */
import { signal } from '@preact/signals';
import type { Job } from '../../src/server/responses.js';
import { askAgain, isNewRevision } from './api.js';

/** Long work of the server, the latest first. */
export const jobs = signal<readonly Job[]>([]);

/** Milliseconds within which several changes make the views ask once. */
const CALM_MS = 400;

/** Begins to listen; the browser itself connects again when the connection breaks. */
export function startLive(): void {
  const source = new EventSource('/api/live');
  let heard = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  source.addEventListener('revision', (event) => {
    const { revision } = JSON.parse(event.data) as { readonly revision: number };
    // The first one only tells where the log stands; after a break it may have moved on.
    if (!heard) {
      heard = true;
      isNewRevision(revision);
      return;
    }
    clearTimeout(timer);
    // What this window changed itself is asked for already, once its answer is there.
    timer = setTimeout(() => {
      if (isNewRevision(revision)) askAgain();
    }, CALM_MS);
  });
  source.addEventListener('job', (event) => {
    const { job } = JSON.parse(event.data) as { readonly job: Job };
    jobs.value = [job, ...jobs.value.filter((other) => other.id !== job.id)].sort((a, b) => b.id - a.id);
  });
  window.addEventListener('pagehide', () => source.close());
}
