import { describe, expect, it } from 'vitest';
import { ENVOY, HEAD, planOf } from './plan.js';

const capitals = (...lines: string[]) => `capitals:\n${lines.map((line) => `  - { ${line} }`).join('\n')}\n`;
const TWO = capitals('city: Tokyo, worth: 5', 'city: Beijing, worth: 4');

describe('a plan as it is written', () => {
  it('knows a capital by name, other name or code, and shows what was typed', () => {
    const { capitals: read } = planOf(
      HEAD + ENVOY + capitals('city: Ulaanbaatar, worth: 5', 'city: USA, worth: 4', 'city: bogota, worth: 1'),
    );
    expect(read.map(({ city, code }) => `${city} ${code}`)).toEqual([
      'Ulaanbaatar MNG',
      'Washington USA',
      'bogota COL',
    ]);
  });

  it('takes a place of its own', () => {
    const [own] = planOf(
      `${HEAD + ENVOY}${capitals('city: Panmunjom, at: [37.96, 126.68], worth: 5')}`,
    ).capitals;
    expect(own).toMatchObject({ city: 'Panmunjom', code: null, latitude: 37.96, days: 1 });
  });

  it('joins windows that touch', () => {
    const [one] = planOf(
      `${HEAD + ENVOY}${capitals('city: Tokyo, worth: 5, windows: [[2026-04-09, 2026-04-10], [2026-04-06, 2026-04-08]]')}`,
    ).capitals;
    expect(one?.windows).toEqual([['2026-04-06', '2026-04-10']]);
  });

  it.each([
    [
      'an unknown capital',
      capitals('city: Tokio, worth: 5'),
      'plan.yaml:7: "Tokio" is no capital',
      'Did you mean Tokyo?',
    ],
    ['negative days', capitals('city: Tokyo, worth: 5, days: -1'), 'plan.yaml:7: capitals.0.days', undefined],
    ['no worth at all', capitals('city: Tokyo'), 'plan.yaml:7: capitals.0.worth', undefined],
    ['an empty table', 'capitals: []\n', 'plan.yaml:6: capitals: no capital is named', undefined],
    [
      'a window before the plan',
      capitals('city: Tokyo, worth: 5, windows: [[2026-03-01, 2026-03-02]]'),
      'lies outside the days of the plan',
      'Move the window',
    ],
    [
      'a window that ends before it begins',
      capitals('city: Tokyo, worth: 5, windows: [[2026-04-09, 2026-04-08]]'),
      'ends on 2026-04-08, before it begins',
      undefined,
    ],
    [
      'a visit too long for its window',
      capitals('city: Tokyo, worth: 5, days: 3, windows: [[2026-04-07, 2026-04-08]]'),
      'a visit of 3 days does not fit',
      'widen the window',
    ],
    [
      'a visit longer than a working week',
      capitals('city: Tokyo, worth: 5, days: 6'),
      'does not fit into a working week',
      'weekends: true',
    ],
    [
      'a capital twice',
      capitals('city: Tokyo, worth: 5', 'city: JPN, worth: 3'),
      'Tokyo is listed twice',
      'Keep one',
    ],
    [
      'a circle of precedence',
      `${TWO}rules:\n  - { before: [Tokyo, Beijing] }\n  - { order: [Beijing, Tokyo] }\n`,
      'circle: Tokyo before Beijing before Tokyo',
      'Take one',
    ],
    [
      'a rule over a capital that is not listed',
      `${TWO}rules:\n  - { must: Moscow }\n`,
      '"Moscow" is none of the capitals',
      'They are Tokyo, Beijing',
    ],
    [
      'an unknown kind of rule',
      `${TWO}rules:\n  - { befor: [Tokyo, Beijing] }\n`,
      '"befor" is no setting',
      'Did you mean "before"?',
    ],
    [
      'an unknown envoy in a rule',
      `${TWO}rules:\n  - { by: { city: Tokyo, envoy: Envoi } }\n`,
      '"Envoi" is none of the envoys',
      'Did you mean "Envoy"?',
    ],
    [
      'an unknown standing',
      `${TWO.replace('worth: 5', 'worth: 5, standing: minster')}standings: [envoy, minister]\n`,
      '"minster" is none of the standings',
      'Did you mean "minister"?',
    ],
    [
      'two grounds for one worth',
      capitals('city: Tokyo, worth: 5, data: x, judgement: y'),
      'rests on one ground',
      'Keep the one',
    ],
    [
      'a worth from the log without a pair',
      capitals('city: Tokyo, worth: log'),
      '"suggest" does not say',
      'Add "suggest',
    ],
  ])('refuses %s', (_, text, message, hint) => {
    const read = () => planOf(HEAD + ENVOY + text);
    expect(read).toThrowError(message);
    if (hint !== undefined)
      expect(read).toThrowError(expect.objectContaining({ hint: expect.stringContaining(hint) }));
  });

  it('refuses days in the wrong order and an envoy who is never free', () => {
    expect(() => planOf(HEAD.replace('2026-04-17', '2026-04-01') + ENVOY + TWO)).toThrowError(
      'lies before from',
    );
    expect(() => planOf(`${HEAD}envoys: [{ name: A, from: 2026-05-01 }]\n${TWO}`)).toThrowError(
      'no span within',
    );
  });
});
