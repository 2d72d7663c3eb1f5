/** Counts to narrow a search by; each is a link, so that going back widens it again. */
import type { FacetValue, SearchView } from '../../../src/server/responses.js';
import { t } from '../messages/index.js';
import { type Names, useNames } from '../names.js';
import type { Params } from '../router.js';
import { type ListName, listParam, searchHref, toggled } from './search-address.js';

const SHOWN = 8;

export function Facets(props: { readonly view: SearchView; readonly params: Params }) {
  const { view, params } = props;
  const words = t();
  const names = useNames();
  const list = (name: ListName, values: readonly FacetValue[]) => (
    <Facet
      title={words.search.facets[name]}
      values={values}
      chosen={listParam(params, name)}
      wordsOf={(value) => valueWords(name, value, names)}
      hrefOf={(value) => toggled(params, name, value)}
    />
  );
  return (
    <nav aria-label={words.search.narrow} class="facets">
      {list('actors', view.facets.actors)}
      {list('types', view.facets.types)}
      {list('statuses', view.facets.statuses)}
      <Facet
        title={words.search.facets.publishers}
        values={view.facets.publishers}
        chosen={params.publisher === undefined ? [] : [params.publisher]}
        wordsOf={(value) => value}
        hrefOf={(value) =>
          searchHref({
            ...params,
            publisher: params.publisher === value ? undefined : value,
            page: undefined,
          })
        }
      />
      {list('kinds', view.facets.kinds)}
      <Facet
        title={words.search.facets.years}
        values={view.facets.years}
        chosen={[]}
        wordsOf={(value) => value}
        hrefOf={(value) =>
          searchHref({ ...params, from: `${value}-01-01`, to: `${value}-12-31`, page: undefined })
        }
      />
    </nav>
  );
}

function valueWords(name: ListName, value: string, names: Names): string {
  const words = t();
  if (name === 'actors') return names.state(value);
  if (name === 'statuses') return words.status(value as Parameters<typeof words.status>[0]);
  if (name === 'kinds') return words.kind(value as Parameters<typeof words.kind>[0]);
  return value;
}

function Facet(props: {
  readonly title: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly wordsOf: (value: string) => string;
  readonly hrefOf: (value: string) => string;
}) {
  const { title, values, chosen, wordsOf, hrefOf } = props;
  const words = t().search;
  // What is chosen is shown even where nothing is left that has it, so that it can be taken away.
  const missing = chosen.filter((value) => !values.some((each) => each.value === value));
  const all = [...missing.map((value) => ({ value, documents: 0 })), ...values];
  const shown = all.filter(({ value }, i) => i < SHOWN || chosen.includes(value));
  if (all.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {shown.map(({ value, documents }) => {
          const on = chosen.includes(value);
          return (
            <li key={value}>
              <a
                href={hrefOf(value)}
                aria-current={on ? 'true' : undefined}
                aria-label={on ? words.drop(wordsOf(value)) : undefined}
              >
                {on && <span aria-hidden="true">✕ </span>}
                {wordsOf(value)}
              </a>{' '}
              <span class="quiet number">{documents}</span>
            </li>
          );
        })}
        {all.length > shown.length && <li class="quiet">{words.more(all.length - shown.length)}</li>}
      </ul>
    </section>
  );
}
