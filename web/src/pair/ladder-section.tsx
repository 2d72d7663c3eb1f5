/** The alliance ladder: what is reached, what is only claimed, what is merely spoken of; highest rung on top. */
import type {
  AllianceLadder,
  RungAnswer,
  RungEvidence,
  RungState,
  StateCode,
} from '../../../src/server/responses.js';
import { type AllianceAnswer, api, documentHref } from '../addresses.js';
import { useAnswer } from '../api.js';
import type { ExportRow } from '../export/csv.js';
import { longDay } from '../format.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { ExportMenu } from '../parts/export-menu.js';
import { Fold } from '../parts/fold.js';
import { AsWritten, Quoted } from '../parts/quoted.js';
import { Waiting } from '../parts/waiting.js';

/** A shape for each state, so that it is no colour alone. */
const SIGNS: Readonly<Record<RungState, string>> = {
  reached: '●',
  claimed: '◐',
  lapsed: '◌',
  spoken: '○',
  against: '✕',
  none: '–',
};
/** Items of evidence that are shown; the rest is counted. */
const SHOWN = 6;

export function LadderSection(props: {
  readonly a: StateCode;
  readonly b: StateCode;
  readonly names: Names;
}) {
  const { a, b } = props;
  const words = t().standing;
  const { data, trouble } = useAnswer<AllianceAnswer>(api.alliance(a, b));
  return (
    <section aria-labelledby="ladder-title">
      <h2 id="ladder-title">{words.ladder}</h2>
      {data === undefined ? <Waiting trouble={trouble} /> : <Ladder ladder={data} />}
    </section>
  );
}

function Ladder(props: { readonly ladder: AllianceLadder }) {
  const { ladder } = props;
  const words = t().standing;
  if (ladder.acts === 0 && ladder.bonds.length === 0) return <p class="nothing">{words.ladderSilent}</p>;
  return (
    <>
      <div class="tools">
        <ExportMenu
          name={words.ladder}
          rows={() => ladder.rungs.map(rungRow)}
          json={() => ladder}
          cited={() =>
            ladder.rungs
              .flatMap(({ evidence, against }) => [...evidence, ...against])
              .flatMap(({ receipt }) => receipt?.documentId ?? [])
          }
        />
      </div>
      <p class="quiet">{words.ladderOn(longDay(ladder.at), ladder.acts, ladder.bonds.length)}</p>
      <ol class="ladder" reversed>
        {ladder.rungs.toReversed().map((rung) => (
          <li key={rung.rung} class={`rung rung-${rung.state}`}>
            <Rung rung={rung} />
          </li>
        ))}
      </ol>
      <p class="hint">{words.ladderHint}</p>
    </>
  );
}

function rungRow({ rung, title, state, since, latest, evidence, against }: RungAnswer): ExportRow {
  return { rung, title, state, since, latest, evidence: evidence.length, against: against.length };
}

function Rung(props: { readonly rung: RungAnswer }) {
  const { rung } = props;
  const words = t().standing;
  const line = (
    <>
      <span class="rung-sign" aria-hidden="true">
        {SIGNS[rung.state]}
      </span>{' '}
      <strong>{words.rungs[rung.rung] ?? rung.title}</strong> {words.rungStates[rung.state]}
      {rung.since !== null && rung.state !== 'none' && (
        <span class="quiet"> {words.since(longDay(rung.since))}</span>
      )}
      {rung.against.length > 0 && rung.state !== 'against' && (
        <span class="quiet"> {words.againstToo(rung.against.length)}</span>
      )}
    </>
  );
  if (rung.evidence.length + rung.against.length === 0) return <p class="rung-line">{line}</p>;
  return (
    <Fold name={`rung-${rung.rung}`} summary={line}>
      {() => (
        <>
          <EvidenceItems evidence={rung.evidence} />
          {rung.against.length > 0 && <h3>{words.against}</h3>}
          <EvidenceItems evidence={rung.against} />
        </>
      )}
    </Fold>
  );
}

function EvidenceItems(props: { readonly evidence: readonly RungEvidence[] }) {
  const { evidence } = props;
  const words = t().standing;
  // The latest first: what still holds is asked for more often than how it began.
  const latest = evidence.toReversed();
  return (
    <>
      <ul class="receipts">
        {latest.slice(0, SHOWN).map((item) => (
          <li key={item.receipt?.eventId ?? item.bond?.treaty.id ?? item.day}>
            <RungReceipt item={item} />
          </li>
        ))}
      </ul>
      {latest.length > SHOWN && <p class="quiet">{words.more(latest.length - SHOWN)}</p>}
    </>
  );
}

function RungReceipt(props: { readonly item: RungEvidence }) {
  const { day, level, receipt, bond } = props.item;
  const words = t().standing;
  const state = words.rungStates[level];
  if (receipt !== undefined) {
    return (
      <>
        <a href={documentHref(receipt.documentId, receipt.eventId)}>{longDay(day)}</a> ({state}){' '}
        <Quoted>{receipt.sentence}</Quoted>{' '}
        <span class="quiet">{receipt.publisher ?? t().pair.noPublisher}</span>
      </>
    );
  }
  if (bond === undefined) return <>{longDay(day)}</>;
  return (
    <>
      {longDay(day)} ({state}){' '}
      <strong>
        <AsWritten>{bond.treaty.name}</AsWritten>
      </strong>{' '}
      <span class="quiet">
        {words.treatySource} <AsWritten>{bond.treaty.source}</AsWritten>
      </span>
    </>
  );
}
