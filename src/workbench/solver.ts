/**
 * What takes long in answering choices: games, tracks, demands, plans for envoys. Each question is a plain value, so that
 * it can be answered here or in a thread of its own (solver-thread.ts); the answer is the same.
 */
import { DEFAULT_ENVOYS_OPTIONS, type EnvoysPlan, type EnvoysReport, planEnvoys } from '../envoys/index.js';
import {
  compareTracks,
  DEFAULT_DEMANDS_OPTIONS,
  type DemandsReport,
  type GameReport,
  parseDemands,
  readTracks,
  type TieDegrees,
  type TrackComparison,
  weighDemands,
} from '../strategy/index.js';
import type { GameRequest, StrategyRequest } from './api.js';
import type { DemandsRequest, EnvoysRequest } from './choices-api.js';
import { mistakesOf, solvedGame } from './games.js';

export interface ChoiceQuestions {
  readonly tracks: StrategyRequest & { readonly degrees: TieDegrees };
  readonly game: GameRequest;
  readonly demands: DemandsRequest;
  readonly envoys: Omit<EnvoysRequest, 'name' | 'text'> & { readonly plan: EnvoysPlan };
}

export interface ChoiceAnswers {
  readonly tracks: TrackComparison;
  readonly game: GameReport;
  readonly demands: DemandsReport;
  readonly envoys: EnvoysReport;
}
export type ChoiceKind = keyof ChoiceQuestions;

/** Answers a question. Rejects with a UserError for a mistake in a file. */
export type AskChoice = <K extends ChoiceKind>(
  kind: K,
  question: ChoiceQuestions[K],
) => Promise<ChoiceAnswers[K]>;

const SOLVERS: {
  readonly [K in ChoiceKind]: (question: ChoiceQuestions[K]) => ChoiceAnswers[K] | Promise<ChoiceAnswers[K]>;
} = {
  tracks: ({ name, text, language, degrees }) =>
    mistakesOf(name, () => compareTracks(readTracks(text, name, language), degrees)),
  game: solvedGame,
  demands: ({ name, text, ...options }) =>
    weighDemands(parseDemands(text, name, options.language), { ...DEFAULT_DEMANDS_OPTIONS, ...options }),
  envoys: ({ plan, ...options }) => planEnvoys(plan, { ...DEFAULT_ENVOYS_OPTIONS, ...options }),
};

/** Answers in this thread. */
export const askHere: AskChoice = async (kind, question) => SOLVERS[kind](question);
