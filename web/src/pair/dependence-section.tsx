/** Who needs whom more: each of the two, what share of its cooperation comes from the other, and the hold that gives. */
import type { DependenceReport, StateCode } from '../../../src/server/responses.js';
import { api, type DependenceAnswer } from '../addresses.js';
import { useAnswer } from '../api.js';
import type { ExportRow } from '../export/csv.js';
import { longDay, percent, plain, signed } from '../format.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { ExportMenu } from '../parts/export-menu.js';
import { Fold } from '../parts/fold.js';
import { Receipts } from '../parts/receipts.js';
import { Waiting } from '../parts/waiting.js';

export function DependenceSection(props: {
  readonly a: StateCode;
  readonly b: StateCode;
  readonly names: Names;
}) {
  const { a, b, names } = props;
  const words = t().standing;
  return (
    <section aria-labelledby="dependence-title">
      <h2 id="dependence-title">{words.dependence}</h2>
      <OneSide state={a} partner={b} names={names} />
      <OneSide state={b} partner={a} names={names} />
      <p class="hint">{words.dependenceHint}</p>
    </section>
  );
}

function OneSide(props: { readonly state: StateCode; readonly partner: StateCode; readonly names: Names }) {
  const { state, names } = props;
  const { data, trouble } = useAnswer<DependenceAnswer>(api.dependence(state));
  return (
    <div class="one-side">
      <h3>{names.state(state)}</h3>
      {data === undefined ? <Waiting trouble={trouble} /> : <Side {...props} report={data} />}
    </div>
  );
}

function Side(props: {
  readonly state: StateCode;
  readonly partner: StateCode;
  readonly names: Names;
  readonly report: DependenceReport;
}) {
  const { state, partner, names, report } = props;
  const words = t().standing;
  const [from, to] = [longDay(report.span.from), longDay(report.span.to)];
  if (!report.heard) return <p class="nothing">{t().network.notHeard}</p>;
  if (report.total === 0) return <p class="nothing">{words.getsNothing(names.state(state), from, to)}</p>;
  const own = report.partners.find((other) => other.partner === partner);
  const place = report.partners.findIndex((other) => other.partner === partner) + 1;
  const receipts = report.receipts.filter(({ occurrenceId }) => own?.occurrenceIds.includes(occurrenceId));
  return (
    <>
      <div class="tools">
        <ExportMenu
          name={`${words.dependence} ${names.state(state)}`}
          rows={() => report.partners.map((one) => partnerRow(one, state, names))}
          json={() => report}
          cited={() => report.receipts.map(({ documentId }) => documentId)}
        />
      </div>
      <p>
        {own === undefined
          ? words.notFrom(names.state(partner), from, to)
          : words.share(percent(own.share), names.state(partner), place, report.partners.length, from, to)}
      </p>
      {own !== undefined && (
        <dl class="figures">
          <dt>{words.hold}</dt>
          <dd>{plain(own.hold, 2)}</dd>
          <dt>{words.netHold}</dt>
          <dd>{signed(own.netHold, 2)}</dd>
          <dt>{words.concentration}</dt>
          <dd>
            {plain(report.concentration ?? 0, 2)} ({words.partners(plain(report.effectivePartners ?? 0, 1))})
          </dd>
          <dt>{words.before}</dt>
          <dd>{own.shareBefore === null ? t().number.absent : percent(own.shareBefore)}</dd>
        </dl>
      )}
      {receipts.length > 0 && (
        <Fold name={`gets-${state}`} summary={words.sentences(receipts.length)}>
          {() => <Receipts receipts={receipts} />}
        </Fold>
      )}
    </>
  );
}

function partnerRow(one: DependenceReport['partners'][number], state: StateCode, names: Names): ExportRow {
  const { partner, amount, share, reverse, hold, netHold, shareBefore } = one;
  return {
    state,
    partner,
    partner_name: names.state(partner),
    amount,
    share,
    share_before: shareBefore,
    reverse,
    hold,
    net_hold: netHold,
  };
}
