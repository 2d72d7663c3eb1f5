/** Sentences that prove a finding, each with its day, a link to its place in the document, and who published it. */
import type { Receipt } from '../../../src/server/responses.js';
import { documentHref } from '../addresses.js';
import { longDay } from '../format.js';
import { t } from '../messages/index.js';
import { Quoted } from './quoted.js';

export function Receipts(props: { readonly receipts: readonly Receipt[] }) {
  return (
    <ul class="receipts">
      {props.receipts.map((receipt) => (
        <li key={receipt.eventId}>
          <a href={documentHref(receipt.documentId, receipt.eventId)}>
            {receipt.day === null ? t().pair.noDate : longDay(receipt.day)}
          </a>{' '}
          <Quoted>{receipt.sentence}</Quoted>{' '}
          <span class="quiet">{receipt.publisher ?? t().pair.noPublisher}</span>
        </li>
      ))}
    </ul>
  );
}
