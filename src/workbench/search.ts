/** A search in an open workspace: the log finds reports, the search room looks at them properly. */
import { splitSentences } from '../code/text/sentences.js';
import type { EventLog, EventRow } from '../log/index.js';
import { statesOf } from '../ontology/actor.js';
import {
  neededWords,
  type SearchedEvent,
  type SearchRequest,
  type SearchView,
  search,
} from '../search/index.js';

/** Reports that are looked at: the newest that hold the words. More than that wants a further word. */
const MOST_LOOKED_AT = 5000;

export interface SearchedLog {
  readonly log: Pick<EventLog, 'findDocuments'>;
  /** Standing events of all reports. */
  readonly mentions: readonly EventRow[];
}

export async function searchReport(
  { log, mentions }: SearchedLog,
  request: SearchRequest,
): Promise<SearchView> {
  const found = await log.findDocuments(neededWords(request.text), MOST_LOOKED_AT);
  const events = new Map(found.documents.map(({ id }): [string, SearchedEvent[]] => [id, []]));
  for (const row of mentions) events.get(row.documentId)?.push(searchedEvent(row));
  return search(
    {
      documents: found.documents,
      corpus: { documents: found.total, meanLength: found.meanLength },
      holding: found.holding,
      notLookedAt: found.left,
      eventsOf: (id) => events.get(id) ?? [],
      sentencesOf: (text) => splitSentences(text).map(({ span }) => span),
    },
    request,
  );
}

function searchedEvent(row: EventRow): SearchedEvent {
  const { id, documentId, type, status, source, target, sentence } = row;
  return { id, documentId, type, status, actors: statesOf([...source, ...target]), sentence };
}
