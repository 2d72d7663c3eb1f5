/** Rows of other people's data sets between the two, with where each stands: they have no sentence, only an origin. */
import type { ImportedReceipt, StateCode } from '../../../src/server/responses.js';
import { api, type ImportedAnswer, type ImportsAnswer } from '../addresses.js';
import { useAnswer } from '../api.js';
import { longDay } from '../format.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { ExportMenu } from '../parts/export-menu.js';
import { Fold } from '../parts/fold.js';
import { Waiting } from '../parts/waiting.js';
import { lastDayOfMonth } from '../periods.js';
import type { MonthRange } from './chart-layout.js';

/** Rows that are asked for at once. */
const MOST = 200;

export function ImportedRows(props: RowsProps) {
  const words = t().standing;
  const imports = useAnswer<ImportsAnswer>(api.imports).data;
  if (imports === undefined || imports.files.length === 0) return null;
  return (
    <Fold name="imported" class="apart" summary={words.imported}>
      {() => <Rows {...props} />}
    </Fold>
  );
}

interface RowsProps {
  readonly a: StateCode;
  readonly b: StateCode;
  readonly range: Partial<MonthRange>;
  readonly names: Names;
}

function Rows({ a, b, range, names }: RowsProps) {
  const words = t().standing;
  const { data, trouble } = useAnswer<ImportedAnswer>(
    api.imported(a, b, {
      limit: MOST,
      from: range.from === undefined ? undefined : `${range.from}-01`,
      to: range.to === undefined ? undefined : lastDayOfMonth(range.to),
    }),
  );
  if (data === undefined) return <Waiting trouble={trouble} />;
  if (data.events.length === 0) return <p class="nothing">{words.noImported}</p>;
  return (
    <>
      <div class="tools">
        <ExportMenu
          name={words.imported}
          rows={() =>
            data.events.map(({ source, target, contexts, ...row }) => ({
              ...Object.fromEntries(
                Object.entries(row).filter(
                  (pair): pair is [string, string | number | boolean | null] =>
                    typeof pair[1] !== 'object' || pair[1] === null,
                ),
              ),
              source: source.join(' '),
              target: target.join(' '),
              contexts: contexts.join(' '),
            }))
          }
        />
      </div>
      <ul class="imported-rows">
        {data.events.map((row) => (
          <ImportedItem key={`${row.dataset}|${row.id}`} row={row} names={names} />
        ))}
      </ul>
      {data.events.length === MOST && <p class="quiet">{words.firstRows(MOST)}</p>}
    </>
  );
}

function ImportedItem(props: { readonly row: ImportedReceipt; readonly names: Names }) {
  const { row, names } = props;
  const words = t().standing;
  const who = (codes: readonly string[]) => codes.map(names.actor).join(', ') || words.nobody;
  const type = row.type === null ? words.noAct : `${row.type}${row.mode === null ? '' : ` / ${row.mode}`}`;
  return (
    <li>
      <p>
        {row.day === null ? t().pair.noDate : longDay(row.day)} <span class="event-type">{type}</span>{' '}
        {who(row.source)} → {who(row.target)}
      </p>
      {/* Addresses of strangers stay text: nothing here leads away from this machine. */}
      <p class="quiet">
        {words.origin(row.dataset, row.release ?? words.noRelease, row.id, row.code, row.line)}
        {row.url !== null && (
          <>
            {' '}
            <code>{row.url}</code>
          </>
        )}
      </p>
    </li>
  );
}
