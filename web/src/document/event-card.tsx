/** One event: what was coded, how sure, by which rule, and what people said of it. */
import type { Amount, Correction, CorrectionView, LoggedEvent } from '../../../src/server/responses.js';
import { pairHref } from '../addresses.js';
import { instant, longDay, percent } from '../format.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { ReviewBadge, StatusBadge } from '../parts/badges.js';
import { actorsLine, typeName } from '../parts/event-who.js';
import { monthOf } from '../periods.js';
import { EffectNote } from './effect-note.js';
import { pairsOfEvent } from './pairs-of-event.js';
import { ReviewForm } from './review-form.js';

export interface EventCardProps {
  readonly event: LoggedEvent;
  readonly number: number;
  readonly names: Names;
  readonly active: string | undefined;
  readonly history: readonly Correction[];
  readonly standing: Correction | undefined;
  readonly effect: CorrectionView | undefined;
  readonly onActive: (id: string | undefined) => void;
  readonly onChosen: (id: string) => void;
  readonly onEffect: (effect: CorrectionView) => void;
  readonly onSplit: (event: LoggedEvent, number: number) => void;
}

export function EventCard(props: EventCardProps) {
  const { event, number, names, active, onActive } = props;
  const words = t().document;
  const titleId = `event-${number}-title`;
  return (
    <li>
      <article
        id={`event-${number}`}
        class={`card card-${event.review}${active === event.id ? ' is-active' : ''}`}
        aria-labelledby={titleId}
        tabIndex={-1}
        onMouseEnter={() => onActive(event.id)}
        onMouseLeave={() => onActive(undefined)}
        onFocusIn={() => onActive(event.id)}
        onFocusOut={() => onActive(undefined)}
      >
        <h3 id={titleId}>
          <span class="card-number">
            <span class="unseen">{words.event(number)}: </span>
            <span aria-hidden="true">{number}</span>
          </span>{' '}
          <span class="event-type">{typeName(event)}</span> {actorsLine(event, names)}
        </h3>
        <p class="card-badges">
          <StatusBadge status={event.status} />
          <ReviewBadge review={event.review} />
          <button type="button" class="link" onClick={() => props.onChosen(event.id)}>
            {words.showInText}
          </button>
        </p>
        <Facts event={event} names={names} />
        <Pairs event={event} names={names} />
        <ReviewForm
          event={event}
          number={number}
          names={names}
          history={props.history}
          standing={props.standing}
          onEffect={props.onEffect}
          onSplit={() => props.onSplit(event, number)}
        />
        <EffectNote effect={props.effect} event={event} names={names} />
        <History history={props.history} />
      </article>
    </li>
  );
}

function Facts(props: { readonly event: LoggedEvent; readonly names: Names }) {
  const { event, names } = props;
  const words = t().document;
  const { fields } = words;
  const day = event.day === null ? words.noDay : `${longDay(event.day)}${words.precision[event.precision]}`;
  const facts: readonly (readonly [string, string])[] = [
    [fields.day, day],
    [fields.confidence, percent(event.confidence)],
    [fields.rule, event.rule === 'by-hand' ? words.byHand : event.rule],
    ...(event.by === undefined || event.by.length === 0
      ? []
      : [[fields.by, event.by.map(names.speaker).join(', ')] as const]),
    ...(event.amounts === undefined || event.amounts.length === 0
      ? []
      : [[fields.amounts, event.amounts.map(amountWords).join('; ')] as const]),
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function amountWords(amount: Amount): string {
  const bound = amount.bound === undefined ? '' : `${t().document.bounds[amount.bound]} `;
  const more = amount.additional === true ? ` ${t().document.additional}` : '';
  return `${bound}${amount.value.toLocaleString(t().locale)}${more} ${amount.unit}`;
}

/** Links to the pairs that the event stands in, at its month. */
function Pairs(props: { readonly event: LoggedEvent; readonly names: Names }) {
  const { event, names } = props;
  const pairs = pairsOfEvent(event);
  if (pairs.length === 0) return null;
  const month = event.day === null ? undefined : monthOf(event.day);
  return (
    <p class="card-pairs">
      {pairs.map(([a, b]) => (
        <a key={`${a}|${b}`} href={pairHref(a, b, { from: month, to: month })}>
          {t().pair.both(names.state(a), names.state(b))}
        </a>
      ))}
    </p>
  );
}

function History(props: { readonly history: readonly Correction[] }) {
  const words = t().document;
  if (props.history.length === 0) return null;
  return (
    <ul class="history">
      {props.history.map((correction) => (
        <li key={correction.sequence}>
          {words.history(words.actions[correction.action], correction.who, instant(correction.when))}
          {correction.reason !== '' && <q>{correction.reason}</q>}
        </li>
      ))}
    </ul>
  );
}
