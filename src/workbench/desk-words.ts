/** What the pages of the desk say in a composed brief: what moved and why, what needs an eye, what was read. */
import { actsSection, dayWords, escapeMarkdown, movesSection } from '../brief/index.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import { createStates } from '../ontology/states.js';
import type { WorkbenchApi } from './api.js';
import { UNSURE_BELOW } from './desk.js';

/** What is asked of the workspace. */
export type DeskSource = Pick<WorkbenchApi, 'states' | 'document' | 'today' | 'queue' | 'summary'>;

/** Acts of the queue that stand in a brief, and set-aside inputs that are named. */
const MOST_QUEUED = 20;
const MOST_SET_ASIDE = 10;

/** What moved in the last months, each with the fact that carries it most as a note. */
export async function todayWords(source: DeskSource): Promise<string> {
  const names = createStates(await source.states());
  const { moved, days } = await source.today(0);
  const reasons = moved.flatMap(({ why }) => (why === null ? [] : [why]));
  const events = await eventsOf(reasons, source);
  const table = movesSection({ moves: moved.map(({ move }) => move), days }, names);
  return events.length === 0 ? table : `${table}\n\n${actsSection(events, names)}`;
}

/** The acts that need a person's eye; `below`: the confidence as it stands in the address. */
export async function queueWords(below: string | null, source: DeskSource): Promise<string> {
  const names = createStates(await source.states());
  const typed = below === null ? Number.NaN : Number(below);
  const { total, events } = await source.queue({
    below: typed >= 0 && typed <= 1 ? typed : UNSURE_BELOW,
    limit: MOST_QUEUED,
    offset: 0,
  });
  if (total === 0) return 'No act needs a person’s eye.';
  const list = actsSection(
    events.map(({ event }) => event),
    names,
  );
  const shown = total > events.length ? `; the first ${events.length}` : '';
  return `${total === 1 ? 'One act needs' : `${total} acts need`} a person’s eye${shown}:\n\n${list}`;
}

/** How much was read, of which days, and what was set aside. */
export async function readWords(source: DeskSource): Promise<string> {
  const { counts, from, to, setAside } = await source.summary();
  const days = from === null || to === null ? '' : `, published from ${dayWords(from)} to ${dayWords(to)}`;
  const named = setAside
    .slice(0, MOST_SET_ASIDE)
    .map(({ path, line, reason }) =>
      escapeMarkdown(`${line === undefined ? path : `${path}, line ${line}`}: ${reason}`),
    );
  const more = setAside.length - named.length;
  return [
    `${counts.documents} reports were read${days}; they tell ${counts.events} acts. ${counts.undatedDocuments} have no date.`,
    setAside.length === 0
      ? 'No input was set aside.'
      : [
          `${setAside.length} inputs were set aside:`,
          '',
          ...named.map((line) => `- ${line}`),
          ...(more > 0 ? [`- And ${more} more.`] : []),
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
