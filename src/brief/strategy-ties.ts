/** What the structure of ties says to a comparison of tracks. */
import type { StrategyReport } from '../strategy/index.js';
import { plainStatement as plain } from './choice-section.js';
import type { Statement } from './statement.js';
import type { ChoiceWords } from './words/choices.js';
import type { BriefWords } from './words/index.js';
import type { Names } from './words.js';

/** A hold that falls by less is not loosened: half a point in a hundred. */
const LOOSENED = 0.005;

/** A statement for each question of the file; none where no record was asked. */
export function tiesOf(
  { loosening, goBetweens, record }: StrategyReport,
  names: Names,
  say: ChoiceWords['tracks'],
  { state: stateWords }: Pick<BriefWords, 'state'>,
): readonly Statement[] {
  if (record === null) return [];
  const state = (code: string) => stateWords(code, names);
  return [
    ...loosening.map(({ span: { from, to }, ...each }) =>
      each.heard
        ? say.loosening({
            by: state(each.with),
            state: state(each.state),
            of: state(each.from),
            from,
            to,
            loosens: each.holdAfter < each.holdBefore - LOOSENED,
            hold: [each.holdBefore, each.holdAfter],
            share: [each.shareBefore, each.shareAfter],
          })
        : say.tooLittle(from, to, state(each.state), state(each.from)),
    ),
    ...goBetweens.map(({ place, of, score, ...each }) => {
      const [through, a, b] = [state(each.through), state(each.a), state(each.b)];
      const first =
        each.first === null ? '' : say.firstGoBetween(state(each.first.state), each.first.score.toFixed(2));
      return place === null
        ? say.noChannel(through, a, b, first)
        : say.goBetween(through, a, b, place, of, (score ?? 0).toFixed(2), place === 1 ? '' : first);
    }),
  ].map(plain);
}
