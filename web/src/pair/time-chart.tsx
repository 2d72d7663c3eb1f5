/**
 * The chart of a pair on one time axis: numbered turning points, the index with its band, cooperation and
 * conflict as columns, and how much was read. A gap is a gap; where nothing was read the strip is hatched.
 * Dragging over it chooses months. Everything in it is also in the table and the lists below it.
 *
 * Long, because its strips share one axis and are read together; each is a small component.
 */
import { useState } from 'preact/hooks';
import type { TiePoint, TieSeries } from '../../../src/server/responses.js';
import { plain, signed } from '../format.js';
import { t } from '../messages/index.js';
import {
  indexDomain,
  linear,
  type MonthRange,
  monthsBetween,
  placesOf,
  runsOf,
  type Scale,
  ticksOf,
  timeTicks,
} from './chart-layout.js';
import { useWidth } from './use-width.js';

const LEFT = 38;
const RIGHT = 8;
const TURNS = { top: 0, bottom: 24 };
const INDEX = { top: 28, bottom: 218 };
/** Columns of acts: one panel, or one for each direction. */
const COLUMNS = { top: 252, height: 90, heightEach: 66, gap: 24 } as const;
const COVERAGE_HEIGHT = 30;
/** A label of the time axis nearer to the right edge than this would be cut. */
const TICK_ROOM = 26;

/** Acts in one direction. */
export interface Way {
  readonly title: string;
  readonly points: readonly TiePoint[];
}

export interface TimeChartProps {
  readonly series: TieSeries;
  /** What one does to the other, and back; none: the series has one direction, and one panel shows it. */
  readonly ways: readonly Way[];
  readonly range: Partial<MonthRange>;
  /** What the chart shows, in a sentence. */
  readonly label: string;
  /** A stretch was chosen; undefined: the whole time. */
  readonly onRange: (range: MonthRange | undefined) => void;
  /** A period is under the pointer; undefined: none is. */
  readonly onHover: (point: TiePoint | undefined) => void;
}

export function TimeChart(props: TimeChartProps) {
  const { series, range } = props;
  const { points } = series;
  const { ref, width } = useWidth<HTMLDivElement>(720);
  const step = (width - LEFT - RIGHT) / Math.max(1, points.length);
  const x: Scale = (place) => LEFT + place * step;
  const rows = panelsOf(series, props.ways);
  const acts = rows.at(-1)?.bottom ?? INDEX.bottom;
  const coverage = { top: acts + 30, bottom: acts + 30 + COVERAGE_HEIGHT };
  const height = coverage.bottom + 24;
  return (
    <div class="time-chart" ref={ref}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={props.label}
      >
        <defs>
          <pattern
            id="hatch"
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line class="hatch" x1="0" y1="0" x2="0" y2="5" />
          </pattern>
        </defs>
        <Chosen places={placesOf(points, range)} all={points.length} x={x} bottom={coverage.bottom} />
        <TimeAxis points={points} x={x} step={step} bottom={coverage.bottom} />
        <IndexPanel points={points} x={x} right={width - RIGHT} />
        {rows.map((row) => (
          <ColumnsPanel key={row.title} {...row} x={x} step={step} right={width - RIGHT} />
        ))}
        <CoverageStrip points={points} x={x} step={step} {...coverage} />
        <Turns series={series} x={x} bottom={acts} />
        <Brush {...props} x={x} step={step} right={width - RIGHT} bottom={coverage.bottom} />
      </svg>
    </div>
  );
}

interface ColumnsRow extends Way {
  readonly top: number;
  readonly bottom: number;
  /** Largest sums of scores, the same for all rows, so that they can be compared. */
  readonly most: number;
  readonly least: number;
}

/** Where the columns of each direction lie. */
function panelsOf(series: TieSeries, ways: readonly Way[]): readonly ColumnsRow[] {
  const shown = ways.length > 0 ? ways : [{ title: '', points: series.points }];
  const all = shown.flatMap(({ points }) => points);
  const most = Math.max(1, ...all.map((point) => point.cooperation));
  const least = Math.max(1, ...all.map((point) => point.conflict));
  const height = shown.length > 1 ? COLUMNS.heightEach : COLUMNS.height;
  return shown.map((way, i) => {
    const top = COLUMNS.top + i * (height + COLUMNS.gap);
    return { ...way, top, bottom: top + height, most, least };
  });
}

interface Panel {
  readonly points: readonly TiePoint[];
  readonly x: Scale;
}

function PanelTitle(props: { readonly y: number; readonly text: string }) {
  return (
    <text class="panel-title" x={LEFT} y={props.y - 9}>
      {props.text}
    </text>
  );
}

function ValueAxis(props: { readonly ticks: readonly number[]; readonly y: Scale; readonly right: number }) {
  return (
    <g class="axis">
      {props.ticks.map((tick) => (
        <g key={tick}>
          <line
            class={tick === 0 ? 'zero' : 'grid'}
            x1={LEFT}
            x2={props.right}
            y1={props.y(tick)}
            y2={props.y(tick)}
          />
          <text x={LEFT - 6} y={props.y(tick)} dy="0.32em" text-anchor="end">
            {signed(tick, 0)}
          </text>
        </g>
      ))}
    </g>
  );
}

function IndexPanel(props: Panel & { readonly right: number }) {
  const { points, x, right } = props;
  const domain = indexDomain(points);
  const y = linear(domain, [INDEX.bottom, INDEX.top]);
  const at = (place: number) => x(place + 0.5).toFixed(1);
  return (
    <g class="index-panel">
      <ValueAxis ticks={ticksOf(domain, 5)} y={y} right={right} />
      {points.every((point) => point.index === null) && (
        <text class="panel-title" x={(LEFT + right) / 2} y={y(0) - 12} text-anchor="middle">
          {t().number.absent}
        </text>
      )}
      {runsOf(points.map((point) => point.index)).map((run) => {
        const inRun = points.slice(run.start, run.start + run.values.length);
        const upper = inRun.map((point, i) => `${at(run.start + i)},${y(point.high ?? 0).toFixed(1)}`);
        const lower = inRun.map((point, i) => `${at(run.start + i)},${y(point.low ?? 0).toFixed(1)}`);
        const line = run.values.map((value, i) => `${at(run.start + i)},${y(value).toFixed(1)}`);
        return (
          <g key={run.start}>
            <polygon class="band" points={[...upper, ...lower.reverse()].join(' ')} />
            {line.length > 1 ? (
              <polyline class="index-line" points={line.join(' ')} />
            ) : (
              <circle class="index-dot" cx={at(run.start)} cy={y(run.values[0] ?? 0)} r="3" />
            )}
          </g>
        );
      })}
    </g>
  );
}

/** Pixels below which a title that says all would be cut off. */
const NARROW = 420;

/** The signs alone where there is little room; the legend below has their words. */
function panelTitle(title: string, scores: string, right: number): string {
  if (title === '') return scores;
  return right < NARROW ? `${title}: ▲▼` : `${title}. ${scores}`;
}

function ColumnsPanel(props: ColumnsRow & Panel & { readonly step: number; readonly right: number }) {
  const { points, x, step, right, most, least, top, bottom } = props;
  const y = linear([-least, most], [bottom, top]);
  const scores = `${t().pair.panels.columns}: ▲ ${t().pair.cooperation}, ▼ ${t().pair.conflict}`;
  const wide = Math.max(1, step * 0.72);
  const left = (i: number) => x(i + 0.5) - wide / 2;
  return (
    <g class="columns-panel">
      <PanelTitle y={top} text={panelTitle(props.title, scores, right)} />
      <ValueAxis ticks={ticksOf([-least, most], 3)} y={y} right={right} />
      {points.map((point, i) => (
        <g key={point.period}>
          {point.cooperation > 0 && (
            <rect
              class="cooperation"
              x={left(i)}
              width={wide}
              y={y(point.cooperation)}
              height={y(0) - y(point.cooperation)}
            />
          )}
          {point.conflict > 0 && (
            <rect class="conflict" x={left(i)} width={wide} y={y(0)} height={y(-point.conflict) - y(0)} />
          )}
        </g>
      ))}
    </g>
  );
}

function CoverageStrip(
  props: Panel & { readonly step: number; readonly top: number; readonly bottom: number },
) {
  const { points, x, step, top, bottom } = props;
  const most = Math.max(1, ...points.map((point) => point.coverage));
  const y = linear([0, most], [bottom, top]);
  return (
    <g class="coverage-strip">
      <PanelTitle
        y={top}
        text={`${t().pair.panels.coverage} (≤ ${most.toLocaleString(t().locale)}); ▨ ${t().pair.unread}`}
      />
      {points.map((point, i) =>
        point.coverage === 0 ? (
          <rect
            key={point.period}
            class="unread"
            x={x(i)}
            width={step}
            y={top}
            height={bottom - top}
            fill="url(#hatch)"
          />
        ) : (
          <rect
            key={point.period}
            class="coverage"
            x={x(i)}
            width={Math.max(1, step - 0.5)}
            y={y(point.coverage)}
            height={bottom - y(point.coverage)}
          />
        ),
      )}
      <line class="zero" x1={x(0)} x2={x(points.length)} y1={bottom} y2={bottom} />
    </g>
  );
}

function TimeAxis(props: Panel & { readonly step: number; readonly bottom: number }) {
  const { points, x, step, bottom } = props;
  const name = (month: string) =>
    new Date(`${month}-01T00:00:00Z`).toLocaleDateString(t().locale, { month: 'short', timeZone: 'UTC' });
  return (
    <g class="time-axis">
      {timeTicks(points, step)
        .filter((tick) => x(tick.at) + TICK_ROOM < x(points.length))
        .map((tick) => (
          <g key={tick.month}>
            <line
              class={tick.year ? 'year' : 'month'}
              x1={x(tick.at)}
              x2={x(tick.at)}
              y1={INDEX.top}
              y2={bottom + 5}
            />
            <text x={x(tick.at) + 3} y={bottom + 18} class={tick.year ? 'year' : 'month'}>
              {tick.year ? tick.month.slice(0, 4) : name(tick.month)}
            </text>
          </g>
        ))}
    </g>
  );
}

/** Numbers of the turning points, as in the list below the chart, over the first period of the new level. */
function Turns(props: { readonly series: TieSeries; readonly x: Scale; readonly bottom: number }) {
  const { series, x, bottom } = props;
  return (
    <g class="turns">
      {series.turningPoints.map((turn, i) => {
        const place = series.points.findIndex((point) => point.period === turn.period);
        if (place < 0) return null;
        return (
          <g key={turn.day} class={turn.after > turn.before ? 'turn-up' : 'turn-down'}>
            <line x1={x(place)} x2={x(place)} y1={TURNS.bottom - 3} y2={bottom} />
            <circle cx={x(place)} cy={TURNS.top + 12} r="10" />
            <text x={x(place)} y={TURNS.top + 12} dy="0.35em" text-anchor="middle">
              {i + 1}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** What lies outside the chosen months is dimmed. */
function Chosen(props: {
  readonly places: readonly [number, number];
  readonly all: number;
  readonly x: Scale;
  readonly bottom: number;
}) {
  const { places, all, x, bottom } = props;
  if (places[0] === 0 && places[1] === all) return null;
  const [from, to] = [x(places[0]), x(places[1])];
  return (
    <g class="chosen">
      <rect x={from} width={Math.max(1, to - from)} y={TURNS.bottom} height={bottom - TURNS.bottom} />
      <line x1={from} x2={from} y1={TURNS.bottom} y2={bottom} />
      <line x1={to} x2={to} y1={TURNS.bottom} y2={bottom} />
    </g>
  );
}

/** The layer that the pointer meets: hovering names a period, dragging chooses months. */
function Brush(
  props: TimeChartProps & {
    readonly x: Scale;
    readonly step: number;
    readonly right: number;
    readonly bottom: number;
  },
) {
  const { series, step, x, right, bottom } = props;
  const { points } = series;
  const [drag, setDrag] = useState<{ readonly from: number; readonly to: number } | undefined>();
  const placeAt = (event: PointerEvent & { readonly currentTarget: SVGRectElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const place = Math.floor(((event.clientX - box.left) / Math.max(1, box.width)) * points.length);
    return Math.min(points.length - 1, Math.max(0, place));
  };
  if (points.length === 0) return null;
  return (
    <>
      {drag !== undefined && (
        <rect
          class="dragging"
          x={x(Math.min(drag.from, drag.to))}
          width={(Math.abs(drag.to - drag.from) + 1) * step}
          y={TURNS.bottom}
          height={bottom - TURNS.bottom}
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same choice is two month fields below the chart. */}
      <rect
        class="brush"
        x={LEFT}
        width={Math.max(0, right - LEFT)}
        y={0}
        height={bottom}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const place = placeAt(event);
          setDrag({ from: place, to: place });
        }}
        onPointerMove={(event) => {
          const place = placeAt(event);
          props.onHover(points[place]);
          if (drag !== undefined && place !== drag.to) setDrag({ ...drag, to: place });
        }}
        onPointerUp={() => {
          if (drag !== undefined) props.onRange(monthsBetween(points, drag.from, drag.to));
          setDrag(undefined);
        }}
        onPointerCancel={() => setDrag(undefined)}
        onPointerLeave={() => props.onHover(undefined)}
        onDblClick={() => props.onRange(undefined)}
      />
    </>
  );
}

/** One period in words, for the line under the chart. */
export function readout(point: TiePoint, when: string): string {
  const words = t();
  const band =
    point.low === null || point.high === null
      ? ''
      : ` (${words.number.band(signed(point.low), signed(point.high))})`;
  return words.pair.readout(
    when,
    point.index === null ? words.number.absent : `${signed(point.index)}${band}`,
    plain(point.cooperation),
    plain(point.conflict),
    words.count.happenings(point.events),
    words.count.reports(point.coverage),
  );
}
