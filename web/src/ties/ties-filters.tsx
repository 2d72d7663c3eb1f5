/** The filters of the ties page; every choice is at once in the address. */
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { Fold } from '../parts/fold.js';
import { StatusesField } from '../parts/statuses-field.js';
import { go, type Params, withParams } from '../router.js';
import { monthParam, PERIODS, periodParam, statusesParam, statusesValue } from '../series-options.js';
import { SORTS, sortParam } from './ties-order.js';

const typedIn = (event: Event): string =>
  event.currentTarget instanceof HTMLInputElement || event.currentTarget instanceof HTMLSelectElement
    ? event.currentTarget.value
    : '';

export function TiesFilters(props: { readonly params: Params; readonly names: Names }) {
  const { params, names } = props;
  const words = t();
  const set = (key: string, value: string | undefined) => go(withParams({ [key]: value }));
  return (
    <form class="filters" aria-label={words.filters.heading} onSubmit={(event) => event.preventDefault()}>
      <label>
        {words.ties.state}
        <input
          list="state-names"
          value={params.state === undefined ? '' : names.state(params.state)}
          placeholder={words.ties.statePlaceholder}
          autocomplete="off"
          onChange={(event) => {
            const typed = typedIn(event).trim();
            set('state', typed === '' ? undefined : (names.find(typed) ?? typed));
          }}
        />
      </label>
      <label>
        {words.ties.sort}
        <select
          value={sortParam(params.sort)}
          onChange={(event) => set('sort', typedIn(event) === 'change' ? undefined : typedIn(event))}
        >
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {words.ties.sorts[sort]}
            </option>
          ))}
        </select>
      </label>
      <Fold name="filters" class="more-filters" summary={words.filters.heading}>
        {() => (
          <div class="more-fields">
            <SeriesFields params={params} set={set} />
          </div>
        )}
      </Fold>
    </form>
  );
}

function SeriesFields(props: {
  readonly params: Params;
  readonly set: (key: string, value: string | undefined) => void;
}) {
  const { params, set } = props;
  const words = t().filters;
  return (
    <>
      <label>
        {words.period}
        <select
          value={periodParam(params)}
          onChange={(event) => set('period', typedIn(event) === 'month' ? undefined : typedIn(event))}
        >
          {PERIODS.map((period) => (
            <option key={period} value={period}>
              {words.periods[period]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.direction}
        <select
          value={params.direction === 'directed' ? 'directed' : 'undirected'}
          onChange={(event) => set('direction', typedIn(event) === 'directed' ? 'directed' : undefined)}
        >
          <option value="undirected">{words.undirected}</option>
          <option value="directed">{words.directed}</option>
        </select>
      </label>
      {(['from', 'to'] as const).map((key) => (
        <label key={key}>
          {words[key]}
          <input
            type="month"
            placeholder="2024-06"
            value={monthParam(params[key]) ?? ''}
            onChange={(event) => set(key, monthParam(typedIn(event)))}
          />
        </label>
      ))}
      <StatusesField
        chosen={statusesParam(params)}
        onChange={(statuses) => set('statuses', statusesValue(statuses))}
      />
    </>
  );
}
