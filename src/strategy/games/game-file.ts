/**
 * Game files in the project's own form, YAML or JSON (docs/games.md), and the door to the other forms: files of the
 * program GMCR+ (`.gmcr`) and the forms of published tables (gmcr-file.ts).
 */
import { z } from 'zod';
import { checkWritten, readWritten, type WrittenFile } from '../../shared/checked-file.js';
import { DEFAULT_LANGUAGE, type Language } from '../../shared/language/language.js';
import { ACT_QUERY, STATE_CODE } from '../act-query.js';
import { basisIn, GROUND_KEYS, groundsGiven, ONE_GROUND } from '../basis.js';
import { anyOf, type Vocabulary } from './formula.js';
import {
  DIRECTIONS,
  type GameOption,
  type GameSpec,
  type Perception,
  type PlayerSpec,
  type Preference,
  STRENGTHS,
} from './game-types.js';
import { foreignGame } from './gmcr-file.js';
import { MOST_STATEMENTS_WITH_UNKNOWN } from './payoffs.js';
import { checkSpec, formulaAt, moveWords, type Path, vocabularyOf } from './spec-tools.js';

const OPTION = z.union([
  z.string().min(1),
  z.strictObject({
    id: z.string().regex(/^[A-Za-z][\w.-]*$/, 'must be one word of letters, digits, ".", "-" or "_"'),
    name: z.string().min(1).optional(),
    direction: z.enum(DIRECTIONS).default('both'),
    take: z.string().min(1).optional(),
    drop: z.string().min(1).optional(),
    /** Acts in the record that are this option, taken. */
    acts: z.array(ACT_QUERY).optional(),
  }),
]);

/** A statement, or one of several patterns. */
const STATEMENT_TEXT = z.union([
  z.string().min(1),
  z.strictObject({ any: z.array(z.string().min(1)).min(1) }),
]);

const STATEMENT = z.union([
  z.string().min(1),
  z.strictObject({ any: z.array(z.string().min(1)).min(1) }),
  z
    .strictObject({
      statement: STATEMENT_TEXT,
      known: z.boolean().default(true),
      strength: z.enum(STRENGTHS).optional(),
      ...GROUND_KEYS,
    })
    .refine((written) => groundsGiven(written).length <= 1, ONE_GROUND),
]);

const STATE_NUMBER = z.number().int().min(1);

/** What a player prefers, in one of three ways. */
const STATEMENTS = z.strictObject({ statements: z.array(STATEMENT) });
const RANKING = z.strictObject({
  ranking: z.array(z.union([STATE_NUMBER, z.array(STATE_NUMBER).min(1)])).min(1),
});
const WEIGHTS = z.strictObject({
  weights: z.array(z.strictObject({ if: z.string().min(1), weight: z.number() })).min(1),
});
export const PREFERENCES = z.union([STATEMENTS, RANKING, WEIGHTS]);
type WrittenPreferences = z.output<typeof PREFERENCES>;

/** The form of a game file. */
export const GAME = z.strictObject({
  version: z.literal(1).default(1),
  title: z.string().min(1).default('A game'),
  players: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        state: STATE_CODE.optional(),
        options: z.array(OPTION).default([]),
        preferences: PREFERENCES,
      }),
    )
    .min(2, 'needs two players or more'),
  infeasible: z.array(STATEMENT_TEXT).default([]),
  /** Options taken now. */
  statusQuo: z.array(z.string().min(1)).optional(),
  coalitions: z.array(z.array(z.string().min(1)).min(2)).default([]),
  perceptions: z
    .array(
      z.strictObject({
        player: z.string().min(1),
        unseen: z.array(STATEMENT_TEXT).default([]),
        /** Of others, by name: statements or weights. States have other numbers in the game that a player sees. */
        preferences: z.record(z.string(), z.union([STATEMENTS, WEIGHTS])).default({}),
      }),
    )
    .default([]),
});
type WrittenGame = z.output<typeof GAME>;

/** Reads a game from a text of any known form. Throws a UserError (exit code 2) with file and line of the first mistake. */
export function readGame(text: string, name: string, language: Language = DEFAULT_LANGUAGE): GameSpec {
  const file = readWritten(text, name, language);
  return foreignGame(file) ?? gameOf(file, checkWritten(file, GAME), []);
}

/** A game in the project's own form that stands at a path of a file. */
export function gameOf(file: WrittenFile, written: WrittenGame, at: Path): GameSpec {
  const { options, ownedBy } = optionsOf(file, written, at);
  const vocabulary = vocabularyOf(options, file);
  const names = written.players.map((player) => player.name);
  const playerAt = (typed: string, path: Path): number => {
    const place = playerIn(names, typed, file);
    if (place >= 0) return place;
    throw file.mistake(
      [...at, ...path],
      `"${typed}" is no player of this game; expected one of ${names.join(', ')}`,
    );
  };
  const statement = (path: Path, text: z.output<typeof STATEMENT_TEXT>) =>
    statementOf(file, [...at, ...path], text, vocabulary).formula;
  const spec: GameSpec = {
    title: written.title,
    options,
    players: written.players.map(
      ({ name, state, preferences }, i): PlayerSpec => ({
        name,
        ...(state === undefined ? {} : { state }),
        options: ownedBy[i] ?? [],
        preference: preferenceOf(file, preferences, [...at, 'players', i, 'preferences'], vocabulary),
      }),
    ),
    infeasible: written.infeasible.map((text, i) => statement(['infeasible', i], text)),
    statusQuo: written.statusQuo?.reduce(
      (state, word, i) => state | (1 << optionAt(file, [...at, 'statusQuo', i], word, vocabulary)),
      0,
    ),
    ...(file.language === DEFAULT_LANGUAGE ? {} : { language: file.language }),
    coalitions: coalitionsOf(file, written, at, playerAt),
    perceptions: written.perceptions.map(
      ({ player, unseen, preferences }, i): Perception => ({
        player: playerAt(player, ['perceptions', i, 'player']),
        unseen: unseen.map((text, j) => statement(['perceptions', i, 'unseen', j], text)),
        preferences: new Map(
          Object.entries(preferences).map(([other, preference]) => {
            const path: Path = ['perceptions', i, 'preferences', other];
            return [
              playerAt(other, path),
              preferenceOf(file, preference, [...at, ...path], vocabulary),
            ] as const;
          }),
        ),
      }),
    ),
  };
  return checkSpec(file, spec, {
    infeasible: [...at, 'infeasible'],
    statusQuo: [...at, 'statusQuo'],
    preference: (player) => [...at, 'players', player, 'preferences', 'ranking'],
  });
}

/** Place of a player by name, in any case and any language of the file; -1: there is none. */
export function playerIn(names: readonly string[], typed: string, { label }: WrittenFile): number {
  const wanted = [typed.toLowerCase(), label(typed).toLowerCase()];
  return names.findIndex((name) => wanted.includes(name.toLowerCase()));
}

function optionsOf(
  file: WrittenFile,
  { players }: WrittenGame,
  at: Path,
): { readonly options: readonly GameOption[]; readonly ownedBy: readonly (readonly number[])[] } {
  const options: GameOption[] = [];
  const owners = new Map<string, string>();
  const ownedBy = players.map(({ name: player, options: written }, p) =>
    written.map((option, o): number => {
      const { id, name, direction, take, drop, acts } =
        typeof option === 'string'
          ? {
              id: option,
              name: option,
              direction: 'both' as const,
              take: undefined,
              drop: undefined,
              acts: undefined,
            }
          : { ...option, name: option.name ?? option.id };
      const owner = owners.get(id.toLowerCase());
      if (owner !== undefined) {
        throw file.mistake(
          [...at, 'players', p, 'options', o],
          `the option "${id}" is also one of ${owner}; expected every option once`,
        );
      }
      owners.set(id.toLowerCase(), player);
      options.push({
        id,
        name,
        direction,
        ...moveWords(file, name, { take, drop }),
        ...(acts === undefined ? {} : { acts }),
      });
      return options.length - 1;
    }),
  );
  const names = players.map(({ name }) => name.toLowerCase());
  const twice = names.findIndex((name, i) => names.indexOf(name) !== i);
  if (twice >= 0) {
    throw file.mistake([...at, 'players', twice, 'name'], `there are two players "${players[twice]?.name}"`);
  }
  if (options.length === 0)
    throw file.mistake([...at, 'players'], 'no player has an option; expected one at least');
  return { options, ownedBy };
}

function coalitionsOf(
  file: WrittenFile,
  { coalitions }: WrittenGame,
  at: Path,
  playerAt: (typed: string, path: Path) => number,
): readonly (readonly number[])[] {
  const found = coalitions.map((members, i) =>
    members.map((member, j) => playerAt(member, ['coalitions', i, j])),
  );
  const all = found.flat();
  const twice = found.findIndex((members) =>
    members.some((m) => all.filter((other) => other === m).length > 1),
  );
  if (twice >= 0) {
    throw file.mistake(
      [...at, 'coalitions', twice],
      'a player stands in it twice or in two coalitions; expected once',
    );
  }
  return found;
}

/** What a player prefers, from what stands at a path. */
export function preferenceOf(
  file: WrittenFile,
  written: WrittenPreferences,
  path: Path,
  vocabulary: Vocabulary,
): Preference {
  if ('ranking' in written) {
    return {
      kind: 'ranking',
      groups: written.ranking.map((group) => [group].flat().map((state) => state - 1)),
    };
  }
  if ('weights' in written) {
    const terms = written.weights.map(({ if: text, weight }, i) => ({
      text,
      weight,
      formula: formulaAt(file, [...path, 'weights', i, 'if'], text, vocabulary),
    }));
    return { kind: 'weights', terms };
  }
  const unknown = written.statements.some(
    (each) => typeof each !== 'string' && 'known' in each && !each.known,
  );
  if (unknown && written.statements.length > MOST_STATEMENTS_WITH_UNKNOWN) {
    throw file.mistake(
      [...path, 'statements'],
      `${written.statements.length} statements of which some are unknown; expected at most ${MOST_STATEMENTS_WITH_UNKNOWN}`,
    );
  }
  const statements = written.statements.map((each, i) => {
    const at = [...path, 'statements', i];
    if (typeof each === 'string' || 'any' in each) {
      return { ...statementOf(file, at, each, vocabulary), known: true };
    }
    const { statement, known, strength } = each;
    const basis = basisIn(each);
    return {
      ...statementOf(file, [...at, 'statement'], statement, vocabulary),
      known,
      ...(strength === undefined ? {} : { strength }),
      ...(basis === undefined ? {} : { basis }),
    };
  });
  return { kind: 'statements', statements };
}

function statementOf(
  file: WrittenFile,
  path: Path,
  written: z.output<typeof STATEMENT_TEXT>,
  vocabulary: Vocabulary,
) {
  const texts = typeof written === 'string' ? [written] : written.any;
  const formulas = texts.map((text, i) =>
    formulaAt(file, typeof written === 'string' ? path : [...path, 'any', i], text, vocabulary),
  );
  const formula = anyOf(formulas);
  if (formula === undefined) throw file.mistake(path, 'holds no statement');
  return { text: texts.join(' or '), formula };
}

function optionAt(file: WrittenFile, path: Path, word: string, vocabulary: Vocabulary): number {
  const option = vocabulary.find(word);
  if (option !== undefined) return option;
  const near = vocabulary.near(word);
  throw file.mistake(
    path,
    `"${word}" is no option of this game`,
    near === undefined ? 'Name options by id.' : `Did you mean "${near}"?`,
  );
}
