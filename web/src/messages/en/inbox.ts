/** Reports that are dropped on the window or pasted into it. */
import { pluralOf } from '../plural.js';

const many = pluralOf('en');

export const inbox = {
  drop: 'Drop the reports: they are kept in this workspace and read.',
  choose: 'Read files …',
  paste: 'Read the pasted text?',
  pasteLead: (n: number) =>
    many(n, { one: '# character from the clipboard', other: '# characters from the clipboard' }),
  date: 'Published on',
  publisher: 'Publisher',
  read: 'Read it',
  dismiss: 'Leave it',
  handing: (file: string, n: number, all: number) => `Handing over ${file} (${n} of ${all}) …`,
  refused: (file: string, why: string) => `${file}: ${why}`,
  notHere: 'Files of folders are read too; a name that begins with a dot is passed over.',
} as const;
