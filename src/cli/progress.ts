/** Progress of long work on stderr: a bar where a person watches, nothing in a pipe. */
import { SingleBar } from 'cli-progress';
import type { CliContext } from './context.js';
import { whole } from './terminal.js';

export interface Progress {
  update(done: number, words: string): void;
  stop(): void;
}

/** `total` 0: not known, a counter is shown instead of a bar. */
export function startProgress(total: number, unit: string, quiet: boolean, context: CliContext): Progress {
  if (quiet || !context.interactive) return { update: () => undefined, stop: () => undefined };
  const format = total > 0 ? `{bar} {percentage}%  {words}` : `{words}`;
  const bar = new SingleBar({
    format,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 24,
    fps: 8,
    stream: process.stderr,
  });
  bar.start(Math.max(total, 1), 0, { words: '' });
  return {
    update: (done, words) =>
      bar.update(Math.min(done, Math.max(total, 1)), { words: `${whole(done)} ${unit}  ${words}` }),
    stop: () => bar.stop(),
  };
}
