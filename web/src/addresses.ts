/** Addresses of the pages and of the server's answers, in one place. */
import type {
  Answer,
  CodebookView,
  DocumentView,
  MovesView,
  PairView,
  QueuePage,
  SearchView,
  SettingsView,
  SilentView,
  StatesView,
  TodayView,
  WorkspaceSummary,
} from '../../src/server/responses.js';
import { hrefOf } from './router.js';

type Query = Readonly<Record<string, string | number | undefined>>;

export const tiesHref = (query: Query = {}) => hrefOf(['ties'], query);
export const pairHref = (a: string, b: string, query: Query = {}) => hrefOf(['pair', a, b], query);
export const todayHref = () => hrefOf(['today']);
export const queueHref = (query: Query = {}) => hrefOf(['queue'], query);
export const documentHref = (id: string, eventId?: string) => hrefOf(['document', id], { event: eventId });

/** The brief is a page of the server's own, made to be printed and sent. */
export const briefHref = (a: string, b: string, query: Query = {}) =>
  hrefOf(['api', 'brief', a, b], { ...query, as: 'html' });

export const api = {
  summary: '/api/summary',
  states: '/api/states',
  ties: (query: Query) => hrefOf(['api', 'ties'], query),
  pair: (a: string, b: string, query: Query) => hrefOf(['api', 'ties', a, b], query),
  document: (id: string) => hrefOf(['api', 'documents', id]),
  silent: (id: string) => hrefOf(['api', 'documents', id, 'silent']),
  today: (since: number) => hrefOf(['api', 'today'], { since }),
  queue: (query: Query) => hrefOf(['api', 'queue'], query),
  settings: '/api/settings',
  codebook: '/api/codebook',
  search: (query: Query) => hrefOf(['api', 'search'], query),
} as const;

export type SummaryAnswer = Answer<WorkspaceSummary>;
export type StatesAnswer = Answer<StatesView>;
export type MovesAnswer = Answer<MovesView>;
export type PairAnswer = Answer<PairView>;
export type DocumentAnswer = Answer<DocumentView>;
export type SilentAnswer = Answer<SilentView>;
export type TodayAnswer = Answer<TodayView>;
export type QueueAnswer = Answer<QueuePage>;
export type SettingsAnswer = Answer<SettingsView>;
export type CodebookAnswer = Answer<CodebookView>;
export type SearchAnswer = Answer<SearchView>;
