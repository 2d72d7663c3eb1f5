/** The map's twin: the ties of the state in a table, the strongest first. */
import type { NetworkFrame, StateCode } from '../../../src/server/responses.js';
import { pairHref } from '../addresses.js';
import { monthsOf } from '../film/film-params.js';
import { periodWords, signed } from '../format.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { Score } from '../parts/badges.js';
import type { MapTie } from './map-view.js';

export function MapTable(props: {
  readonly state: StateCode;
  readonly frame: NetworkFrame;
  readonly ties: readonly MapTie[];
  readonly names: Names;
}) {
  const { state, frame, ties, names } = props;
  const words = t().map;
  const caption = words.tableCaption(names.state(state), periodWords(frame.period));
  if (ties.length === 0) return <p class="nothing">{words.noTies(names.state(state))}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="table-scroll tall" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.partner}</th>
            <th scope="col" class="number">
              {t().network.columns.index}
            </th>
            <th scope="col" class="number">
              {t().network.columns.acts}
            </th>
          </tr>
        </thead>
        <tbody>
          {ties.map((tie) => (
            <tr key={tie.state}>
              <th scope="row">
                <a href={pairHref(state, tie.state, monthsOf(frame))}>{names.state(tie.state)}</a>
              </th>
              <td class="number">
                <Score value={tie.index} text={signed(tie.index)} />
              </td>
              <td class="number">{tie.acts}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
