/** The page *Search*. */
import { pluralOf } from '../plural.js';

const many = pluralOf('en');

export const search = {
  title: 'Search',
  text: 'Words, "phrases", begin* and -without',
  go: 'Search',
  found: (n: number) =>
    many(n, { '=0': 'No report answers this search.', one: '# report', other: '# reports' }),
  notLookedAt: (n: number) =>
    many(n, {
      one: '# older report with these words was not looked at: add a word or a first day.',
      other: '# older reports with these words were not looked at: add a word or a first day.',
    }),
  range: (from: number, to: number) => `shown: ${from} to ${to}`,
  narrow: 'Narrow by',
  chosen: 'Chosen',
  drop: (name: string) => `Take away: ${name}`,
  facets: {
    actors: 'Actors in one act',
    types: 'Type of act',
    statuses: 'Status',
    publishers: 'Publisher',
    kinds: 'Kind of report',
    years: 'Year',
  },
  more: (n: number) => `${n} more`,
  from: 'Published from',
  to: 'to',
  order: 'Order by',
  orders: { relevance: 'best answer', newest: 'newest', oldest: 'oldest' },
  coded: 'Coded',
  toSentence: 'Open at this sentence',
  before: 'Earlier results',
  after: 'Further results',
  saved: 'Saved searches',
  save: 'Save this search',
  saveName: 'Name',
  remove: (name: string) => `Remove ${name}`,
  nobody: 'None is saved.',
} as const;
