/** Puts what is on screen aside for the brief, or takes it out again. */
import { type BriefPart, isInBrief, toggleInBrief } from '../brief-basket.js';
import { t } from '../messages/index.js';

export function AddToBrief(props: { readonly part: BriefPart }) {
  const words = t().toBrief;
  const inside = isInBrief(props.part);
  return (
    <button
      type="button"
      aria-pressed={inside}
      title={inside ? words.remove : undefined}
      onClick={() => toggleInBrief(props.part)}
    >
      <span aria-hidden="true">{inside ? '✓' : '+'}</span> {inside ? words.added : words.add}
    </button>
  );
}
