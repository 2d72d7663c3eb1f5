/** Who did what to whom, in a line: type and mode, actors by name, and what it weighs. */
import type { LoggedEvent } from '../../../src/server/responses.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';

export function EventWho(props: { readonly event: LoggedEvent; readonly names: Names }) {
  const { event, names } = props;
  return (
    <span class="event-who">
      <span class="event-type">{typeName(event)}</span> {actorsLine(event, names)}
    </span>
  );
}

/** `CONSULT / visit` */
export function typeName(event: LoggedEvent): string {
  return event.mode === undefined ? event.type : `${event.type} / ${event.mode}`;
}

/** `North Korea → Russia`, `North Korea, Russia (mutual)`, `Russia → no target`. */
export function actorsLine(event: LoggedEvent, names: Names): string {
  const words = t().document;
  const sources = event.source.map(names.actor).join(', ');
  if (event.mutual === true) return `${sources} (${words.mutual})`;
  return `${sources} → ${event.target.length === 0 ? words.noTarget : event.target.map(names.actor).join(', ')}`;
}
