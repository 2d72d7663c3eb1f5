/**
 * Asks the server. Answers are kept while the page lives, so that going back shows at once what was there;
 * a correction makes all of them stale, and every view in sight asks again.
 */
import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Answer, CorrectionAction, CorrectionView, Failure } from '../../src/server/responses.js';

/** What went wrong with a request, as a person reads it. */
export interface Trouble {
  readonly status: number;
  readonly message: string;
  readonly hint: string | undefined;
}

/** One of three: being fetched for the first time, there (`fresh` false: a newer one is on its way), or failed. */
export interface Asked<T> {
  readonly data: T | undefined;
  readonly trouble: Trouble | undefined;
  readonly fresh: boolean;
}

export class RequestFailed extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.message);
    this.trouble = trouble;
  }
}

const KEPT_ANSWERS = 40;
const kept = new Map<string, unknown>();
/** Raised with every correction. */
const edition = signal(0);

/** The answer to `GET href`; the previous one stays in sight while a new one is fetched. */
export function useAnswer<T>(href: string): Asked<T> {
  return useAnswerIf<T>(href);
}

const NOTHING_ASKED: Asked<never> = { data: undefined, trouble: undefined, fresh: true };

/** The same, where there may be nothing to ask yet: an undefined address asks nothing. */
export function useAnswerIf<T>(href: string | undefined): Asked<T> {
  const version = edition.value;
  const [state, setState] = useState<{ href: string | undefined; asked: Asked<T> }>(() => ({
    href,
    asked: href === undefined ? NOTHING_ASKED : initially<T>(href),
  }));
  useEffect(() => {
    if (href === undefined) {
      setState({ href, asked: NOTHING_ASKED });
      return undefined;
    }
    if (kept.has(href)) {
      setState({ href, asked: initially<T>(href) });
      return undefined;
    }
    const abort = new AbortController();
    setState((before) => ({ href, asked: { ...before.asked, fresh: false } }));
    fetchAnswer<T>(href, abort.signal).then(
      (data) => setState({ href, asked: { data, trouble: undefined, fresh: true } }),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        setState({ href, asked: { data: undefined, trouble: troubleOf(error), fresh: true } });
      },
    );
    return () => abort.abort();
  }, [href, version]);
  return state.asked;
}

function initially<T>(href: string): Asked<T> {
  // What is kept under an address was put there by the same address: its shape is the one asked for.
  const data = kept.get(href) as T | undefined;
  return { data, trouble: undefined, fresh: data !== undefined };
}

async function fetchAnswer<T>(href: string, signal: AbortSignal): Promise<T> {
  const data = await request<T>(href, { signal });
  kept.delete(href);
  kept.set(href, data);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT_ANSWERS) break;
    kept.delete(oldest);
  }
  return data;
}

export interface NewWord {
  readonly eventId: string;
  readonly action: CorrectionAction;
  readonly reason: string;
  readonly undoes?: number;
}

/** Sends a person's word on an event; everything in sight is asked for again. */
export async function sendCorrection(word: NewWord): Promise<CorrectionView> {
  const view = await request<Answer<CorrectionView>>('/api/corrections', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(word),
  });
  kept.clear();
  edition.value += 1;
  return view;
}

async function request<T>(href: string, init: RequestInit): Promise<T> {
  const response = await fetch(href, init);
  const body: unknown = await response.json();
  if (response.ok) return body as T;
  const { error } = body as Failure;
  throw new RequestFailed({ status: response.status, message: error.message, hint: error.hint });
}

/** What to show for an error of `request`; anything that is no answer means that the server is gone. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof RequestFailed) return error.trouble;
  return { status: 0, message: '', hint: undefined };
}
