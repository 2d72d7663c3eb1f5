/** Files that weigh tracks, YAML or JSON (docs/strategy.md): a game, the tracks of one side, and what outcomes are worth. */
import { z } from 'zod';
import { checkWritten, readWritten, type WrittenFile } from '../../shared/checked-file.js';
import { DEFAULT_LANGUAGE, type Language } from '../../shared/language/language.js';
import { STATE_CODE } from '../act-query.js';
import { basisOf, GROUND_KEYS, hasOneGround, ONE_GROUND } from '../basis.js';
import type { Vocabulary } from '../games/formula.js';
import { GAME, gameOf, playerIn } from '../games/game-file.js';
import { CONCEPTS, type GameSpec } from '../games/game-types.js';
import { formulaAt, vocabularyOf } from '../games/spec-tools.js';
import { strategyWords } from '../words/index.js';
import type { TieCriterion, Track, TrackSpec } from './track-types.js';

const points = z.number().min(0).max(100);

/** Weight of an effect on the ties, and the outcomes in which it counts; without a weight it informs alone. */
const TIE_WEIGHT = { weight: z.number().min(0).default(0), if: z.string().min(1).optional() };

const TRACKS = z.strictObject({
  version: z.literal(1).default(1),
  title: z.string().min(1),
  question: z.string().min(1).optional(),
  side: z.string().min(1),
  game: GAME,
  tracks: z
    .array(
      z
        .strictObject({
          id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be a short word of small letters, digits and "-"'),
          name: z.string().min(1),
          options: z.array(z.string().min(1)).min(1),
          cost: points.default(0),
          why: z.string().min(1).optional(),
          ...GROUND_KEYS,
        })
        .refine(hasOneGround, ONE_GROUND),
    )
    .min(1)
    .max(6, 'has more than six tracks; their combinations would not be read by anybody'),
  worth: z
    .array(
      z
        .strictObject({
          name: z.string().min(1),
          if: z.string().min(1),
          weight: z.number().gt(0),
          ...GROUND_KEYS,
        })
        .refine(hasOneGround, ONE_GROUND),
    )
    .min(1),
  concept: z.enum(CONCEPTS).default('seq'),
  worlds: z.number().int().min(1).max(5000).default(400),
  seed: z.number().int().default(1953),
  loosening: z
    .array(z.strictObject({ state: STATE_CODE, with: STATE_CODE, from: STATE_CODE, ...TIE_WEIGHT }))
    .default([]),
  goBetweens: z
    .array(z.strictObject({ a: STATE_CODE, b: STATE_CODE, through: STATE_CODE, ...TIE_WEIGHT }))
    .default([]),
});
type Written = z.output<typeof TRACKS>;

/** Reads a file of tracks. Throws a UserError (exit code 2) with file and line of the first mistake. */
export function readTracks(text: string, name: string, language: Language = DEFAULT_LANGUAGE): TrackSpec {
  const file = readWritten(text, name, language);
  const words = strategyWords(language).tracks;
  const written = checkWritten(file, TRACKS);
  const game = gameOf(file, written.game, ['game']);
  const side = sideOf(file, written, game);
  if (game.statusQuo === undefined) {
    throw file.mistake(
      ['game'],
      'statusQuo is missing; expected the options taken now',
      'Tracks are weighed by where they lead from there.',
    );
  }
  requireBases(file, game, side);
  const vocabulary = vocabularyOf(game.options, file);
  return {
    title: written.title,
    question: written.question,
    side,
    game,
    tracks: tracksOf(file, written, game, side),
    worth: written.worth.map(({ name: criterion, if: condition, weight, ...ground }, i) => ({
      id: `worth.${i + 1}`,
      degree: 1,
      name: criterion,
      text: condition,
      formula: formulaAt(file, ['worth', i, 'if'], condition, vocabulary),
      weight,
      basis: basisOf(ground),
    })),
    concept: written.concept,
    worlds: written.worlds,
    seed: written.seed,
    loosening: written.loosening.map((each) => ({ ...each, if: each.if ?? null })),
    goBetweens: written.goBetweens.map((each) => ({ ...each, if: each.if ?? null })),
    ties: [
      ...tiesOf(file, 'loosening', written.loosening, vocabulary, ({ state, from }) =>
        words.looseningName(state, from),
      ),
      ...tiesOf(file, 'goBetweens', written.goBetweens, vocabulary, ({ a, b, through }) =>
        words.goBetweenName(a, b, through),
      ),
    ],
  };
}

/** Those of a list that count, each with the outcomes in which it does. */
function tiesOf<T extends { readonly weight: number; readonly if?: string | undefined }>(
  file: WrittenFile,
  key: 'loosening' | 'goBetweens',
  list: readonly T[],
  vocabulary: Vocabulary,
  nameOf: (each: T) => string,
): readonly TieCriterion[] {
  return list.flatMap((each, i) => {
    const { weight, if: text } = each;
    if (weight === 0) return [];
    if (text === undefined)
      throw file.mistake(
        [key, i],
        `a weight of ${weight}, and nothing says in which outcomes it counts; expected "if"`,
        'Write the option that brings the effect, such as {…, weight: 10, if: gesture}.',
      );
    const formula = formulaAt(file, [key, i, 'if'], text, vocabulary);
    return [{ id: `ties.${key}.${i + 1}`, name: nameOf(each), text, formula, weight }];
  });
}

function sideOf(file: WrittenFile, { side }: Written, { players }: GameSpec): number {
  const place = playerIn(
    players.map(({ name }) => name),
    side,
    file,
  );
  if (place >= 0) return place;
  throw file.mistake(
    ['side'],
    `"${side}" is no player of this game; expected one of ${players.map(({ name }) => name).join(', ')}`,
  );
}

function tracksOf(file: WrittenFile, { tracks }: Written, game: GameSpec, side: number): readonly Track[] {
  const vocabulary = vocabularyOf(game.options, file);
  const own = game.players[side]?.options ?? [];
  const used = new Map<number, string>();
  return tracks.map(({ id, name, options, cost, why, ...ground }, t) => {
    if (tracks.findIndex((each) => each.id === id) !== t) {
      throw file.mistake(['tracks', t, 'id'], `there are two tracks "${id}"`);
    }
    const indexes = options.map((word, o) => {
      const path = ['tracks', t, 'options', o];
      const option = vocabulary.find(word);
      if (option === undefined || !own.includes(option)) {
        const known = own.map((each) => game.options[each]?.id).join(', ');
        throw file.mistake(
          path,
          `"${word}" is no option of ${game.players[side]?.name}; expected one of ${known}`,
        );
      }
      const other = used.get(option);
      if (other !== undefined)
        throw file.mistake(path, `"${word}" is also in the track "${other}"; expected it in one`);
      used.set(option, id);
      return option;
    });
    return { id, name, options: indexes, cost, why, basis: basisOf(ground) };
  });
}

/** Every assumption on what others prefer says what it rests on. */
function requireBases(file: WrittenFile, { players }: GameSpec, side: number): void {
  players.forEach(({ name, preference }, p) => {
    if (p === side) return;
    const path = ['game', 'players', p, 'preferences'];
    if (preference.kind !== 'statements') {
      throw file.mistake(path, `${name}: expected statements, each with its basis`);
    }
    preference.statements.forEach(({ basis }, s) => {
      if (basis === undefined) {
        throw file.mistake(
          [...path, 'statements', s],
          `${name}: an assumption without a basis; expected data, literature or judgement`,
          'Write {statement: …, basis: {judgement: the reason}}.',
        );
      }
    });
  });
}
