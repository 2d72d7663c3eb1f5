import { describe, expect, it } from 'vitest';
import { FormulaError, parseFormula, testOf } from '../../../src/strategy/games/formula.js';
import { vocabularyOf } from '../../../src/strategy/games/spec-tools.js';

const OPTIONS = ['a', 'b', 'c'].map((id) => ({ id, name: `Option ${id}` }));
const vocabulary = vocabularyOf(OPTIONS);

/** States in which a statement holds, as words of Y and N in the order of the options. */
function holdsIn(text: string): readonly string[] {
  const test = testOf(parseFormula(text, vocabulary));
  return Array.from({ length: 8 }, (_, state) => state)
    .filter((state) => test(state))
    .map((state) => [0, 1, 2].map((option) => ((state >> option) & 1 ? 'Y' : 'N')).join(''));
}

describe('statements about a state', () => {
  it.each([
    ['a', ['YNN', 'YYN', 'YNY', 'YYY']],
    ['Y-N', ['YNN', 'YYN']],
    ['"option A" and not 2', ['YNN', 'YNY']],
    ['a & b | c', ['YYN', 'NNY', 'YNY', 'NYY', 'YYY']],
    ['not (a or b)', ['NNN', 'NNY']],
    // p if q: false only where q holds and p does not.
    ['a if b', ['NNN', 'YNN', 'YYN', 'NNY', 'YNY', 'YYY']],
    ['a IFF b', ['NNN', 'YYN', 'NNY', 'YYY']],
    ['a and b iff c', ['NNN', 'YNN', 'NYN', 'YYY']],
    ['!a && !b && !c', ['NNN']],
  ])('%s', (text, states) => {
    expect(holdsIn(text)).toEqual(states);
  });

  it.each([
    ['a and', /ends where an option was expected/],
    ['(a or b', /lacks a closing bracket/],
    ['a b', /has "b" where "and", "or", "if" or "iff" was expected/],
    ['and a', /has "and" where an option was expected/],
    ['a and d', /"d" is no option of this game/],
    ['a and 4', /"4" is no option of this game/],
    ['"Option a', /"Option" is no option|quote that is not closed/],
    ['', /ends where an option was expected/],
  ])('refuses %j', (text, message) => {
    expect(() => parseFormula(text, vocabulary)).toThrow(FormulaError);
    expect(() => parseFormula(text, vocabulary)).toThrow(message);
  });
});
