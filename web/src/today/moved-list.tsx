/** Pairs that moved: an arrow, from where to where, and one sentence that says why, with its report. */
import type { TodayView } from '../../../src/server/responses.js';
import { documentHref, pairHref } from '../addresses.js';
import type { ExportRow } from '../export/csv.js';
import { longDay, signed } from '../format.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { REPORTED } from '../parts/quoted.js';

export function MovedList(props: { readonly moved: TodayView['moved']; readonly names: Names }) {
  const { names } = props;
  const words = t().today;
  return (
    <ol class="moved">
      {props.moved.map(({ move, why }) => {
        const up = (move.change ?? 0) > 0;
        return (
          <li key={`${move.source}|${move.target}`}>
            <p class="moved-head">
              <span class={up ? 'score-cooperation' : 'score-conflict'}>
                <span aria-hidden="true">{up ? '▲' : '▼'}</span>
                <span class="unseen">{up ? words.rose : words.fell} </span>
                {signed(Math.abs(move.change ?? 0)).slice(1)}
              </span>
              <a href={pairHref(move.source, move.target)}>
                {t().pair.both(names.state(move.source), names.state(move.target))}
              </a>
              <span class="quiet">{words.from(signed(move.before), signed(move.after))}</span>
            </p>
            {why === null ? (
              <p class="quiet">{words.noReason}</p>
            ) : (
              <p>
                <strong lang={REPORTED}>{why.sentence}</strong>{' '}
                <a class="moved-source" href={documentHref(why.documentId, why.eventId)}>
                  {longDay(why.day)}
                </a>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

export function movedRow({ move, why }: TodayView['moved'][number], names: Names): ExportRow {
  const { source, target, before, after, change, sureness } = move;
  return {
    pair: t().pair.both(names.state(source), names.state(target)),
    source,
    target,
    before,
    after,
    change,
    sureness,
    why: why?.sentence ?? null,
    day: why?.day ?? null,
    document: why?.documentId ?? null,
  };
}
