/** The ladder in sentences: rungs reached, rungs claimed, rungs merely spoken of, and what has no evidence. */
import type { StateCode } from '../ontology/actor.js';
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { type AllianceLadder, RUNG_STATES } from './alliance-types.js';
import { structureWords } from './words/index.js';

/** The answer in words, with the day of each rung. */
export function ladderWords(
  ladder: Omit<AllianceLadder, 'words'>,
  name: (state: StateCode) => string,
  language: Language = DEFAULT_LANGUAGE,
): string {
  const words = structureWords(language).ladder;
  const [a, b] = [name(ladder.a), name(ladder.b)];
  if (ladder.acts === 0 && ladder.bonds.length === 0) return words.silence(a, b, ladder.at);
  const sentences = RUNG_STATES.flatMap((state) => {
    const rungs = ladder.rungs
      .filter((rung) => rung.state === state)
      .map((rung) => ({ ...rung, contrary: state !== 'against' && rung.against.length > 0 }));
    return rungs.length === 0 ? [] : [words.rungs(state, rungs)];
  });
  const silent = ladder.acts === 0 ? [words.treatiesAlone()] : [];
  return [words.opening(a, b, ladder.at), ...sentences, ...silent].join(' ');
}
