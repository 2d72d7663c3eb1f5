/** Progress of long work on stderr: a bar where a person watches, nothing in a pipe. */
import { SingleBar } from 'cli-progress';
import type { CliContext } from './context.js';

export interface Progress {
  /** `share` in [0, 1]; null where the end is not known. */
  update(share: number | null, words: string): void;
  stop(): void;
}

/** Steps of the bar. */
const STEPS = 1000;

export function startProgress(quiet: boolean, context: CliContext): Progress {
  if (quiet || !context.interactive) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: '{bar} {percentage}%  {words}',
    hideCursor: true,
    clearOnComplete: true,
    barsize: 24,
    fps: 8,
    stream: process.stderr,
  });
  bar.start(STEPS, 0, { words: '' });
  return {
    update: (share, words) => bar.update(Math.floor((share ?? 0) * STEPS), { words }),
    stop: () => bar.stop(),
  };
}
