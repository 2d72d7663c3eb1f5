/** Third states with open channels to two that are chosen, best first, with what the ranking is made of. */
import { useState } from 'preact/hooks';
import type { MediatorsReport, NetworkFrame, StateCode } from '../../../src/server/responses.js';
import { type MediatorsAnswer, pairHref } from '../addresses.js';
import type { Asked } from '../api.js';
import { monthsOf } from '../film/film-params.js';
import { plain, signed } from '../format.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { ExportMenu } from '../parts/export-menu.js';
import { Fold } from '../parts/fold.js';
import { Receipts } from '../parts/receipts.js';
import { Waiting } from '../parts/waiting.js';
import { go, withParams } from '../router.js';
import { StateLink } from './blocs-panel.js';

/** Mediators that are listed. */
const LISTED = 8;

export function MediatorsPanel(props: {
  readonly pair: readonly [StateCode, StateCode] | undefined;
  readonly asked: Asked<MediatorsAnswer>;
  readonly names: Names;
  readonly frame: NetworkFrame;
}) {
  const { pair, asked, names } = props;
  const words = t().network;
  return (
    <section class="mediators" aria-labelledby="mediators-title">
      <h2 id="mediators-title">{words.mediators}</h2>
      <PairFields key={pair?.join() ?? ''} pair={pair} names={names} />
      {pair === undefined ? (
        <p class="hint">{words.choosePair}</p>
      ) : asked.data === undefined ? (
        <Waiting trouble={asked.trouble} />
      ) : (
        <List report={asked.data} names={names} frame={props.frame} />
      )}
    </section>
  );
}

function PairFields(props: {
  readonly pair: readonly [StateCode, StateCode] | undefined;
  readonly names: Names;
}) {
  const { pair, names } = props;
  const words = t();
  const [mistake, setMistake] = useState('');
  const choose = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const form = new FormData(event.currentTarget);
    const typed = ['first', 'second'].map((field) => String(form.get(field) ?? ''));
    const found = typed.map(names.find);
    const unknown = typed[found.indexOf(undefined)];
    setMistake(
      unknown !== undefined
        ? words.network.unknownState(unknown)
        : found[0] === found[1]
          ? words.network.sameState
          : '',
    );
    if (unknown === undefined && found[0] !== found[1]) {
      go(withParams({ between: found.join(','), state: undefined }));
    }
  };
  return (
    <form class="pair-fields" onSubmit={choose}>
      {(['first', 'second'] as const).map((field, i) => (
        <label key={field}>
          {i === 0 ? words.network.between : words.network.and}{' '}
          <input
            name={field}
            list="state-names"
            required
            autocomplete="off"
            defaultValue={pair === undefined ? '' : names.state(pair[i] ?? '')}
          />
        </label>
      ))}
      <button type="submit">{words.network.showMediators}</button>
      {pair !== undefined && (
        <button type="button" onClick={() => go(withParams({ between: undefined }))}>
          {words.network.clear}
        </button>
      )}
      <span class="mistake" role="alert">
        {mistake}
      </span>
    </form>
  );
}

function List(props: {
  readonly report: MediatorsReport;
  readonly names: Names;
  readonly frame: NetworkFrame;
}) {
  const { report, names, frame } = props;
  const words = t().network;
  const receipts = new Map(report.receipts.map((receipt) => [receipt.occurrenceId, receipt]));
  const sentences = (ids: readonly string[]) => [...new Set(ids)].flatMap((id) => receipts.get(id) ?? []);
  const [a, b] = [names.state(report.a), names.state(report.b)];
  if (!report.heard) return <p class="nothing">{words.notHeard}</p>;
  if (report.mediators.length === 0) return <p class="nothing">{words.noMediator(a, b)}</p>;
  return (
    <>
      <div class="tools">
        <ExportMenu
          name={`${words.mediators} ${a} ${b}`}
          rows={() =>
            report.mediators.map(({ state, score, reach, balance, trust, toA, toB, standing, camp }) => ({
              state,
              name: names.state(state),
              score,
              reach,
              balance,
              trust,
              to_a: toA.index,
              to_b: toB.index,
              third_party_events: standing.events,
              camp,
            }))
          }
          json={() => report}
          cited={() => report.receipts.map(({ documentId }) => documentId)}
        />
      </div>
      <ol class="mediator-list">
        {report.mediators.slice(0, LISTED).map((mediator) => (
          <li key={mediator.state}>
            <p>
              <strong>
                <StateLink state={mediator.state} names={names} />
              </strong>{' '}
              {words.mediatorScore(
                plain(mediator.score, 2),
                plain(mediator.reach, 2),
                plain(mediator.balance, 2),
                plain(mediator.trust, 2),
              )}
            </p>
            <p class="quiet">
              <a href={pairHref(mediator.state, report.a, monthsOf(frame))}>{words.channelTo(a)}</a>{' '}
              {signed(mediator.toA.index)},{' '}
              <a href={pairHref(mediator.state, report.b, monthsOf(frame))}>{words.channelTo(b)}</a>{' '}
              {signed(mediator.toB.index)}; {words.standing(mediator.standing.events)}
            </p>
            <Fold name={`m-${mediator.state}`} summary={words.why}>
              {() => (
                <Receipts
                  receipts={sentences([
                    ...mediator.toA.occurrenceIds,
                    ...mediator.toB.occurrenceIds,
                    ...mediator.standing.occurrenceIds,
                  ])}
                />
              )}
            </Fold>
          </li>
        ))}
      </ol>
      <p class="hint">{words.mediatorCaveat}</p>
    </>
  );
}
