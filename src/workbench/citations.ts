/** What is known of reports for citing them, and which reports a page or a brief cites. */
import { type CitedSource, citedEvents, composeBrief, documentsOf } from '../brief/index.js';
import type { EventLog } from '../log/index.js';
import { EXIT, UserError } from '../shared/user-error.js';
import { DEFAULT_MOVE_OPTIONS, happeningsOfPairs } from '../ties/index.js';
import type { SeriesOptions, TieSourcesRequest, WorkbenchApi } from './api.js';
import { type TieSource, tieInput } from './ties.js';

/** Sources in the order of the ids; without ids those of every report with an event, in order of publication. */
export async function sourcesIn(log: EventLog, ids?: readonly string[]): Promise<readonly CitedSource[]> {
  const documents = await log.documents();
  if (ids === undefined) {
    const telling = new Set((await log.eventRows()).map(({ documentId }) => documentId));
    return documents.filter(({ id }) => telling.has(id));
  }
  const known = new Map(documents.map((document) => [document.id, document]));
  return ids.map((id) => {
    const document = known.get(id);
    if (document !== undefined) return document;
    throw new UserError(`no document "${id}" is in this workspace`, {
      hint: 'Ids of documents stand in their addresses in the workbench and in exports.',
      exitCode: EXIT.usage,
    });
  });
}

/** Reports that tell a happening that counts in one of the ties listed, in order of publication. */
export async function sourcesOfTies(
  source: TieSource,
  { state, least = DEFAULT_MOVE_OPTIONS.minEvents, ...typed }: TieSourcesRequest,
): Promise<readonly CitedSource[]> {
  const { events, coverage, options } = await tieInput(source, typed);
  const counted = happeningsOfPairs(events, coverage, {
    ...options,
    minEvents: least,
    ...(state === undefined ? {} : { state }),
  });
  const telling = new Set(
    source.rows.mentions.flatMap(({ occurrenceId, documentId, review }) =>
      review !== 'rejected' && counted.has(occurrenceId) ? [documentId] : [],
    ),
  );
  return (await source.log.documents()).filter(({ id }) => telling.has(id));
}

/** What a composed brief cites, in the order of its notes. Undefined where there is none of that id. */
export async function sourcesOfBrief(
  workbench: Pick<WorkbenchApi, 'composedBrief' | 'sources'>,
  id: string,
): Promise<readonly CitedSource[] | undefined> {
  const state = await workbench.composedBrief(id);
  if (state === undefined) return undefined;
  const { markdown } = composeBrief(state.brief, new Map(Object.entries(state.parts)));
  return workbench.sources(documentsOf(citedEvents(markdown)));
}

/** What the brief on two states cites, in the order of its notes. */
export async function sourcesOfPair(
  workbench: Pick<WorkbenchApi, 'brief' | 'sources'>,
  a: string,
  b: string,
  options: SeriesOptions,
): Promise<readonly CitedSource[]> {
  const { notes } = await workbench.brief(a, b, options);
  const cited = notes.flatMap((note) => (note.kind === 'sentence' ? [note.documentId] : []));
  return workbench.sources([...new Set(cited)]);
}
