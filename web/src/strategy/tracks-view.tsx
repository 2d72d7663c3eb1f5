/** Combinations of tracks against each other, the weights that decide between them, and every assumption with its ground. */
import { useMemo } from 'preact/hooks';
import type { Combination, StrategyReport } from '../../../src/server/responses.js';
import { percent, plain, signed } from '../format.js';
import { t } from '../messages/index.js';
import { useNames } from '../names.js';
import { BasisBadge } from './basis-badge.js';
import type { TracksViewProps } from './tracks-view-props.js';
import { WeightRows } from './weight-rows.js';

export function TracksView(props: TracksViewProps) {
  const { report } = props;
  const { comparison } = report;
  const words = t().strategy;
  const first = comparison.combinations[0];
  return (
    <>
      {comparison.question !== null && <p class="lead">{comparison.question}</p>}
      {first !== undefined && (
        <p class="verdict">
          <strong>{words.recommended(first.name)}</strong>{' '}
          {comparison.lead !== null &&
            words.ahead(
              plain(comparison.lead.points),
              comparison.lead.over,
              percent(comparison.lead.better.share),
              percent(comparison.lead.better.low),
              percent(comparison.lead.better.high),
            )}
        </p>
      )}
      <h2>{words.combinations}</h2>
      <CombinationsTable combinations={comparison.combinations} worlds={comparison.worlds} />
      {comparison.impossible.length > 0 && (
        <p class="quiet">{words.impossible(comparison.impossible.join('; '))}</p>
      )}
      <h2>{words.leadsWhere}</h2>
      <Ways combinations={comparison.combinations} />
      <WeightRows {...props} />
      <Assumptions report={report} />
      <Structure report={report} />
    </>
  );
}

function CombinationsTable(props: {
  readonly combinations: readonly Combination[];
  readonly worlds: number;
}) {
  const { combinations, worlds } = props;
  const words = t().strategy;
  const withTies = combinations.some(({ ties }) => ties !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="table-scroll" aria-label={words.combinations} tabIndex={0}>
      <table>
        <caption>{words.combinationsCaption(worlds)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.combination}</th>
            <th scope="col">{words.columns.best}</th>
            {(['mean', 'ties', 'lowest', 'worst', 'regret', 'cost'] as const).map((column) =>
              column === 'ties' && !withTies ? null : (
                <th scope="col" class="number" key={column}>
                  {words.columns[column]}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {combinations.map((each) => (
            <tr key={each.name}>
              <th scope="row">{each.name}</th>
              <td>
                <ShareBar share={each.best.share} low={each.best.low} high={each.best.high} />
              </td>
              <td class="number">{signed(each.mean)}</td>
              {withTies && <td class="number">{signed(each.ties ?? 0)}</td>}
              <td class="number">{signed(each.lowest)}</td>
              <td class="number">{signed(each.worst)}</td>
              <td class="number">{plain(each.regret)}</td>
              <td class="number">{plain(each.cost)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A share from 0 to 1 as a bar with its interval, and in numbers. */
function ShareBar(props: { readonly share: number; readonly low: number; readonly high: number }) {
  const { share, low, high } = props;
  const text = `${percent(share)} (${percent(low)}–${percent(high)})`;
  return (
    <span class="share-bar">
      <svg viewBox="0 0 100 12" width="100" height="12" aria-hidden="true" preserveAspectRatio="none">
        <rect class="share-all" width="100" height="12" />
        <rect class="share-own" width={100 * share} height="12" />
        <path
          class="share-interval"
          d={`M${100 * low} 6H${100 * high}M${100 * low} 2V10M${100 * high} 2V10`}
        />
      </svg>{' '}
      {text}
    </span>
  );
}

/** Where each combination leads as the assumptions stand, step by step. */
function Ways(props: { readonly combinations: readonly Combination[] }) {
  const words = t().strategy;
  return (
    <ul class="ways">
      {props.combinations.map((each) => (
        <li key={each.name}>
          <strong>{each.name}</strong>: {words.value(signed(each.value))}{' '}
          {!each.settles && <span class="quiet">{words.unsettled}</span>}
          {each.outcomes.slice(0, 3).map((outcome) => (
            <div key={outcome.state} class="way">
              {outcome.way.length === 0 ? (
                <p class="quiet">{words.staysThere}</p>
              ) : (
                <ol class="way-steps">
                  {outcome.way.map((step, i) => (
                    <li key={`${step.to}-${i}`}>{words.step(step.player, step.does)}</li>
                  ))}
                </ol>
              )}
              <p class="quiet">
                {words.endsIn(outcome.taken.join(', ') || words.nothingTaken, plain(outcome.worth))}
              </p>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Assumptions(props: { readonly report: StrategyReport }) {
  const { comparison, evidence } = props.report;
  const words = t().strategy;
  const found = useMemo(() => new Map(evidence.map((each) => [each.assumption, each])), [evidence]);
  return (
    <>
      <h2>{words.assumptions}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section class="table-scroll" aria-label={words.assumptions} tabIndex={0}>
        <table>
          <caption>{words.assumptionsCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.about}</th>
              <th scope="col">{words.columns.assumption}</th>
              <th scope="col">{words.columns.strength}</th>
              <th scope="col">{words.columns.rests}</th>
              <th scope="col">{words.columns.ifWrong}</th>
            </tr>
          </thead>
          <tbody>
            {comparison.assumptions.map((each) => (
              <tr key={each.id} class={each.flipsTo === null ? undefined : 'flips'}>
                <td>{each.about}</td>
                <th scope="row">{each.words}</th>
                <td>{each.strength === null ? '–' : words.strengths[each.strength]}</td>
                <td>
                  <BasisBadge basis={each.basis} name={`why-${each.id}`} evidence={found.get(each.id)} />
                </td>
                <td>{ifWrong(each.flipsTo, each.leadIfWrong)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function ifWrong(flipsTo: string | null, lead: number | null): string {
  const words = t().strategy;
  if (flipsTo !== null) return words.flips(flipsTo);
  return lead === null ? words.notTurned : words.holds(signed(lead));
}

/** What the ties say of the two questions that a file may ask. */
function Structure(props: { readonly report: StrategyReport }) {
  const { comparison, loosening, goBetweens } = props.report;
  const words = t().strategy;
  const { leftOut } = comparison;
  const { state } = useNames();
  if (loosening.length + goBetweens.length + leftOut.length === 0) return null;
  const counts = (weight: number, degree: number | null) =>
    weight === 0 || degree === null ? words.tieInforms : words.tieCounts(plain(weight), percent(degree));
  return (
    <>
      <h2>{words.structure}</h2>
      <ul>
        {loosening.map((each) => (
          <li key={`${each.state}-${each.from}`}>
            {each.heard
              ? words.loosening(
                  state(each.state),
                  state(each.from),
                  state(each.with),
                  percent(each.shareBefore),
                  percent(each.shareAfter),
                )
              : t().network.notHeard}{' '}
            <span class="quiet">{counts(each.weight, each.degree)}</span>
          </li>
        ))}
        {goBetweens.map((each) => (
          <li key={`${each.a}-${each.b}-${each.through}`}>
            {each.place === null
              ? words.noChannel(state(each.through), state(each.a), state(each.b))
              : words.place(state(each.through), each.place, each.of, state(each.a), state(each.b))}{' '}
            <span class="quiet">{counts(each.weight, each.degree)}</span>
          </li>
        ))}
        {leftOut.length > 0 && <li>{words.tiesLeftOut(leftOut.join('; '))}</li>}
      </ul>
    </>
  );
}
