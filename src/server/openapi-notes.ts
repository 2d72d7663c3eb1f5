/** What each route is for, what it takes and which type of responses.ts it answers; by method and path below `/api`. */
import type { z } from 'zod';
import { CITATIONS, CITED } from './citation-routes.js';
import { ADDITION, CORRECTION } from './correction-bodies.js';
import { CRATE, EXPORT, IMPORT, READ } from './queries.js';
import { TABLE } from './table-routes.js';

export interface RouteNote {
  /** What it is for, in a sentence. */
  readonly does: string;
  /** Names of the parameters that it takes in the query. */
  readonly query?: readonly string[];
  /** The schema that checks the body; `json`: docs/http.md tells; `bytes`: a file. */
  readonly body?: z.ZodType | 'json' | 'bytes';
  /** Type of the answer in responses.ts. */
  readonly answer?: string;
  /** Media type of the answer; absent: JSON. */
  readonly type?: string;
}

const SERIES = ['period', 'direction', 'statuses', 'from', 'to', 'quads', 'types', 'publishers'];
const STRUCTURE = ['from', 'to', 'statuses', 'everybody'];

export const NOTES: Readonly<Record<string, RouteNote>> = {
  'GET /openapi.json': { does: 'This description.' },
  'GET /info': {
    does: 'Name and folder of the workspace, side, watched actors, poles, versions.',
    answer: 'WorkspaceInfo',
  },
  'GET /states': { does: 'Every state and organisation that the tables know.', answer: 'StatesView' },
  'GET /summary': {
    does: 'Counts of the log, first and last day, what was set aside and why.',
    answer: 'WorkspaceSummary',
  },
  'GET /rules': {
    does: 'Rules that corrections speak against, the surest mistakes first.',
    answer: 'RulesView',
  },
  'GET /ties': {
    does: 'Pairs, the one that moved most and most surely first.',
    query: [...SERIES, 'since', 'state'],
    answer: 'MovesView',
  },
  'GET /ties/:a/:b': {
    does: 'The series of a pair, its turning points and every event.',
    query: SERIES,
    answer: 'PairView',
  },
  'GET /series': {
    does: 'The series of every pair with an event that counts.',
    query: SERIES,
    answer: 'SeriesView',
  },
  'GET /documents/:id': {
    does: 'A document, its events and what people said of them.',
    answer: 'DocumentView',
  },
  'GET /documents/:id/silent': { does: 'Its sentences with two states and no event.', answer: 'SilentView' },
  'GET /search': {
    does: 'Documents and sentences by words and by what was coded.',
    query: [
      'text',
      'actors',
      'types',
      'statuses',
      'publishers',
      'kinds',
      'from',
      'to',
      'order',
      'offset',
      'limit',
    ],
    answer: 'SearchView',
  },
  'POST /sources': {
    does: 'What is known of the reports named, to cite them; of every report with an event where none is named.',
    body: CITED,
    answer: 'SourcesView',
  },
  'POST /citations': {
    does: 'The reports named as RIS, BibTeX or CSL-JSON; every report with an event where none is named.',
    body: CITATIONS,
    type: 'text/plain',
  },
  'GET /sources/ties': {
    does: 'What is known of the reports whose acts count in the ties listed: pairs with at least `least` happenings (3).',
    query: ['state', 'least', ...SERIES],
    answer: 'SourcesView',
  },
  'GET /citations/ties': {
    does: 'The same reports as RIS, BibTeX or CSL-JSON.',
    query: ['as', 'state', 'least', ...SERIES],
    type: 'text/plain',
  },
  'GET /citations/:a/:b': {
    does: 'The reports that the brief on two states cites, as RIS, BibTeX or CSL-JSON.',
    query: ['as', ...SERIES],
    type: 'text/plain',
  },
  'GET /briefs/:id/citations': {
    does: 'The reports that a composed brief cites, as RIS, BibTeX or CSL-JSON.',
    query: ['as'],
    type: 'text/plain',
  },
  'POST /crate': {
    does: 'Writes the workspace as an RO-Crate into a folder of this machine that is not there yet.',
    body: CRATE,
    answer: 'CrateResult',
  },
  'GET /strategy/examples': {
    does: 'Files of strategy that come with the program.',
    answer: 'StrategyFilesView',
  },
  'POST /strategy/begin': {
    does: 'Copies an example into the folder of the workspace, where it has none of that name.',
    body: 'json',
  },
  'POST /table': {
    does: 'Rows as a Parquet file, of at most 64 MiB.',
    body: TABLE,
    type: 'application/vnd.apache.parquet',
  },
  'GET /today': {
    does: 'What is new since a run, what moved and why, what needs an eye.',
    query: ['since'],
    answer: 'TodayView',
  },
  'GET /queue': {
    does: 'Events that need a person’s eye, and how many are left.',
    query: ['below', 'limit', 'offset'],
    answer: 'QueuePage',
  },
  'GET /codebook': { does: 'Types of events with their modes.', answer: 'CodebookView' },
  'POST /corrections': {
    does: 'A person’s word on an event; what it changed.',
    body: CORRECTION,
    answer: 'CorrectionView',
  },
  'POST /additions': {
    does: 'An event that the coder missed, told by a person.',
    body: ADDITION,
    answer: 'CorrectionView',
  },
  'POST /read': { does: 'Reads reports into the workspace.', body: READ, answer: 'ReadingResult' },
  'POST /import': { does: 'Imports other people’s event data.', body: IMPORT, answer: 'ImportResult' },
  'POST /export': { does: 'Writes a table to a file of this machine.', body: EXPORT, answer: 'ExportView' },
  'POST /inbox': { does: 'Keeps a report as a file of the workspace.', query: ['name'], body: 'bytes' },
  'GET /imports': { does: 'What of other people’s data sets is in the log.', answer: 'ImportsView' },
  'GET /imports/:a/:b': { does: 'Imported rows between two states.', query: [...SERIES, 'limit'] },
  'GET /jobs': { does: 'Long work of this server, the latest first.', answer: 'JobsView' },
  'POST /jobs/:id/cancel': { does: 'Ends long work after what is in hand.', answer: 'Job' },
  'POST /jobs/:id/resume': { does: 'Begins the same work again.', answer: 'Job' },
  'GET /live': { does: 'What changes, as it changes.', type: 'text/event-stream' },
  'GET /settings': { does: 'The settings, as text and as values in force.', answer: 'SettingsView' },
  'PUT /settings': { does: 'Changes the settings; comments stay.', body: 'json', answer: 'SettingsView' },
  'PUT /settings/actors': { does: 'Replaces the table of own actors.', body: 'json', answer: 'SettingsView' },
  'GET /brief/:a/:b': { does: 'The brief on a pair.', query: [...SERIES, 'as'] },
  'GET /structure/blocs': {
    does: 'The best division of a period’s ties in two.',
    query: [...STRUCTURE, 'least', 'seconds', 'weighing', 'worlds'],
    answer: 'BlocsReport',
  },
  'GET /structure/dependence/:a': {
    does: 'Who a state needs, and who needs it.',
    query: [...STRUCTURE, 'kind', 'context', 'without', 'engage'],
    answer: 'DependenceReport',
  },
  'GET /structure/mediators/:a/:b': {
    does: 'Who has open channels to two that do not talk.',
    query: STRUCTURE,
    answer: 'MediatorsReport',
  },
  'GET /structure/alliance/:a/:b': { does: 'How far two states have gone.', query: ['at', 'from'] },
  'POST /structure/alliance/:a/:b': { does: 'The same, with treaties of your own.', body: 'json' },
  'GET /structure/posture/:a': {
    does: 'Where a state stands between two poles.',
    query: ['poles', 'period', 'from', 'to', 'statuses'],
  },
  'POST /structure/posture/:a': { does: 'The same, with ideal points.', body: 'json' },
  'GET /structure/contact/:a/:b': { does: 'Thaw and freeze between two.', query: ['at', 'window', 'within'] },
};
