/** What a correction did to the numbers, said aloud too: which pair, which month, from what to what. */
import type { CorrectionEffect, CorrectionView, LoggedEvent } from '../../../src/server/responses.js';
import { pairHref } from '../addresses.js';
import { shortPeriod, signed } from '../format.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';

export function EffectNote(props: {
  readonly effect: CorrectionView | undefined;
  readonly event: LoggedEvent;
  readonly names: Names;
}) {
  const { effect, event, names } = props;
  const words = t().document;
  const moved = effect?.effects.filter(changed) ?? [];
  return (
    <div class="effect" role="status">
      {effect !== undefined && (
        <>
          <p>
            <strong>{words.done[effect.correction.action]}</strong>{' '}
            {moved.length === 0 && `${words.noChange}${why(event, effect.correction.action)}.`}
          </p>
          {moved.map((one) => (
            <p key={`${one.source}|${one.target}|${one.period}`} class="effect-line">
              <a href={pairHref(one.source, one.target, { from: one.period, to: one.period })}>
                {effectWords(one, names)}
              </a>{' '}
              <span class="quiet">({words.changesNet(signed(one.netBefore), signed(one.netAfter))})</span>
            </p>
          ))}
        </>
      )}
    </div>
  );
}

function changed(effect: CorrectionEffect): boolean {
  return effect.before !== effect.after || effect.netBefore !== effect.netAfter;
}

/** Two decimals where one would hide the change. */
function effectWords(effect: CorrectionEffect, names: Names): string {
  const digits = signed(effect.before) === signed(effect.after) ? 2 : 1;
  const pair = t().pair.both(names.state(effect.source), names.state(effect.target));
  const value = (index: number | null) => (index === null ? t().number.absent : signed(index, digits));
  return t().document.changes(pair, shortPeriod(effect.period), value(effect.before), value(effect.after));
}

function why(event: LoggedEvent, action: CorrectionView['correction']['action']): string {
  const words = t().document;
  if (action === 'accept') return '';
  if (event.day === null) return `: ${words.whyUndated}`;
  if (event.status !== 'occurred') return `: ${words.whyNotCounted(event.status)}`;
  return `: ${words.whyRetold}`;
}
