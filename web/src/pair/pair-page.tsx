/**
 * *Pair*: how two states stand, since when, and the sentences behind it. The chart shows the whole time; the
 * months chosen on it (`from`, `to` in the address) choose the evidence.
 */
import { useRef, useState } from 'preact/hooks';
import type { PairView, TiePoint, TieSeries } from '../../../src/server/responses.js';
import { api, briefHref, citationsHref, type PairAnswer } from '../addresses.js';
import { useAnswer } from '../api.js';
import { periodWords, signed } from '../format.js';
import { inLanguage } from '../in-language.js';
import { t } from '../messages/index.js';
import { type Names, useNames } from '../names.js';
import type { PageProps } from '../page-props.js';
import { AddToBrief } from '../parts/add-to-brief.js';
import { ExportMenu } from '../parts/export-menu.js';
import { FiltersInForce } from '../parts/filters-in-force.js';
import { Fold } from '../parts/fold.js';
import { StatusesField } from '../parts/statuses-field.js';
import { useTitle } from '../parts/use-title.js';
import { Waiting } from '../parts/waiting.js';
import { address, go, type Params, withParams } from '../router.js';
import { apiParams, periodParam, statusesParam, statusesValue } from '../series-options.js';
import type { MonthRange } from './chart-layout.js';
import { DirectionSwitch, directionParam, seriesOf } from './direction-switch.js';
import { EvidenceList } from './evidence-list.js';
import { HowMade } from './how-made.js';
import { PairHeader } from './pair-header.js';
import { RangeInputs } from './range-inputs.js';
import { rangeParam } from './range-param.js';
import { SeriesTable, seriesRows } from './series-table.js';
import { StandingSections } from './standing-sections.js';
import { readout, TimeChart, type Way } from './time-chart.js';
import { TurningList } from './turning-list.js';
import '../styles/pair.css';

export function PairPage(props: PageProps) {
  const { a = '', b = '' } = props.parts;
  const { params } = address.value;
  const names = useNames();
  const asked = useAnswer<PairAnswer>(
    api.pair(a, b, apiParams({ period: periodParam(params), statuses: statusesParam(params) })),
  );
  const title = t().pair.both(names.state(a), names.state(b));
  useTitle(title);
  const view = asked.data;
  if (view === undefined) {
    return (
      <>
        <h1>{title}</h1>
        <Waiting trouble={asked.trouble} />
      </>
    );
  }
  const series = seriesOf(view, directionParam(params));
  return (
    <div class="pair" aria-busy={!asked.fresh}>
      <PairHeader view={view} series={series} names={names} />
      <div class="pair-tools">
        <DirectionSwitch view={view} names={names} params={params} />
        <a
          class="button"
          href={inLanguage(briefHref(view.a, view.b, briefParams(params)))}
          target="_blank"
          rel="noopener"
        >
          {t().pair.brief}
        </a>
        <AddToBrief part={{ kind: 'pair', title, href: withParams({ open: undefined }) }} />
      </div>
      <div class="pair-columns">
        <div class="pair-chart">
          <ChartSection view={view} series={series} params={params} names={names} />
          <TurningList series={series} view={view} names={names} />
          <StandingSections view={view} names={names} />
          <HowMade series={series} />
        </div>
        <EvidenceList view={view} series={series} names={names} params={params} />
      </div>
    </div>
  );
}

/** The brief covers the months chosen on the chart. */
function briefParams(params: Params) {
  const range = rangeParam(params);
  const { period, statuses, from, to } = apiParams({
    period: periodParam(params),
    statuses: statusesParam(params),
    ...range,
  });
  return { period, statuses, from, to };
}

function ChartSection(props: {
  readonly view: PairView;
  readonly series: TieSeries;
  readonly params: Params;
  readonly names: Names;
}) {
  const { view, series, params, names } = props;
  const words = t().pair;
  const [hovered, setHovered] = useState<TiePoint | undefined>();
  const { points } = series;
  const setRange = (range: MonthRange | undefined) => go(withParams({ from: range?.from, to: range?.to }));
  const last = points.findLast((point) => point.index !== null) ?? points.at(-1);
  const shown = hovered ?? last;
  const chart = useRef<HTMLElement>(null);
  return (
    <section aria-labelledby="chart-title" ref={chart}>
      <h2 id="chart-title">{words.chart}</h2>
      <div class="tools">
        <ExportMenu
          name={`${words.both(names.state(view.a), names.state(view.b))} ${words.chart}`}
          rows={() => seriesRows(series)}
          drawing={() => chart.current?.querySelector<SVGSVGElement>('.time-chart svg') ?? null}
          cited={() => citationsHref(view.a, view.b, briefParams(params))}
        />
      </div>
      <FiltersInForce statuses={series.options.statuses} removed={series.removed} />
      <TimeChart
        series={series}
        ways={waysOf(view, series, names)}
        range={rangeParam(params)}
        label={chartLabel(series, names)}
        onRange={setRange}
        onHover={setHovered}
      />
      <p class="readout">{shown === undefined ? words.unknown : readout(shown, periodWords(shown.period))}</p>
      <ul class="legend">
        <li class="legend-index">{words.legendIndex}</li>
        <li class="legend-cooperation">{words.cooperation}</li>
        <li class="legend-conflict">{words.conflict}</li>
        <li class="legend-absent">{words.legendAbsent}</li>
      </ul>
      <RangeInputs points={points} range={rangeParam(params)} onRange={setRange} />
      <Fold name="filters" class="more-filters" summary={t().filters.statuses}>
        {() => (
          <StatusesField
            chosen={statusesParam(params)}
            onChange={(statuses) => go(withParams({ statuses: statusesValue(statuses) }))}
          />
        )}
      </Fold>
      <SeriesTable series={series} names={names} />
    </section>
  );
}

/** Each direction by itself where the index is of both; of one direction the series has all. */
function waysOf(view: PairView, series: TieSeries, names: Names): readonly Way[] {
  if (series.options.direction === 'directed') return [];
  const [a, b] = [names.state(view.a), names.state(view.b)];
  return [
    { title: t().pair.way(a, b), points: view.aToB.points },
    { title: t().pair.way(b, a), points: view.bToA.points },
  ];
}

function chartLabel(series: TieSeries, names: Names): string {
  const words = t().pair;
  const [a, b] = [names.state(series.source), names.state(series.target)];
  const pair = series.options.direction === 'directed' ? words.way(a, b) : words.both(a, b);
  const [first, last] = [series.points[0], series.points.at(-1)];
  if (first === undefined || last === undefined) return words.unknown;
  return words.chartLabel(
    pair,
    periodWords(first.period),
    periodWords(last.period),
    last.index === null ? t().number.absent : signed(last.index),
    series.turningPoints.length,
  );
}
