/** *Map*: the ties of one state over the world, period by period. No tie is drawn where nothing is known of one. */
import { useMemo, useRef } from 'preact/hooks';
import type { NetworkFilm, NetworkFrame, StateCode } from '../../../src/server/responses.js';
import { api, type FilmAnswer, pairHref, type SummaryAnswer, tieCitationsHref } from '../addresses.js';
import { useAnswer } from '../api.js';
import { filmHref, frameAt, monthsOf } from '../film/film-params.js';
import { TimeSlider } from '../film/time-slider.js';
import { periodWords } from '../format.js';
import { t } from '../messages/index.js';
import { type Names, useNames } from '../names.js';
import { useWidth } from '../pair/use-width.js';
import { AddToBrief } from '../parts/add-to-brief.js';
import { ExportMenu } from '../parts/export-menu.js';
import { TableTwin } from '../parts/table-twin.js';
import { useTitle } from '../parts/use-title.js';
import { Waiting } from '../parts/waiting.js';
import { address, go, type Params, withParams } from '../router.js';
import { statusesParam } from '../series-options.js';
import { Disclaimer } from './disclaimer.js';
import { VIEWPOINTS, viewpointParam } from './disputed.js';
import { geoJsonOf } from './geojson.js';
import { MapLegend } from './map-legend.js';
import { MapTable } from './map-table.js';
import { busiest, tiesOf } from './map-view.js';
import '../styles/map.css';
import { useShapes } from './use-shapes.js';
import { WorldMap } from './world-map.js';

export function MapPage() {
  const words = t().map;
  const { params } = address.value;
  const names = useNames();
  // Pairs whose index is near 0 are drawn as such here: they are not the same as pairs of which nothing is told.
  const asked = useAnswer<FilmAnswer>(filmHref({ ...params, least: '0' }));
  const info = useAnswer<SummaryAnswer>(api.summary).data?.info;
  useTitle(words.title);
  const film = asked.data;
  const state =
    params.state ?? info?.side ?? info?.watch[0] ?? (film === undefined ? undefined : busiest(film.frames));
  return (
    <div class="map-page" aria-busy={!asked.fresh}>
      <h1>{state === undefined ? words.title : words.titleOf(names.state(state))}</h1>
      <p class="lead">{words.lead}</p>
      {film === undefined ? (
        <Waiting trouble={asked.trouble} />
      ) : (
        <Film film={film} state={state} params={params} names={names} />
      )}
    </div>
  );
}

function Film(props: {
  readonly film: NetworkFilm;
  readonly state: StateCode | undefined;
  readonly params: Params;
  readonly names: Names;
}) {
  const { film, state, params, names } = props;
  const words = t().map;
  const frame = film.frames[frameAt(film, params)];
  return (
    <>
      <MapFilters state={state} params={params} names={names} />
      <TimeSlider film={film} />
      {frame === undefined || state === undefined ? (
        <p class="nothing">{t().network.nothingRead}</p>
      ) : (
        <>
          {!frame.heard && <p class="nothing">{t().network.notHeard}</p>}
          <Drawing frame={frame} state={state} params={params} names={names} />
          <p class="quiet">{words.what(periodWords(frame.period))}</p>
        </>
      )}
    </>
  );
}

function MapFilters(props: {
  readonly state: StateCode | undefined;
  readonly params: Params;
  readonly names: Names;
}) {
  const { state, params, names } = props;
  const words = t().map;
  return (
    <form class="filters" aria-label={t().filters.heading} onSubmit={(event) => event.preventDefault()}>
      <label>
        {words.tiesOf}
        <input
          list="state-names"
          value={state === undefined ? '' : names.state(state)}
          autocomplete="off"
          onChange={(event) => {
            const typed = event.currentTarget.value.trim();
            go(withParams({ state: typed === '' ? undefined : (names.find(typed) ?? typed) }));
          }}
        />
      </label>
      <label>
        {words.viewpoint}
        <select
          value={viewpointParam(params.borders)}
          onChange={(event) => {
            const { value } = event.currentTarget;
            go(withParams({ borders: value === 'un' ? undefined : value }));
          }}
        >
          {VIEWPOINTS.map((viewpoint) => (
            <option key={viewpoint} value={viewpoint}>
              {words.viewpoints[viewpoint]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.area}
        <select
          value={params.area === 'near' ? 'near' : 'world'}
          onChange={(event) =>
            go(withParams({ area: event.currentTarget.value === 'near' ? 'near' : undefined }))
          }
        >
          {(['world', 'near'] as const).map((area) => (
            <option key={area} value={area}>
              {words.areaNames[area]}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}

/** Reports of the period: every tie of the state counts, however few its happenings. */
function citedOf({ span }: NetworkFrame, params: Params) {
  const { from, to } = span;
  return { statuses: statusesParam(params).join(','), direction: 'undirected', from, to, least: 1 };
}

function Drawing(props: {
  readonly frame: NetworkFrame;
  readonly state: StateCode;
  readonly params: Params;
  readonly names: Names;
}) {
  const { frame, state, params, names } = props;
  const words = t().map;
  const { shapes, trouble } = useShapes();
  const { ref, width } = useWidth<HTMLDivElement>(960);
  const holder = useRef<HTMLDivElement>(null);
  const viewpoint = viewpointParam(params.borders);
  const list = useMemo(() => tiesOf(frame, state), [frame, state]);
  const ties = useMemo(() => new Map(list.map((tie) => [tie.state, tie])), [list]);
  const when = periodWords(frame.period);
  const rows = () =>
    list.map((tie) => ({
      period: frame.period,
      state,
      partner: tie.state,
      partner_name: names.state(tie.state),
      index: tie.index,
      happenings: tie.acts,
    }));
  const geoJson = () =>
    `${JSON.stringify(geoJsonOf(shapes ?? [], { state, period: frame.period, viewpoint, ties, name: names.state }))}\n`;
  return (
    <div ref={ref}>
      <div ref={holder}>
        <TableTwin
          name="view"
          label={words.titleOf(names.state(state))}
          tools={
            <>
              <ExportMenu
                name={`${words.titleOf(names.state(state))} ${when}`}
                rows={rows}
                cited={() => tieCitationsHref({ ...citedOf(frame, params), state })}
                drawing={() => holder.current?.querySelector<SVGSVGElement>('svg.world') ?? null}
                further={[
                  { label: words.geojson, ending: 'geojson', type: 'application/geo+json', make: geoJson },
                ]}
              />
              <AddToBrief
                part={{
                  kind: 'map',
                  title: `${words.titleOf(names.state(state))}, ${when}`,
                  href: withParams({ state, period: frame.period }),
                }}
              />
            </>
          }
          chart={() =>
            shapes === undefined ? (
              <Waiting trouble={trouble} />
            ) : (
              <>
                <WorldMap
                  shapes={shapes}
                  state={state}
                  ties={ties}
                  viewpoint={viewpoint}
                  near={params.area === 'near'}
                  width={width}
                  label={words.label(names.state(state), when, list.length)}
                  name={names.state}
                  onState={(partner) => go(pairHref(state, partner, monthsOf(frame)))}
                />
                <MapLegend />
              </>
            )
          }
          table={() => <MapTable state={state} frame={frame} ties={list} names={names} />}
        />
      </div>
      <Disclaimer viewpoint={viewpoint} names={names} />
    </div>
  );
}
