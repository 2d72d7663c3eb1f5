import { describe, expect, it } from 'vitest';
import { EXIT, UserError } from '../../../src/shared/user-error.js';
import { makeGame, readGame } from '../../../src/strategy/index.js';
import { ARMS } from './two-neighbours.js';

function refusal(text: string, name: string): UserError {
  try {
    readGame(text, name);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a game file with a mistake', () => {
  it.each<[string, string, RegExp, RegExp?]>([
    ['no-players.yaml', 'title: x\n', /no-players\.yaml:1: players: is missing; expected array/],
    [
      'one.yaml',
      'players:\n  - {name: A, options: [a], preferences: {statements: [a]}}\n',
      /one\.yaml:1: players: needs two/,
    ],
    [
      'stranger.yaml',
      `${ARMS}coalitions:\n  - [Aland, Celand]\n`,
      /stranger\.yaml:11: "Celand" is no player of this game; expected one of Aland, Beland/,
    ],
    [
      'option.yaml',
      ARMS.replace('not a-arms', 'not c-arms'),
      /option\.yaml:8: "c-arms" is no option of this game/,
      /Did you mean/,
    ],
    [
      'quo.yaml',
      `${ARMS}infeasible: [a-arms and b-arms]\n`,
      /quo\.yaml:9: the status quo is ruled out; expected a feasible state/,
    ],
    [
      'never.yaml',
      `${ARMS}infeasible:\n  - a-arms and not a-arms\n`,
      /never\.yaml:11: "a-arms and not a-arms" contradicts itself/,
    ],
    [
      'none.yaml',
      `${ARMS}infeasible:\n  - a-arms\n  - not a-arms\n`,
      /none\.yaml:12: no feasible state is left: patterns 1 and 2 together rule out every combination/,
    ],
    [
      'none-of-three.yaml',
      `${ARMS}infeasible:\n  - a-arms\n  - a-arms and b-arms\n  - not a-arms\n`,
      /none-of-three\.yaml:13: no feasible state is left: patterns 1 and 3 together rule out/,
    ],
    [
      'none.gmcr',
      '{"options": [{"name": "x"}, {"name": "y"}],\n"decisionMakers": [{"name": "A", "options": [0]}, {"name": "B", "options": [1]}],\n"infeasibles": ["Y-",\n"N-"]}',
      /none\.gmcr:4: no feasible state is left: patterns 1 and 2 together/,
    ],
    [
      'wants-nothing.yaml',
      ARMS.replace('    preferences: {statements: [not a-arms, b-arms]}\n', ''),
      /wants-nothing\.yaml:6: players\.1\.preferences: is missing; expected one of statements, ranking, weights/,
    ],
    ['broken.json', '{"title": "x",\n"players": [ }', /broken\.json:2: is no JSON: Unexpected token/],
    [
      'word.yaml',
      `${ARMS}infeasible:\n  - "Y-N"\n`,
      /word\.yaml:11: the pattern "Y-N" has 3 letters; expected 2/,
    ],
    [
      'ranks.json',
      '{"options": ["x", "y"], "permitted_direction": ["both", "both"],\n"dms": [{"name": "A", "options": [0]}, {"name": "B", "options": [1]}],\n"used_manual_ranking": true,\n"preference_ranking": [[1, 2, 3, 4],\n[1, 2, 2, 4]]}',
      /ranks\.json:5: B: the ranking names state 2 twice; expected each state once/,
    ],
    [
      'gone.json',
      '{"options": ["x", "y"], "permitted_direction": ["both", "both"],\n"dms": [{"name": "A", "options": [0]}],\n"preferences_prioritised_ynd": [["Y-"]]}',
      /gone\.json:2: needs two players/,
    ],
    [
      'free.gmcr',
      '{"options": [{"name": "x", "permittedDirection": "both"},\n{"name": "y", "permittedDirection": "both"}, {"name": "z", "permittedDirection": "both"}],\n"decisionMakers": [{"name": "A", "options": [0], "preferences": []}, {"name": "B", "options": [1], "preferences": []}]}',
      /free\.gmcr:2: "z" is an option of no player/,
      /player is missing/,
    ],
    [
      'both.gmcr',
      '{"options": [{"name": "x", "permittedDirection": "both"},{"name": "y", "permittedDirection": "both"}],\n"decisionMakers": [{"name": "A", "options": [0], "preferences": []}, {"name": "B", "options": [1], "preferences": []}],\n"infeasibles": [\n[[0, "Y"], [0, "N"]]]}',
      /both\.gmcr:4: contradicts itself: option 0 both Y and N/,
    ],
    [
      'far.gmcr',
      '{"options": [{"name": "x"},{"name": "y"}],\n"decisionMakers": [{"name": "A", "options": [0], "preferences": [\n[[7, "Y"]]]}, {"name": "B", "options": [1]}]}',
      /far\.gmcr:3: names option 7; expected 0 to 1/,
    ],
    ['broken.yaml', 'players: [\n', /broken\.yaml:2: is no YAML/],
    ['list.json', '[1, 2]', /list\.json:1: has no settings/],
  ])('names file, line and what was expected: %s', (name, text, message, hint) => {
    const error = refusal(text, name);
    expect(error.message).toMatch(message);
    if (hint) expect(error.hint).toMatch(hint);
    expect(error.exitCode).toBe(EXIT.usage);
  });
});

describe('one game in several forms', () => {
  const yn = {
    options: ['x', 'y', 'z'],
    permitted_direction: ['both', 'fwd', 'back'],
    dms: [
      { name: 'A', options: [0] },
      { name: 'B', options: [1, 2] },
    ],
    infeasible_ynd: ['YY-'],
    preferences_prioritised_ynd: [['-Y-', { any: ['Y-N', 'N-Y'] }], ['--N']],
  };
  const gmcr = {
    options: [
      { name: 'x', permittedDirection: 'both' },
      { name: 'y', permittedDirection: 'fwd' },
      { name: 'z', permittedDirection: 'back' },
    ],
    decisionMakers: [
      {
        name: 'A',
        options: [0],
        preferences: [
          [[1, 'Y']],
          {
            compound: true,
            members: [
              [
                [0, 'Y'],
                [2, 'N'],
              ],
              [
                [0, 'N'],
                [2, 'Y'],
              ],
            ],
          },
        ],
      },
      { name: 'B', options: [1, 2], preferences: [[[2, 'N']]] },
    ],
    infeasibles: [
      [
        [0, 'Y'],
        [1, 'Y'],
      ],
    ],
  };
  const own = `players:
  - name: A
    options: [x]
    preferences: {statements: ["y", "not (x iff z)"]}
  - name: B
    options: [{id: y, direction: forward}, {id: z, direction: back}]
    preferences: {weights: [{if: not z, weight: 2.5}]}
infeasible: [x and y]
`;

  it('is the same game', () => {
    const games = [JSON.stringify(yn), JSON.stringify(gmcr), JSON.stringify({ game: gmcr }), own].map(
      (text) => makeGame(readGame(text, 'g')),
    );
    for (const game of games) {
      expect([...game.states]).toEqual([0, 1, 2, 4, 5, 6]);
      expect(game.players.map(({ payoffs }) => [...payoffs])).toEqual([
        // y first, then exactly one of x and z: NNN YNN NYN NNY YNY NYY.
        [0, 1, 2, 1, 0, 3],
        [1, 1, 1, 0, 0, 0],
      ]);
      expect(game.players.map(({ own, forward, back }) => [own, forward, back])).toEqual([
        [1, 0, 0],
        [6, 2, 4],
      ]);
    }
  });
});
