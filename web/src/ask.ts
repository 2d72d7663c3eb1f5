/** Asks the server once and tells what came of it, for forms that must show a refusal and go on. */
import type { Answer, Failure } from '../../src/server/responses.js';
import { fetchInLanguage } from './in-language.js';

export type Outcome<T> =
  | { readonly ok: true; readonly data: Answer<T> }
  | {
      readonly ok: false;
      /** 0: the server does not answer. */
      readonly status: number;
      readonly message: string;
      readonly hint: string | undefined;
      /** For a conflict: what now stands in the place of what was known here. */
      readonly standing: object | undefined;
    };

export async function ask<T>(
  href: string,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' = 'GET',
  body?: object,
): Promise<Outcome<T>> {
  try {
    const response = await fetchInLanguage(href, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, data: answer as Answer<T> };
    const { message, hint, standing } = (answer as Failure).error;
    return { ok: false, status: response.status, message, hint, standing };
  } catch {
    // No answer, or none of ours: the server is gone.
    return { ok: false, status: 0, message: '', hint: undefined, standing: undefined };
  }
}
