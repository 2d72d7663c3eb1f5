/** The desk work of a day over an open log: what is new, what moved and why, what needs an eye. */
import type { Coder } from '../code/index.js';
import type { EventLog, EventRow } from '../log/index.js';
import { statesOf } from '../ontology/actor.js';
import type { Span } from '../ontology/coded-event.js';
import { addDays, type Day } from '../ontology/day.js';
import { scoreOf } from '../ontology/event-types.js';
import type { TieMove } from '../ties/index.js';
import type { MovesView } from './api.js';
import type { MoveReason, SilentSentence, TodayView } from './desk-types.js';
import { movesView, type TieSource } from './ties.js';

/** Days over which a move of today is measured. */
const MOVE_DAYS = 91;
/** Events less sure than this need a person's eye. */
export const UNSURE_BELOW = 0.5;
const MOST_MOVES = 8;
const MOST_FRESH = 20;

export async function todayView(source: TieSource, since: number): Promise<TodayView> {
  const { log, rows } = source;
  const [fresh, queue, counts, runs] = [
    await log.fresh(since, MOST_FRESH),
    await log.queue({ below: UNSURE_BELOW, limit: 1, offset: 0 }),
    await log.counts(),
    await log.runs(),
  ];
  const moves = await recentMoves(source);
  const last = runs.at(-1);
  const { days } = moves;
  return {
    run: last?.run ?? 0,
    since,
    fresh,
    days,
    moved: moves.moves
      .filter((move) => move.change !== null && move.change !== 0)
      .slice(0, MOST_MOVES)
      .map((move) => ({ move, why: days === null ? null : reasonOf(move, rows.mentions, days) })),
    attention: { ...queue.left, total: queue.total, undatedDocuments: counts.undatedDocuments },
    setAside: counts.setAside,
    unfinished: last !== undefined && last.outcome !== 'complete' ? last : null,
  };
}

/** Kept beside the rows that they were made of, and gone with them: the page is opened more often than read into. */
const keptMoves = new WeakMap<TieSource['rows'], Promise<MovesView>>();

/** Moves over the last three months up to the last day read. */
function recentMoves(source: TieSource): Promise<MovesView> {
  const { rows } = source;
  const kept = keptMoves.get(rows);
  if (kept !== undefined) return kept;
  const last = [...rows.coverage.keys()].sort().at(-1);
  const since = last === undefined ? {} : { since: addDays(last, -MOVE_DAYS) };
  const made = movesView(source, {
    period: 'month',
    direction: 'undirected',
    statuses: ['occurred'],
    ...since,
  });
  keptMoves.set(rows, made);
  return made;
}

/** Of the facts between the two in the days compared, the one that weighs most in the direction of the move. */
function reasonOf(
  move: TieMove,
  mentions: readonly EventRow[],
  days: { readonly since: Day; readonly to: Day },
): MoveReason | null {
  const upward = (move.change ?? 0) > 0;
  let best: { readonly weight: number; readonly row: EventRow; readonly day: Day } | undefined;
  for (const row of mentions) {
    if (row.day === null || row.day <= days.since || row.day > days.to) continue;
    if (row.status !== 'occurred' || row.review === 'rejected' || !isBetween(row, move)) continue;
    const score = scoreOf(row.type, row.mode ?? undefined);
    const weight = (upward ? score : -score) * row.confidence;
    if (weight > 0 && weight > (best?.weight ?? 0)) best = { weight, row, day: row.day };
  }
  if (best === undefined) return null;
  const { row, day } = best;
  const { id: eventId, documentId, sentence } = row;
  return { eventId, documentId, day, sentence, score: scoreOf(row.type, row.mode ?? undefined) };
}

function isBetween(row: EventRow, { source, target }: TieMove): boolean {
  const sources = statesOf(row.source);
  const targets = row.mutual ? sources : statesOf(row.target);
  return (
    (sources.includes(source) && targets.includes(target)) ||
    (sources.includes(target) && targets.includes(source))
  );
}

/** Sentences of a document that name two states or more, and in which neither coder nor person sees an event. */
export async function silentSentencesOf(
  log: EventLog,
  coder: () => Coder,
  documentId: string,
): Promise<readonly SilentSentence[] | undefined> {
  const document = await log.document(documentId);
  if (document === undefined) return undefined;
  if (document.coded !== 'coded') return [];
  const told = (await log.events({ documentId, includeRejected: true })).map((event) => event.spans.sentence);
  return coder()
    .trace(document)
    .flatMap(({ sentence, mentions, missed }) => {
      const states = statesOf(mentions.flatMap((mention) => mention.codes));
      if (states.length < 2 || told.some((span) => overlap(span, sentence.span))) return [];
      const text = document.text.slice(...sentence.span);
      return [{ span: sentence.span, text, states, reason: missed[0]?.reason ?? null }];
    });
}

function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
