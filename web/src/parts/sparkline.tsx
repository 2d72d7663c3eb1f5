/** A small line of an index over time, around a line at 0. Silence is a gap. */
import { runsOf } from '../pair/chart-layout.js';

const WIDTH = 132;
const HEIGHT = 38;
const EDGE = 3;

export function Sparkline(props: {
  readonly values: readonly (number | null)[];
  /** Farthest value from 0 that has room, the same for all lines that are to be compared. */
  readonly reach: number;
  /** What it shows, for those who do not see it. */
  readonly label: string;
}) {
  const { values } = props;
  const x = (i: number) => EDGE + (i * (WIDTH - 2 * EDGE)) / Math.max(1, values.length - 1);
  const y = (value: number) => HEIGHT / 2 - (value / props.reach) * (HEIGHT / 2 - EDGE);
  const last = values.findLastIndex((value) => value !== null);
  const lastValue = values[last];
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={props.label}
    >
      <line class="spark-zero" x1="0" x2={WIDTH} y1={y(0)} y2={y(0)} />
      {runsOf(values).map((run) => (
        <polyline
          key={run.start}
          class="spark-line"
          points={run.values
            .map((value, i) => `${x(run.start + i).toFixed(1)},${y(value).toFixed(1)}`)
            .join(' ')}
        />
      ))}
      {lastValue !== undefined && lastValue !== null && (
        <circle class="spark-end" cx={x(last)} cy={y(lastValue)} r="2.4" />
      )}
    </svg>
  );
}
