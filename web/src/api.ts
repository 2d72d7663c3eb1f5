/**
 * Asks the server. Answers are kept while the page lives, so that going back shows at once what was there. When
 * the log changes (a correction here or in another window, reports that came in) they are stale, and every view in
 * sight asks again; what is the same still costs one short answer (304).
 */
import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type {
  AddedEvent,
  Answer,
  CorrectionAction,
  CorrectionView,
  EventEdit,
  Failure,
} from '../../src/server/responses.js';
import { fetchInLanguage } from './in-language.js';
import { spoken } from './messages/index.js';

/** What went wrong with a request, as a person reads it. */
export interface Trouble {
  readonly status: number;
  readonly message: string;
  readonly hint: string | undefined;
  /** For a conflict (409): what now stands in the place of what was known here. */
  readonly standing?: object;
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

interface Kept {
  readonly data: unknown;
  readonly etag: string | null;
  readonly edition: number;
}

const KEPT_ANSWERS = 40;
/** By language and address: the same address answers in another language with other words. */
const kept = new Map<string, Kept>();
const keyOf = (href: string) => `${spoken()} ${href}`;
/** Raised with every change of the log that this window knows of. */
const edition = signal(0);

/** Latest revision of the log that the views were asked at, or are being asked at. */
let knownRevision = -1;

/** True where the views have not been asked at this revision yet; it is known from now on. */
export function isNewRevision(revision: number): boolean {
  if (revision <= knownRevision) return false;
  knownRevision = revision;
  return true;
}

/** The revision in an answer's `ETag`; -1 where it has none. */
function revisionOf(response: Response): number {
  return Number(/-(\d+)"$/.exec(response.headers.get('etag') ?? '')?.[1] ?? -1);
}

/** The log changed: everything in sight is asked for again. */
export function askAgain(): void {
  edition.value += 1;
}

/** The answer to `GET href`; the previous one stays in sight while a new one is fetched. */
export function useAnswer<T>(href: string): Asked<T> {
  return useAnswerIf<T>(href);
}

const NOTHING_ASKED: Asked<never> = { data: undefined, trouble: undefined, fresh: true };

/** The same, where there may be nothing to ask yet: an undefined address asks nothing. */
export function useAnswerIf<T>(href: string | undefined): Asked<T> {
  const version = edition.value;
  const language = spoken();
  const [state, setState] = useState<{ href: string | undefined; asked: Asked<T> }>(() => ({
    href,
    asked: href === undefined ? NOTHING_ASKED : initially<T>(href),
  }));
  useEffect(() => {
    if (href === undefined) {
      setState({ href, asked: NOTHING_ASKED });
      return undefined;
    }
    if (kept.get(keyOf(href))?.edition === version) {
      setState({ href, asked: initially<T>(href) });
      return undefined;
    }
    const abort = new AbortController();
    setState((before) => ({ href, asked: { ...before.asked, fresh: false } }));
    fetchAnswer<T>(href, version, abort.signal).then(
      (data) => setState({ href, asked: { data, trouble: undefined, fresh: true } }),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        setState({ href, asked: { data: undefined, trouble: troubleOf(error), fresh: true } });
      },
    );
    return () => abort.abort();
  }, [href, version, language]);
  return state.asked;
}

function initially<T>(href: string): Asked<T> {
  const entry = kept.get(keyOf(href));
  // What is kept under an address was put there by the same address: its shape is the one asked for.
  const data = entry?.data as T | undefined;
  return { data, trouble: undefined, fresh: entry?.edition === edition.peek() };
}

/** Fetches without a component, as for the results of a text field. */
export async function fetchAnswer<T>(href: string, version: number, signal: AbortSignal): Promise<T> {
  const key = keyOf(href);
  const before = kept.get(key);
  const headers = before?.etag ? { 'if-none-match': before.etag } : {};
  const response = await fetchInLanguage(href, { signal, headers });
  const same = response.status === 304 && before !== undefined;
  const data = same ? (before.data as T) : await read<T>(response);
  kept.delete(key);
  kept.set(key, { data, etag: response.headers.get('etag'), edition: version });
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT_ANSWERS) break;
    kept.delete(oldest);
  }
  return data;
}

export interface NewWord {
  readonly eventId: string;
  readonly action: Exclude<CorrectionAction, 'add'>;
  readonly reason: string;
  readonly edit?: EventEdit;
  readonly undoes?: number;
  /** Sequence of the last record on the event that is on screen; 0: none. Another one: a conflict. */
  readonly expects?: number;
}

export interface NewEvent {
  readonly documentId: string;
  readonly event: AddedEvent;
  readonly reason: string;
}

/** Sends a person's word on an event; everything in sight is asked for again. */
export const sendCorrection = (word: NewWord) =>
  change<Answer<CorrectionView>>('POST', '/api/corrections', word);

/** Tells an event that the coder missed. */
export const sendAddition = (event: NewEvent) =>
  change<Answer<CorrectionView>>('POST', '/api/additions', event);

/** Sends something that changes the log or the settings. */
export async function change<T>(
  method: 'POST' | 'PUT',
  href: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<T> {
  const response = await fetchInLanguage(href, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const answer = await read<T>(response);
  isNewRevision(revisionOf(response));
  askAgain();
  return answer;
}

/** The JSON of an answer; throws `RequestFailed` where it is a refusal. */
export async function read<T>(response: Response): Promise<T> {
  const body: unknown = await response.json();
  if (response.ok) return body as T;
  const { message, hint, standing } = (body as Failure).error;
  throw new RequestFailed({
    status: response.status,
    message,
    hint,
    ...(standing === undefined ? {} : { standing }),
  });
}

/** The answer to `POST href` with a JSON text; not kept. */
export async function postAnswer<T>(href: string, body: string, signal?: AbortSignal): Promise<Answer<T>> {
  return read<Answer<T>>(
    await fetchInLanguage(href, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      ...(signal === undefined ? {} : { signal }),
    }),
  );
}

/** Saves a file of strategy into the workspace; all that is in sight is asked for again. */
export async function saveStrategy(request: {
  readonly name: string;
  readonly text: string;
  /** The text as it was read; the server overwrites no other one. */
  readonly before: string;
}): Promise<void> {
  await change<Answer<object>>('POST', '/api/strategy/save', request);
}

/** What to show for an error of a request; anything that is no answer means that the server is gone. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof RequestFailed) return error.trouble;
  return { status: 0, message: '', hint: undefined };
}
