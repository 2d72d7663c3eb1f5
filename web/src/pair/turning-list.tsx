/** The turning points by number, each with the happenings that carry it. */

import { useMemo } from 'preact/hooks';
import type { LoggedEvent, PairView, TieSeries, TurningPoint } from '../../../src/server/responses.js';
import { documentHref } from '../addresses.js';
import type { ExportRow } from '../export/csv.js';
import { chance, longDay, periodWords, signed } from '../format.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { ExportMenu } from '../parts/export-menu.js';
import { AsWritten } from '../parts/quoted.js';
import { addMonths, monthOf } from '../periods.js';
import { withParams } from '../router.js';
import { happeningsOf } from './evidence-groups.js';

const SHOWN = 3;

export function TurningList(props: {
  readonly series: TieSeries;
  readonly view: PairView;
  readonly names: Names;
}) {
  const { series, view, names } = props;
  const words = t().pair;
  const mentions = useMemo(() => mentionsOf(view.events), [view.events]);
  return (
    <section aria-labelledby="turns-title">
      <h2 id="turns-title">{words.turns}</h2>
      {series.turningPoints.length === 0 ? (
        <p class="nothing">{words.noTurn}</p>
      ) : (
        <>
          <div class="tools">
            <ExportMenu name={words.turns} rows={() => series.turningPoints.map(turnRow)} />
          </div>
          <ol class="turning-list">
            {series.turningPoints.map((turn, i) => (
              <Turn
                key={turn.day}
                turn={turn}
                number={i + 1}
                mentions={mentions}
                series={series}
                names={names}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function turnRow({ period, day, before, after, months, p }: TurningPoint, i: number): ExportRow {
  return { number: i + 1, period, day, before, after, months_before: months[0], months_after: months[1], p };
}

function Turn(props: {
  readonly turn: TurningPoint;
  readonly number: number;
  readonly mentions: ReadonlyMap<string, readonly LoggedEvent[]>;
  readonly series: TieSeries;
  readonly names: Names;
}) {
  const { turn, number, mentions, series, names } = props;
  const words = t().pair;
  // A happening by itself, in the order of what carries the turn most.
  const carrying = turn.occurrenceIds.flatMap((id) =>
    happeningsOf(mentions.get(id) ?? [], series.options.statuses),
  );
  const month = monthOf(turn.day);
  return (
    <li>
      <p class="turn-head">
        <span
          class={turn.after > turn.before ? 'turn-number turn-up' : 'turn-number turn-down'}
          aria-hidden="true"
        >
          {number}
        </span>
        <strong>{words.turn(periodWords(turn.period), signed(turn.before), signed(turn.after))}</strong>{' '}
        <span class="quiet">({words.turnChance(chance(turn.p))})</span>
      </p>
      {carrying.length === 0 && <p class="quiet">{words.turnQuiet}</p>}
      <ul class="turn-happenings">
        {carrying.slice(0, SHOWN).map(({ id, best }) => (
          <li key={id}>
            <a href={documentHref(best.documentId, best.id)}>
              {best.day === null ? words.noDate : longDay(best.day)}
            </a>{' '}
            {best.source.map(names.actor).join(', ')}
            {best.target.length > 0 && ` → ${best.target.map(names.actor).join(', ')}`}:{' '}
            <AsWritten>{best.sentence}</AsWritten>
          </li>
        ))}
      </ul>
      <p>
        {carrying.length > SHOWN && <span class="quiet">{words.turnMore(carrying.length - SHOWN)}. </span>}
        <a href={withParams({ from: addMonths(month, -1), to: addMonths(month, 2) })}>
          {words.turnEvidence}
          <span class="unseen"> {periodWords(turn.period)}</span>
        </a>
      </p>
    </li>
  );
}

/** Events by their happening, gathered once for all turns. */
function mentionsOf(events: readonly LoggedEvent[]): ReadonlyMap<string, readonly LoggedEvent[]> {
  const groups = new Map<string, LoggedEvent[]>();
  for (const event of events) {
    const group = groups.get(event.occurrenceId);
    if (group === undefined) groups.set(event.occurrenceId, [event]);
    else group.push(event);
  }
  return groups;
}
