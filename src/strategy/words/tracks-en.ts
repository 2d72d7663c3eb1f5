/** Tracks in English: names of what is no word of the file, and what the ties say of an effect. */
import type { StateCode } from '../../ontology/actor.js';

export const tracks = {
  neither: 'Neither',
  together: (names: readonly string[]) => names.join(' + '),
  looseningName: (state: StateCode, from: StateCode) => `Hold of ${from} over ${state} loosened`,
  goBetweenName: (a: StateCode, b: StateCode, through: StateCode) =>
    `${through} as go-between of ${a} and ${b}`,
  worthOf: (name: string) => `worth: ${name}`,
  tiesOf: (name: string) => `ties: ${name}`,
  costOf: (name: string) => `cost: ${name}`,
  /** What an assumption is about, without the kind before it. */
  aboutName: (about: string) => about.replace(/^(?:worth|ties|cost): /, ''),
  costs: (points: number) => `costs ${points} points`,
  /** Shares from 0 to 1; days of the span. */
  loosening: (told: {
    readonly state: StateCode;
    readonly by: StateCode;
    readonly of: StateCode;
    readonly from: string;
    readonly to: string;
    readonly before: number;
    readonly after: number;
    readonly degree: number;
  }) =>
    `From the ties of ${told.from} to ${told.to}: if ${told.by} gave ${told.state} as much more as its median partner, the hold of ${told.of} would go from ${percent(told.before)} to ${percent(told.after)}; counted as ${percent(told.degree)} of its weight`,
  goBetween: (told: {
    readonly a: StateCode;
    readonly b: StateCode;
    readonly through: StateCode;
    readonly from: string;
    readonly to: string;
    readonly place: number | null;
    readonly of: number;
    readonly degree: number;
  }) => {
    const { a, b, through, place, of } = told;
    const stands =
      place === null
        ? `${through} has no open channel to both ${a} and ${b}`
        : `${through} is number ${place} of ${of} who could carry word between ${a} and ${b}`;
    return `From the ties of ${told.from} to ${told.to}: ${stands}; counted as ${percent(told.degree)} of its weight`;
  },
};

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
