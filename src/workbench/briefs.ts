/**
 * Composed briefs of an open workspace: asks for what each part's view says now, holds it against what was taken, and
 * puts all into one text. A part is an address of the workbench, so that it can be asked again.
 */
import {
  actsSection,
  blocsSection,
  briefWords,
  type ComposedBrief,
  type ComposedItem,
  choicePart,
  comparePart,
  movesSection,
  type PartState,
  type PartView,
  pairSection,
  type Section,
  tiesOfStateSection,
} from '../brief/index.js';
import { listBriefs, readBrief } from '../log/brief-files.js';
import { firstDayOf, isDay } from '../ontology/day.js';
import { createStates } from '../ontology/states.js';
import { STATUSES } from '../ontology/status.js';
import { searchOfAddress } from '../search/index.js';
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { UserError } from '../shared/user-error.js';
import type { FilmStep } from '../structure/index.js';
import { lastDayOf } from '../ties/calendar.js';
import type { BriefHead, BriefState, SeriesOptions, WorkbenchApi } from './api.js';
import { type AskedSource, askedChoice } from './asked.js';
import { type DeskSource, queueWords, readWords, todayWords } from './desk-words.js';

/** Acts of a search that stand in a brief: the first are those that answer best. */
const MOST_FOUND = 25;

/** What is asked of the workspace; all that its views show. */
export type BriefSource = Pick<
  WorkbenchApi,
  'info' | 'states' | 'brief' | 'document' | 'moves' | 'blocs' | 'networks' | 'search' | 'strategyFiles'
> &
  AskedSource &
  DeskSource;

export async function briefHeads(folder: string): Promise<readonly BriefHead[]> {
  const briefs = await Promise.all((await listBriefs(folder)).map((id) => readBrief(folder, id)));
  return briefs.flatMap((brief) =>
    brief === undefined
      ? []
      : [{ id: brief.id, title: brief.title, author: brief.author, items: brief.items.length }],
  );
}

export async function briefState(
  folder: string,
  id: string,
  source: BriefSource,
): Promise<BriefState | undefined> {
  const brief = await readBrief(folder, id);
  return brief === undefined ? undefined : stateOfBrief(brief, source);
}

/** How the parts of a brief stand now. */
async function stateOfBrief(brief: ComposedBrief, source: BriefSource): Promise<BriefState> {
  const parts: Record<string, PartState> = {};
  for (const item of brief.items) {
    if (item.kind === 'text') continue;
    const { section, lost } = await askedAgain(item, source);
    parts[item.id] = comparePart(item.taken, section, lost);
  }
  return { brief, parts };
}

/** In the language in which it was taken, so that only what has changed differs. */
async function askedAgain(
  { part, taken }: Extract<ComposedItem, { readonly kind: 'part' }>,
  source: BriefSource,
): Promise<{ readonly section: Section | null; readonly lost: string | null }> {
  try {
    return { section: await sectionOf(part, source, taken.language), lost: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { section: null, lost: error.message };
  }
}

/** What a view says in words. Throws a UserError where it is none, or what it shows is not there any more. */
export async function sectionOf(
  { href, title }: PartView,
  source: BriefSource,
  language: Language = DEFAULT_LANGUAGE,
): Promise<Section> {
  const url = new URL(href, 'http://workbench.invalid');
  const [page, ...rest] = url.pathname.split('/').slice(1).map(decodeURIComponent);
  const query = url.searchParams;
  const { versions } = await source.info();
  const said = (markdown: string, svg: string | null = null): Section => ({
    markdown,
    svg,
    coder: versions.coder,
    ...(language === DEFAULT_LANGUAGE ? {} : { language }),
  });
  const [first, second] = rest;
  if (page === 'pair' && first !== undefined && second !== undefined) {
    const { markdown, svg } = pairSection(
      await source.brief(first, second, { ...seriesOf(query), language }),
    );
    return said(markdown, svg);
  }
  if (page === 'document' && first !== undefined)
    return said(await documentWords(first, query.get('event'), source, language));
  if (page === 'ties') return said(await movesWords(query, source, language));
  if (page === 'map') return said(await mapWords(query, source, language));
  if (page === 'today' || page === '') return said(await todayWords(source, language));
  if (page === 'queue') return said(await queueWords(query.get('below'), source, language));
  if (page === 'sources') return said(await readWords(source, language));
  if (page === 'search') return said(await searchWords(query, source, language));
  if (page === 'network') return said(await blocsWords(query, source, language));
  if (page === 'strategy') {
    const { markdown, svg } = await choiceWords(query.get('file'), source, language);
    return said(markdown, svg);
  }
  throw new UserError(`the view "${title}" (${href}) cannot be told in words`, {
    hint: 'Pairs, documents, acts, ties, networks, maps, searches, strategies, today, the queue and sources can.',
  });
}

/** Filters of a series as the pages write them in their addresses: months, or days. */
function seriesOf(query: URLSearchParams): SeriesOptions {
  const statuses = STATUSES.filter((status) =>
    (query.get('statuses') ?? 'occurred').split(',').includes(status),
  );
  const [from, to] = [dayOf(query.get('from'), '01'), dayOf(query.get('to'), 'end')];
  return {
    period: 'month',
    direction: 'undirected',
    statuses: statuses.length === 0 ? ['occurred'] : statuses,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** First or last day of a month such as `2024-06`, or a day as it is; undefined for anything else. */
function dayOf(value: string | null, edge: '01' | 'end'): string | undefined {
  if (value === null) return undefined;
  if (isDay(value)) return value;
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(value);
  if (month === null) return undefined;
  if (edge === '01') return `${value}-01`;
  return new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).toISOString().slice(0, 10);
}

async function documentWords(
  id: string,
  eventId: string | null,
  source: BriefSource,
  language: Language,
): Promise<string> {
  const view = await source.document(id);
  if (view === undefined) throw new UserError(`the report "${id}" is not in this workspace any more`);
  const names = createStates(await source.states(), language);
  const chosen = eventId === null ? view.events : view.events.filter((event) => event.id === eventId);
  if (eventId !== null && chosen.length === 0) {
    throw new UserError(`the act ${eventId} is not coded any more`);
  }
  return actsSection(chosen, names, briefWords(language));
}

/** The pairs that moved most, as a table. */
async function movesWords(query: URLSearchParams, source: BriefSource, language: Language): Promise<string> {
  const names = createStates(await source.states(), language);
  const state = query.get('state');
  const view = await source.moves({ ...seriesOf(query), ...(state === null ? {} : { state }) });
  return movesSection(view, names, briefWords(language));
}

/** The ties of one state on the last day of the period that the map shows. */
async function mapWords(query: URLSearchParams, source: BriefSource, language: Language): Promise<string> {
  const [state, period] = [query.get('state'), query.get('period')];
  if (state === null || period === null) return movesWords(query, source, language);
  const names = createStates(await source.states(), language);
  const { frames } = await source.networks({
    statuses: seriesOf(query).statuses,
    by: stepOf(period),
    least: 0,
  });
  const frame = frames.find((one) => one.period === period);
  if (frame === undefined) throw new UserError(`nothing is read of the period ${period}`);
  return tiesOfStateSection(state, frame, names, briefWords(language));
}

/** First and last day of the period that a network shows; nothing where its address names none. */
function periodShown(query: URLSearchParams): { readonly from?: string; readonly to?: string } {
  const period = query.get('period');
  if (period === null || !/^\d{4}(?:-Q[1-4]|-(?:0[1-9]|1[0-2]))?$/.test(period)) return {};
  return { from: firstDayOf(period), to: lastDayOf(period, stepOf(period)) };
}

/** `2024`, `2024-Q4` or `2024-06`: the name tells how long the period is. */
function stepOf(period: string): FilmStep {
  if (/^\d{4}$/.test(period)) return 'year';
  return period.includes('Q') ? 'quarter' : 'month';
}

/** What a file of choices in the folder of the workspace answers; the first where the address names none. */
async function choiceWords(name: string | null, source: BriefSource, language: Language) {
  const files = await source.strategyFiles();
  const file = name === null ? files[0] : files.find((each) => each.name === name);
  if (file === undefined)
    throw new UserError(`the file "${name ?? ''}" is not in the folder of this workspace any more`);
  return choicePart(
    await askedChoice(file, source, language),
    createStates(await source.states(), language),
    language,
  );
}

async function searchWords(query: URLSearchParams, source: BriefSource, language: Language): Promise<string> {
  const names = createStates(await source.states(), language);
  const view = await source.search(searchOfAddress(query));
  const documents = await Promise.all(view.results.map(({ id }) => source.document(id)));
  const found = view.results.flatMap(({ events }, i) => {
    const ids = new Set(events.map(({ id }) => id));
    return (documents[i]?.events ?? []).filter(({ id }) => ids.has(id));
  });
  const words = briefWords(language);
  return `${words.views.found(view.found)}\n\n${actsSection(found, names, words, MOST_FOUND)}`;
}

async function blocsWords(query: URLSearchParams, source: BriefSource, language: Language): Promise<string> {
  const { statuses, from, to } = seriesOf(query);
  const least = Number(query.get('least') ?? Number.NaN);
  const report = await source.blocs({
    // The page counts facts alone where its address names nothing.
    statuses,
    worlds: 0,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...periodShown(query),
    ...(Number.isFinite(least) ? { least } : {}),
    ...(query.get('everybody') === 'true' ? { everybody: true } : {}),
  });
  return blocsSection(report, createStates(await source.states(), language), briefWords(language));
}
