/** What further views of the workbench say in a composed brief, in English. */
import type { Day } from '../../../ontology/day.js';
import { english } from '../../../shared/language/en.js';

const { day: dayOf } = english;

export const views = {
  noAct: 'No act is coded here.',
  moreActs: (n: number) => `And ${n} more acts, which are not listed here.`,
  noMove: 'No pair has enough acts to say how it moved.',
  moves: (since: Day, to: Day) =>
    `Index of the pairs that moved most, ${dayOf(since)} and ${dayOf(to)}, on a scale from −10 to +10.`,
  moveColumns: ['pair', 'before', 'now', 'change', 'acts'] as const,
  morePairs: (n: number) => `And ${n} more pairs.`,
  notKnown: 'not known',
  noTies: (state: string) => `Too little is known of the ties of ${state} in this period.`,
  ties: (state: string, day: Day) =>
    `Index of the ties of ${state} on ${dayOf(day)}, on a scale from −10 to +10.`,
  tieColumns: ['with', 'index', 'acts in the period'] as const,
  noBlocs: 'No tie is strong enough to divide the states by.',
  blocs: (from: Day, to: Day, ties: number, frustrated: number) =>
    `From ${dayOf(from)} to ${dayOf(to)}, ${ties} ties divide best into two blocs, which leave ${frustrated.toFixed(1)} points frustrated.`,
  proven: 'No division frustrates less; this is proved.',
  bound: (bound: number) =>
    `No division can frustrate less than ${bound.toFixed(1)}; this one is the best found.`,
  bloc: (number: number, members: string) => `Bloc ${number}: ${members}`,
  noTension: 'No tie stands against the division.',
  tensions: 'Ties that stand against it:',
  noQueue: 'No act needs a person’s eye.',
  queue: (total: number, shown: number) => {
    const most = total > shown ? `; the first ${shown}` : '';
    return `${total === 1 ? 'One act needs' : `${total} acts need`} a person’s eye${most}:`;
  },
  read: (documents: number, events: number, undated: number, from: Day | null, to: Day | null) => {
    const days = from === null || to === null ? '' : `, published from ${dayOf(from)} to ${dayOf(to)}`;
    return `${documents} reports were read${days}; they tell ${events} acts. ${undated} have no date.`;
  },
  noneSetAside: 'No input was set aside.',
  setAside: (n: number) => `${n} inputs were set aside:`,
  setAsideAt: (path: string, line: number | undefined, reason: string) =>
    `${line === undefined ? path : `${path}, line ${line}`}: ${reason}`,
  found: (n: number) => `${n} reports found.`,
};

export const composed = {
  by: (author: string) => `By ${author}.`,
  lost: 'The evidence behind this part is gone:',
  changed: 'The evidence has changed since this part was taken.',
  gone: (line: string) => `No longer: ${line}`,
  come: (line: string) => `Now: ${line}`,
  moreLines: (n: number) => `And ${n} more lines.`,
  made: 'Made with Entente.',
  coders: (coders: readonly string[]) => `Evidence coded by ${coders.join(' and ')}.`,
  changedParts: (n: number) =>
    `In ${n === 1 ? 'one part' : `${n} parts`} the evidence has changed since it was taken.`,
};
