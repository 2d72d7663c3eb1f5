/** Asks the feeds of the settings while the server runs, and has read what came. Where none is named it asks nobody. */
import type { WorkbenchApi } from '../workbench-api.js';

/** Milliseconds between two looks at whether a feed's time has come. */
const LOOK_MS = 60_000;

export interface FeedWatch {
  /** Begins to read the files; throws where other reading is under way. */
  readonly read: (paths: readonly string[]) => void;
  /** Feeds were asked: how they stand is another. */
  readonly changed: () => void;
  readonly closing: AbortSignal;
  readonly log: (line: string) => void;
}

/** Looks at once and then each minute, until the server closes. */
export function watchFeeds(workbench: WorkbenchApi, watch: FeedWatch): void {
  let looking = false;
  /** Files that wait, since something else was being read when they came. */
  let waiting: readonly string[] = [];
  const look = async () => {
    if (looking || watch.closing.aborted) return;
    looking = true;
    try {
      const { paths, asked } = await workbench.pollFeeds(watch.closing);
      if (asked > 0) watch.changed();
      waiting = [...new Set([...waiting, ...paths])];
      if (waiting.length === 0) return;
      watch.read(waiting);
      waiting = [];
    } catch (error) {
      // Other reading is under way: they wait for the next look.
      if (waiting.length === 0)
        watch.log(`entente: feeds: ${error instanceof Error ? error.message : error}\n`);
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => void look(), LOOK_MS);
  timer.unref();
  watch.closing.addEventListener('abort', () => clearInterval(timer));
  void look();
}
