/** The reports found: title, where from, the sentences that answer, and what was coded in them. */
import type { SearchResult, SearchView } from '../../../src/server/responses.js';
import { documentHref } from '../addresses.js';
import { longDay } from '../format.js';
import { t } from '../messages/index.js';
import { useNames } from '../names.js';
import { StatusBadge } from '../parts/badges.js';
import { hrefOf } from '../router.js';
import { MarkedSnippet } from './marked-snippet.js';

const MOST_EVENTS = 6;

/** A report at a sentence of it. */
function sentenceHref(id: string, [start, end]: readonly [number, number]): string {
  return hrefOf(['document', id], { sentence: `${start}-${end}` });
}

export function Results(props: { readonly view: SearchView }) {
  return (
    <ol class="results">
      {props.view.results.map((result) => (
        <li key={result.id}>
          <Result result={result} />
        </li>
      ))}
    </ol>
  );
}

function Result(props: { readonly result: SearchResult }) {
  const { result } = props;
  const words = t();
  const names = useNames();
  return (
    <article>
      <h2>
        <a
          href={documentHref(result.id)}
          lang={result.title === null || result.language === 'und' ? undefined : result.language}
        >
          <MarkedSnippet
            text={result.title ?? words.document.untitled}
            marks={result.title === null ? [] : result.titleMarks}
          />
        </a>
      </h2>
      <p class="quiet">
        {words.document.kindOf(
          words.kind(result.kind),
          result.publisher ?? words.pair.noPublisher,
          result.date === null ? words.pair.noDate : longDay(result.date),
        )}
      </p>
      {result.snippets.map((snippet) => (
        <p
          key={snippet.span[0]}
          class="snippet"
          lang={result.language === 'und' ? undefined : result.language}
        >
          <MarkedSnippet text={snippet.text} marks={snippet.marks} />{' '}
          <a
            class="to-sentence"
            href={sentenceHref(result.id, snippet.span)}
            aria-label={`${words.search.toSentence}: ${snippet.text.slice(0, 60)}`}
            title={words.search.toSentence}
          >
            ↗
          </a>
        </p>
      ))}
      {result.events.length > 0 && (
        <ul class="result-events" aria-label={words.search.coded}>
          {result.events.slice(0, MOST_EVENTS).map((event) => (
            <li key={event.id}>
              <a href={documentHref(result.id, event.id)}>
                <span class="event-type">{event.type}</span> {event.actors.map(names.state).join(' – ')}
              </a>{' '}
              {event.status !== 'occurred' && <StatusBadge status={event.status} />}
            </li>
          ))}
          {result.events.length > MOST_EVENTS && (
            <li class="quiet">{words.search.more(result.events.length - MOST_EVENTS)}</li>
          )}
        </ul>
      )}
    </article>
  );
}
