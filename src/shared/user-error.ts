/** Exit codes of the command line, as docs/cli.md lists them. */
export const EXIT = { ok: 0, failure: 1, usage: 2, setAside: 3, locked: 4, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * A mistake that its user can mend: wrong option, unknown state, unreadable workspace. The message says
 * what and where, the hint what to do. Everything else that is thrown is a defect of ours.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly hint: string | undefined;
  readonly exitCode: ExitCode;

  constructor(message: string, options: { hint?: string; exitCode?: ExitCode; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.hint = options.hint;
    this.exitCode = options.exitCode ?? EXIT.failure;
  }
}
