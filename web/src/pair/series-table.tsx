/** The chart's twin: the same figures as a table, latest first. */
import type { TieSeries } from '../../../src/server/responses.js';
import type { ExportRow } from '../export/csv.js';
import { plain, shortPeriod, signed } from '../format.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { Fold } from '../parts/fold.js';

export function SeriesTable(props: { readonly series: TieSeries; readonly names: Names }) {
  return (
    <Fold name="table" class="series-table" summary={t().pair.table}>
      {() => <Table {...props} />}
    </Fold>
  );
}

function Table(props: { readonly series: TieSeries; readonly names: Names }) {
  const { series, names } = props;
  const words = t().pair;
  const pair = words.both(names.state(series.source), names.state(series.target));
  const absent = <abbr title={t().number.absent}>–</abbr>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="table-scroll tall" aria-label={words.table} tabIndex={0}>
      <table>
        <caption>{words.tableCaption(pair)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.period}</th>
            {(['index', 'band', 'cooperation', 'conflict', 'net', 'events', 'coverage'] as const).map(
              (column) => (
                <th scope="col" class="number" key={column}>
                  {words.columns[column]}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {series.points.toReversed().map((point) => (
            <tr key={point.period}>
              <th scope="row">{shortPeriod(point.period)}</th>
              <td class="number">{point.index === null ? absent : signed(point.index)}</td>
              <td class="number">
                {point.low === null || point.high === null
                  ? absent
                  : t().number.band(signed(point.low), signed(point.high))}
              </td>
              <td class="number">{plain(point.cooperation)}</td>
              <td class="number">{plain(point.conflict)}</td>
              <td class="number">{signed(point.net)}</td>
              <td class="number">{point.events}</td>
              <td class="number">{point.coverage === 0 ? words.unread : point.coverage}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A row for each period, earliest first: numbers unrounded, absent ones empty. */
export function seriesRows({ source, target, points }: TieSeries): readonly ExportRow[] {
  return points.map((point) => ({
    source,
    target,
    period: point.period,
    index: point.index,
    low: point.low,
    high: point.high,
    cooperation: point.cooperation,
    conflict: point.conflict,
    net: point.net,
    happenings: point.events,
    read: point.coverage,
  }));
}
