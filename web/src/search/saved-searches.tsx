/** Searches kept in the workspace under a name. */
import { useState } from 'preact/hooks';
import type { Answer, SavedSearch } from '../../../src/server/responses.js';
import { useAnswer } from '../api.js';
import { ask } from '../ask.js';
import { t } from '../messages/index.js';
import { address } from '../router.js';
import { searchHref } from './search-address.js';

interface Searches {
  readonly searches: readonly SavedSearch[];
}

export function SavedSearches() {
  const words = t().search;
  const first = useAnswer<Answer<Searches>>('/api/searches').data?.searches;
  const [later, setLater] = useState<readonly SavedSearch[] | undefined>();
  const [trouble, setTrouble] = useState<string | undefined>();
  const searches = later ?? first ?? [];
  const change = (method: 'POST' | 'DELETE', path: string, body?: object) =>
    ask<Searches>(path, method, body).then((outcome) => {
      if (outcome.ok) setLater(outcome.data.searches);
      setTrouble(outcome.ok ? undefined : outcome.message || t().states.gone);
    });
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    const name = String(new FormData(form).get('name') ?? '').trim();
    if (name === '') return;
    void change('POST', '/api/searches', { name, href: searchHref(address.value.params) }).then(() =>
      form.reset(),
    );
  };
  return (
    <section class="saved-searches">
      <h2>{words.saved}</h2>
      {searches.length === 0 && <p class="quiet">{words.nobody}</p>}
      <ul>
        {searches.map(({ name, href }) => (
          <li key={name}>
            <a href={href}>{name}</a>{' '}
            <button
              type="button"
              class="link"
              aria-label={words.remove(name)}
              onClick={() => change('DELETE', `/api/searches/${encodeURIComponent(name)}`)}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={save}>
        <label>
          {words.saveName}
          <input name="name" maxLength={100} autocomplete="off" />
        </label>
        <button type="submit">{words.save}</button>
      </form>
      {trouble !== undefined && (
        <p class="mistake" role="alert">
          {trouble}
        </p>
      )}
    </section>
  );
}
