/** Happenings with their sentences and reports. Of a long list only what is in sight is drawn; on paper the first hundreds. */
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { LoggedEvent } from '../../../src/server/responses.js';
import { documentHref } from '../addresses.js';
import { MarkedText } from '../document/marked-text.js';
import { longDay } from '../format.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { ReviewBadge, StatusBadge } from '../parts/badges.js';
import { EventWho } from '../parts/event-who.js';
import { REPORTED } from '../parts/quoted.js';
import type { Happening } from './evidence-groups.js';
import { listWindow } from './window-list.js';

/** Up to here everything is drawn: find-in-page and reading on have all of it. */
const WHOLE = 60;
const GUESS_PX = 150;
const ON_PAPER = 400;

export function HappeningList(props: { readonly happenings: readonly Happening[]; readonly names: Names }) {
  const { happenings, names } = props;
  if (happenings.length > WHOLE) return <LongList {...props} />;
  return (
    <ol class="happenings">
      {happenings.map((happening) => (
        <HappeningItem key={happening.id} happening={happening} names={names} />
      ))}
    </ol>
  );
}

function LongList(props: { readonly happenings: readonly Happening[]; readonly names: Names }) {
  const { happenings, names } = props;
  const list = useRef<HTMLOListElement>(null);
  const heights = useMemo(() => new Float64Array(happenings.length), [happenings]);
  const [, redraw] = useReducer((edition: number) => edition + 1, 0);
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    let due = 0;
    const later = () => {
      due ||= requestAnimationFrame(() => {
        due = 0;
        redraw(0);
      });
    };
    const before = () => setPrinting(true);
    const after = () => setPrinting(false);
    // Captured, since the list may scroll in a part of the page, and its scrolling does not bubble.
    document.addEventListener('scroll', later, { capture: true, passive: true });
    window.addEventListener('resize', later);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      cancelAnimationFrame(due);
      document.removeEventListener('scroll', later, { capture: true });
      window.removeEventListener('resize', later);
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  const { top, size } = sightOf(list.current);
  const { start, end, before, after } = printing
    ? { start: 0, end: Math.min(ON_PAPER, happenings.length), before: 0, after: 0 }
    : listWindow({ count: happenings.length, heights, guess: GUESS_PX, top, size });
  useLayoutEffect(() => {
    const items = list.current?.querySelectorAll<HTMLElement>('.happening') ?? [];
    for (const [i, item] of [...items].entries()) heights[start + i] = item.offsetHeight;
  });
  return (
    <>
      <ol class="happenings" ref={list} style={{ paddingBlock: `${before}px ${after}px` }}>
        {happenings.slice(start, end).map((happening, i) => (
          <HappeningItem
            key={happening.id}
            happening={happening}
            names={names}
            place={{ at: start + i + 1, of: happenings.length }}
          />
        ))}
      </ol>
      {printing && end < happenings.length && <p>{t().pair.notPrinted(happenings.length - end)}</p>}
    </>
  );
}

/** What is in sight of a list: in the part of the page that scrolls it, else in the window. */
function sightOf(list: HTMLElement | null): { readonly top: number; readonly size: number } {
  if (list === null) return { top: 0, size: window.innerHeight };
  const scroller = list.closest('.evidence');
  const own = scroller !== null && scroller.scrollHeight > scroller.clientHeight + 1;
  const top = own ? scroller.getBoundingClientRect().top : 0;
  return {
    top: top - list.getBoundingClientRect().top,
    size: own ? scroller.clientHeight : window.innerHeight,
  };
}

function HappeningItem(props: {
  readonly happening: Happening;
  readonly names: Names;
  /** Place in a list that is not drawn as a whole. */
  readonly place?: { readonly at: number; readonly of: number };
}) {
  const { best, others } = props.happening;
  const { names, place } = props;
  const words = t().pair;
  return (
    <li
      class="happening"
      data-occurrence={props.happening.id}
      aria-posinset={place?.at}
      aria-setsize={place?.of}
    >
      <p class="happening-head">
        <time dateTime={best.day ?? undefined}>{best.day === null ? words.noDate : longDay(best.day)}</time>
        <StatusBadge status={best.status} />
        {best.review !== 'unreviewed' && <ReviewBadge review={best.review} />}
        <EventWho event={best} names={names} />
      </p>
      <blockquote lang={REPORTED}>
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
