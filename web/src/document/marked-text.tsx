/**
 * A text with who acted, the act, and to whom marked by line and bracket as well as colour. The text is
 * untrusted and always a text node. After each act stands the number of its event, a link to the card.
 */
import type { ComponentChildren } from 'preact';
import type { LoggedEvent } from '../../../src/server/responses.js';
import { t } from '../messages/index.js';
import { marksOf, type Role, type Segment, segmentText } from './mark-segments.js';
import '../styles/marks.css';

export interface MarkedTextProps {
  readonly text: string;
  readonly events: readonly LoggedEvent[];
  /** Where the text begins in the document, for a single sentence. */
  readonly offset?: number;
  /** Number and name of each event, where its card is on the same page. */
  readonly references?: ReadonlyMap<string, { readonly number: number; readonly name: string }>;
  /** The event that is looked at. */
  readonly active?: string | undefined;
}

/** From outside to inside: the act is nearest to its words. */
const NESTING: readonly Role[] = ['status', 'date', 'target', 'source', 'trigger'];

export function MarkedText(props: MarkedTextProps) {
  const segments = segmentText(props.text, marksOf(props.events), props.offset ?? 0);
  return (
    <>
      {segments.map((segment) => (
        <Piece key={segment.start} segment={segment} {...props} />
      ))}
    </>
  );
}

function Piece(props: MarkedTextProps & { readonly segment: Segment }) {
  const { segment, references, active } = props;
  if (segment.roles.length === 0) return <>{segment.text}</>;
  const nested = NESTING.filter((role) => segment.roles.includes(role)).reduceRight<ComponentChildren>(
    (inside, role) => <span class={`mark mark-${role}`}>{inside}</span>,
    segment.text,
  );
  const isActive = active !== undefined && segment.eventIds.includes(active);
  return (
    <>
      <span class={isActive ? 'marked is-active' : 'marked'} data-events={segment.eventIds.join('\n')}>
        {nested}
      </span>
      {references !== undefined &&
        segment.ends.map((id) => {
          const reference = references.get(id);
          if (reference === undefined) return null;
          return (
            <a
              key={id}
              class="reference"
              href={`#event-${reference.number}`}
              data-event={id}
              aria-label={t().document.eventMark(reference.number, reference.name)}
            >
              {reference.number}
            </a>
          );
        })}
    </>
  );
}
