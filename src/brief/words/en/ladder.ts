/** The rungs of a ladder in a brief, in English. */
import type { Day } from '../../../ontology/day.js';
import { english } from '../../../shared/language/en.js';
import type { RungAnswer, RungState, TreatyBond } from '../../../structure/index.js';

const { day: dayOf, list } = english;

const STANDS: Readonly<Record<Exclude<RungState, 'none'>, string>> = {
  reached: 'reached',
  claimed: 'only claimed, planned or signed',
  lapsed: 'lapsed with a treaty that ended',
  spoken: 'merely spoken of, as a proposal or a possibility',
  against: 'nothing but evidence against it',
};

export const ladder = {
  rung: (
    { title, since }: Pick<RungAnswer, 'rung' | 'title' | 'since'>,
    state: Exclude<RungState, 'none'>,
    contrary: boolean,
  ) => {
    const link = state === 'reached' ? ' on' : ', since';
    const day = since === null ? '' : `${link} ${dayOf(since)}`;
    return `${title}: ${STANDS[state]}${day}${contrary ? '; there is evidence against it too' : ''}.`;
  },
  without: (rungs: readonly Pick<RungAnswer, 'rung' | 'title'>[]) =>
    `No evidence in what was read: ${list(rungs.map(({ title }) => title.toLowerCase()))}.`,
  reckoning: (acts: number, at: Day, pair: string) =>
    `Treaties and ${acts} acts between the two up to ${dayOf(at)}, held against the criteria of each rung (entente alliance ${pair}).`,
  treaty: ({ treaty, signed, inForce, ended }: TreatyBond) => {
    const days = [
      ...(signed === null ? [] : [`signed ${dayOf(signed)}`]),
      inForce === null ? 'not in force' : `in force from ${dayOf(inForce)}`,
      ...(ended === null ? [] : [`ended ${dayOf(ended)}`]),
    ];
    const remark = treaty.note === null ? '' : ` (${treaty.note})`;
    return `${treaty.name}, ${days.join(', ')}${remark}. Source: ${treaty.source}.`;
  },
};
