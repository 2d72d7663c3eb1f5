/** Who goes where and when: the itinerary of each envoy, on the map as great circles, and what each rule costs. */
import { useMemo } from 'preact/hooks';
import type { EnvoysAnswer } from '../../../src/server/responses.js';
import { longDay, plain } from '../format.js';
import { Disclaimer } from '../map/disclaimer.js';
import type { MapTie } from '../map/map-view.js';
import { useShapes } from '../map/use-shapes.js';
import { type RouteLeg, type RouteStop, WorldMap } from '../map/world-map.js';
import { t } from '../messages/index.js';
import { useNames } from '../names.js';
import { useWidth } from '../pair/use-width.js';
import { Waiting } from '../parts/waiting.js';

const NO_TIES: ReadonlyMap<string, MapTie> = new Map();

export function EnvoysView(props: { readonly report: EnvoysAnswer }) {
  const { report } = props;
  const { best } = report;
  const words = t().strategy;
  return (
    <>
      <p>{report.words}</p>
      {best === null ? (
        <>
          <p class="mistake">{words.noPlan}</p>
          <ul>
            {report.clash.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <EnvoysMap report={report} />
          {best.trips.map((trip) => (
            <section key={trip.envoy} aria-label={trip.envoy}>
              <h2>{trip.envoy}</h2>
              <ol class="way-steps">
                {trip.visits.map((visit) => (
                  <li key={visit.city}>
                    {words.visit(
                      visit.city,
                      longDay(visit.from),
                      longDay(visit.until),
                      plain(visit.worth, 0),
                    )}
                  </li>
                ))}
              </ol>
            </section>
          ))}
        </>
      )}
      {report.prices.length > 0 && (
        <>
          <h2>{words.prices}</h2>
          <ul>
            {report.prices.map((price) => (
              <li key={price.words}>
                {words.price(price.words, plain(price.gain[0], 0), plain(price.gain[1], 0))}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function EnvoysMap(props: { readonly report: EnvoysAnswer }) {
  const { plan, best } = props.report;
  const names = useNames();
  const { shapes, trouble } = useShapes();
  const { ref, width } = useWidth<HTMLDivElement>(960);
  const { legs, stops } = useMemo(() => routesOf(props.report), [props.report]);
  return (
    <div ref={ref}>
      {shapes === undefined ? (
        <Waiting trouble={trouble} />
      ) : (
        <>
          <WorldMap
            shapes={shapes}
            state={undefined}
            ties={NO_TIES}
            viewpoint="un"
            width={width}
            near={false}
            label={t().strategy.routesLabel(best?.trips.length ?? 0, stops.length)}
            name={names.state}
            legs={legs}
            stops={stops}
          />
          <ul class="legend">
            {best?.trips.map((trip, i) => (
              <li key={trip.envoy}>
                <svg viewBox="0 0 34 8" width="34" height="8" aria-hidden="true">
                  <path class={`route envoy-${i % 4}`} d="M1 4H33" />
                </svg>
                {trip.envoy}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="quiet">{plan.title}</p>
      <Disclaimer viewpoint="un" names={names} />
    </div>
  );
}

function routesOf({ plan, best }: EnvoysAnswer): {
  readonly legs: readonly RouteLeg[];
  readonly stops: readonly RouteStop[];
} {
  const places = new Map(
    [...plan.homes, ...plan.capitals].map(({ city, longitude, latitude }) => [
      city,
      [longitude, latitude] as const,
    ]),
  );
  const legs = (best?.trips ?? []).flatMap((trip, envoy) =>
    trip.legs.flatMap((leg): readonly RouteLeg[] => {
      const [from, to] = [places.get(leg.from), places.get(leg.to)];
      return from === undefined || to === undefined ? [] : [{ from, to, envoy }];
    }),
  );
  const visited = new Set((best?.trips ?? []).flatMap(({ visits }) => visits.map(({ city }) => city)));
  const stops = [...places].flatMap(([city, at]): readonly RouteStop[] =>
    visited.has(city) || plan.homes.some((home) => home.city === city) ? [{ at, text: city }] : [],
  );
  return { legs, stops };
}
