/** The numbers that rest on a document: the index of each pair in the month of its acts, before our eyes. */
import { useEffect, useState } from 'preact/hooks';
import type { LoggedEvent, StateCode, TiePoint } from '../../../src/server/responses.js';
import { api, type PairAnswer, pairHref } from '../addresses.js';
import { useAnswer } from '../api.js';
import { periodWords, signed } from '../format.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { monthOf } from '../periods.js';
import { apiParams } from '../series-options.js';
import { pairsOfEvent } from './pairs-of-event.js';

/** More pairs than these are left to the cards. */
const MOST = 8;

interface Place {
  readonly a: StateCode;
  readonly b: StateCode;
  readonly month: string;
}

export function DocumentNumbers(props: { readonly events: readonly LoggedEvent[]; readonly names: Names }) {
  const words = t().document;
  const places = placesOf(props.events).slice(0, MOST);
  return (
    <section class="numbers" aria-labelledby="numbers-title">
      <h2 id="numbers-title">{words.numbers}</h2>
      {places.length === 0 ? (
        <p class="nothing">{words.noNumbers}</p>
      ) : (
        <ul class="numbers-list">
          {places.map((place) => (
            <PairNumber key={`${place.a}|${place.b}|${place.month}`} place={place} names={props.names} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Pairs and months of the events that are told as fact, rejected ones included: they may come back. */
function placesOf(events: readonly LoggedEvent[]): readonly Place[] {
  const places = new Map<string, Place>();
  for (const event of events) {
    if (event.day === null || event.precision === 'year' || event.status !== 'occurred') continue;
    const month = monthOf(event.day);
    for (const [a, b] of pairsOfEvent(event)) places.set(`${a}|${b}|${month}`, { a, b, month });
  }
  return [...places.values()];
}

function PairNumber(props: { readonly place: Place; readonly names: Names }) {
  const { place, names } = props;
  const words = t().document;
  const asked = useAnswer<PairAnswer>(
    api.pair(place.a, place.b, apiParams({ period: 'month', statuses: ['occurred'] })),
  );
  const point = asked.data?.both.points.find((other) => other.period === place.month);
  const was = useFormer(point);
  return (
    <li aria-busy={!asked.fresh}>
      <a href={pairHref(place.a, place.b, { from: place.month, to: place.month })}>
        {t().pair.both(names.state(place.a), names.state(place.b))}
      </a>
      , {words.numberOf(periodWords(place.month))}:{' '}
      {was !== undefined && was.index !== point?.index && (
        <>
          <s class="former">{numberWords(was)}</s>{' '}
        </>
      )}
      <strong class="pair-number">{numberWords(point)}</strong>
      {point !== undefined && <span class="quiet"> · {t().count.happenings(point.events)}</span>}
    </li>
  );
}

const numberWords = (point: TiePoint | undefined) =>
  point === undefined || point.index === null ? t().number.absent : signed(point.index, 2);

/** The value that stood there when the page was opened. */
function useFormer(point: TiePoint | undefined): TiePoint | undefined {
  const [former, setFormer] = useState<TiePoint | undefined>();
  useEffect(() => {
    if (former === undefined && point !== undefined) setFormer(point);
  }, [former, point]);
  return former;
}
