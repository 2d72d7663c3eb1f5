/**
 * A chart, network or map and its twin, a table of the same figures: one of the two is shown, and which one
 * stands in the address (`NAME=table`), so that it survives a reload and can be shared.
 */
import type { ComponentChildren } from 'preact';
import { t } from '../messages/index.js';
import { address, go, withParams } from '../router.js';

export function TableTwin(props: {
  /** Parameter in the address; one of its kind on the page. */
  readonly name: string;
  /** What is shown, for those who do not see the switch beside it. */
  readonly label: string;
  readonly chart: () => ComponentChildren;
  readonly table: () => ComponentChildren;
  /** Further buttons beside the switch, such as an `ExportMenu`. */
  readonly tools?: ComponentChildren;
}) {
  const { name, label } = props;
  const words = t().twin;
  const asTable = address.value.params[name] === 'table';
  const choose = (table: boolean) =>
    go(withParams({ [name]: table ? 'table' : undefined }), { replace: true });
  return (
    <div class="twin">
      <div class="twin-tools">
        <fieldset class="twin-switch">
          <legend class="unseen">{`${words.label}: ${label}`}</legend>
          {[false, true].map((table) => (
            <label key={String(table)}>
              <input
                type="radio"
                name={`twin-${name}`}
                checked={asTable === table}
                onChange={() => choose(table)}
              />
              {table ? words.table : words.chart}
            </label>
          ))}
        </fieldset>
        {props.tools}
      </div>
      {asTable ? props.table() : props.chart()}
    </div>
  );
}
