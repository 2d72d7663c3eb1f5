/** The sentences behind the months in sight: first those that count, then, apart, those that do not. */
import type { LoggedEvent, PairView, TieSeries } from '../../../src/server/responses.js';
import { documentHref } from '../addresses.js';
import { MarkedText } from '../document/marked-text.js';
import { longDay, periodWords } from '../format.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { ReviewBadge, StatusBadge } from '../parts/badges.js';
import { EventWho } from '../parts/event-who.js';
import { Fold } from '../parts/fold.js';
import { go, type Params, withParams } from '../router.js';
import { evidenceOf, type Happening } from './evidence-groups.js';
import { rangeParam } from './range-param.js';

const PAGE = 25;

export function EvidenceList(props: {
  readonly view: PairView;
  readonly series: TieSeries;
  readonly names: Names;
  readonly params: Params;
}) {
  const { view, series, names, params } = props;
  const words = t().pair;
  const range = rangeParam(params);
  const evidence = evidenceOf(view.events, series, range);
  const shown = Math.max(PAGE, Number.parseInt(params.show ?? '', 10) || 0);
  const first = series.points[0]?.period;
  const last = series.points.at(-1)?.period;
  const from = range.from ?? first;
  const to = range.to ?? last;
  const whole = range.from === undefined && range.to === undefined;
  const inWords =
    whole || from === undefined || to === undefined
      ? words.evidenceAll
      : words.evidenceRange(periodWords(from), periodWords(to));
  return (
    <section class="evidence" aria-labelledby="evidence-title">
      <h2 id="evidence-title">
        {words.evidence} <span class="quiet">{inWords}</span>
      </h2>
      <h3>{words.counted(evidence.counted.length)}</h3>
      <p class="unseen" role="status">
        {words.counted(evidence.counted.length)} {inWords}
      </p>
      {evidence.counted.length === 0 && <p class="nothing">{words.noEvidence}</p>}
      <Happenings happenings={evidence.counted} names={names} shown={shown} />
      {evidence.apart.length + evidence.undated.length > 0 && <h3>{words.apart}</h3>}
      {evidence.apart.map(({ status, happenings }) => (
        <Fold name={status} class="apart" key={status} summary={words.apartOf(status, happenings.length)}>
          {() => <Happenings happenings={happenings} names={names} shown={shown} />}
        </Fold>
      ))}
      {evidence.undated.length > 0 && (
        <Fold name="undated" class="apart" summary={words.undated(evidence.undated.length)}>
          {() => <Happenings happenings={evidence.undated} names={names} shown={shown} />}
        </Fold>
      )}
    </section>
  );
}

function Happenings(props: {
  readonly happenings: readonly Happening[];
  readonly names: Names;
  readonly shown: number;
}) {
  const { happenings, names, shown } = props;
  return (
    <>
      <ol class="happenings">
        {happenings.slice(0, shown).map((happening) => (
          <HappeningItem key={happening.id} happening={happening} names={names} />
        ))}
      </ol>
      {happenings.length > shown && (
        <button
          type="button"
          onClick={() => go(withParams({ show: String(shown + 4 * PAGE) }), { replace: true })}
        >
          {t().pair.more(Math.min(4 * PAGE, happenings.length - shown))}
        </button>
      )}
    </>
  );
}

function HappeningItem(props: { readonly happening: Happening; readonly names: Names }) {
  const { best, others } = props.happening;
  const { names } = props;
  const words = t().pair;
  return (
    <li class="happening" data-occurrence={props.happening.id}>
      <p class="happening-head">
        <time dateTime={best.day ?? undefined}>{best.day === null ? words.noDate : longDay(best.day)}</time>
        <StatusBadge status={best.status} />
        {best.review !== 'unreviewed' && <ReviewBadge review={best.review} />}
        <EventWho event={best} names={names} />
      </p>
      <blockquote>
        <MarkedText text={best.sentence} events={[best]} offset={best.spans.sentence[0]} />
      </blockquote>
      <p class="happening-source">
        {best.by !== undefined && best.by.length > 0 && (
          <>{words.said(best.by.map(names.speaker).join(', '))} · </>
        )}
        <SourceLink event={best} />
        {others.length > 0 && (
          <>
            {' · '}
            {words.also}{' '}
            {others.map((event, i) => (
              <span key={event.id}>
                {i > 0 && ', '}
                <SourceLink event={event} />
              </span>
            ))}
          </>
        )}
      </p>
    </li>
  );
}

function SourceLink(props: { readonly event: LoggedEvent }) {
  const { event } = props;
  const words = t().pair;
  const date = event.documentDate === null ? words.noDate : longDay(event.documentDate);
  return (
    <a href={documentHref(event.documentId, event.id)} title={event.documentTitle ?? undefined}>
      {words.source(event.publisher ?? words.noPublisher, date)}
    </a>
  );
}
