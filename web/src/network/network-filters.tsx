/** What counts as a tie, and the one state that is looked at; every choice is at once in the address. */
import type { NetworkFilm } from '../../../src/server/responses.js';
import { t } from '../messages/index.js';
import { useNames } from '../names.js';
import { Fold } from '../parts/fold.js';
import { StatusesField } from '../parts/statuses-field.js';
import { go, type Params, withParams } from '../router.js';
import { statusesParam, statusesValue } from '../series-options.js';

const LEASTS = ['0', '0.5', '1', '2', '3'] as const;

export function NetworkFilters(props: { readonly params: Params; readonly film: NetworkFilm }) {
  const { params } = props;
  const words = t().network;
  const names = useNames();
  const set = (key: string, value: string | undefined) => go(withParams({ [key]: value }));
  return (
    <form class="filters" aria-label={t().filters.heading} onSubmit={(event) => event.preventDefault()}>
      <label>
        {words.onlyState}
        <input
          list="state-names"
          value={params.state === undefined ? '' : names.state(params.state)}
          placeholder={t().ties.statePlaceholder}
          autocomplete="off"
          onChange={(event) => {
            const typed = event.currentTarget.value.trim();
            set('state', typed === '' ? undefined : (names.find(typed) ?? typed));
          }}
        />
      </label>
      <label>
        {words.least}
        <select
          value={String(props.film.least)}
          onChange={(event) => {
            const { value } = event.currentTarget;
            set('least', value === '0.5' ? undefined : value);
          }}
        >
          {LEASTS.map((least) => (
            <option key={least} value={least}>
              {words.points(least)}
            </option>
          ))}
        </select>
      </label>
      <Fold name="filters" class="more-filters" summary={t().filters.heading}>
        {() => (
          <div class="more-fields">
            <label class="check">
              <input
                type="checkbox"
                checked={params.everybody === 'true'}
                onChange={(event) => set('everybody', event.currentTarget.checked ? 'true' : undefined)}
              />
              {words.everybody}
            </label>
            <StatusesField
              chosen={statusesParam(params)}
              onChange={(statuses) => set('statuses', statusesValue(statuses))}
            />
          </div>
        )}
      </Fold>
    </form>
  );
}
