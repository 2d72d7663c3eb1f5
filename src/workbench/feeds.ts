/**
 * Feeds that the settings name, asked politely: no more often than each allows, with what the server gave last time
 * (ETag, Last-Modified), so that an unchanged feed costs its owner a line; later after failures, and as late as a
 * server asks (Retry-After). Nothing else in the program asks another machine, and this only where feeds are named.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INBOX } from './inbox.js';

export interface FeedSetting {
  readonly url: string;
  /** Minutes between two requests, at least. */
  readonly minutes: number;
}

/** How a feed stood when it was last asked. */
export interface FeedState {
  readonly etag: string | null;
  readonly modified: string | null;
  /** ISO instant of the last request. */
  readonly asked: string;
  /** ISO instant before which it is not asked again. */
  readonly notBefore: string;
  readonly outcome: 'new' | 'unchanged' | 'failed';
  /** Requests in a row that failed. */
  readonly failures: number;
  /** Why it failed; null where it did not. */
  readonly reason: string | null;
}

export type FeedStates = Readonly<Record<string, FeedState>>;

export interface PollEffects {
  readonly fetch: typeof fetch;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** `entente/0.1.0`, for the owners of the feeds. */
  readonly agent: string;
}

export interface PollResult {
  /** Files that changed and are to be read. */
  readonly paths: readonly string[];
  readonly states: FeedStates;
  /** Requests made. */
  readonly asked: number;
}

const STATES_FILE = 'feeds.json';
const FOLDER = 'feeds';
const TIMEOUT_MS = 30_000;
const MOST_BYTES = 20 * 1_048_576;
const MINUTE = 60_000;
const LONGEST_WAIT = 24 * 60 * MINUTE;

/** Asks the feeds whose time has come, one after the other. Does nothing at all where none is named. */
export async function pollFeeds(
  workspace: string,
  feeds: readonly FeedSetting[],
  effects: PollEffects,
  signal?: AbortSignal,
): Promise<PollResult> {
  const states: Record<string, FeedState> = { ...(await readFeedStates(workspace)) };
  const due = feeds.filter(({ url }) => Date.parse(states[url]?.notBefore ?? '') > effects.now() === false);
  const paths: string[] = [];
  let asked = 0;
  for (const feed of due) {
    if (signal?.aborted) break;
    asked += 1;
    const { state, text } = await askFeed(feed, states[feed.url], effects, signal);
    states[feed.url] = state;
    if (text !== null) paths.push(await keepFeed(workspace, feed.url, text));
  }
  if (asked > 0) await writeWhole(join(workspace, STATES_FILE), `${JSON.stringify(states, undefined, 2)}\n`);
  return { paths, states, asked };
}

/** How each feed stood when it was last asked; empty where none was. */
export async function readFeedStates(workspace: string): Promise<FeedStates> {
  try {
    return JSON.parse(await readFile(join(workspace, STATES_FILE), 'utf8')) as FeedStates;
  } catch (error) {
    // A file that is gone or broken costs one full answer of each feed.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return {};
    throw error;
  }
}

interface Answer {
  readonly state: FeedState;
  /** The feed, where it is another one than last time. */
  readonly text: Uint8Array | null;
}

async function askFeed(
  feed: FeedSetting,
  before: FeedState | undefined,
  effects: PollEffects,
  signal?: AbortSignal,
): Promise<Answer> {
  const now = effects.now();
  const known = { etag: before?.etag ?? null, modified: before?.modified ?? null };
  const wait = feed.minutes * MINUTE;
  const asked = new Date(now).toISOString();
  const later = (ms: number) => new Date(now + ms).toISOString();
  try {
    const response = await effects.fetch(feed.url, {
      headers: {
        'user-agent': effects.agent,
        accept:
          'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
        ...(known.etag === null ? {} : { 'if-none-match': known.etag }),
        ...(known.modified === null ? {} : { 'if-modified-since': known.modified }),
      },
      signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ...(signal === undefined ? [] : [signal])]),
    });
    const well = { asked, notBefore: later(wait), failures: 0, reason: null };
    if (response.status === 304) return { state: { ...known, ...well, outcome: 'unchanged' }, text: null };
    if (!response.ok) throw new Refusal(response.status, retryAfter(response, now));
    const text = await limitedBody(response);
    const etag = response.headers.get('etag');
    const modified = response.headers.get('last-modified');
    return { state: { etag, modified, ...well, outcome: 'new' }, text };
  } catch (error) {
    const failures = (before?.failures ?? 0) + 1;
    const backOff = Math.min(LONGEST_WAIT, wait * 2 ** Math.min(failures, 10));
    const asks = error instanceof Refusal ? error.waitMs : 0;
    const reason = reasonOf(error);
    const state = { ...known, asked, notBefore: later(Math.max(backOff, asks)), failures, reason };
    return { state: { ...state, outcome: 'failed' }, text: null };
  }
}

class Refusal extends Error {
  readonly waitMs: number;

  constructor(status: number, waitMs: number) {
    super(`the server answered ${status}`);
    this.waitMs = waitMs;
  }
}

/** What the server asks to wait, in milliseconds: seconds or a date. */
function retryAfter(response: Response, now: number): number {
  const value = response.headers.get('retry-after');
  if (value === null) return 0;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 7 * LONGEST_WAIT) : 0;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1000} seconds`;
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

async function limitedBody(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (response.body === null) return new Uint8Array();
  for await (const chunk of response.body as ReadableStream<Uint8Array>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error(`the feed is larger than ${MOST_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** `inbox/feeds/<hash of the address>.xml`: the same file each time, so that only what is new in it is new. */
async function keepFeed(workspace: string, url: string, text: Uint8Array): Promise<string> {
  const folder = join(workspace, INBOX, FOLDER);
  await mkdir(folder, { recursive: true });
  const name = createHash('sha256').update(url).digest('hex').slice(0, 16);
  const ending = /^\s*\{/.test(Buffer.from(text.subarray(0, 64)).toString('utf8')) ? 'json' : 'xml';
  const path = join(folder, `${name}.${ending}`);
  await writeWhole(path, text);
  return path;
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}
