/** What a command may touch outside itself, passed in so that a test can look at it. */
import type { Day } from '../ontology/day.js';

export interface CliContext {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Data goes here. */
  out(text: string): void;
  /** Talk and progress go here. */
  say(text: string): void;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** True where progress may be drawn over itself. */
  readonly interactive: boolean;
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly today: Day;
  /** ISO instant of now, for records of who did what when. */
  now(): string;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Sets the exit code of the process; the first one that is not 0 stays. */
  exit(code: number): void;
}

/** The real terminal. Ctrl-C aborts the signal; a second one ends the process at once. */
export function processContext(): CliContext {
  const abort = new AbortController();
  process.on('SIGINT', () => {
    if (abort.signal.aborted) process.exit(130);
    abort.abort();
  });
  process.on('SIGTERM', () => abort.abort());
  // A reader that closes the pipe early (`entente ties | head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const { env } = process;
  return {
    cwd: process.cwd(),
    env,
    out: (text) => void process.stdout.write(text),
    say: (text) => void process.stderr.write(text),
    stdin: process.stdin,
    interactive: process.stderr.isTTY === true && env.TERM !== 'dumb' && env.CI === undefined,
    color: process.stdout.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
    width: process.stdout.columns ?? 100,
    today: new Date().toISOString().slice(0, 10),
    now: () => new Date().toISOString(),
    signal: abort.signal,
    exit: (code) => {
      if (!process.exitCode) process.exitCode = code;
    },
  };
}
