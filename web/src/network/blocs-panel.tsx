/** The blocs of the period in words, who changed sides, and the ties that no division fits with a sentence each. */
import type {
  BlocsReport,
  NetworkFrame,
  Receipt,
  StateCode,
  Tension,
} from '../../../src/server/responses.js';
import { pairHref } from '../addresses.js';
import type { ExportRow } from '../export/csv.js';
import { monthsOf } from '../film/film-params.js';
import { longDay, percent, plain, signed } from '../format.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { ExportMenu } from '../parts/export-menu.js';
import { Fold } from '../parts/fold.js';
import { Receipts } from '../parts/receipts.js';
import { address, withParams } from '../router.js';

export function BlocsPanel(props: {
  /** Undefined while they are being computed. */
  readonly blocs: BlocsReport | undefined;
  readonly frame: NetworkFrame;
  readonly names: Names;
}) {
  const { blocs, frame, names } = props;
  const words = t().network;
  return (
    <section aria-labelledby="blocs-title" aria-busy={blocs === undefined}>
      <h2 id="blocs-title">{words.blocs}</h2>
      {blocs === undefined ? (
        <p class="waiting" role="status">
          {t().states.loading}
        </p>
      ) : blocs.network.ties.length === 0 ? (
        <p class="nothing">{words.noBlocs}</p>
      ) : (
        <>
          <div class="tools">
            <ExportMenu
              name={`${words.blocs} ${frame.period}`}
              rows={() => blocRows(blocs, names)}
              json={() => blocs}
              cited={() => blocs.receipts.map(({ documentId }) => documentId)}
            />
          </div>
          <p>{fitWords(blocs)}</p>
          {blocs.blocs.map((bloc, i) => (
            <div class="bloc" key={bloc.head}>
              <h3>
                <span aria-hidden="true">{i === 0 ? '●' : '■'}</span> {words.blocOf(names.state(bloc.head))}
              </h3>
              <p>
                {bloc.members.map(({ state, sureness }, place) => (
                  <span key={state}>
                    {place > 0 && ', '}
                    <StateLink state={state} names={names} />
                    {sureness !== null && <span class="quiet"> {percent(sureness)}</span>}
                  </span>
                ))}
              </p>
            </div>
          ))}
          {blocs.worlds > 0 && <p class="hint">{words.surenessHint(blocs.worlds)}</p>}
          <Apart blocs={blocs} names={names} />
          <p>{changeWords(blocs, names)}</p>
          <Tensions blocs={blocs} frame={frame} names={names} />
        </>
      )}
    </section>
  );
}

/** A row for each state of a bloc. */
const blocRows = ({ blocs }: BlocsReport, names: Names): readonly ExportRow[] =>
  blocs.flatMap(({ members }, i) =>
    members.map(({ state, sureness }) => ({ bloc: i + 1, state, name: names.state(state), sureness })),
  );

function fitWords(blocs: BlocsReport): string {
  const words = t().network;
  if (blocs.index === 0) return words.balanced;
  return words.fit(percent(blocs.fit ?? 0), plain(blocs.index), blocs.proven, plain(blocs.bound));
}

function changeWords(blocs: BlocsReport, names: Names): string {
  const words = t().network;
  const { before, changed } = blocs;
  const { from, to } = before.span;
  if (before.ties === 0) return words.noBefore(longDay(from), longDay(to));
  const list = new Intl.ListFormat(t().locale, { type: 'conjunction' }).format(changed.map(names.state));
  return words.changed(longDay(from), longDay(to), list, changed.length);
}

function Apart(props: { readonly blocs: BlocsReport; readonly names: Names }) {
  const { blocs, names } = props;
  if (blocs.apart.length === 0) return null;
  const groups = blocs.apart.map(([one, other]) => {
    const [first, second] = [one, other].map((half) => half.map(names.state).join(', '));
    return other.length === 0 ? first : t().network.against(first ?? '', second ?? '');
  });
  return (
    <p class="quiet">
      <span aria-hidden="true">◆</span> {t().network.apart(groups.join('; '))}
    </p>
  );
}

export function StateLink(props: { readonly state: StateCode; readonly names: Names }) {
  const chosen = address.value.params.state === props.state;
  return (
    <a
      href={withParams({ state: chosen ? undefined : props.state })}
      aria-current={chosen ? 'true' : undefined}
    >
      {props.names.state(props.state)}
    </a>
  );
}

function Tensions(props: {
  readonly blocs: BlocsReport;
  readonly frame: NetworkFrame;
  readonly names: Names;
}) {
  const { blocs, frame, names } = props;
  const words = t().network;
  const receipts = new Map(blocs.receipts.map((receipt) => [receipt.occurrenceId, receipt]));
  return (
    <>
      <h3>{words.tensions(blocs.tensions.length)}</h3>
      {blocs.tensions.length === 0 && <p class="nothing">{words.noTension}</p>}
      <ul class="tensions">
        {blocs.tensions.map((tension) => (
          <TensionItem
            key={`${tension.tie.a}|${tension.tie.b}`}
            tension={tension}
            receipts={tension.tie.occurrenceIds.flatMap((id) => receipts.get(id) ?? [])}
            frame={frame}
            names={names}
          />
        ))}
      </ul>
    </>
  );
}

function TensionItem(props: {
  readonly tension: Tension;
  readonly receipts: readonly Receipt[];
  readonly frame: NetworkFrame;
  readonly names: Names;
}) {
  const { tie, kind, thirds } = props.tension;
  const { names } = props;
  const words = t().network;
  const pair = t().pair.both(names.state(tie.a), names.state(tie.b));
  return (
    <li>
      <p>
        <span aria-hidden="true">✕</span> <a href={pairHref(tie.a, tie.b, monthsOf(props.frame))}>{pair}</a>{' '}
        {signed(tie.index)}: {kind === 'across' ? words.across : words.within}
        {thirds.length > 0 && ` ${words.through(thirds.slice(0, 3).map(names.state).join(', '))}`}
      </p>
      {props.receipts.length > 0 && (
        <Fold name={`t-${tie.a}-${tie.b}`} summary={words.sentences(props.receipts.length)}>
          {() => <Receipts receipts={props.receipts} />}
        </Fold>
      )}
    </li>
  );
}
