/**
 * Choices from files that a person writes: envoys, an ally's demands, ladders of steps. The rooms compute; here their
 * questions to the log are answered, where a file has any.
 */

import {
  type Evidence,
  envoysMap,
  type Measured,
  type PlanDraft,
  parsePlan,
  suggestWorths,
  withWorthEvidence,
  worthsAskTheLog,
} from '../envoys/index.js';
import type { StateCode } from '../ontology/actor.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import type { States } from '../ontology/states.js';
import { loadSeats } from '../resources/seats.js';
import { loadStructureTables } from '../resources/structure.js';
import type { Language } from '../shared/language/language.js';
import { EXIT, UserError } from '../shared/user-error.js';
import { type AskedRecord, asksTheLog, climb, demandsEvidence, parseSteps } from '../strategy/index.js';
import type { ContactView, Receipt } from '../structure/index.js';
import type { DependenceReport, MediatorsReport } from './api.js';
import type {
  ChoiceFile,
  DemandsAnswer,
  DemandsRequest,
  EnvoysAnswer,
  EnvoysRequest,
  StepsAnswer,
  StepsRequest,
} from './choices-api.js';
import { type AskChoice, askHere } from './solver.js';

/** What of an open workspace a choice may ask. */
export interface ChoicesSource {
  readonly states: States;
  readonly dependence: (state: StateCode) => Promise<DependenceReport>;
  readonly mediators: (a: StateCode, b: StateCode) => Promise<MediatorsReport>;
  /** The acts of the log, and how far it was read. */
  readonly record: () => Promise<{
    readonly asked: AskedRecord;
    readonly events: readonly LoggedEvent[];
  }>;
  readonly contact: (a: StateCode, b: StateCode, within: number) => Promise<ContactView>;
}

/** What a plan asks a log: worths that only it can give, or no more than the receipts of those that rest on its acts. */
export function envoysAskTheLog(file: ChoiceFile): 'worths' | 'receipts' | 'nothing' {
  const { asked, plan } = parsePlan(file.text, file.name, loadSeats(), file.language);
  if (asked.length > 0) return 'worths';
  return worthsAskTheLog(plan) ? 'receipts' : 'nothing';
}

/** Answers a plan for envoys. Throws a UserError on a mistake in the file, or where it asks a log and there is none. */
export async function envoysAnswer(
  { name, text, ...request }: EnvoysRequest,
  source?: ChoicesSource,
  ask: AskChoice = askHere,
): Promise<EnvoysAnswer> {
  const { language } = request;
  const draft = parsePlan(text, name, loadSeats(), language);
  const worthy = draft.asked.length === 0 ? draft.plan : await withWorths(draft, name, source, language);
  const plan = worthsAskTheLog(worthy)
    ? withWorthEvidence(worthy, source === undefined ? null : (await source.record()).events, language)
    : worthy;
  const report = await ask('envoys', { plan, ...request });
  return { ...report, map: envoysMap(plan, report.best) };
}

async function withWorths(
  draft: PlanDraft,
  name: string,
  source: ChoicesSource | undefined,
  language: Language | undefined,
) {
  const { plan, asked, suggest, home } = draft;
  if (source === undefined || suggest === null) {
    throw new UserError(`${name} asks a log for the worth of ${asked.join(', ')}`, {
      hint: 'Name a workspace with --workspace FOLDER, or give the worths as numbers.',
      exitCode: EXIT.usage,
    });
  }
  const [a, b] = suggest.about.map((typed) => stateOf(typed, source.states, name)) as [StateCode, StateCode];
  if (a === b)
    throw new UserError(`${name}: "suggest" names ${a} twice`, {
      hint: 'Name two different states.',
      exitCode: EXIT.usage,
    });
  const [ties, left, right, between] = await Promise.all([
    source.dependence(stateOf(home, source.states, name)),
    source.dependence(a),
    source.dependence(b),
    source.mediators(a, b),
  ]);
  const holds = [...partners(left, 'hold'), ...partners(right, 'hold')];
  return suggestWorths(
    plan,
    asked,
    {
      ties: partners(ties, 'share'),
      dependence: [...new Set(holds.map(({ state }) => state))].map((state) => greatest(holds, state)),
      mediation: between.mediators.map(({ state, score, toA, toB }) => ({
        state,
        value: score,
        evidence: evidenceOf(between.receipts, [...toA.occurrenceIds, ...toB.occurrenceIds]),
      })),
    },
    suggest.weights,
    language,
  );
}

function partners(
  { partners: all, receipts }: DependenceReport,
  measure: 'share' | 'hold',
): readonly Measured[] {
  return all.map(({ partner, occurrenceIds, ...shares }) => ({
    state: partner,
    value: shares[measure],
    evidence: evidenceOf(receipts, occurrenceIds),
  }));
}

/** The greater of a state's measures over the two sides. */
function greatest(measured: readonly Measured[], state: StateCode): Measured {
  const own = measured.filter((each) => each.state === state).sort((x, y) => y.value - x.value);
  return own[0] ?? { state, value: 0, evidence: [] };
}

function evidenceOf(receipts: readonly Receipt[], ids: readonly string[]): readonly Evidence[] {
  return receipts.flatMap(({ occurrenceId, eventId, documentId, documentTitle, publisher, day, sentence }) =>
    day !== null && ids.includes(occurrenceId)
      ? [{ eventId, documentId, documentTitle, publisher, day, sentence }]
      : [],
  );
}

function stateOf(typed: string, states: States, name: string): StateCode {
  const code = states.find(typed);
  if (code !== undefined) return code;
  const near = states.nearest(typed);
  throw new UserError(`${name}: "${typed}" is no state or organisation that the tables know`, {
    hint: near === undefined ? 'Use a code such as PRK.' : `Did you mean ${near}?`,
    exitCode: EXIT.usage,
  });
}

/** Answers a table of demands; a log is asked for the figures that rest on its acts. Throws a UserError on a mistake. */
export async function demandsAnswer(
  request: DemandsRequest,
  source?: ChoicesSource,
  ask: AskChoice = askHere,
): Promise<DemandsAnswer> {
  const report = await ask('demands', request);
  if (source === undefined) return report;
  const { asked, events } = await source.record();
  return { ...report, record: asked, evidence: demandsEvidence(report.table, events) };
}

/** Reads a ladder of steps against the log; without one, against nothing. Throws a UserError on a mistake in the file. */
export async function stepsAnswer(
  { name, text, language }: StepsRequest,
  states: States,
  source?: ChoicesSource,
): Promise<StepsAnswer> {
  const ladder = parseSteps(text, name, loadStructureTables().contact.fields, language);
  const sides = { from: stateOf(ladder.from, states, name), to: stateOf(ladder.to, states, name) };
  if (sides.from === sides.to)
    throw new UserError(`${name}: ${sides.from} cannot take steps towards itself`, {
      hint: 'Name two different states.',
      exitCode: EXIT.usage,
    });
  const record = source === undefined ? null : await source.contact(sides.from, sides.to, ladder.within);
  const asks = ladder.rungs.some(({ measures }) => measures.some(({ basis }) => asksTheLog(basis)));
  const events = source === undefined || !asks ? [] : (await source.record()).events;
  return climb(ladder, sides, record, events, language);
}
