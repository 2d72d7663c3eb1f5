/** What an assumption rests on: a shape and a word for data, literature or judgement, its words, and for data its acts. */
import type { Basis, Evidence } from '../../../src/server/responses.js';
import { documentHref } from '../addresses.js';
import { longDay } from '../format.js';
import { t } from '../messages/index.js';
import { Fold } from '../parts/fold.js';

const SIGNS = { data: '●', literature: '▲', judgement: '◆' } as const;
type Ground = keyof typeof SIGNS;

export function BasisBadge(props: {
  readonly basis: Basis;
  /** Name of the part of the page that unfolds. */
  readonly name: string;
  readonly evidence: Evidence | undefined;
}) {
  const { basis, evidence, name } = props;
  const words = t().strategy;
  const ground = groundOf(basis);
  const badge = (
    <span class={`basis basis-${ground}`}>
      <span aria-hidden="true">{SIGNS[ground]}</span> {words.grounds[ground]}
    </span>
  );
  return (
    <Fold name={name} class="basis-fold" summary={badge}>
      {() => (
        <>
          <p>{basisWords(basis)}</p>
          {evidence !== undefined && (
            <>
              <p class={evidence.met ? 'quiet' : 'mistake'}>
                {words.happenings(evidence.happenings, evidence.least, evidence.met)}
              </p>
              <ul class="receipts">
                {evidence.shown.map((event) => (
                  <li key={event.id}>
                    <a href={documentHref(event.documentId, event.id)}>
                      {event.day === null ? t().pair.noDate : longDay(event.day)}
                    </a>{' '}
                    <q>{event.sentence}</q>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Fold>
  );
}

function groundOf(basis: Basis): Ground {
  return 'data' in basis ? 'data' : 'literature' in basis ? 'literature' : 'judgement';
}

function basisWords(basis: Basis): string {
  return 'data' in basis ? basis.data.says : 'literature' in basis ? basis.literature : basis.judgement;
}
