/**
 * The whole run, top to bottom:
 *
 *   paths ─read─▶ documents ─code─▶ events ─log─▶ the event log ─▶ occurrences ─▶ (ties, brief, web)
 *
 * One direction. Documents are read in a fixed order, coded, and appended in small batches; each batch is
 * in the log as a whole or not at all, so that a run that is cut off (Ctrl-C, a crash, `kill -9`) can be
 * started again and ends in the same log as one that was not. Long readings are coded in further threads
 * (code-in-order.ts); reading, near copies and the log stay in this one, in the order of the input.
 */
import { createHash } from 'node:crypto';
import type { Coder } from './code/index.js';
import { type CodingJobs, codeInOrder } from './code-in-order.js';
import type { DocumentEntry, EventLog } from './log/index.js';
import type { CodedEvent } from './ontology/coded-event.js';
import type { Day } from './ontology/day.js';
import type { Document, SetAside } from './ontology/document.js';
import {
  createNearCopyIndex,
  listSources,
  type NearCopyIndex,
  type PassedOver,
  type ReadOptions,
  readSources,
} from './read/index.js';
import { groupOccurrences } from './ties/index.js';

/** Documents between two writes: small enough to lose little, large enough to write fast. */
const BATCH = 200;
/** Milliseconds after which a batch is written even if it is small, so that slow sources show progress. */
const BATCH_MS = 1000;

export interface ReadingOptions extends CodingJobs {
  readonly read: ReadOptions;
  /** Reports published before or after these days are passed over and counted. */
  readonly from?: Day;
  readonly to?: Day;
  /** Stops the run after the batch in hand. */
  readonly signal?: AbortSignal;
  /** Version of this program, for the manifest. */
  readonly version: string;
  readonly onProgress?: (progress: ReadingProgress) => void;
}

export interface ReadingProgress {
  readonly documents: number;
  readonly events: number;
  readonly setAside: number;
  /** The path being read. */
  readonly path: string;
  /** How much of the bytes was taken, in [0, 1]; null where standard input is read. */
  readonly share: number | null;
}

export interface ReadingResult {
  /** Documents that are new in the log. */
  readonly added: number;
  /** Documents that were there already. */
  readonly known: number;
  /** Documents outside --from and --to. */
  readonly outsideRange: number;
  readonly events: number;
  readonly nearCopies: number;
  /** Documents kept but not coded, because they are not in English. */
  readonly otherLanguages: number;
  /** Documents whose events an equal coder gave before; absent where no codings are kept. */
  readonly codedBefore?: number;
  readonly undated: number;
  readonly setAside: readonly SetAside[];
  /** Files of given folders that are not for reading, with the reason. */
  readonly passedOver: readonly PassedOver[];
  readonly interrupted: boolean;
}

type Tally = { -readonly [K in keyof ReadingResult]: ReadingResult[K] } & { setAside: SetAside[] };

/** Reads, codes and logs the given paths. Running it again over the same paths changes nothing. */
export async function runReading(
  log: EventLog,
  coder: Coder,
  paths: readonly string[],
  options: ReadingOptions,
): Promise<ReadingResult> {
  const sources = await listSources(paths);
  const size = paths.includes('-') ? 0 : sources.files.reduce((sum, file) => sum + file.bytes, 0);
  let taken = 0;
  const onBytes = (bytes: number) => {
    taken += bytes;
  };
  const tally: Tally = {
    added: 0,
    known: 0,
    outsideRange: 0,
    events: 0,
    nearCopies: 0,
    otherLanguages: 0,
    undated: 0,
    setAside: [],
    passedOver: sources.passedOver,
    interrupted: false,
  };
  const inputs = createHash('sha256');
  const near = await nearCopiesOf(log);
  const batch: DocumentEntry[] = [];
  /** Hashes of what is on its way to the log. */
  const underWay = new Set<string>();
  let written = performance.now();

  const showProgress = (path: string) => {
    options.onProgress?.({
      documents: tally.added + tally.known + batch.length,
      events: tally.events,
      setAside: tally.setAside.length,
      path,
      share: size > 0 ? Math.min(1, taken / size) : null,
    });
  };
  const write = async () => {
    const { added, setAside } = await log.append(batch);
    tally.added += added;
    tally.setAside.push(...setAside);
    for (const { document } of batch) underWay.delete(document.hash);
    batch.length = 0;
    written = performance.now();
  };

  const run = await log.beginRun({
    command: 'read',
    version: options.version,
    coder: coder.version,
    options: { paths, from: options.from ?? null, to: options.to ?? null },
  });
  /** Documents that are new, each with the earlier one that it is a near copy of. */
  const fresh = async function* (): AsyncGenerator<Fresh> {
    for await (const item of readSources(paths, { ...options.read, onBytes })) {
      if (options.signal?.aborted) {
        tally.interrupted = true;
        return;
      }
      if (item.kind === 'set-aside') {
        tally.setAside.push(item.item);
        continue;
      }
      const { document } = item;
      inputs.update(document.hash);
      const { hash, origin } = document;
      if (outside(document, options)) tally.outsideRange += 1;
      else if (log.hasDocument(hash) || underWay.has(hash)) tally.known += 1;
      else {
        underWay.add(hash);
        yield { document, nearCopyOf: near.add(document) };
        continue;
      }
      showProgress(origin.path);
    }
  };
  for await (const { item, events } of codeInOrder(fresh(), reportOf, coder, options)) {
    batch.push(entryOf(item, events, tally));
    if (batch.length >= BATCH || performance.now() - written > BATCH_MS) await write();
    showProgress(item.document.origin.path);
  }
  if (batch.length > 0) await write();
  await log.setAside(tally.setAside);
  await refreshOccurrences(log);
  await log.endRun(run, tally.interrupted ? 'interrupted' : 'complete', inputs.digest('hex'));
  return tally;
}

/** A document that the log does not hold yet. */
interface Fresh {
  readonly document: Document;
  readonly nearCopyOf: string | null;
}

/** Documents in other languages are kept, but not coded. */
function reportOf({ document }: Fresh): Document | null {
  return document.language === 'en' ? document : null;
}

function entryOf(fresh: Fresh, events: readonly CodedEvent[], tally: Tally): DocumentEntry {
  const { document, nearCopyOf } = fresh;
  const coded = reportOf(fresh) === null ? 'language' : 'coded';
  tally.events += events.length;
  if (nearCopyOf !== null) tally.nearCopies += 1;
  if (coded === 'language') tally.otherLanguages += 1;
  if (document.date === null) tally.undated += 1;
  return { document, events, coded, nearCopyOf };
}

/** Groups all mentions in the log into happenings again; the outcome depends on the log's content alone. */
export async function refreshOccurrences(log: EventLog): Promise<void> {
  // Rejected ones too: their sentences stay told.
  await log.replaceOccurrences(groupOccurrences(await log.eventRows({ includeRejected: true })));
}

/** Near copies are recognised against what is in the log already, in the order in which it was read. */
async function nearCopiesOf(log: EventLog): Promise<NearCopyIndex> {
  const index = createNearCopyIndex();
  for await (const document of log.allDocuments()) index.add(document);
  return index;
}

function outside(document: Document, options: ReadingOptions): boolean {
  if (document.date === null) return false;
  return (
    (options.from !== undefined && document.date < options.from) ||
    (options.to !== undefined && document.date > options.to)
  );
}
