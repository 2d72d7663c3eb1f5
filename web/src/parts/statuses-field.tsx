/** Which statuses count: facts alone until the user says otherwise. */
import type { Status } from '../../../src/server/responses.js';
import { t } from '../messages/index.js';
import { STATUSES } from '../series-options.js';

export function StatusesField(props: {
  readonly chosen: readonly Status[];
  readonly onChange: (statuses: readonly Status[]) => void;
}) {
  const { chosen } = props;
  const toggle = (status: Status) =>
    chosen.includes(status) ? chosen.filter((other) => other !== status) : [...chosen, status];
  return (
    <fieldset class="statuses">
      <legend>{t().filters.statuses}</legend>
      {STATUSES.map((status) => (
        <label key={status}>
          <input
            type="checkbox"
            checked={chosen.includes(status)}
            onChange={() => props.onChange(toggle(status))}
          />
          {t().status(status)}
        </label>
      ))}
    </fieldset>
  );
}
