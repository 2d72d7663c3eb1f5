/** The weights of the criteria as sliders; on each the points at which another combination would come first. */
import type { CriterionFlips, WeightFlip } from '../../../src/server/responses.js';
import { plain } from '../format.js';
import { t } from '../messages/index.js';
import { type Names, useNames } from '../names.js';
import type { TracksViewProps } from './tracks-view-props.js';
import { type TieEffect, withValue } from './yaml-rows.js';

/** Largest weight of the sliders. */
const MOST = 60;

export function WeightRows(props: TracksViewProps) {
  const { rows, text, onText, report } = props;
  const words = t().strategy;
  const names = useNames();
  if (rows.worth.length === 0) return null;
  // The answer may still be that to the text before: a flip is shown only beside the weight that it was found for.
  const flips = new Map(report.comparison.weightFlips.map((each) => [each.id, each]));
  return (
    <>
      <h2>{words.weights}</h2>
      <p class="hint">{words.weightsHint}</p>
      <ul class="weights">
        {rows.worth.map((row) => (
          <li key={row.id}>
            <label>
              <span>{row.effect === undefined ? row.name : effectName(row.effect, names)}</span>
              <input
                type="range"
                min={0}
                max={MOST}
                step={1}
                value={row.weight}
                onChange={(event) =>
                  onText(withValue(text, [...row.path, 'weight'], Number(event.currentTarget.value)))
                }
              />
            </label>
            <output>{plain(row.weight, 0)}</output>
            <FlipMarks found={flips.get(row.id)} weight={row.weight} />
          </li>
        ))}
      </ul>
    </>
  );
}

function effectName(effect: TieEffect, names: Names): string {
  const words = t().strategy;
  return effect.kind === 'loosening'
    ? words.holdLoosened(names.state(effect.state), names.state(effect.from))
    : words.goBetween(names.state(effect.through), names.state(effect.a), names.state(effect.b));
}

function FlipMarks(props: { readonly found: CriterionFlips | undefined; readonly weight: number }) {
  const { found, weight } = props;
  const words = t().strategy;
  if (found === undefined || found.weight !== weight) return null;
  const flips = [found.below, found.above].filter(
    (flip) => flip !== null && flip.weight <= MOST,
  ) as WeightFlip[];
  if (flips.length === 0) return <span class="quiet">{words.noFlip}</span>;
  return (
    <span>
      <svg class="flip-marks" viewBox="-2 0 104 12" width="104" height="12" aria-hidden="true">
        <line class="flip-axis" x1="0" x2="100" y1="9" y2="9" />
        <circle class="flip-now" cx={(100 * weight) / MOST} cy="9" r="2.5" />
        {flips.map((flip) => (
          <path key={flip.to + flip.weight} class="flip-at" d={`M${(100 * flip.weight) / MOST} 12V0`} />
        ))}
      </svg>{' '}
      {flips.map((flip) => words.flipAt(flip.weight < weight, plain(flip.weight), flip.to)).join('; ')}
    </span>
  );
}
