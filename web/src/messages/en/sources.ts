/** The page *Sources and settings*. */
import { pluralOf } from '../plural.js';

const many = pluralOf('en');

export const sources = {
  title: 'Sources and settings',
  readTitle: 'What was read',
  lead: 'All of it stands in the file of settings, with its comments; another program may change it too.',
  saved: 'Saved.',
  save: 'Save',
  conflict:
    'The file was changed since it was shown here. What you typed is still here; the file as it now stands is below.',
  takeTheirs: 'Take the file as it is',
  sources: 'Files and folders',
  sourcesHint:
    'One path a line, from the folder of the workspace, or absolute. They are read when you ask for it, and by themselves where you set a time.',
  readEvery: 'Look for new and changed files every (minutes)',
  readEveryHint: 'While the server runs; empty: only when you ask.',
  lookNever: 'Not looked into yet.',
  lookedAt: (when: string, n: number) =>
    many(n, { one: `Looked into ${when}: # file.`, other: `Looked into ${when}: # files.` }),
  lookFailed: (reason: string) => `Not all could be looked into: ${reason}`,
  readNow: 'Read them now',
  side: 'Whose side you are on',
  watch: 'States and organisations that matter most',
  poles: 'The two powers between which others stand',
  codesHint: 'Names or codes, with commas',
  guards: 'Guards for imported rows, besides those that always hold',
  actors: 'Own actors',
  actorsNone: 'The settings name no table of own actors (“actors: own-actors.tsv”).',
  actorsHint: 'The format is in docs/actors.md. Reports that are read from now on are coded with it.',
  file: 'The file itself',
  fileHint: 'Every setting, with its comments. docs/log.md lists them.',
  unknown: (typed: string) => `“${typed}” is no state or organisation that the tables know.`,
  setAside: (n: number) => many(n, { one: '# input was set aside', other: '# inputs were set aside' }),
  setAsideHint: 'They are read when they are mended and read again.',
  network: 'No request leaves this machine.',
  feeds: 'Feeds',
  feedsHint:
    'One address a line, with the minutes between two requests (at least 15; 60 unless given): https://example.org/feed.xml 120. They are asked while the server runs, with what they gave last time, so that an unchanged feed costs a line.',
  feedsNetwork: (n: number) =>
    many(n, {
      one: 'Requests leave this machine to # feed, and to no other.',
      other: 'Requests leave this machine to # feeds, and to no other.',
    }),
  badFeed: (line: string) => `“${line}” is no address with minutes after it.`,
  feedNever: 'not asked yet',
  feedNews: {
    new: (when: string) => `something new, asked ${when}`,
    unchanged: (when: string) => `unchanged, asked ${when}`,
    failed: (when: string) => `failed, asked ${when}`,
  },
  feedNext: (when: string) => `not again before ${when}`,
} as const;
