/** The ladder in sentences: rungs reached, rungs claimed, rungs merely spoken of, and what has no evidence. */
import type { StateCode } from '../ontology/actor.js';
import type { AllianceLadder, RungAnswer, RungState } from './alliance-types.js';

/** How each state is called. */
export const STATE_WORDS: Readonly<Record<RungState, string>> = {
  reached: 'reached',
  claimed: 'claimed only',
  lapsed: 'lapsed',
  spoken: 'merely spoken of',
  against: 'spoken against',
  none: 'no evidence',
};
const SENTENCES: readonly (readonly [RungState, string])[] = [
  ['reached', 'Reached'],
  ['claimed', 'Only claimed, planned or signed'],
  ['lapsed', 'Lapsed with a treaty that ended'],
  ['spoken', 'Merely spoken of, as a proposal or a possibility'],
  ['against', 'Nothing but evidence against it'],
  ['none', 'No evidence'],
];

/** The answer in words, with the day of each rung. */
export function ladderWords(
  ladder: Omit<AllianceLadder, 'words'>,
  name: (state: StateCode) => string,
): string {
  const pair = `${name(ladder.a)} and ${name(ladder.b)}`;
  if (ladder.acts === 0 && ladder.bonds.length === 0) {
    return `Nothing is known of ${pair} up to ${ladder.at}: no dated act between them is in the log, and no treaty of theirs in the table. That is silence, not distance.`;
  }
  const sentences = SENTENCES.flatMap(([state, lead]) => {
    const rungs = ladder.rungs.filter((rung) => rung.state === state);
    return rungs.length === 0 ? [] : [`${lead}: ${rungs.map(rungWords).join(', ')}.`];
  });
  const silent =
    ladder.acts === 0 ? ' No dated act between them is in the log; this rests on treaties alone.' : '';
  return `${pair} on ${ladder.at}. ${sentences.join(' ')}${silent}`;
}

function rungWords(rung: RungAnswer): string {
  const title = rung.title.toLowerCase();
  const since = rung.since === null ? '' : ` (${rung.since})`;
  const contrary = rung.state !== 'against' && rung.against.length > 0 ? ', with evidence against it' : '';
  return `${title}${since}${contrary}`;
}
