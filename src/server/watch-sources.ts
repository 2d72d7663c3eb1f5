/**
 * While the server runs: asks the feeds of the settings, looks into their files and folders, and has read what is new,
 * one reading at a time. Where the settings name neither, nothing is asked and nothing is looked into.
 */
import type { WorkbenchApi } from '../workbench/api.js';
import { RequestError } from './failures.js';
import type { WriteTurns } from './write-turns.js';

/** Milliseconds between two looks at whether the time of a feed or folder has come. */
const LOOK_MS = 30_000;

export interface SourceWatch {
  /**
   * Begins to read the files and settles when that has ended, with whether all was read (false: cancelled or failed).
   * Throws `locked` where other reading is under way.
   */
  readonly read: (paths: readonly string[]) => Promise<boolean>;
  /** How feeds or folders stand is another. */
  readonly changed: () => void;
  /** What is written waits here, so that whoever closes the server waits for it. */
  readonly turns: WriteTurns;
  readonly closing: AbortSignal;
  readonly log: (line: string) => void;
  /** Absent: half a minute. */
  readonly lookMs?: number;
}

/** Looks at once and then again and again, until the server closes. */
export function watchSources(workbench: WorkbenchApi, watch: SourceWatch): void {
  let looking = false;
  /** Feeds that came while something else was being read. */
  let waiting: readonly string[] = [];
  /** Files whose reading a person cancelled, or that failed, with how they stood: another try waits for a change. */
  const givenUp = new Map<string, string>();
  const look = async () => {
    const { paths, asked } = await workbench.pollFeeds(watch.closing);
    if (asked > 0) watch.changed();
    if (watch.closing.aborted) return;
    const { found } = await watch.turns.short(() => workbench.lookIntoSources());
    waiting = [...new Set([...waiting, ...paths])];
    const files = Object.entries(found).filter(([path, mark]) => givenUp.get(path) !== mark);
    if (waiting.length + files.length === 0) return;
    if (watch.closing.aborted) return;
    const whole = await watch.read([...waiting, ...files.map(([path]) => path)]);
    waiting = [];
    if (watch.closing.aborted) return;
    if (whole) await watch.turns.short(() => workbench.rememberRead(Object.fromEntries(files)));
    else for (const [path, mark] of files) givenUp.set(path, mark);
  };
  const turn = async () => {
    if (looking || watch.closing.aborted) return;
    looking = true;
    try {
      await look();
    } catch (error) {
      // While something else is read, what came waits for the next look.
      const busy = error instanceof RequestError && error.code === 'locked';
      if (!busy) watch.log(`entente: sources: ${error instanceof Error ? error.message : error}\n`);
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => void turn(), watch.lookMs ?? LOOK_MS);
  timer.unref();
  watch.closing.addEventListener('abort', () => clearInterval(timer));
  void turn();
}
