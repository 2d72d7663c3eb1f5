/** Advice without an auxiliary of duty, on sentences of our own. */
import { describe, expect, it } from 'vitest';
import { briefs } from '../coded-briefly.js';

const ADVICE: readonly (readonly [string, string])[] = [
  ['Poland had better close its border with Belarus.', 'SANCTION/discontinue POL>BLR proposed by AUTHOR'],
  ['Japan would do well to apologise to South Korea.', 'CONCEDE JPN>KOR proposed by AUTHOR'],
  ['Let Brazil mediate between Russia and Ukraine.', 'CONSULT/third-party BRA>RUS+UKR proposed by AUTHOR'],
  ['The wisest course for Greece is to talk with Turkey.', 'CONSULT GRC+TUR proposed by AUTHOR'],
  ['A summit between Italy and Libya is overdue.', 'CONSULT ITA+LBY proposed by AUTHOR'],
  ['I urge the government of Norway to recognise Palestine.', 'SUPPORT NOR>PSE proposed by AUTHOR'],
  ['Canada has to stop selling arms to Saudi Arabia.', 'SANCTION/discontinue CAN>SAU proposed by AUTHOR'],
];

describe('advice', () => {
  it.each(ADVICE)('%s', (text, expected) => {
    expect(briefs(text, 'opinion')).toEqual([expected]);
  });

  it.each([
    ['Spain let Portugal use its trains. Spain praised Portugal.', 'SUPPORT ESP>PRT occurred'],
    ['The Greek foreign minister is to visit Turkey.', 'CONSULT/visit GRC>TUR planned'],
    ['Talks between Italy and Libya began.', 'CONSULT ITA+LBY occurred'],
  ])('is not "%s"', (text, expected) => {
    expect(briefs(text, 'opinion')).toContain(expected);
  });

  it('does not tell what is prevented', () => {
    expect(briefs('Nothing prevents Spain from recognising Kosovo.', 'opinion')).toEqual([]);
  });
});
