/** The page *Ties*. */
import { pluralOf } from '../plural.js';

const many = pluralOf('en');

export const ties = {
  title: 'Ties',
  lead: (name: string, documents: string, events: string) => `${name}: ${documents}, ${events}`,
  range: (from: string, to: string) => `published from ${from} to ${to}`,
  setAside: (n: number) =>
    `${many(n, { one: '# input was', other: '# inputs were' })} set aside as unreadable`,
  state: 'Show pairs with',
  statePlaceholder: 'state, such as Russia',
  sort: 'Order by',
  sorts: { change: 'change', level: 'index now', events: 'happenings', name: 'name' },
  caption: (shown: number, all: number) =>
    shown === all
      ? many(all, { one: '# pair', other: '# pairs' })
      : `${shown} of ${many(all, { one: '# pair', other: '# pairs' })}`,
  compared:
    'Before: the index a year before the last day read; now: on that day. From −10 (conflict) to +10 (cooperation).',
  columns: {
    pair: 'Pair',
    spark: 'Index over time',
    move: 'Before → now',
    change: 'Change',
    sureness: 'Sureness',
    events: 'Happenings',
  },
  up: 'rose by',
  down: 'fell by',
  same: 'did not change',
  sparkOf: (pair: string, from: string, to: string) => `Index of ${pair} from ${from} to ${to}`,
  sparkNow: (value: string, low: string, high: string) => `now ${value}, lowest ${low}, highest ${high}`,
  sure: { clear: 'clear', likely: 'likely', unsure: 'unsure' },
  sureTitle: (x: string) => `Change over the width of both bands: ${x}; from 1 on the bands do not overlap`,
  none: 'No pair has enough happenings to show.',
  noneOf: (state: string) => `No pair with ${state} has enough happenings to show.`,
  noneHint: 'Read more reports, or count more than facts.',
} as const;
