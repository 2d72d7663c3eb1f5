/** Colours of the map with their bounds. Land without a tie has a line of its own: no data is not zero. */
import { t } from '../messages/index.js';
import { CLASS_BOUNDS, TIE_CLASSES } from './map-view.js';

export function MapLegend() {
  const words = t().map;
  return (
    <ul class="legend map-legend">
      {TIE_CLASSES.map((name, i) => (
        <li key={name}>
          <svg viewBox="0 0 18 12" width="18" height="12" aria-hidden="true">
            <rect class={`land tie-${name}`} width="18" height="12" />
            {i < 3 && <rect fill="url(#hostile)" width="18" height="12" />}
          </svg>
          {bounds(i)}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 18 12" width="18" height="12" aria-hidden="true">
          <rect class="land" width="18" height="12" />
        </svg>
        {words.nothing}
      </li>
      <li>
        <svg viewBox="0 0 18 12" width="18" height="12" aria-hidden="true">
          <rect class="land" width="18" height="12" />
          <rect fill="url(#disputed)" width="18" height="12" />
        </svg>
        {words.disputed}
      </li>
      <li>
        <svg viewBox="0 0 18 12" width="18" height="12" aria-hidden="true">
          <rect class="land is-self" width="18" height="12" />
        </svg>
        {words.self}
      </li>
    </ul>
  );
}

function bounds(place: number): string {
  const words = t().map;
  const [low, high] = [CLASS_BOUNDS[place - 1], CLASS_BOUNDS[place]];
  if (low === undefined) return words.below(minus(high));
  return high === undefined ? words.above(minus(low)) : words.range(minus(low), minus(high));
}

const minus = (value: number | undefined) => String(value ?? '').replace('-', '−');
