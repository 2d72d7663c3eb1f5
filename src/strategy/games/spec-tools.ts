/** What all readers of game files share: looking up options and players, reading statements, and the last checks. */

import type { WrittenFile } from '../../shared/checked-file.js';
import { nearest } from '../../shared/nearest.js';
import { strategyWords } from '../words/index.js';
import { type Formula, FormulaError, optionsIn, parseFormula, testOf, type Vocabulary } from './formula.js';
import type { GameOption, GameSpec, Preference } from './game-types.js';
import { feasibleStates, MOST_OPTIONS, TooLargeError } from './states.js';

export type Path = readonly PropertyKey[];

/** Statements of several options are tried in all their combinations up to so many options. */
const TRIED_OPTIONS = 20;

/** Finds options by number (from 1), id or name, in any case. */
export function vocabularyOf(
  options: readonly Pick<GameOption, 'id' | 'name'>[],
  { label }: Pick<WrittenFile, 'label'> = { label: (text) => text },
): Vocabulary {
  const places = new Map<string, number>();
  options.forEach(({ id, name }, place) => {
    for (const word of [id, name]) if (!places.has(word.toLowerCase())) places.set(word.toLowerCase(), place);
  });
  return {
    size: options.length,
    find: (word) => {
      const number = /^[1-9]\d*$/.test(word) ? Number(word) - 1 : undefined;
      if (number !== undefined && number < options.length) return number;
      return places.get(word.toLowerCase()) ?? places.get(label(word).toLowerCase());
    },
    near: (word) => {
      const near = nearest(word.toLowerCase(), [...places.keys()]);
      return near === undefined ? undefined : options[places.get(near) ?? -1]?.id;
    },
  };
}

/** Reads a statement; a mistake in it is one of the file. */
export function formulaAt(file: WrittenFile, path: Path, text: string, vocabulary: Vocabulary): Formula {
  if (/^[YN-]{2,}$/.test(text) && text.length !== vocabulary.size && vocabulary.find(text) === undefined) {
    throw file.mistake(
      path,
      `the pattern "${text}" has ${text.length} letters; expected ${vocabulary.size}, one for each option`,
    );
  }
  try {
    const formula = parseFormula(text, vocabulary);
    if (!canHold(formula)) {
      throw file.mistake(
        path,
        `"${text}" contradicts itself: no combination of options makes it true`,
        'Mend it or take it out.',
      );
    }
    return formula;
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    throw file.mistake(path, error.message, error.hint);
  }
}

function canHold(formula: Formula): boolean {
  const bits: number[] = [];
  for (let rest = optionsIn(formula); rest !== 0; rest &= rest - 1) bits.push(rest & -rest);
  if (bits.length > TRIED_OPTIONS) return true;
  const test = testOf(formula);
  for (let pick = 0; pick < 2 ** bits.length; pick++) {
    if (test(bits.reduce((state, bit, i) => ((pick >> i) & 1 ? state | bit : state), 0))) return true;
  }
  return false;
}

/** Where the parts of a game stand in its file, for the last checks. */
export interface SpecPaths {
  readonly infeasible: Path;
  readonly statusQuo: Path;
  /** Path of a player's ranking or payoffs. */
  readonly preference: (player: number) => Path;
}

/** Checks what needs the feasible states: that there are some, and that rankings and the status quo fit them. */
export function checkSpec(file: WrittenFile, spec: GameSpec, paths: SpecPaths): GameSpec {
  if (spec.options.length > MOST_OPTIONS) {
    throw new TooLargeError(
      `${file.name}: ${spec.options.length} options make ${(2 ** spec.options.length).toLocaleString('en-US')} combinations; at most ${MOST_OPTIONS} options can be held`,
    );
  }
  const states = feasibleStates(spec.options.length, spec.infeasible);
  if (states.length === 0) throw nothingLeft(file, spec, paths);
  spec.players.forEach(({ name, preference }, player) => {
    const wrong = misfit(preference, states.length);
    if (wrong !== undefined) throw file.mistake(paths.preference(player), `${name}: ${wrong}`);
  });
  const { statusQuo } = spec;
  if (statusQuo !== undefined && !states.includes(statusQuo)) {
    throw file.mistake(paths.statusQuo, 'the status quo is ruled out; expected a feasible state');
  }
  return spec;
}

/** Names the patterns that together leave nothing, none of which can be left out, and stands at the last of them. */
function nothingLeft(file: WrittenFile, { options, infeasible }: GameSpec, paths: SpecPaths) {
  const rulesOutAll = (kept: readonly number[]) =>
    feasibleStates(
      options.length,
      kept.map((i) => infeasible[i] as Formula),
    ).length === 0;
  let kept = infeasible.map((_, i) => i);
  for (const i of kept) {
    const without = kept.filter((other) => other !== i);
    if (rulesOutAll(without)) kept = without;
  }
  const last = kept.at(-1);
  const numbers = kept.map((i) => i + 1).join(kept.length === 2 ? ' and ' : ', ');
  const which = kept.length === 1 ? `pattern ${numbers} rules out` : `patterns ${numbers} together rule out`;
  return file.mistake(
    last === undefined ? paths.infeasible : [...paths.infeasible, last],
    `no feasible state is left: ${which} every combination of options; expected at least one to be left`,
    'Take out the pattern that says too much.',
  );
}

/** What is wrong with a ranking or with payoffs for so many states. */
function misfit(preference: Preference, states: number): string | undefined {
  if (preference.kind === 'payoffs') {
    const { length } = preference.payoffs;
    return length === states
      ? undefined
      : `${length} payoffs; expected ${states}, one for each feasible state`;
  }
  if (preference.kind !== 'ranking') return undefined;
  const seen = new Set<number>();
  for (const state of preference.groups.flat()) {
    if (state < 0 || state >= states) return `the ranking names state ${state + 1}; expected 1 to ${states}`;
    if (seen.has(state)) return `the ranking names state ${state + 1} twice; expected each state once`;
    seen.add(state);
  }
  for (let state = 0; state < states; state++) {
    if (!seen.has(state)) return `the ranking leaves out state ${state + 1}; expected all of 1 to ${states}`;
  }
  return undefined;
}

/** What taking and giving up an option is called: as the file says it, else in our words. */
export function moveWords(
  { language }: Pick<WrittenFile, 'language'>,
  name: string,
  written: { readonly take?: string | undefined; readonly drop?: string | undefined } = {},
): { readonly take: string; readonly drop: string } {
  const { take, drop, own } = strategyWords(language).games;
  return {
    take: written.take === undefined ? take(name) : own(written.take),
    drop: written.drop === undefined ? drop(name) : own(written.drop),
  };
}
