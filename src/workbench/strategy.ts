/** Games and tracks from an open log: solved by the strategy room, with what the record and the ties say of them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '../ontology/day.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import {
  type AskedRecord,
  evidenceFor,
  type GoBetween,
  type Loosening,
  readTracks,
  type StrategyReport,
  strategyWords,
  suggestPreferences,
  type TieDegrees,
  type TrackSpec,
} from '../strategy/index.js';
import type { Receipt } from '../structure/index.js';
import type { StrategyFile, StrategyRequest } from './api.js';
import { choiceKind } from './asked.js';
import { mistakesOf } from './games.js';
import { type AskChoice, askHere } from './solver.js';
import { dependenceReport, mediatorsReport, type StructureSource } from './structure.js';

/** Acts shown for one effect on the ties. */
const SHOWN = 4;

/** What a comparison is asked of the record with. */
export interface StrategySource extends StructureSource {
  readonly workspace: string;
}

/** Weighs tracks, and asks the record for what stands behind them. */
export async function strategyReport(
  source: StrategySource,
  { name, text, language = DEFAULT_LANGUAGE }: StrategyRequest,
  ask: AskChoice = askHere,
): Promise<StrategyReport> {
  const spec = mistakesOf(name, () => readTracks(text, name, language));
  const loosening = await Promise.all(spec.loosening.map((question) => looseningOf(source, question)));
  const goBetweens = await Promise.all(spec.goBetweens.map((question) => goBetweenOf(source, question)));
  const comparison = await ask('tracks', {
    name,
    text,
    language,
    degrees: tieDegrees(loosening, goBetweens, language),
  });
  const events = await source.log.events();
  const days = daysRead(source.coverage);
  return {
    comparison,
    record: recordOf(source.workspace, source.coverage),
    evidence: [
      ...comparison.assumptions.flatMap((assumption) => evidenceFor(assumption, events) ?? []),
      ...tieEvidence(
        comparison,
        [
          ...loosening.map(({ receipts }, i) => ({ id: `ties.loosening.${i + 1}`, receipts })),
          ...goBetweens.map(({ receipts }, i) => ({ id: `ties.goBetweens.${i + 1}`, receipts })),
        ],
        events,
      ),
    ],
    suggestions: suggestPreferences(spec.game, events, days),
    loosening,
    goBetweens,
  };
}

/** How far effects on the ties hold, for those that count; in words that a reader can check. */
function tieDegrees(
  loosening: readonly Loosening[],
  goBetweens: readonly GoBetween[],
  language: Language,
): TieDegrees {
  const say = strategyWords(language).tracks;
  return new Map([
    ...loosening.flatMap(({ state, with: by, from: of, degree, holdBefore, holdAfter, span }, i) => {
      if (degree === null) return [];
      const says = say.loosening({ state, by, of, ...span, before: holdBefore, after: holdAfter, degree });
      return [[`ties.loosening.${i + 1}`, { degree, says }] as const];
    }),
    ...goBetweens.map(({ a, b, through, degree, place, of, span }, i) => {
      const says = say.goBetween({ a, b, through, ...span, place, of, degree });
      return [`ties.goBetweens.${i + 1}`, { degree, says }] as const;
    }),
  ]);
}

/** The sentences behind the effects on the ties that count. */
function tieEvidence(
  { criteria }: StrategyReport['comparison'],
  found: readonly { readonly id: string; readonly receipts: readonly string[] }[],
  events: readonly LoggedEvent[],
): StrategyReport['evidence'] {
  const byId = new Map(events.map((event) => [event.id, event]));
  return found
    .filter(({ id }) => criteria.some((criterion) => criterion.id === id))
    .map(({ id, receipts }) => {
      const shown = receipts.flatMap((receipt) => byId.get(receipt) ?? []);
      return { assumption: id, happenings: shown.length, least: 0, met: true, missing: [], shown };
    });
}

/** Ids of some of the acts behind a measure, one for each happening. */
function receiptsOf(
  { receipts }: { readonly receipts: readonly Receipt[] },
  occurrenceIds: readonly string[],
): readonly string[] {
  const ids = new Set(occurrenceIds);
  const first = new Map<string, string>();
  for (const { occurrenceId, eventId } of receipts)
    if (ids.has(occurrenceId) && !first.has(occurrenceId)) first.set(occurrenceId, eventId);
  return [...first.values()].slice(0, SHOWN);
}

/** A workspace as an answer names it. */
export function recordOf(workspace: string, coverage: StructureSource['coverage']): AskedRecord {
  const days = daysRead(coverage);
  return { workspace, from: days[0] ?? null, to: days.at(-1) ?? null };
}

function daysRead(coverage: StructureSource['coverage']): readonly Day[] {
  return [...coverage].flatMap(([day, documents]) => (documents > 0 ? [day] : [])).sort();
}

/** Files of choices in a folder, known by their keys. */
export async function strategyFilesIn(folder: string): Promise<readonly StrategyFile[]> {
  const names = (await readdir(folder)).filter((name) => /\.(ya?ml|json|gmcr)$/i.test(name)).sort();
  const files = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  );
  return files.flatMap(({ name, text }): readonly StrategyFile[] => {
    const kind = choiceKind(name, text);
    return kind === undefined ? [] : [{ name, kind, text }];
  });
}

async function looseningOf(
  source: StructureSource,
  question: TrackSpec['loosening'][number],
): Promise<Loosening> {
  const view = await dependenceReport(source, question.state, {
    statuses: ['occurred'],
    engage: [question.with],
  });
  const effect = view.whatIf[0]?.effects.find(({ partner }) => partner === question.from);
  const now = view.partners.find(({ partner }) => partner === question.from);
  const [holdBefore, holdAfter] = [effect?.holdBefore ?? now?.hold ?? 0, effect?.holdAfter ?? now?.hold ?? 0];
  const fall = holdBefore === 0 ? 0 : (holdBefore - holdAfter) / holdBefore;
  return {
    ...question,
    span: view.span,
    heard: view.heard,
    shareBefore: effect?.shareBefore ?? now?.share ?? 0,
    shareAfter: effect?.shareAfter ?? now?.share ?? 0,
    holdBefore,
    holdAfter,
    degree: view.heard ? Math.max(-1, Math.min(1, fall)) : null,
    receipts: receiptsOf(view, now?.occurrenceIds ?? []),
  };
}

async function goBetweenOf(
  source: StructureSource,
  question: TrackSpec['goBetweens'][number],
): Promise<GoBetween> {
  const view = await mediatorsReport(source, question.a, question.b, { statuses: ['occurred'] });
  const place = view.mediators.findIndex(({ state }) => state === question.through);
  const first = view.mediators[0];
  const score = view.mediators[place]?.score ?? null;
  return {
    ...question,
    span: view.span,
    place: place < 0 ? null : place + 1,
    of: view.mediators.length,
    score,
    receipts: receiptsOf(view, [
      ...(view.mediators[place]?.toA.occurrenceIds ?? []),
      ...(view.mediators[place]?.toB.occurrenceIds ?? []),
    ]),
    degree: score === null || first === undefined || first.score <= 0 ? 0 : score / first.score,
    first: first === undefined ? null : { state: first.state, score: first.score },
  };
}
