/** What the map says of borders: always there, and on paper too. */
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { Fold } from '../parts/fold.js';
import { DISPUTED, holderOf, type Viewpoint } from './disputed.js';

export function Disclaimer(props: { readonly viewpoint: Viewpoint; readonly names: Names }) {
  const { viewpoint, names } = props;
  const words = t().map;
  return (
    <div class="disclaimer">
      <p>
        {words.disclaimer} {words.viewpointSays[viewpoint]}
      </p>
      <Fold name="disputed" summary={words.disputedAreas(DISPUTED.length)}>
        {() => (
          <>
            <ul class="disputed-list">
              {DISPUTED.map((area) => {
                const holder = holderOf(area, viewpoint);
                return (
                  <li key={area.key}>
                    <strong>{words.areas[area.key]}</strong>:{' '}
                    {holder === undefined ? words.toNobody : words.drawnWith(names.state(holder))}{' '}
                    <span class="quiet">({area.source})</span>
                  </li>
                );
              })}
            </ul>
            <p>{words.notApart}</p>
          </>
        )}
      </Fold>
    </div>
  );
}
