/** A game: its states with what holds each, the improvements between them as a graph, and why a state holds or not. */
import { useMemo } from 'preact/hooks';
import type { GameReport } from '../../../src/server/responses.js';
import { t } from '../messages/index.js';
import { address, withParams } from '../router.js';
import { GameGraph } from './game-graph.js';
import { conceptsOf } from './game-moves.js';

/** States up to which the graph can be read, and rows of the table. */
const DRAWN = 40;
const LISTED = 200;

export function GameView(props: { readonly report: GameReport }) {
  const { report } = props;
  const words = t().strategy;
  const chosen = Number(address.value.params.at) || report.statusQuo?.state;
  return (
    <>
      <StatusQuo report={report} />
      {report.states.length <= DRAWN ? (
        <>
          <h2>{words.graph}</h2>
          <GameGraph report={report} chosen={chosen} />
        </>
      ) : (
        <p class="hint">{words.tooMany(report.states.length, DRAWN)}</p>
      )}
      <Verdicts report={report} chosen={chosen} />
      <StatesTable report={report} chosen={chosen} />
    </>
  );
}

function StatusQuo(props: { readonly report: GameReport }) {
  const { statusQuo } = props.report;
  const words = t().strategy;
  if (statusQuo === null) return <p class="quiet">{words.noStatusQuo}</p>;
  return (
    <>
      <p>{words.reachable(statusQuo.state, statusQuo.reachable)}</p>
      <ul class="ways">
        {statusQuo.equilibria.slice(0, 6).map((each) => (
          <li key={each.state}>
            <a href={withParams({ at: String(each.state) })}>{words.state(each.state)}</a>{' '}
            {words.heldBy(each.concepts.map((concept) => words.concepts[concept]).join(', '))}
            {each.way === null ? (
              <span class="quiet"> {words.noWay}</span>
            ) : (
              <ol class="way-steps">
                {each.way.map((step) => (
                  <li key={step.to}>{words.step(step.player, step.does)}</li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Verdicts(props: { readonly report: GameReport; readonly chosen: number | undefined }) {
  const { report, chosen } = props;
  const words = t().strategy;
  const shown = report.verdicts.find(({ state }) => state === chosen) ?? report.verdicts[0];
  if (shown === undefined) return null;
  return (
    <section aria-labelledby="verdict-title">
      <h2 id="verdict-title">{words.why(shown.state)}</h2>
      <p>{takenIn(report, shown.state)}</p>
      <ul class="verdicts">
        {shown.players.map((verdict) => (
          <li key={verdict.player}>
            <strong>{verdict.player}</strong>: {verdict.text}
            {verdict.improvements.length > 0 && (
              <ul>
                {verdict.improvements.slice(0, 4).map((improvement) => (
                  <li key={improvement.step.to}>{improvement.text}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function StatesTable(props: { readonly report: GameReport; readonly chosen: number | undefined }) {
  const { report, chosen } = props;
  const words = t().strategy;
  const rows = useMemo(
    () =>
      report.states
        .map(({ ordered }) => ({ state: ordered, concepts: conceptsOf(report, ordered) }))
        .toSorted((x, y) => y.concepts.length - x.concepts.length || x.state - y.state)
        .slice(0, LISTED),
    [report],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="table-scroll tall" aria-label={words.states} tabIndex={0}>
      <table>
        <caption>{words.statesCaption(report.states.length, rows.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.state}</th>
            <th scope="col">{words.columns.taken}</th>
            <th scope="col">{words.columns.held}</th>
            {report.players.map((player) => (
              <th scope="col" class="number" key={player.name}>
                {words.rankOf(player.name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ state, concepts }) => (
            <tr key={state} class={state === chosen ? 'is-active' : undefined}>
              <th scope="row">
                <a
                  href={withParams({ at: String(state) })}
                  aria-current={state === chosen ? 'true' : undefined}
                >
                  {state}
                </a>
              </th>
              <td>{takenIn(report, state)}</td>
              <td>
                {concepts.length === 0
                  ? words.heldByNothing
                  : concepts.map((concept) => words.concepts[concept] ?? concept).join(', ')}
              </td>
              {report.players.map((player, i) => (
                <td class="number" key={player.name}>
                  {report.payoffs[i]?.[state - 1]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Options that are taken in a state, in words. */
export function takenIn(report: GameReport, state: number): string {
  const letters = report.states[state - 1]?.yn ?? '';
  const taken = report.options.filter((_, i) => letters[i] === 'Y').map(({ name }) => name);
  return taken.length === 0 ? t().strategy.nothingTaken : taken.join(', ');
}
