/** Games and tracks from an open log: solved by the strategy room, with what the record and the ties say of them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from './ontology/day.js';
import {
  type AskedRecord,
  compareTracks,
  evidenceFor,
  type GoBetween,
  type Loosening,
  readTracks,
  type StrategyReport,
  suggestPreferences,
  type TrackSpec,
} from './strategy/index.js';
import type { StrategyFile, StrategyRequest } from './workbench-api.js';
import { choiceKind } from './workbench-asked.js';
import { mistakesOf } from './workbench-games.js';
import { dependenceReport, mediatorsReport, type StructureSource } from './workbench-structure.js';

/** What a comparison is asked of the record with. */
export interface StrategySource extends StructureSource {
  readonly workspace: string;
}

/** Weighs tracks, and asks the record for what stands behind them. */
export async function strategyReport(
  source: StrategySource,
  { name, text }: StrategyRequest,
): Promise<StrategyReport> {
  const { spec, comparison } = mistakesOf(name, () => {
    const read = readTracks(text, name);
    return { spec: read, comparison: compareTracks(read) };
  });
  const events = await source.log.events();
  const days = daysRead(source.coverage);
  return {
    comparison,
    record: recordOf(source.workspace, source.coverage),
    evidence: comparison.assumptions.flatMap((assumption) => evidenceFor(assumption, events) ?? []),
    suggestions: suggestPreferences(spec.game, events, days),
    loosening: await Promise.all(spec.loosening.map((question) => looseningOf(source, question))),
    goBetweens: await Promise.all(spec.goBetweens.map((question) => goBetweenOf(source, question))),
  };
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
  return {
    ...question,
    span: view.span,
    heard: view.heard,
    shareBefore: effect?.shareBefore ?? now?.share ?? 0,
    shareAfter: effect?.shareAfter ?? now?.share ?? 0,
    holdBefore: effect?.holdBefore ?? now?.hold ?? 0,
    holdAfter: effect?.holdAfter ?? now?.hold ?? 0,
  };
}

async function goBetweenOf(
  source: StructureSource,
  question: TrackSpec['goBetweens'][number],
): Promise<GoBetween> {
  const view = await mediatorsReport(source, question.a, question.b, { statuses: ['occurred'] });
  const place = view.mediators.findIndex(({ state }) => state === question.through);
  const first = view.mediators[0];
  return {
    ...question,
    span: view.span,
    place: place < 0 ? null : place + 1,
    of: view.mediators.length,
    score: view.mediators[place]?.score ?? null,
    first: first === undefined ? null : { state: first.state, score: first.score },
  };
}
