/** The page *Today*, and long work wherever it is shown. */
import type { JobState } from '../../../../src/server/responses.js';
import { pluralOf } from '../plural.js';

const many = pluralOf('en');

export const today = {
  title: 'Today',
  lead: (name: string, day: string) => `${name}, read up to ${day}`,
  nothingRead: 'Nothing was read yet.',
  howToRead:
    'Drop reports anywhere on this window, paste a text, or name folders under Sources and settings.',
  fresh: 'New since your last visit',
  freshFirst: 'In the workspace',
  freshNone: 'Nothing new was read since your last visit.',
  freshCount: (documents: string, events: string) => `${documents}, ${events}`,
  seen: 'Mark as seen',
  more: (n: number) => many(n, { one: 'and # more', other: 'and # more' }),
  moved: 'What moved',
  movedSpan: (from: string, to: string) => `Index on ${to} against ${from}; acts told as fact`,
  movedNone: 'No pair moved in the last three months.',
  movedNoneHint: 'A move needs enough reports at both ends of that time.',
  movedNoneTies: 'How the pairs stand',
  rose: 'rose',
  fell: 'fell',
  from: (before: string, after: string) => `from ${before} to ${after}`,
  noReason: 'No single act carries it: acts became fewer, or older ones fade.',
  eye: 'What needs your eye',
  eyeNone: 'Nothing waits for you.',
  eyeKinds: {
    conflict: (n: number) =>
      many(n, { one: '# event on which people disagree', other: '# events on which people disagree' }),
    unsure: (n: number) =>
      many(n, { one: '# event coded with low confidence', other: '# events coded with low confidence' }),
    undated: (n: number) => many(n, { one: '# fact without a date', other: '# facts without a date' }),
    undatedDocuments: (n: number) =>
      many(n, { one: '# document without a date', other: '# documents without a date' }),
    setAside: (n: number) =>
      many(n, { one: '# input set aside as unreadable', other: '# inputs set aside as unreadable' }),
  },
  review: 'Review them',
  work: 'Work in progress',
  workNone: 'Nothing is running.',
  unfinished: (when: string) => `The reading begun ${when} was cut off. What it had read is kept.`,
  goOn: 'Go on reading',
  jobs: {
    read: (what: string) => `Reading ${what}`,
    import: (what: string) => `Importing ${what}`,
    sources: 'the sources of the settings',
    files: (n: number) => many(n, { one: '# file', other: '# files' }),
    states: { running: 'running', done: 'done', cancelled: 'cancelled', failed: 'failed' } satisfies Record<
      JobState,
      string
    >,
    progress: (documents: string, events: string) => `${documents}, ${events} so far`,
    outcome: (added: string, known: number, events: string) =>
      `${added} new, ${events}${known === 0 ? '' : `; ${many(known, { one: '# was', other: '# were' })} known already`}`,
    setAside: (n: number) => many(n, { one: '# input was set aside:', other: '# inputs were set aside:' }),
    cancel: 'Cancel',
    resume: 'Go on',
    share: (percent: string) => `${percent} read`,
  },
} as const;
