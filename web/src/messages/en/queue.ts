/** The page *Review*: events that need a person's eye, one after the other. */
import type { EyeReason } from '../../../../src/server/responses.js';
import { pluralOf } from '../plural.js';

const many = pluralOf('en');

export const queue = {
  title: 'Review',
  lead: (left: number, reviewed: number) =>
    `${many(left, { '=0': 'No event waits', one: '# event waits', other: '# events wait' })}; ${many(reviewed, { '=0': 'none was reviewed yet', one: '# was reviewed', other: '# were reviewed' })}.`,
  progress: 'Reviewed, of those that were or still are to be reviewed',
  reasons: {
    conflict: 'people disagree',
    unsure: 'low confidence',
    undated: 'no date',
  } satisfies Record<EyeReason, string>,
  below: 'Needs an eye below a confidence of',
  open: 'Review in its document',
  start: 'Review the first',
  next: 'Next to review',
  none: 'Nothing needs your eye at this confidence.',
  before: 'The ones before',
  more: (n: number) => many(n, { one: 'The next, # left', other: 'The next, # left' }),
  columns: { event: 'Event', why: 'Why', confidence: 'Confidence', sentence: 'Sentence' },
  caption: 'People’s disagreements first, then the least sure',
} as const;
