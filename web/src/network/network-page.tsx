/**
 * *Network*: who stands with whom in a period, and where it strains. The film gives the ties of every period at once;
 * the blocs, with their proof, are asked for the period in sight.
 */
import { type Signal, signal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import type { BlocsReport, NetworkFilm, NetworkFrame, StateCode } from '../../../src/server/responses.js';
import { type BlocsAnswer, type FilmAnswer, type MediatorsAnswer, pairHref } from '../addresses.js';
import { useAnswer, useAnswerIf } from '../api.js';
import { filmHref, frameAt, monthsOf } from '../film/film-params.js';
import '../styles/network.css';
import { TimeSlider } from '../film/time-slider.js';
import { periodWords, signed } from '../format.js';
import { t } from '../messages/index.js';
import { type Names, useNames } from '../names.js';
import { useWidth } from '../pair/use-width.js';
import { AddToBrief } from '../parts/add-to-brief.js';
import { TableTwin } from '../parts/table-twin.js';
import { useTitle } from '../parts/use-title.js';
import { Waiting } from '../parts/waiting.js';
import { address, go, type Params, withParams } from '../router.js';
import { BlocsPanel } from './blocs-panel.js';
import { drawnApart } from './drawn-apart.js';
import { fitOf, placed } from './fit-places.js';
import { meanTies, periodLayout, wholeLayout } from './layout.js';
import { MediatorsPanel } from './mediators-panel.js';
import { blocsHref, mediatorsHref, pairParam } from './network-addresses.js';
import { NetworkDrawing } from './network-drawing.js';
import { NetworkExport } from './network-export.js';
import { NetworkFilters } from './network-filters.js';
import { NAMED, type NetworkDrawingProps } from './network-svg.js';
import { NetworkTable } from './network-table.js';
import { type EdgeView, isOf, pictureOf } from './network-view.js';

export function NetworkPage() {
  const words = t().network;
  const { params } = address.value;
  const names = useNames();
  const asked = useAnswer<FilmAnswer>(filmHref(params));
  useTitle(words.title);
  const film = asked.data;
  return (
    <div class="network-page" aria-busy={!asked.fresh}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {film === undefined ? (
        <Waiting trouble={asked.trouble} />
      ) : (
        <Film film={film} params={params} names={names} />
      )}
    </div>
  );
}

function Film(props: { readonly film: NetworkFilm; readonly params: Params; readonly names: Names }) {
  const { film, params, names } = props;
  const words = t().network;
  const frame = film.frames[frameAt(film, params)];
  const blocs = useAnswerIf<BlocsAnswer>(frame === undefined ? undefined : blocsHref(params, frame)).data;
  const pair = pairParam(params, names);
  const mediators = useAnswerIf<MediatorsAnswer>(
    frame === undefined || pair === undefined ? undefined : mediatorsHref(params, pair, frame),
  );
  if (frame === undefined) return <p class="nothing">{words.nothingRead}</p>;
  const fitting = blocs !== undefined && isOf(blocs, frame) ? blocs : undefined;
  return (
    <>
      <NetworkFilters params={params} film={film} />
      <TimeSlider film={film} />
      <div class="network-columns">
        <div>
          <Picture
            film={film}
            frame={frame}
            blocs={fitting}
            params={params}
            names={names}
            pair={pair}
            brokers={mediators.data?.mediators.map(({ state }) => state) ?? []}
          />
        </div>
        <div class="network-side">
          <BlocsPanel blocs={fitting} frame={frame} names={names} />
          <MediatorsPanel pair={pair} asked={mediators} names={names} frame={frame} />
        </div>
      </div>
    </>
  );
}

interface PictureProps {
  readonly film: NetworkFilm;
  readonly frame: NetworkFrame;
  readonly blocs: BlocsReport | undefined;
  readonly params: Params;
  readonly names: Names;
  readonly pair: readonly [StateCode, StateCode] | undefined;
  /** Mediators of the pair, best first. */
  readonly brokers: readonly StateCode[];
}

/** Mediators that are marked in the drawing. */
const MARKED = 5;

function Picture(props: PictureProps) {
  const { film, frame, blocs, params, names } = props;
  const words = t().network;
  const { ref, width } = useWidth<HTMLDivElement>(760);
  const holder = useRef<HTMLDivElement>(null);
  // Not of this component: pointing at a tie must not compare the whole drawing.
  const hovered = useMemo(() => signal<EdgeView | undefined>(undefined), []);
  const height = Math.round(Math.min(720, Math.max(340, width * 0.72)));
  const picture = useMemo(() => pictureOf(frame, blocs), [frame, blocs]);
  const places = usePlaces(film, frame, width, height);
  const badges = useMemo(
    () => new Map(props.brokers.slice(0, MARKED).map((state, i) => [state, String(i + 1)])),
    [props.brokers],
  );
  const chosen = params.state !== undefined ? [params.state] : [];
  const focus = useMemo(
    () => new Set(props.pair === undefined ? chosen : [...props.pair, ...badges.keys()]),
    [params.state, props.pair?.join(), badges],
  );
  const openTie = ({ a, b }: EdgeView) =>
    go(pairHref(a, b, { ...monthsOf(frame), statuses: params.statuses }));
  const drawing: NetworkDrawingProps = {
    picture,
    places,
    width,
    height,
    names,
    label: words.drawingLabel(periodWords(frame.period), picture.nodes.length, picture.edges.length),
    focus,
    badges,
    onState: (state) => go(withParams({ state: params.state === state ? undefined : state })),
    onTie: openTie,
    onHover: (edge) => {
      hovered.value = edge;
    },
  };
  const part = {
    kind: 'network' as const,
    title: `${words.title}, ${periodWords(frame.period)}`,
    href: withParams({ period: frame.period }),
  };
  return (
    <div ref={ref}>
      <div ref={holder}>
        <TableTwin
          name="view"
          label={words.title}
          tools={
            <>
              <NetworkExport
                film={film}
                frame={frame}
                blocs={blocs}
                params={params}
                names={names}
                drawing={() =>
                  holder.current?.querySelector<SVGSVGElement>('svg.network') ?? drawnApart(drawing)
                }
              />
              <AddToBrief part={part} />
            </>
          }
          chart={() =>
            frame.ties.length === 0 ? (
              <NoTies frame={frame} />
            ) : (
              <>
                <NetworkDrawing {...drawing} />
                <Readout hovered={hovered} names={names} />
                <Legend />
              </>
            )
          }
          table={() => <NetworkTable frame={frame} blocs={blocs} names={names} params={params} />}
        />
      </div>
      <p class="quiet">{words.counted(frame.ties.length, film.least, frame.weak)}</p>
    </div>
  );
}

/** Pixels between two states: with names below them they need more. */
function apartOf(states: number, width: number): number {
  if (width < 560) return 26;
  return states <= NAMED ? 58 : 40;
}

/** The tie that is pointed at, in words. */
function Readout(props: { readonly hovered: Signal<EdgeView | undefined>; readonly names: Names }) {
  const edge = props.hovered.value;
  return <p class="readout">{edge === undefined ? t().network.hint : tieWords(edge, props.names)}</p>;
}

/** Places of the period in pixels; one scale and one ground for the whole film. */
function usePlaces(film: NetworkFilm, frame: NetworkFrame, width: number, height: number) {
  const whole = useMemo(
    () => wholeLayout(film.states, meanTies(film.frames.map(({ ties }) => ties))),
    [film],
  );
  const fit = useMemo(
    () => fitOf([whole], { width, height, edge: width < 560 ? 30 : 56 }),
    [whole, width, height],
  );
  return useMemo(() => {
    const states = [...new Set(frame.ties.flatMap(({ a, b }) => [a, b]))];
    return placed(periodLayout(states, frame.ties, whole), fit, apartOf(states.length, width));
  }, [frame, whole, fit]);
}

function NoTies(props: { readonly frame: NetworkFrame }) {
  const words = t().network;
  return <p class="nothing">{props.frame.heard ? words.noTies(props.frame.weak) : words.notHeard}</p>;
}

function tieWords(edge: EdgeView, names: Names): string {
  const words = t().network;
  const line = words.tie(
    names.state(edge.a),
    names.state(edge.b),
    signed(edge.index),
    t().count.happenings(edge.acts),
  );
  if (!edge.frustrated) return line;
  return `${line} ${edge.friendly ? words.across : words.within}`;
}

function Legend() {
  const words = t().network;
  return (
    <ul class="legend network-legend">
      <li>
        <svg viewBox="0 0 34 12" width="34" height="12" aria-hidden="true">
          <path class="tie tie-friendly is-lit" stroke-width="3" d="M1 6H33" />
        </svg>
        {words.friendly}
      </li>
      <li>
        <svg viewBox="0 0 34 12" width="34" height="12" aria-hidden="true">
          <path class="tie tie-hostile is-lit" stroke-width="3" stroke-dasharray="7 5" d="M1 6H33" />
        </svg>
        {words.hostile}
      </li>
      <li>
        <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
          <g class="tie-mark">
            <circle r="6.5" />
            <path d="M-3 -3L3 3M-3 3L3 -3" />
          </g>
        </svg>
        {words.frustrated}
      </li>
      <li>
        <svg viewBox="0 0 52 16" width="52" height="16" aria-hidden="true">
          <g class="node node-first" transform="translate(8 8)">
            <path d="M-7 0A7 7 0 1 1 7 0A7 7 0 1 1 -7 0Z" />
          </g>
          <g class="node node-second" transform="translate(26 8)">
            <path d="M-6 -6H6V6H-6Z" />
          </g>
          <g class="node node-apart" transform="translate(44 8)">
            <path d="M0 -7L7 0L0 7L-7 0Z" />
          </g>
        </svg>
        {words.sides}
      </li>
    </ul>
  );
}
