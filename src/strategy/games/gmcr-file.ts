/**
 * Games that others wrote down: files of GMCR+ (O. Petersons' open program gmcr-py, JSON with `decisionMakers`, `options`,
 * `infeasibles`), tables of published games (`dms`, `infeasible_ynd`, `preferences_prioritised_ynd`), and bare payoff
 * tables (`payoffs`, `states`). All count states from 1, in ascending value of the options read as binary, the first
 * option lowest.
 */
import { z } from 'zod';
import { checkWritten, type WrittenFile } from '../../shared/checked-file.js';
import { anyOf, type Formula } from './formula.js';
import type { Direction, GameOption, GameSpec, Perception, PlayerSpec, Preference } from './game-types.js';
import { checkSpec, formulaAt, moveWords, type Path, vocabularyOf } from './spec-tools.js';

const FOREIGN_DIRECTIONS: Readonly<Record<string, Direction>> = {
  both: 'both',
  fwd: 'forward',
  forward: 'forward',
  back: 'back',
};
const direction = z.string().refine((word) => word in FOREIGN_DIRECTIONS, {
  error: (issue) => `"${String(issue.input)}" is no direction; expected both, fwd or back`,
});

/** A pattern as a word of Y, N and -, or as pairs of option and Y or N. */
const PATTERN = z.union([z.string(), z.array(z.tuple([z.number().int().min(0), z.enum(['Y', 'N'])]))]);
const CONDITION = z.union([
  PATTERN,
  z.object({ any: z.array(PATTERN).min(1) }),
  z.object({ members: z.array(PATTERN).min(1) }),
]);
const RANKING = z.array(z.union([z.number().int(), z.array(z.number().int())]));
const place = z.number().int().min(0);

const GMCR = z.object({
  title: z.string().optional(),
  options: z.array(z.object({ name: z.string(), permittedDirection: direction.default('both') })).min(1),
  decisionMakers: z.array(
    z.object({
      name: z.string().min(1),
      options: z.array(place),
      preferences: z.array(CONDITION).default([]),
      misperceptions: z.array(CONDITION).default([]),
      preferenceRanking: RANKING.optional(),
      preferenceVector: RANKING.optional(),
    }),
  ),
  infeasibles: z.array(CONDITION).default([]),
  useManualPreferenceRanking: z.boolean().optional(),
  useManualPreferenceVectors: z.boolean().optional(),
  coalitions: z.array(z.union([place, z.array(place)])).optional(),
});

const TABLE = z.object({
  title: z.string().optional(),
  options: z.array(z.string().min(1)).min(1),
  permitted_direction: z.array(direction),
  dms: z.array(z.object({ name: z.string().min(1), options: z.array(place) })),
  infeasible_ynd: z.array(CONDITION).default([]),
  preferences_prioritised_ynd: z.array(z.array(CONDITION)).optional(),
  used_manual_ranking: z.boolean().default(false),
  preference_ranking: z.array(RANKING).optional(),
  misperceived: z.array(z.array(z.union([PATTERN, z.number().int().min(1)]))).optional(),
});

const BARE = z.object({
  title: z.string().optional(),
  payoffs: z.array(z.array(z.number())).min(2),
  states: z.array(z.string().regex(/^[YN]+$/, 'must be a word of Y and N, a letter for each option')).min(1),
});

/** The game of a file of one of these forms; undefined where the file is of none. Throws a UserError for a mistake. */
export function foreignGame(file: WrittenFile): GameSpec | undefined {
  const { value } = file;
  if (typeof value !== 'object' || value === null) return undefined;
  if ('decisionMakers' in value) return fromGmcr(file, checkWritten(file, GMCR), []);
  if ('game' in value && typeof value.game === 'object') {
    return fromGmcr(file, checkWritten(file, z.object({ game: GMCR })).game, ['game']);
  }
  if ('dms' in value) return fromTable(file, checkWritten(file, TABLE));
  if ('payoffs' in value && 'states' in value) return fromBare(file, checkWritten(file, BARE));
  if ('games' in value && typeof value.games === 'object' && value.games !== null) {
    throw file.mistake(
      ['games'],
      `holds several games (${Object.keys(value.games).join(', ')}); expected one`,
      'Write one of them to a file of its own.',
    );
  }
  return undefined;
}

/** A game of any of these forms, before statements are read. */
interface Loose {
  readonly title: string | undefined;
  readonly options: readonly { readonly name: string; readonly direction: string }[];
  readonly players: readonly { readonly name: string; readonly options: readonly number[] }[];
  readonly infeasible: readonly z.output<typeof CONDITION>[];
  readonly preferenceOf: (player: number, read: ReadCondition) => Preference;
  readonly perceptions: (read: ReadCondition) => readonly Perception[];
  readonly coalitions: readonly (readonly number[])[];
  readonly paths: { readonly players: Path; readonly options: Path; readonly infeasible: Path };
  readonly preferencePath: (player: number) => Path;
}
type ReadCondition = (
  path: Path,
  condition: z.output<typeof CONDITION>,
) => { text: string; formula: Formula };

function fromGmcr(file: WrittenFile, written: z.output<typeof GMCR>, at: Path): GameSpec {
  const manual = written.useManualPreferenceRanking ?? written.useManualPreferenceVectors ?? false;
  const dms = written.decisionMakers;
  const coalitions = (written.coalitions ?? []).map((members) => [members].flat());
  return build(file, {
    title: written.title,
    options: written.options.map(({ name, permittedDirection }) => ({ name, direction: permittedDirection })),
    players: dms,
    infeasible: written.infeasibles,
    preferenceOf: (player, read) => {
      const { preferenceRanking, preferenceVector, preferences } = dms[player] as (typeof dms)[number];
      const ranking = preferenceRanking ?? preferenceVector;
      if (manual && ranking !== undefined) return rankingOf(ranking);
      return prioritised(preferences, [...at, 'decisionMakers', player, 'preferences'], read);
    },
    perceptions: (read) =>
      dms.flatMap(({ misperceptions }, player): readonly Perception[] =>
        misperceptions.length === 0
          ? []
          : [
              {
                player,
                unseen: misperceptions.map(
                  (each, i) => read([...at, 'decisionMakers', player, 'misperceptions', i], each).formula,
                ),
                preferences: new Map(),
              },
            ],
      ),
    coalitions: coalitions.filter((members) => members.length > 1),
    paths: {
      players: [...at, 'decisionMakers'],
      options: [...at, 'options'],
      infeasible: [...at, 'infeasibles'],
    },
    preferencePath: (player) => [...at, 'decisionMakers', player, 'preferenceRanking'],
  });
}

function fromTable(file: WrittenFile, written: z.output<typeof TABLE>): GameSpec {
  const { options, permitted_direction: directions, dms } = written;
  const needed = (key: string, list: readonly unknown[] | undefined, expected: number, of: string) => {
    if (list !== undefined && list.length === expected) return;
    throw file.mistake(
      [key],
      `${key} has ${list?.length ?? 0} entries; expected ${expected}, one for each ${of}`,
    );
  };
  needed('permitted_direction', directions, options.length, 'option');
  const manual = written.used_manual_ranking && written.preference_ranking !== undefined;
  const key = manual ? 'preference_ranking' : 'preferences_prioritised_ynd';
  needed(key, written[key], dms.length, 'player');
  return build(file, {
    title: written.title,
    options: options.map((name, i) => ({ name, direction: directions[i] ?? 'both' })),
    players: dms,
    infeasible: written.infeasible_ynd,
    preferenceOf: (player, read) =>
      manual
        ? rankingOf(written.preference_ranking?.[player] ?? [])
        : prioritised(written.preferences_prioritised_ynd?.[player] ?? [], [key, player], read),
    perceptions: (read) =>
      (written.misperceived ?? []).flatMap((unseen, player): readonly Perception[] =>
        unseen.length === 0
          ? []
          : [
              {
                player,
                unseen: unseen.map((each, i) => unseenOf(file, each, ['misperceived', player, i], read)),
                preferences: new Map(),
              },
            ],
      ),
    coalitions: [],
    paths: { players: ['dms'], options: ['options'], infeasible: ['infeasible_ynd'] },
    preferencePath: (player) => [key, player],
  });
}

/** A pattern of states that a player does not see. States by number would need the numbering, which the pattern makes. */
function unseenOf(
  file: WrittenFile,
  each: z.output<typeof PATTERN> | number,
  path: Path,
  read: ReadCondition,
): Formula {
  if (typeof each === 'number') {
    throw file.mistake(
      path,
      `names state ${each}; expected a pattern of Y, N and - as for infeasible states`,
    );
  }
  return read(path, each).formula;
}

/** A payoff table: as many options as letters of a state, the players' in order; each player has an equal share of them. */
function fromBare(file: WrittenFile, written: z.output<typeof BARE>): GameSpec {
  const size = written.states[0]?.length ?? 0;
  const share = size / written.payoffs.length;
  if (!Number.isInteger(share)) {
    throw file.mistake(
      ['states'],
      `${size} options cannot be parted evenly among ${written.payoffs.length} players`,
      'Write the game with players and their options.',
    );
  }
  const order = written.states.map((state) =>
    [...state].reduce((bits, letter, i) => (letter === 'Y' ? bits | (1 << i) : bits), 0),
  );
  if (order.length !== 2 ** size || order.some((bits, i) => bits !== i)) {
    throw file.mistake(
      ['states'],
      `expected all ${2 ** size} states in ascending order, the first option lowest`,
    );
  }
  return build(file, {
    title: written.title,
    options: Array.from({ length: size }, (_, i) => ({ name: `Option ${i + 1}`, direction: 'both' })),
    players: written.payoffs.map((_, p) => ({
      name: `Player ${p + 1}`,
      options: Array.from({ length: share }, (__, i) => p * share + i),
    })),
    infeasible: [],
    preferenceOf: (player) => ({ kind: 'payoffs', payoffs: written.payoffs[player] ?? [] }),
    perceptions: () => [],
    coalitions: [],
    paths: { players: ['payoffs'], options: ['states'], infeasible: ['states'] },
    preferencePath: (player) => ['payoffs', player],
  });
}

function build(file: WrittenFile, loose: Loose): GameSpec {
  const { players, options, paths } = loose;
  if (players.length < 2) throw file.mistake(paths.players, 'needs two players or more');
  checkOwners(file, loose);
  const named = optionsOf(file, options);
  const vocabulary = vocabularyOf(named, file);
  const read: ReadCondition = (path, condition) => {
    const parts =
      Array.isArray(condition) || typeof condition === 'string'
        ? [condition]
        : 'any' in condition
          ? condition.any
          : condition.members;
    const texts = parts.map((part) => patternText(file, path, part, options.length));
    const formula = anyOf(texts.map((text) => formulaAt(file, path, text, vocabulary)));
    if (formula === undefined) throw file.mistake(path, 'holds no pattern');
    return { text: texts.join(' or '), formula };
  };
  const known = (member: number, path: Path) => {
    if (member < players.length) return member;
    throw file.mistake(path, `player ${member} is missing; there are ${players.length}, counted from 0`);
  };
  const spec: GameSpec = {
    title: loose.title ?? file.name.replace(/^.*[\\/]/, '').replace(/\.\w+$/, ''),
    options: named,
    players: players.map(
      ({ name, options: own }, p): PlayerSpec => ({
        name,
        options: own,
        preference: loose.preferenceOf(p, read),
      }),
    ),
    infeasible: loose.infeasible.map((condition, i) => read([...paths.infeasible, i], condition).formula),
    statusQuo: undefined,
    coalitions: loose.coalitions.map((members) => members.map((member) => known(member, ['coalitions']))),
    perceptions: loose.perceptions(read),
  };
  return checkSpec(file, spec, {
    infeasible: paths.infeasible,
    statusQuo: [],
    preference: loose.preferencePath,
  });
}

function optionsOf(file: WrittenFile, options: Loose['options']): readonly GameOption[] {
  return options.map(({ name, direction }) => ({
    id: name,
    name,
    direction: FOREIGN_DIRECTIONS[direction] ?? 'both',
    ...moveWords(file, name),
  }));
}

/** Every option belongs to one player. */
function checkOwners(file: WrittenFile, { players, options, paths }: Loose): void {
  const owners = new Map<number, string>();
  players.forEach(({ name, options: own }, p) => {
    for (const option of own) {
      const path = [...paths.players, p, 'options'];
      if (option >= options.length) {
        throw file.mistake(path, `${name} has option ${option}; expected 0 to ${options.length - 1}`);
      }
      const owner = owners.get(option);
      if (owner !== undefined) {
        throw file.mistake(
          path,
          `option ${option} ("${options[option]?.name}") belongs to ${owner} and to ${name}; expected one player`,
        );
      }
      owners.set(option, name);
    }
  });
  const free = options.findIndex((_, i) => !owners.has(i));
  if (free >= 0) {
    throw file.mistake(
      [...paths.options, free],
      `"${options[free]?.name}" is an option of no player; expected it among those of one`,
      'A player is missing, or the option is not in its list.',
    );
  }
}

function patternText(file: WrittenFile, path: Path, part: z.output<typeof PATTERN>, size: number): string {
  if (typeof part === 'string') return part;
  const letters = Array.from({ length: size }, () => '-');
  for (const [option, letter] of part) {
    if (option >= size)
      throw file.mistake(
        path,
        `names option ${option}; expected 0 to ${size - 1}`,
        'Options are counted from 0.',
      );
    if (letters[option] !== '-' && letters[option] !== letter) {
      throw file.mistake(
        path,
        `contradicts itself: option ${option} both Y and N`,
        'Mend the pattern or take it out.',
      );
    }
    letters[option] = letter;
  }
  return letters.join('');
}

function prioritised(
  conditions: readonly z.output<typeof CONDITION>[],
  path: Path,
  read: ReadCondition,
): Preference {
  return {
    kind: 'statements',
    statements: conditions.map((condition, i) => ({ ...read([...path, i], condition), known: true })),
  };
}

function rankingOf(ranking: z.output<typeof RANKING>): Preference {
  return { kind: 'ranking', groups: ranking.map((group) => [group].flat().map((state) => state - 1)) };
}
