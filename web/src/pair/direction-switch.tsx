/** Both ways together, or what one does to the other: three links, so that each has an address. */
import type { PairView, TieSeries } from '../../../src/server/responses.js';
import { pairHref } from '../addresses.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import type { Params } from '../router.js';

export type Direction = 'directed' | 'undirected';

/** `direction=directed` shows what the first state of the path does to the second. */
export function directionParam(params: Params): Direction {
  return params.direction === 'directed' ? 'directed' : 'undirected';
}

export function seriesOf(view: PairView, direction: Direction): TieSeries {
  return direction === 'directed' ? view.aToB : view.both;
}

export function DirectionSwitch(props: {
  readonly view: PairView;
  readonly names: Names;
  readonly params: Params;
}) {
  const { view, names, params } = props;
  const { a, b } = view;
  const directed = directionParam(params) === 'directed';
  const words = t().pair;
  const way = (from: string, to: string) => ({
    href: pairHref(from, to, { ...params, direction: 'directed' }),
    text: words.way(names.state(from), names.state(to)),
  });
  // The order of the three stays the same whichever of them is shown.
  const [first, second] = a < b ? [a, b] : [b, a];
  const choices = [
    {
      href: pairHref(a, b, { ...params, direction: undefined }),
      text: words.bothWays,
      current: !directed,
    },
    { ...way(first, second), current: directed && a === first },
    { ...way(second, first), current: directed && a === second },
  ];
  return (
    <nav class="switch" aria-label={words.directions}>
      {choices.map((choice) => (
        <a key={choice.text} href={choice.href} aria-current={choice.current ? 'true' : undefined}>
          {choice.text}
        </a>
      ))}
    </nav>
  );
}
