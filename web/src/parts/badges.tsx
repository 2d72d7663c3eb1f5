/** Status and review state of an event: a shape and a word, never colour alone. */
import type { ReviewState, Status } from '../../../src/server/responses.js';
import { t } from '../messages/index.js';

/** Outline of each status in a box of 12 × 12: full for a fact, open for what is none. */
const SHAPES: Readonly<Record<Status, string>> = {
  occurred: 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0 -9Z',
  planned: 'M2.5 1.5L10.5 6L2.5 10.5Z',
  claimed: 'M1.5 2h9v6h-5l-2.5 2.5v-2.5h-1.5Z',
  proposed: 'M6 1L11 6L6 11L1 6Z',
  possible: 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0 -9Z',
  denied: 'M2 2L10 10M10 2L2 10',
};

export function StatusBadge(props: { readonly status: Status }) {
  const { status } = props;
  return (
    <span class={`badge badge-${status}`} title={t().statusLong(status)}>
      <svg class="badge-shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d={SHAPES[status]} />
      </svg>
      {t().status(status)}
    </span>
  );
}

const REVIEW_SIGNS: Readonly<Record<ReviewState, string>> = {
  unreviewed: '○',
  accepted: '✓',
  rejected: '✕',
  edited: '✎',
};

export function ReviewBadge(props: { readonly review: ReviewState }) {
  return (
    <span class={`review review-${props.review}`}>
      <span aria-hidden="true">{REVIEW_SIGNS[props.review]}</span> {t().review(props.review)}
    </span>
  );
}

/** A score or index with its sign; conflict and cooperation also differ in colour. */
export function Score(props: { readonly value: number; readonly text: string }) {
  const side = props.value > 0 ? 'cooperation' : props.value < 0 ? 'conflict' : 'neutral';
  return <span class={`score score-${side}`}>{props.text}</span>;
}
