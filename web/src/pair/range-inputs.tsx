/** The brush for the keyboard: two months, and a way back to the whole time. */
import type { TiePoint } from '../../../src/server/responses.js';
import { t } from '../messages/index.js';
import { firstDay, monthOf } from '../periods.js';
import { monthParam } from '../series-options.js';
import { type MonthRange, monthsBetween } from './chart-layout.js';

export function RangeInputs(props: {
  readonly points: readonly TiePoint[];
  readonly range: Partial<MonthRange>;
  readonly onRange: (range: MonthRange | undefined) => void;
}) {
  const { points, range, onRange } = props;
  const words = t().pair;
  const whole = monthsBetween(points, 0, points.length - 1);
  if (whole === undefined) return null;
  const { from = monthOf(firstDay(points[0]?.period ?? whole.from)), to = whole.to } = range;
  const change = (key: 'from' | 'to') => (event: Event) => {
    const value = event.currentTarget instanceof HTMLInputElement ? event.currentTarget.value : '';
    const month = monthParam(value);
    if (month !== undefined) onRange({ from, to, [key]: month });
  };
  const chosen = range.from !== undefined || range.to !== undefined;
  return (
    <div class="range-inputs">
      <label>
        {words.range}{' '}
        <input type="month" value={from} min={whole.from} max={whole.to} onChange={change('from')} />
      </label>
      <label>
        {words.rangeTo}{' '}
        <input type="month" value={to} min={whole.from} max={whole.to} onChange={change('to')} />
      </label>
      <button type="button" disabled={!chosen} onClick={() => onRange(undefined)}>
        {words.whole}
      </button>
      <p class="hint">{words.drag}</p>
    </div>
  );
}
