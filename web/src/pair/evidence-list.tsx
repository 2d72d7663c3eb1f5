/** The sentences behind the months in sight: first those that count, then, apart, those that do not. */
import { useMemo } from 'preact/hooks';
import type { PairView, TieSeries } from '../../../src/server/responses.js';
import { toldRow } from '../export/event-row.js';
import { periodWords } from '../format.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { ExportMenu } from '../parts/export-menu.js';
import { Fold } from '../parts/fold.js';
import { useAfterPaint } from '../parts/use-after-paint.js';
import type { Params } from '../router.js';
import { evidenceIn, type Happening, sortEvidence } from './evidence-groups.js';
import { HappeningList } from './happening-list.js';
import { ImportedRows } from './imported-rows.js';
import { rangeParam } from './range-param.js';

export function EvidenceList(props: {
  readonly view: PairView;
  readonly series: TieSeries;
  readonly names: Names;
  readonly params: Params;
}) {
  const { names, params } = props;
  const words = t().pair;
  const chosen = rangeParam(params);
  const asked = useMemo(
    () => ({ view: props.view, series: props.series, range: chosen }),
    [props.view, props.series, chosen.from, chosen.to],
  );
  // Chart and brush answer first: a hundred thousand events take a moment to sort.
  const shown = useAfterPaint(asked);
  const { view, series, range } = shown;
  const sorted = useMemo(() => sortEvidence(view.events, series), [view.events, series]);
  const evidence = useMemo(() => evidenceIn(sorted, range), [sorted, range.from, range.to]);
  const from = range.from ?? series.points[0]?.period;
  const to = range.to ?? series.points.at(-1)?.period;
  const whole = range.from === undefined && range.to === undefined;
  const inWords =
    whole || from === undefined || to === undefined
      ? words.evidenceAll
      : words.evidenceRange(periodWords(from), periodWords(to));
  return (
    <section class="evidence" aria-labelledby="evidence-title" aria-busy={shown !== asked}>
      <h2 id="evidence-title">
        {words.evidence} <span class="quiet">{inWords}</span>
      </h2>
      {evidence.counted.length > 0 && (
        <div class="tools">
          <ExportMenu
            name={`${words.both(names.state(view.a), names.state(view.b))} ${words.evidence}`}
            rows={() => mentionsOf(evidence.counted).map((event) => toldRow(event, names))}
            cited={() => mentionsOf(evidence.counted).map(({ documentId }) => documentId)}
          />
        </div>
      )}
      <h3>{words.counted(evidence.counted.length)}</h3>
      <p class="unseen" role="status">
        {words.counted(evidence.counted.length)} {inWords}
      </p>
      {evidence.counted.length === 0 && <p class="nothing">{words.noEvidence}</p>}
      <HappeningList happenings={evidence.counted} names={names} />
      <ImportedRows a={view.a} b={view.b} range={range} names={names} />
      {evidence.apart.length + evidence.undated.length > 0 && <h3>{words.apart}</h3>}
      {evidence.apart.map(({ status, happenings }) => (
        <Fold name={status} class="apart" key={status} summary={words.apartOf(status, happenings.length)}>
          {() => <HappeningList happenings={happenings} names={names} />}
        </Fold>
      ))}
      {evidence.undated.length > 0 && (
        <Fold name="undated" class="apart" summary={words.undated(evidence.undated.length)}>
          {() => <HappeningList happenings={evidence.undated} names={names} />}
        </Fold>
      )}
    </section>
  );
}

/** Every report's telling of the happenings, the best of each first. */
const mentionsOf = (happenings: readonly Happening[]) =>
  happenings.flatMap(({ best, others }) => [best, ...others]);
