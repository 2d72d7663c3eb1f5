/** The head of a pair's page: names, where the index stands in one sentence, and what is behind it. */
import type { PairView, TieSeries, TurningPoint } from '../../../src/server/responses.js';
import { periodWords, signed } from '../format.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { Score } from '../parts/badges.js';

export function PairHeader(props: {
  readonly view: PairView;
  readonly series: TieSeries;
  readonly names: Names;
}) {
  const { view, series, names } = props;
  const words = t();
  const [a, b] = [names.state(series.source), names.state(series.target)];
  const happenings = series.points.reduce((sum, point) => sum + point.events, 0);
  const turn = largestTurn(series);
  return (
    <header class="pair-header">
      <h1>{series.options.direction === 'directed' ? words.pair.way(a, b) : words.pair.both(a, b)}</h1>
      <p class="level">
        <Level series={series} />{' '}
        {turn === undefined
          ? words.pair.noTurn
          : words.pair.largest(periodWords(turn.period), signed(turn.before), signed(turn.after))}
      </p>
      <p class="quiet">
        {words.pair.behind(
          words.count.happenings(happenings),
          words.count.documents(view.documents),
          words.count.publishers(view.publishers),
        )}
        .
      </p>
    </header>
  );
}

function Level(props: { readonly series: TieSeries }) {
  const words = t().pair;
  // The last period alone: an older level may no longer hold.
  const last = props.series.points.at(-1);
  if (last === undefined || last.index === null) return <>{words.unknown}.</>;
  return (
    <>
      <strong class="level-number">
        <Score value={last.index} text={signed(last.index)} />
      </strong>{' '}
      {words.standing(periodWords(last.period))}
      {last.low !== null && last.high !== null && ` (${words.bandOf(signed(last.low), signed(last.high))})`}.
    </>
  );
}

function largestTurn(series: TieSeries): TurningPoint | undefined {
  return series.turningPoints.toSorted(
    (x, y) => Math.abs(y.after - y.before) - Math.abs(x.after - x.before),
  )[0];
}
