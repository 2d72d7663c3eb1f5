/** States on a circle, improvements as arrows told apart by dash; a double ring where a state holds. The table has the same. */
import { useMemo } from 'preact/hooks';
import type { GameReport } from '../../../src/server/responses.js';
import { t } from '../messages/index.js';
import { useWidth } from '../pair/use-width.js';
import { go, withParams } from '../router.js';
import { conceptsOf, improvementsOf } from './game-moves.js';

const DASHES = [undefined, '7 4', '2 3', '10 3 2 3', '5 2', '1 4'] as const;
const NODE = 15;

export function GameGraph(props: { readonly report: GameReport; readonly chosen: number | undefined }) {
  const { report, chosen } = props;
  const words = t().strategy;
  const { ref, width } = useWidth<HTMLDivElement>(640);
  const moves = useMemo(() => improvementsOf(report), [report]);
  const size = Math.min(width, 620);
  const at = (state: number) => {
    const angle = (2 * Math.PI * (state - 1)) / report.states.length - Math.PI / 2;
    const reach = size / 2 - 2 * NODE;
    return { x: size / 2 + reach * Math.cos(angle), y: size / 2 + reach * Math.sin(angle) };
  };
  return (
    <div ref={ref} class="game-graph">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: every state is a link in the table below. */}
      <svg
        viewBox={`0 0 ${size} ${size}`}
        width={size}
        height={size}
        role="img"
        aria-label={words.graphLabel(report.states.length, moves.length)}
        onClick={(event) => {
          const state =
            event.target instanceof Element ? event.target.closest<SVGElement>('[data-game-state]') : null;
          if (state !== null) go(withParams({ at: state.dataset.gameState }));
        }}
      >
        <defs>
          <marker
            id="arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path class="arrow-head" d="M0 0L8 4L0 8Z" />
          </marker>
        </defs>
        {moves.map((move) => {
          const [from, to] = [at(move.from), at(move.to)];
          const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
          const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
          const lit = chosen === undefined || move.from === chosen || move.to === chosen;
          return (
            <path
              key={`${move.player}-${move.from}-${move.to}`}
              class={lit ? 'move is-lit' : 'move'}
              stroke-dasharray={DASHES[move.player % DASHES.length]}
              marker-end="url(#arrow)"
              d={`M${from.x + NODE * ux} ${from.y + NODE * uy}L${to.x - (NODE + 3) * ux} ${to.y - (NODE + 3) * uy}`}
            />
          );
        })}
        {report.states.map(({ ordered }) => {
          const { x, y } = at(ordered);
          const held = conceptsOf(report, ordered).length > 0;
          return (
            <g
              key={ordered}
              data-game-state={ordered}
              class={`game-state${ordered === chosen ? ' is-chosen' : ''}`}
              transform={`translate(${x} ${y})`}
            >
              {held && <circle class="ring" r={NODE + 4} />}
              <circle r={NODE} />
              <text dy="0.35em" text-anchor="middle">
                {ordered}
              </text>
            </g>
          );
        })}
      </svg>
      <ul class="legend">
        {report.players.map((player, i) => (
          <li key={player.name}>
            <svg viewBox="0 0 34 8" width="34" height="8" aria-hidden="true">
              <path class="move is-lit" stroke-dasharray={DASHES[i % DASHES.length]} d="M1 4H33" />
            </svg>
            {words.improvesFor(player.name)}
          </li>
        ))}
        <li>{words.ring}</li>
      </ul>
    </div>
  );
}
