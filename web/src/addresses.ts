/** Addresses of the pages and of the server's answers, in one place. */
import type {
  Answer,
  DocumentView,
  MovesView,
  PairView,
  StatesView,
  WorkspaceSummary,
} from '../../src/server/responses.js';
import { hrefOf } from './router.js';

type Query = Readonly<Record<string, string | number | undefined>>;

export const tiesHref = (query: Query = {}) => hrefOf(['ties'], query);
export const pairHref = (a: string, b: string, query: Query = {}) => hrefOf(['pair', a, b], query);
export const documentHref = (id: string, eventId?: string) => hrefOf(['document', id], { event: eventId });

/** The briefs of the workspace, or one of them. */
export const briefPageHref = (id?: string) => hrefOf(['brief'], { id });

/** The brief is a page of the server's own, made to be printed and sent. */
export const briefHref = (a: string, b: string, query: Query = {}) =>
  hrefOf(['api', 'brief', a, b], { ...query, as: 'html' });

export const api = {
  summary: '/api/summary',
  states: '/api/states',
  ties: (query: Query) => hrefOf(['api', 'ties'], query),
  pair: (a: string, b: string, query: Query) => hrefOf(['api', 'ties', a, b], query),
  document: (id: string) => hrefOf(['api', 'documents', id]),
} as const;

export type SummaryAnswer = Answer<WorkspaceSummary>;
export type StatesAnswer = Answer<StatesView>;
export type MovesAnswer = Answer<MovesView>;
export type PairAnswer = Answer<PairView>;
export type DocumentAnswer = Answer<DocumentView>;
