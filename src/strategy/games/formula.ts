/**
 * Statements about a state of a game, such as `talks and not test`, `trips if talks`, `a iff (b or c)`. Terms of option
 * prioritisation (K. W. Hipel, D. M. Kilgour, L. Fang & X. Peng, "The decision support system GMCR in environmental
 * conflict management", Applied Mathematics and Computation 83, 1997): NOT, AND, OR, IF, IFF. `p if q` holds unless q
 * holds and p does not. From loosest to tightest: iff, if, or, and, not.
 */
import { DEFAULT_LANGUAGE, type Language } from '../../shared/language/language.js';
import { strategyWords } from '../words/index.js';

export type Formula =
  | { readonly kind: 'option'; readonly option: number }
  /** True in a state whose options under `mask` are as in `value`. */
  | { readonly kind: 'pattern'; readonly mask: number; readonly value: number }
  | { readonly kind: 'not'; readonly part: Formula }
  | { readonly kind: 'and' | 'or' | 'if' | 'iff'; readonly parts: readonly [Formula, Formula] };

/** What a formula may speak of: each option by any of its names. */
export interface Vocabulary {
  readonly size: number;
  /** Index of an option by id or name, in any case; undefined where there is none. */
  find(word: string): number | undefined;
  /** A known name near to the word. */
  near(word: string): string | undefined;
}

/** A statement that cannot be read: what is wrong, and what to do. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** Truth of a formula in a state, given as bits of its options. */
export type Test = (state: number) => boolean;

const TOKEN = /\s+|([()])|"([^"]*)"|'([^']*)'|(&&?|\|\|?|!|[^\s()"'&|!]+)/uy;
const WORDS: Readonly<Record<string, string>> = {
  and: 'and',
  '&': 'and',
  '&&': 'and',
  or: 'or',
  '|': 'or',
  '||': 'or',
  not: 'not',
  '!': 'not',
  if: 'if',
  iff: 'iff',
};

/** Reads a statement: a formula, or a pattern of Y, N and - with a letter for each option. Throws a FormulaError. */
export function parseFormula(text: string, vocabulary: Vocabulary): Formula {
  const pattern = patternOf(text.trim(), vocabulary.size);
  if (pattern !== undefined) return pattern;
  const tokens = tokensOf(text);
  let at = 0;
  const next = () => tokens[at];
  const chain = (kind: 'and' | 'or' | 'if' | 'iff', below: () => Formula): Formula => {
    let left = below();
    while (next()?.word === kind) {
      at += 1;
      left = { kind, parts: [left, below()] };
    }
    return left;
  };
  const iff = (): Formula => chain('iff', () => chain('if', () => chain('or', () => chain('and', unary))));
  const unary = (): Formula => {
    const token = next();
    at += 1;
    if (token === undefined) throw new FormulaError(`"${text}" ends where an option was expected`);
    if (token.word === 'not') return { kind: 'not', part: unary() };
    if (token.word === '(') {
      const inner = iff();
      if (next()?.word !== ')') throw new FormulaError(`"${text}" lacks a closing bracket`);
      at += 1;
      return inner;
    }
    if (token.word !== undefined) {
      throw new FormulaError(`"${text}" has "${token.text}" where an option was expected`);
    }
    const option = vocabulary.find(token.text);
    if (option !== undefined) return { kind: 'option', option };
    const near = vocabulary.near(token.text);
    throw new FormulaError(
      `"${token.text}" is no option of this game`,
      near === undefined ? 'Name options by id, or by their name in quotes.' : `Did you mean "${near}"?`,
    );
  };
  const formula = iff();
  const rest = next();
  if (rest !== undefined) {
    throw new FormulaError(
      `"${text}" has "${rest.text}" where "and", "or", "if" or "iff" was expected`,
      'Names of several words stand in quotes.',
    );
  }
  return formula;
}

/** `Y-N`: the first option taken, the third not. Undefined where the text is no such pattern. */
function patternOf(text: string, size: number): Formula | undefined {
  if (text.length !== size || !/^[YN-]+$/.test(text)) return undefined;
  let [mask, value] = [0, 0];
  for (let option = 0; option < size; option++) {
    if (text[option] !== '-') mask |= 1 << option;
    if (text[option] === 'Y') value |= 1 << option;
  }
  return { kind: 'pattern', mask, value };
}

interface Token {
  readonly text: string;
  /** Connective or bracket; undefined for the name of an option. */
  readonly word: string | undefined;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text);
    if (found === null) throw new FormulaError(`"${text}" has a quote that is not closed`);
    const [, bracket, double, single, word] = found;
    const quoted = double ?? single;
    if (bracket !== undefined) tokens.push({ text: bracket, word: bracket });
    else if (quoted !== undefined) tokens.push({ text: quoted, word: undefined });
    else if (word !== undefined) tokens.push({ text: word, word: WORDS[word.toLowerCase()] });
  }
  return tokens;
}

/** A function that says whether the formula holds in a state. */
export function testOf(formula: Formula): Test {
  switch (formula.kind) {
    case 'option': {
      const bit = 1 << formula.option;
      return (state) => (state & bit) !== 0;
    }
    case 'pattern': {
      const { mask, value } = formula;
      return (state) => (state & mask) === value;
    }
    case 'not': {
      const part = testOf(formula.part);
      return (state) => !part(state);
    }
    default: {
      const [left, right] = [testOf(formula.parts[0]), testOf(formula.parts[1])];
      if (formula.kind === 'and') return (state) => left(state) && right(state);
      if (formula.kind === 'or') return (state) => left(state) || right(state);
      if (formula.kind === 'if') return (state) => left(state) || !right(state);
      return (state) => left(state) === right(state);
    }
  }
}

/** A formula with the names of the options, as a reader reads it: `“Talks” if not “Tests”`. */
export function formulaWords(
  formula: Formula,
  names: readonly string[],
  language: Language = DEFAULT_LANGUAGE,
): string {
  const words = strategyWords(language).games.statement;
  const name = (option: number) => words.option(names[option] ?? String(option + 1));
  const told = (part: Formula): string => {
    switch (part.kind) {
      case 'option':
        return name(part.option);
      case 'pattern':
        return words.all(
          names.flatMap((_, option) => {
            if (((part.mask >> option) & 1) === 0) return [];
            return [(part.value >> option) & 1 ? name(option) : words.not(name(option), true)];
          }),
        );
      case 'not':
        return words.not(inner(part.part), part.part.kind === 'option');
      default:
        return words[part.kind](inner(part.parts[0]), inner(part.parts[1]));
    }
  };
  const inner = (part: Formula): string =>
    part.kind === 'option' || part.kind === 'pattern' || part.kind === 'not' ? told(part) : `(${told(part)})`;
  return told(formula);
}

/** Options that a formula speaks of, as bits. */
export function optionsIn(formula: Formula): number {
  if (formula.kind === 'option') return 1 << formula.option;
  if (formula.kind === 'pattern') return formula.mask;
  if (formula.kind === 'not') return optionsIn(formula.part);
  return optionsIn(formula.parts[0]) | optionsIn(formula.parts[1]);
}

/** A disjunction of formulas; undefined of none. */
export function anyOf(formulas: readonly Formula[]): Formula | undefined {
  return formulas.reduce<Formula | undefined>(
    (left, right) => (left === undefined ? right : { kind: 'or', parts: [left, right] }),
    undefined,
  );
}
