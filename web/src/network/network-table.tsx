/** The network's twin: every tie of the period in a row, the strongest first; those of the chosen state alone, if there is one. */
import type { BlocsReport, NetworkFrame } from '../../../src/server/responses.js';
import { pairHref } from '../addresses.js';
import { monthsOf } from '../film/film-params.js';
import { periodWords, signed } from '../format.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { Score } from '../parts/badges.js';
import type { Params } from '../router.js';
import { type EdgeView, pictureOf } from './network-view.js';

export function NetworkTable(props: {
  readonly frame: NetworkFrame;
  readonly blocs: BlocsReport | undefined;
  readonly names: Names;
  readonly params: Params;
}) {
  const { frame, names, params } = props;
  const words = t().network;
  const rows = tableRows(frame, props.blocs, params.state);
  if (rows.length === 0) {
    return <p class="nothing">{frame.heard ? words.noTies(frame.weak) : words.notHeard}</p>;
  }
  const caption = words.tableCaption(periodWords(frame.period));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="table-scroll tall" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.pair}</th>
            <th scope="col" class="number">
              {words.columns.index}
            </th>
            <th scope="col" class="number">
              {words.columns.acts}
            </th>
            <th scope="col">{words.columns.fit}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((edge) => (
            <tr key={`${edge.a}|${edge.b}`}>
              <th scope="row">
                <a href={pairHref(edge.a, edge.b, monthsOf(frame))}>
                  {t().pair.both(names.state(edge.a), names.state(edge.b))}
                </a>
              </th>
              <td class="number">
                <Score value={edge.index} text={signed(edge.index)} />
              </td>
              <td class="number">{edge.acts}</td>
              <td>{fitWords(edge, props.blocs !== undefined)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Ties of the period, the strongest first. */
export function tableRows(
  frame: NetworkFrame,
  blocs: BlocsReport | undefined,
  state: string | undefined,
): readonly EdgeView[] {
  return pictureOf(frame, blocs)
    .edges.filter(({ a, b }) => state === undefined || a === state || b === state)
    .toSorted((x, y) => Math.abs(y.index) - Math.abs(x.index) || (x.a + x.b < y.a + y.b ? -1 : 1));
}

function fitWords(edge: EdgeView, known: boolean): string {
  const words = t().network;
  if (!known) return words.notYet;
  if (!edge.frustrated) return words.fits;
  return edge.friendly ? words.across : words.within;
}
