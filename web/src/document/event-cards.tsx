/** The list of cards, with its keys: they act while a card has the focus, and nowhere else. */
import { useRef } from 'preact/hooks';
import type { Correction, CorrectionView, LoggedEvent } from '../../../src/server/responses.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { EventCard } from './event-card.js';
import { standingWord } from './standing-word.js';

export interface EventCardsProps {
  readonly events: readonly LoggedEvent[];
  readonly corrections: readonly Correction[];
  readonly names: Names;
  readonly active: string | undefined;
  /** What the last correction did. */
  readonly effect: CorrectionView | undefined;
  readonly onActive: (id: string | undefined) => void;
  readonly onChosen: (id: string) => void;
  readonly onEffect: (effect: CorrectionView) => void;
  readonly onSplit: (event: LoggedEvent, number: number) => void;
}

/** Key → the button of the focused card that it presses. */
const KEYS: Readonly<Record<string, string>> = { a: 'accept', x: 'reject', e: 'edit', s: 'split', u: 'undo' };

export function EventCards(props: EventCardsProps) {
  const { events, corrections, effect } = props;
  const words = t().document;
  const list = useRef<HTMLOListElement>(null);
  if (events.length === 0) return <p class="nothing">{words.noEvents}</p>;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
    const cards = [...(list.current?.querySelectorAll<HTMLElement>('.card') ?? [])];
    const at = cards.findIndex((card) => event.target instanceof Node && card.contains(event.target));
    const card = cards[at];
    if (card === undefined) return;
    const action = KEYS[event.key];
    if (event.key === 'j' || event.key === 'k') cards[at + (event.key === 'j' ? 1 : -1)]?.focus();
    else if (action !== undefined) card.querySelector<HTMLElement>(`[data-action="${action}"]`)?.click();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <p class="quiet">
        {words.reviewed(events.filter((event) => event.review !== 'unreviewed').length, events.length)}.{' '}
        {words.keys}
      </p>
      <ol class="cards" ref={list} onKeyDown={onKeyDown}>
        {events.map((event, i) => (
          <EventCard
            key={event.id}
            {...props}
            event={event}
            number={i + 1}
            history={corrections.filter((correction) => correction.eventId === event.id)}
            standing={standingWord(corrections, event.id)}
            effect={effect?.event.id === event.id ? effect : undefined}
          />
        ))}
      </ol>
    </>
  );
}

/** True where letters are written or choose from a list. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}
