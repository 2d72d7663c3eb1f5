/** Alliance ladder, posture and contact from an open log: fetches what the structure room needs. */
import type { EventLog } from '../log/index.js';
import type { StateCode } from '../ontology/actor.js';
import type { Day } from '../ontology/day.js';
import { createStates, type States } from '../ontology/states.js';
import { loadStructureTables } from '../resources/structure.js';
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { EXIT, UserError } from '../shared/user-error.js';
import {
  type AllianceLadder,
  allianceLadder,
  type ContactView,
  contactBetween,
  type Posture,
  posture,
} from '../structure/index.js';
import type { Coverage } from '../ties/index.js';
import type { AllianceRequest, ContactRequest, InForce, PostureRequest } from './api.js';

/** What the answers are computed from. */
export interface StandingSource {
  readonly log: EventLog;
  readonly coverage: Coverage;
  readonly states: States;
  /** Stands in for the last day read where nothing was. */
  readonly today: Day;
  /** As the settings of the workspace name them. */
  readonly poles: readonly StateCode[];
}

export async function allianceReport(
  source: StandingSource,
  a: StateCode,
  b: StateCode,
  { at, from, treaties = [], language }: AllianceRequest,
): Promise<AllianceLadder> {
  different(a, b);
  const tables = loadStructureTables();
  const events = await source.log.events({ states: [a, b] });
  return allianceLadder([a, b], events, [...tables.treaties, ...treaties], tables.ladder, {
    at: at ?? lastDay(source),
    ...(from === undefined ? {} : { from }),
    ...named(source, language),
  });
}

export async function postureReport(
  source: StandingSource,
  state: StateCode,
  { poles = source.poles, ...request }: PostureRequest & InForce,
): Promise<Posture & InForce> {
  const [first, second, ...more] = poles;
  if (first === undefined || second === undefined || more.length > 0) {
    throw new UserError('a posture needs two poles', {
      hint: 'Name them, such as --poles USA,CHN, or list them under "poles:" in entente.yaml.',
      exitCode: EXIT.usage,
    });
  }
  for (const [a, b] of [
    [first, second],
    [state, first],
    [state, second],
  ] as const) {
    different(a, b);
  }
  const { axes, treaties } = loadStructureTables();
  const events = await source.log.events({ states: [state] });
  const answer = posture(state, [first, second], events, source.coverage, axes, {
    ...request,
    treaties,
    ...named(source, request.language),
  });
  return { ...answer, statuses: request.statuses };
}

export async function contactReport(
  source: StandingSource,
  a: StateCode,
  b: StateCode,
  { at, ...request }: ContactRequest,
): Promise<ContactView> {
  different(a, b);
  const names = new Map(source.states.entries.map(({ code, name, also }) => [code, [name, ...also]]));
  const events = [await source.log.events({ states: [a] }), await source.log.events({ states: [b] })];
  return contactBetween([a, b], events.flat(), loadStructureTables().contact, {
    ...request,
    at: at ?? lastDay(source),
    names: (state) => names.get(state) ?? [state],
    ...named(source, request.language),
  });
}

/** Names for the words of an answer, with their language. */
function named({ states }: StandingSource, language: Language = DEFAULT_LANGUAGE) {
  return { name: createStates(states.entries, language).name, language };
}

function lastDay({ coverage, today }: StandingSource): Day {
  return [...coverage.keys()].sort().at(-1) ?? today;
}

function different(a: StateCode, b: StateCode): void {
  if (a !== b) return;
  throw new UserError(`${a} is named twice`, {
    hint: 'Name different states.',
    exitCode: EXIT.usage,
  });
}
