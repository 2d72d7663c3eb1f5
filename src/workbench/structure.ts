/** The shape of the system from an open log: fetches what the structure room needs, and the sentences behind its answers. */
import type { EventLog } from '../log/index.js';
import type { StateCode } from '../ontology/actor.js';
import { addDays, type Day } from '../ontology/day.js';
import {
  type ActBook,
  blocChanges,
  blocsOf,
  dependenceOf,
  mediatorsOf,
  type NetworkFilm,
  networkFilm,
  openBook,
  type Span,
  spanBefore,
} from '../structure/index.js';
import type { Coverage, TieEvent } from '../ties/index.js';
import type {
  BlocsReport,
  BlocsRequest,
  DependenceReport,
  DependenceRequest,
  InForce,
  MediatorsReport,
  MediatorsRequest,
  NetworksRequest,
  StructureRequest,
} from './api.js';
import { receiptsFor } from './receipts.js';

/** What the answers are computed from. */
export interface StructureSource {
  readonly log: EventLog;
  readonly events: readonly TieEvent[];
  readonly coverage: Coverage;
  readonly isState: (code: StateCode) => boolean;
}

/** Partners, mediators and the like whose acts are shown with their sentences; all others keep their ids. */
const SHOWN = 12;

export async function blocsReport(
  source: StructureSource,
  request: InForce & BlocsRequest,
): Promise<BlocsReport> {
  const book = bookOf(source, request);
  const span = spanOf(source.coverage, request);
  const { seconds, weighing, worlds } = request;
  const options = {
    ...(seconds === undefined ? {} : { seconds }),
    ...(weighing === undefined ? {} : { weighing }),
  };
  const view = await blocsOf(book, span, { ...options, ...(worlds === undefined ? {} : { worlds }) });
  const before = await blocsOf(book, spanBefore(span), { ...options, worlds: 0 });
  const ids = [
    ...view.tensions.flatMap(({ tie }) => tie.occurrenceIds),
    ...view.network.ties.flatMap(({ occurrenceIds }) => occurrenceIds.slice(0, 1)),
  ];
  return {
    ...view,
    statuses: request.statuses,
    before: {
      span: before.network.span,
      ties: before.network.ties.length,
      index: before.index,
      bound: before.bound,
      proven: before.proven,
      fit: before.fit,
    },
    changed: blocChanges(before, view),
    receipts: await receiptsFor(source.log, ids),
  };
}

export function networksReport(source: StructureSource, request: InForce & NetworksRequest): NetworkFilm {
  const { by, from, to } = request;
  return networkFilm(bookOf(source, request), by, {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
}

export async function dependenceReport(
  source: StructureSource,
  state: StateCode,
  request: InForce & DependenceRequest,
): Promise<DependenceReport> {
  const { kind, context, without, engage } = request;
  const about = context === undefined ? undefined : await happeningsAbout(source, context);
  const view = dependenceOf(bookOf(source, request), state, spanOf(source.coverage, request), {
    ...(kind === undefined ? {} : { kind }),
    ...(about === undefined ? {} : { counts: (id: string) => about.has(id) }),
    ...(without === undefined ? {} : { without }),
    ...(engage === undefined ? {} : { engage }),
  });
  const ids = view.partners.slice(0, SHOWN).flatMap(({ occurrenceIds }) => occurrenceIds);
  return {
    ...view,
    statuses: request.statuses,
    context: context ?? null,
    receipts: await receiptsFor(source.log, ids),
  };
}

export async function mediatorsReport(
  source: StructureSource,
  a: StateCode,
  b: StateCode,
  request: InForce & MediatorsRequest,
): Promise<MediatorsReport> {
  const view = mediatorsOf(bookOf(source, request), a, b, spanOf(source.coverage, request));
  const ids = [
    ...view.direct.occurrenceIds,
    ...view.mediators
      .slice(0, SHOWN)
      .flatMap(({ toA, toB, standing }) => [
        ...toA.occurrenceIds,
        ...toB.occurrenceIds,
        ...standing.occurrenceIds,
      ]),
  ];
  return { ...view, statuses: request.statuses, receipts: await receiptsFor(source.log, ids) };
}

function bookOf(
  { events, coverage, isState }: StructureSource,
  request: InForce & StructureRequest,
): ActBook {
  return openBook(events, coverage, {
    statuses: request.statuses,
    ...(request.least === undefined ? {} : { least: request.least }),
    ...(request.everybody === true ? {} : { isState }),
  });
}

/** The days asked for; else the year up to the last day read. In an empty log a year without a reading. */
function spanOf(coverage: Coverage, { from, to }: StructureRequest): Span {
  const end = to ?? lastRead(coverage) ?? '1970-12-31';
  return { from: from ?? addDays(end, -364), to: end };
}

function lastRead(coverage: Coverage): Day | undefined {
  return [...coverage]
    .flatMap(([day, documents]) => (documents > 0 ? [day] : []))
    .sort()
    .at(-1);
}

async function happeningsAbout({ log }: StructureSource, context: string): Promise<ReadonlySet<string>> {
  const events = await log.events();
  return new Set(
    events
      .filter(({ contexts }) => contexts?.some((known) => known === context))
      .map(({ occurrenceId }) => occurrenceId),
  );
}
