/** Addresses of the pages and of the server's answers, in one place. */
import type {
  AllianceLadder,
  Answer,
  BlocsReport,
  CodebookView,
  ContactView,
  DependenceReport,
  DocumentView,
  ImportedRowsView,
  ImportsView,
  MediatorsReport,
  MovesView,
  NetworkFilm,
  PairView,
  Posture,
  QueuePage,
  SearchView,
  SettingsView,
  SilentView,
  StatesView,
  StrategyFilesView,
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

/** The briefs of the workspace, or one of them. */
export const briefPageHref = (id?: string) => hrefOf(['brief'], { id });

/** The brief is a page of the server's own, made to be printed and sent. */
export const briefHref = (a: string, b: string, query: Query = {}) =>
  hrefOf(['api', 'brief', a, b], { ...query, as: 'html' });

/** The reports that the brief on a pair cites; takes `as` beside what stands here. */
export const citationsHref = (a: string, b: string, query: Query = {}) =>
  hrefOf(['api', 'citations', a, b], query);

/** The reports whose acts count in the ties listed; takes `as` beside what stands here. */
export const tieCitationsHref = (query: Query = {}) => hrefOf(['api', 'citations', 'ties'], query);

export const api = {
  summary: '/api/summary',
  states: '/api/states',
  ties: (query: Query) => hrefOf(['api', 'ties'], query),
  pair: (a: string, b: string, query: Query) => hrefOf(['api', 'ties', a, b], query),
  document: (id: string) => hrefOf(['api', 'documents', id]),
  alliance: (a: string, b: string) => hrefOf(['api', 'structure', 'alliance', a, b]),
  contact: (a: string, b: string) => hrefOf(['api', 'structure', 'contact', a, b]),
  dependence: (state: string) => hrefOf(['api', 'structure', 'dependence', state]),
  posture: (state: string) => hrefOf(['api', 'structure', 'posture', state]),
  imports: '/api/imports',
  strategyFiles: '/api/strategy/files',
  strategyExamples: '/api/strategy/examples',
  game: '/api/strategy/game',
  tracks: '/api/strategy/tracks',
  envoys: '/api/choices/envoys',
  demands: '/api/choices/demands',
  steps: '/api/choices/steps',
  imported: (a: string, b: string, query: Query) => hrefOf(['api', 'imports', a, b], query),
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
export type AllianceAnswer = Answer<AllianceLadder>;
export type ContactAnswer = Answer<ContactView>;
export type DependenceAnswer = Answer<DependenceReport>;
export type PostureAnswer = Answer<Posture>;
export type ImportsAnswer = Answer<ImportsView>;
export type ImportedAnswer = Answer<ImportedRowsView>;
export type StrategyFilesAnswer = Answer<StrategyFilesView>;
export type FilmAnswer = Answer<NetworkFilm>;
export type BlocsAnswer = Answer<BlocsReport>;
export type MediatorsAnswer = Answer<MediatorsReport>;
export type SilentAnswer = Answer<SilentView>;
export type TodayAnswer = Answer<TodayView>;
export type QueueAnswer = Answer<QueuePage>;
export type SettingsAnswer = Answer<SettingsView>;
export type CodebookAnswer = Answer<CodebookView>;
export type SearchAnswer = Answer<SearchView>;
