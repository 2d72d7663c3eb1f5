/** The weights of the criteria as sliders; on each the points at which another combination would come first. */
import { useEffect, useState } from 'preact/hooks';
import type { StrategyReport } from '../../../src/server/responses.js';
import { api } from '../addresses.js';
import { postAnswer } from '../api.js';
import { plain } from '../format.js';
import { t } from '../messages/index.js';
import { type Flip, flipsOf, sharesOf } from './flip-points.js';
import type { TracksViewProps } from './tracks-view-props.js';
import { type WorthRow, withValue } from './yaml-rows.js';

/** Largest weight of the sliders. */
const MOST = 60;

export function WeightRows(props: TracksViewProps) {
  const { rows, text, onText, report, name } = props;
  const words = t().strategy;
  const [flips, setFlips] = useState<{
    readonly text: string;
    readonly found: readonly (readonly Flip[])[];
  }>();
  const [working, setWorking] = useState(false);
  const total = rows.worth.reduce((sum, { weight }) => sum + weight, 0);
  useEffect(() => setWorking(false), [text]);
  if (rows.worth.length === 0) return null;
  const seek = () => {
    setWorking(true);
    findFlips({ report, name, text, worth: rows.worth, total }).then(
      (found) => {
        setFlips({ text, found });
        setWorking(false);
      },
      () => setWorking(false),
    );
  };
  const current = flips?.text === text ? flips.found : undefined;
  return (
    <>
      <h2>{words.weights}</h2>
      <p class="hint">{words.weightsHint}</p>
      <ul class="weights">
        {rows.worth.map((row, i) => (
          <li key={row.name}>
            <label>
              <span>{row.name}</span>
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
            <FlipMarks flips={current?.[i]} weight={row.weight} />
          </li>
        ))}
      </ul>
      <button type="button" onClick={seek} disabled={working}>
        {working ? t().states.loading : words.seekFlips}
      </button>
    </>
  );
}

function FlipMarks(props: { readonly flips: readonly Flip[] | undefined; readonly weight: number }) {
  const { flips, weight } = props;
  const words = t().strategy;
  if (flips === undefined) return null;
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

interface Search {
  readonly report: StrategyReport;
  readonly name: string;
  readonly text: string;
  readonly worth: readonly WorthRow[];
  readonly total: number;
}

/** Asks the server once for each criterion, with its weight raised; the rest is arithmetic (flip-points.ts). */
async function findFlips({
  report,
  name,
  text,
  worth,
  total,
}: Search): Promise<readonly (readonly Flip[])[]> {
  const base = report.comparison.combinations;
  const found: (readonly Flip[])[] = [];
  for (const row of worth) {
    const raised = withValue(text, [...row.path, 'weight'], row.weight + total);
    const answer = await postAnswer<StrategyReport>(api.tracks, JSON.stringify({ name, text: raised }));
    const shares = sharesOf(base, answer.comparison.combinations, total, total);
    found.push(flipsOf({ combinations: base, shares, weight: row.weight, total, most: MOST }));
  }
  return found;
}
