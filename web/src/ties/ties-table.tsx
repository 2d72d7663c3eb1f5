/** The table of pairs: where the index stood, where it stands, and how sure the difference is. */
import { useMemo } from 'preact/hooks';
import type { TieMove } from '../../../src/server/responses.js';
import { type MovesAnswer, pairHref } from '../addresses.js';
import { periodWords, plain, signed } from '../format.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { Score } from '../parts/badges.js';
import { MoreRows, rowsParam } from '../parts/more-rows.js';
import { Sparkline } from '../parts/sparkline.js';
import type { Params } from '../router.js';
import { surenessWord } from './ties-order.js';

/** `North Korea and Russia`, or `North Korea → Russia` where only that way is meant. */
export function pairName(move: TieMove, names: Names, directed: boolean): string {
  const [a, b] = [names.state(move.source), names.state(move.target)];
  return directed ? t().pair.way(a, b) : t().pair.both(a, b);
}

export function TiesTable(props: {
  readonly moves: readonly TieMove[];
  /** Number of pairs before the filter by state. */
  readonly all: number;
  readonly view: MovesAnswer;
  readonly names: Names;
  readonly params: Params;
}) {
  const { moves, all, view, names, params } = props;
  const words = t().ties;
  const { columns } = words;
  const shown = rowsParam(params);
  const reach = useMemo(() => reachOf(view.moves), [view]);
  return (
    <div class="table-scroll">
      <table class="ties">
        <caption>
          {words.caption(moves.length, all)}. <span class="quiet">{words.compared}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{columns.pair}</th>
            <th scope="col">{columns.spark}</th>
            <th scope="col" class="number">
              {columns.move}
            </th>
            <th scope="col" class="number">
              {columns.change}
            </th>
            <th scope="col" class="sureness-column">
              {columns.sureness}
            </th>
            <th scope="col" class="number">
              {columns.events}
            </th>
          </tr>
        </thead>
        <tbody>
          {moves.slice(0, shown).map((move) => (
            <Row
              key={`${move.source}|${move.target}`}
              move={move}
              reach={reach}
              view={view}
              names={names}
              params={params}
            />
          ))}
        </tbody>
      </table>
      <MoreRows all={moves.length} shown={shown} />
    </div>
  );
}

/** Largest distance of any line from 0, at least 2: all lines have one scale. */
function reachOf(moves: readonly TieMove[]): number {
  let reach = 2;
  for (const { spark } of moves) for (const value of spark) reach = Math.max(reach, Math.abs(value ?? 0));
  return reach;
}

function Row(props: {
  readonly move: TieMove;
  readonly reach: number;
  readonly view: MovesAnswer;
  readonly names: Names;
  readonly params: Params;
}) {
  const { move, view, names, params } = props;
  const directed = view.options.direction === 'directed';
  const name = pairName(move, names, directed);
  const href = pairHref(move.source, move.target, {
    direction: directed ? 'directed' : undefined,
    period: params.period,
    statuses: params.statuses,
  });
  return (
    <tr>
      <th scope="row">
        <a href={href}>{name}</a>
      </th>
      <td>
        <Sparkline values={move.spark} reach={props.reach} label={sparkLabel(move, view, name)} />
      </td>
      <td class="number">
        <Level value={move.before} /> <span aria-hidden="true">→</span> <Level value={move.after} strong />
      </td>
      <td class="number">
        <Change move={move} />
      </td>
      <td class="sureness-column" data-label={t().ties.columns.sureness}>
        <Sureness move={move} />
      </td>
      <td class="number">{move.events.toLocaleString(t().locale)}</td>
    </tr>
  );
}

function Level(props: { readonly value: number | null; readonly strong?: boolean }) {
  const { value } = props;
  if (value === null) return <abbr title={t().number.absent}>–</abbr>;
  return props.strong ? (
    <strong>
      <Score value={value} text={signed(value)} />
    </strong>
  ) : (
    <span class="quiet">{signed(value)}</span>
  );
}

function Change(props: { readonly move: TieMove }) {
  const { change } = props.move;
  const words = t().ties;
  if (change === null) return <abbr title={t().number.absent}>–</abbr>;
  const still = Math.abs(change) < 0.05;
  const [sign, said] = still ? ['=', words.same] : change > 0 ? ['▲', words.up] : ['▼', words.down];
  return (
    <span class={`change ${still ? 'change-same' : change > 0 ? 'change-up' : 'change-down'}`}>
      <span aria-hidden="true">{sign}</span>
      <span class="unseen">{said}</span> {plain(Math.abs(change))}
    </span>
  );
}

function Sureness(props: { readonly move: TieMove }) {
  const { sureness } = props.move;
  const words = t().ties;
  if (sureness === null) return <abbr title={t().number.absent}>–</abbr>;
  const word = surenessWord(sureness);
  return (
    <span class={`sureness sureness-${word}`} title={words.sureTitle(plain(sureness, 2))}>
      <meter class="sureness-meter" min={0} max={1} value={Math.min(1, sureness)} aria-hidden="true" />
      {words.sure[word]}
    </span>
  );
}

function sparkLabel(move: TieMove, view: MovesAnswer, name: string): string {
  const words = t().ties;
  const known = move.spark.filter((value) => value !== null);
  const from = periodWords(view.periods[0] ?? '');
  const label = words.sparkOf(name, from, periodWords(view.periods.at(-1) ?? ''));
  if (known.length === 0) return `${label}: ${t().number.absent}`;
  return `${label}: ${words.sparkNow(signed(move.after), signed(Math.min(...known)), signed(Math.max(...known)))}`;
}
