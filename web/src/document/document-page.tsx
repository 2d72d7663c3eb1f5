/**
 * *Document*: the text with its marks, a card for each event, and a person's word on each. The event that is
 * looked at stands in the address.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CorrectionView, LoggedEvent, Span } from '../../../src/server/responses.js';
import { api, type DocumentAnswer, documentHref } from '../addresses.js';
import { useAnswer } from '../api.js';
import { eventRow } from '../export/event-row.js';
import { longDay } from '../format.js';
import { t } from '../messages/index.js';
import { useNames } from '../names.js';
import type { PageProps } from '../page-props.js';
import { AddToBrief } from '../parts/add-to-brief.js';
import { actorsLine, typeName } from '../parts/event-who.js';
import { ExportMenu } from '../parts/export-menu.js';
import { useTitle } from '../parts/use-title.js';
import { Waiting } from '../parts/waiting.js';
import { address, go, withParams } from '../router.js';
import { DeskTools, useDeskKeys } from './desk-tools.js';
import { DocumentNumbers } from './document-numbers.js';
import { EventCards } from './event-cards.js';
import { fieldsOf } from './event-fields.js';
import { KeysDialog } from './keys-dialog.js';
import { MarkedText } from './marked-text.js';
import { markedSpan, sentenceAround } from './sentence-around.js';
import { useSentenceInSight } from './sentence-in-sight.js';
import { SilentTray } from './silent-tray.js';
import { emptyFields, TellEvent, type Telling } from './tell-event.js';
import '../styles/document.css';

export function DocumentPage(props: PageProps) {
  const asked = useAnswer<DocumentAnswer>(api.document(props.parts.id ?? ''));
  const title = asked.data?.document.title ?? t().document.untitled;
  useTitle(title);
  const view = asked.data;
  if (view === undefined) return <Waiting trouble={asked.trouble} />;
  return <Loaded view={view} title={title} fresh={asked.fresh} />;
}

/** The event that the pointer or the focus is on, else the one in the address. */
function useActiveEvent(events: readonly LoggedEvent[]) {
  const [hovered, setHovered] = useState<string | undefined>();
  const chosen = address.value.params.event;
  const known = events.some((event) => event.id === chosen) ? chosen : undefined;
  return { active: hovered ?? known, chosen: known, setHovered };
}

function Loaded(props: { readonly view: DocumentAnswer; readonly title: string; readonly fresh: boolean }) {
  const { view, title, fresh } = props;
  const { document, events, corrections } = view;
  const words = t().document;
  const names = useNames();
  const { active, chosen, setHovered } = useActiveEvent(events);
  const [effect, setEffect] = useState<CorrectionView | undefined>();
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => followMarks(text.current, setHovered), [setHovered]);
  useSentenceInSight(text, address.value.params.sentence);
  useEffect(() => {
    if (chosen === undefined) return;
    const mark = [...(text.current?.querySelectorAll('a.reference') ?? [])].find(
      (link) => link.getAttribute('data-event') === chosen,
    );
    mark?.scrollIntoView({ block: 'center' });
    focusCard(events.findIndex(({ id }) => id === chosen) + 1);
  }, [chosen]);
  const references = new Map(
    events.map((event, i) => [
      event.id,
      { number: i + 1, name: `${typeName(event)}, ${actorsLine(event, names)}` },
    ]),
  );
  const choose = (id: string) => go(withParams({ event: id }), { replace: true });
  const [telling, setTelling] = useState<Telling | undefined>();
  const [keysShown, setKeysShown] = useState(false);
  const desk = useDeskKeys(setEffect, () => setKeysShown(true));
  const split = (event: LoggedEvent, number: number) =>
    setTelling({
      title: words.splitTitle(number),
      sentence: event.spans.sentence,
      trigger: event.spans.trigger,
      start: fieldsOf(event),
      reason: words.splitReason(number),
    });
  const tell = (sentence: Span, trigger: Span | undefined, states: readonly string[]) =>
    setTelling({
      title: words.addTitle,
      sentence,
      ...(trigger === undefined ? {} : { trigger }),
      start: emptyFields(document, states),
      reason: words.missedReason,
    });
  const tellMarked = () => {
    const marked = text.current === null ? undefined : markedSpan(text.current, document.text);
    if (marked !== undefined) tell(sentenceAround(document.text, marked), marked, []);
  };
  return (
    <article class="document" aria-busy={!fresh}>
      <DocumentHead view={view} title={title} />
      <div class="tools">
        <ExportMenu
          name={title}
          rows={() => events.map((event) => eventRow(event, names))}
          json={() => view}
          cited={() => [document.id]}
        />
        <AddToBrief part={{ kind: 'document', title, href: documentHref(document.id) }} />
      </div>
      <DeskTools desk={desk} active={chosen} onKeys={() => setKeysShown(true)} />
      {keysShown && <KeysDialog onClose={() => setKeysShown(false)} />}
      <div class="document-columns">
        <section class="document-text" aria-labelledby="text-title">
          <h2 id="text-title">{words.text}</h2>
          <MarkLegend />
          <div class="text" ref={text}>
            <MarkedText text={document.text} events={events} references={references} active={active} />
          </div>
          <p class="tools">
            <button type="button" onPointerDown={(event) => event.preventDefault()} onClick={tellMarked}>
              {words.addTitle}
            </button>
            <span class="quiet">{words.addHint}</span>
          </p>
          <SilentTray
            document={document}
            names={names}
            onTell={(sentence) => tell(sentence.span, undefined, sentence.states)}
          />
        </section>
        <div class="document-events">
          <DocumentNumbers events={events} names={names} />
          <section aria-labelledby="events-title">
            <h2 id="events-title">{words.events(events.length)}</h2>
            {telling !== undefined && (
              <TellEvent
                key={telling.title + telling.sentence[0]}
                document={document}
                telling={telling}
                names={names}
                onEffect={setEffect}
                onDone={() => setTelling(undefined)}
              />
            )}
            <EventCards
              events={events}
              corrections={corrections}
              names={names}
              active={active}
              effect={effect}
              onActive={setHovered}
              onChosen={choose}
              onEffect={setEffect}
              onSplit={split}
            />
          </section>
        </div>
      </div>
    </article>
  );
}

/** An event as it is exported, with the sentence that proves it. */
/** Whoever comes for an event goes on by its keys at once; nothing is taken from whoever is somewhere on the page. */
function focusCard(number: number): void {
  const { activeElement, body } = window.document;
  if (activeElement !== body && activeElement?.id !== 'main') return;
  window.document.getElementById(`event-${number}`)?.focus({ preventScroll: true });
}

/** Tells which event's mark or number the pointer or the focus is on, until the returned function is called. */
function followMarks(text: HTMLElement | null, tell: (id: string | undefined) => void): () => void {
  const stop = new AbortController();
  const over = (event: Event) => tell(eventUnder(event.target));
  const away = () => tell(undefined);
  for (const type of ['mouseover', 'focusin']) text?.addEventListener(type, over, { signal: stop.signal });
  for (const type of ['mouseleave', 'focusout']) text?.addEventListener(type, away, { signal: stop.signal });
  return () => stop.abort();
}

/** Id of the event whose number or mark it is; the first where marks of several lie there. */
function eventUnder(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element)) return undefined;
  const reference = target.closest('[data-event]')?.getAttribute('data-event');
  return reference ?? target.closest('[data-events]')?.getAttribute('data-events')?.split('\n')[0];
}

function DocumentHead(props: { readonly view: DocumentAnswer; readonly title: string }) {
  const { document } = props.view;
  const words = t().document;
  const date = document.date === null ? t().pair.noDate : longDay(document.date);
  return (
    <header>
      <h1>{props.title}</h1>
      <p class="quiet">
        {words.kindOf(t().kind(document.kind), document.publisher ?? t().pair.noPublisher, date)}
      </p>
      {document.coded === 'language' && <p class="notice">{words.notCoded}</p>}
      {document.date === null && <p class="notice">{words.undatedNote}</p>}
      {document.nearCopyOf !== null && (
        <p class="notice">
          {words.copy} <a href={documentHref(document.nearCopyOf)}>{words.copyLink}</a>
        </p>
      )}
    </header>
  );
}

function MarkLegend() {
  const words = t().document;
  return (
    <p class="mark-legend">
      <span class="unseen">{words.legend}: </span>
      {(['source', 'trigger', 'target', 'date', 'status'] as const).map((role) => (
        <span key={role} class={`mark mark-${role}`}>
          {words.marks[role]}
        </span>
      ))}
    </p>
  );
}
