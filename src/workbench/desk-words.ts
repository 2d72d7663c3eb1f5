/** What the pages of the desk say in a composed brief: what moved and why, what needs an eye, what was read. */
import { actsSection, briefWords, escapeMarkdown, movesSection } from '../brief/index.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import { createStates } from '../ontology/states.js';
import type { Language } from '../shared/language/language.js';
import type { WorkbenchApi } from './api.js';
import { UNSURE_BELOW } from './desk.js';

/** What is asked of the workspace. */
export type DeskSource = Pick<WorkbenchApi, 'states' | 'document' | 'today' | 'queue' | 'summary'>;

/** Acts of the queue that stand in a brief, and set-aside inputs that are named. */
const MOST_QUEUED = 20;
const MOST_SET_ASIDE = 10;

/** What moved in the last months, each with the fact that carries it most as a note. */
export async function todayWords(source: DeskSource, language: Language): Promise<string> {
  const names = createStates(await source.states(), language);
  const { moved, days } = await source.today(0);
  const reasons = moved.flatMap(({ why }) => (why === null ? [] : [why]));
  const events = await eventsOf(reasons, source);
  const words = briefWords(language);
  const table = movesSection({ moves: moved.map(({ move }) => move), days }, names, words);
  return events.length === 0 ? table : `${table}\n\n${actsSection(events, names, words)}`;
}

/** The acts that need a person's eye; `below`: the confidence as it stands in the address. */
export async function queueWords(
  below: string | null,
  source: DeskSource,
  language: Language,
): Promise<string> {
  const names = createStates(await source.states(), language);
  const words = briefWords(language);
  const typed = below === null ? Number.NaN : Number(below);
  const { total, events } = await source.queue({
    below: typed >= 0 && typed <= 1 ? typed : UNSURE_BELOW,
    limit: MOST_QUEUED,
    offset: 0,
  });
  if (total === 0) return words.views.noQueue;
  const acts = events.map(({ event }) => event);
  return `${words.views.queue(total, events.length)}\n\n${actsSection(acts, names, words)}`;
}

/** How much was read, of which days, and what was set aside. */
export async function readWords(source: DeskSource, language: Language): Promise<string> {
  const words = briefWords(language).views;
  const { counts, from, to, setAside } = await source.summary();
  const named = setAside
    .slice(0, MOST_SET_ASIDE)
    .map(({ path, line, reason }) => escapeMarkdown(words.setAsideAt(path, line, reason)));
  const more = setAside.length - named.length;
  return [
    words.read(counts.documents, counts.events, counts.undatedDocuments, from, to),
    setAside.length === 0
      ? words.noneSetAside
      : [
          words.setAside(setAside.length),
          '',
          ...named.map((line) => `- ${line}`),
          ...(more > 0 ? [`- ${briefWords(language).more(more)}`] : []),
        ].join('\n'),
  ].join('\n\n');
}

async function eventsOf(
  named: readonly { readonly eventId: string; readonly documentId: string }[],
  source: DeskSource,
): Promise<readonly LoggedEvent[]> {
  const documents = await Promise.all(named.map(({ documentId }) => source.document(documentId)));
  return named.flatMap(({ eventId }, i) => documents[i]?.events.find(({ id }) => id === eventId) ?? []);
}
