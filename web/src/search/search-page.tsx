/** *Search*: words and filters in the address, results with their sentences, counts to narrow by, saved searches. */
import type { Answer, SearchView } from '../../../src/server/responses.js';
import { useAnswer } from '../api.js';
import { t } from '../messages/index.js';
import { useNames } from '../names.js';
import { AddToBrief } from '../parts/add-to-brief.js';
import { ExportMenu } from '../parts/export-menu.js';
import { useTitle } from '../parts/use-title.js';
import { Waiting } from '../parts/waiting.js';
import { address, go } from '../router.js';
import { Facets } from './facets.js';
import { Results } from './results.js';
import { SavedSearches } from './saved-searches.js';
import { dayParam, PAGE_SIZE, pageParam, searchHref, searchQuestion } from './search-address.js';
import '../styles/search.css';

export function SearchPage() {
  const words = t().search;
  const { params } = address.value;
  useTitle(words.title);
  const asked = useAnswer<Answer<SearchView>>(searchQuestion(params));
  const view = asked.data;
  return (
    <div class="search-page" aria-busy={!asked.fresh}>
      <h1>{words.title}</h1>
      <SearchForm />
      {view === undefined ? (
        <Waiting trouble={asked.trouble} />
      ) : (
        <div class="search-columns">
          <aside aria-label={words.narrow}>
            <Facets view={view} params={params} />
            <SavedSearches />
          </aside>
          <section aria-label={words.title}>
            <Found view={view} page={pageParam(params)} />
            <Results view={view} />
            <Pages view={view} page={pageParam(params)} />
          </section>
        </div>
      )}
    </div>
  );
}

function SearchForm() {
  const words = t().search;
  const { params } = address.value;
  // The first is what the server takes where the address names none.
  const orders =
    params.text === undefined
      ? (['newest', 'relevance', 'oldest'] as const)
      : (['relevance', 'newest', 'oldest'] as const);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const data = new FormData(event.currentTarget);
    const value = (name: string) => String(data.get(name) ?? '').trim() || undefined;
    go(
      searchHref({
        ...params,
        text: value('text'),
        from: dayParam(value('from')),
        to: dayParam(value('to')),
        order: value('order'),
        page: undefined,
      }),
    );
  };
  return (
    <search>
      <form class="search-form" onSubmit={send} key={JSON.stringify(params)}>
        <label class="search-text">
          {words.text}
          <input
            type="search"
            name="text"
            defaultValue={params.text ?? ''}
            maxLength={1000}
            autocomplete="off"
          />
        </label>
        <label>
          {words.from}
          <input type="date" name="from" defaultValue={dayParam(params.from) ?? ''} />
        </label>
        <label>
          {words.to}
          <input type="date" name="to" defaultValue={dayParam(params.to) ?? ''} />
        </label>
        <label>
          {words.order}
          <select name="order">
            {orders.map((order, i) => (
              <option key={order} value={i === 0 ? '' : order} selected={params.order === order}>
                {words.orders[order]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{words.go}</button>
      </form>
    </search>
  );
}

function Found(props: { readonly view: SearchView; readonly page: number }) {
  const { view, page } = props;
  const words = t().search;
  const names = useNames();
  const first = (page - 1) * PAGE_SIZE + 1;
  const { params, path } = address.value;
  const title = params.text === undefined ? words.title : `${words.title}: ${params.text}`;
  return (
    <div class="found">
      <p role="status">
        <strong>{words.found(view.found)}</strong>
        {view.results.length > 0 && <> · {words.range(first, first + view.results.length - 1)}</>}
      </p>
      {view.notLookedAt > 0 && <p class="notice">{words.notLookedAt(view.notLookedAt)}</p>}
      {view.found > 0 && (
        <div class="tools">
          <AddToBrief part={{ kind: 'table', title, href: searchHref(path.length > 0 ? params : {}) }} />
          <ExportMenu
            name={title}
            cited={() => view.results.map(({ id }) => id)}
            rows={() =>
              view.results.flatMap((result) =>
                result.snippets.map((snippet) => ({
                  document: result.id,
                  date: result.date,
                  publisher: result.publisher,
                  title: result.title,
                  sentence: snippet.text,
                  events: result.events
                    .map(({ type, actors }) => `${type} ${actors.map(names.state).join(', ')}`)
                    .join('; '),
                })),
              )
            }
          />
        </div>
      )}
    </div>
  );
}

function Pages(props: { readonly view: SearchView; readonly page: number }) {
  const { view, page } = props;
  const words = t().search;
  const { params } = address.value;
  if (view.found <= PAGE_SIZE) return null;
  return (
    <p class="pages">
      {page > 1 && (
        <a href={searchHref({ ...params, page: page === 2 ? undefined : String(page - 1) })}>
          {words.before}
        </a>
      )}
      {page * PAGE_SIZE < view.found && (
        <a href={searchHref({ ...params, page: String(page + 1) })}>{words.after}</a>
      )}
    </p>
  );
}
