/** Turns whatever goes wrong into one JSON shape with a status, a plain sentence and a hint. */
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { EXIT, type ExitCode, UserError } from '../shared/user-error.js';
import type { Failure, FailureCode } from './responses.js';

/** Version of every answer's shape, as clients see it. */
export const SCHEMA_VERSION = 1;

const STATUS: Readonly<Record<FailureCode, ContentfulStatusCode>> = {
  'bad-request': 400,
  unauthorised: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  failed: 422,
  locked: 423,
  internal: 500,
};

const EXIT_CODE: Readonly<Record<FailureCode, ExitCode>> = {
  'bad-request': EXIT.usage,
  unauthorised: EXIT.failure,
  forbidden: EXIT.failure,
  'not-found': EXIT.usage,
  conflict: EXIT.failure,
  'too-large': EXIT.usage,
  failed: EXIT.failure,
  locked: EXIT.locked,
  internal: EXIT.failure,
};

/** A request that is refused, thrown by the server's own checks. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: FailureCode;
  readonly hint: string | undefined;
  /** What now stands in the place of what the client knew; for conflicts. */
  readonly standing: object | undefined;

  constructor(code: FailureCode, message: string, hint?: string, standing?: object) {
    super(message);
    this.code = code;
    this.hint = hint;
    this.standing = standing;
  }
}

export interface FailureAnswer {
  readonly status: ContentfulStatusCode;
  readonly body: Failure;
  /** True where the fault is the program's own: the caller writes it to the log with its stack. */
  readonly defect: boolean;
}

/** The answer to a request that ended in `error`. Details of defects stay on the server's side. */
export function failureOf(error: unknown): FailureAnswer {
  if (error instanceof RequestError) return answer(error.code, error.message, error.hint, error.standing);
  if (error instanceof UserError) {
    const code: FailureCode =
      error.exitCode === EXIT.usage ? 'bad-request' : error.exitCode === EXIT.locked ? 'locked' : 'failed';
    return answer(code, error.message, error.hint);
  }
  if (error instanceof HTTPException && error.status < 500) {
    return answer(
      error.status === 413 ? 'too-large' : 'bad-request',
      error.message || 'The request is malformed.',
    );
  }
  return {
    ...answer(
      'internal',
      'The server met a defect of its own.',
      'The terminal that runs it shows the details.',
    ),
    defect: true,
  };
}

function answer(code: FailureCode, message: string, hint?: string, standing?: object): FailureAnswer {
  const error = {
    code,
    message,
    ...(hint === undefined ? {} : { hint }),
    exitCode: EXIT_CODE[code],
    ...(standing === undefined ? {} : { standing }),
  };
  return { status: STATUS[code], body: { schemaVersion: SCHEMA_VERSION, error }, defect: false };
}
