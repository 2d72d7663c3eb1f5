import { describe, expect, it } from 'vitest';
import { dayForAct, findDates, precisionWithoutDate } from '../../../src/code/when/index.js';
import type { Status } from '../../../src/ontology/status.js';
import { parsedByHand } from './parsed-by-hand.js';

const REPORT = '2024-06-19'; // a Wednesday

const MET_ON_MONDAY = parsedByHand(`
  Peru NNP 2 nsubj
  met VBD 0 root
  Chile NNP 2 obj
  on IN 5 case
  Monday NNP 2 obl
  and CC 7 cc
  signed VBD 2 conj
  accords NNS 7 obj
`);

function day(sentence: ReturnType<typeof parsedByHand>, at: number, status: Status = 'occurred'): string {
  const told = dayForAct(sentence, at, findDates(sentence, REPORT), REPORT, status);
  return `${told.day} ${told.precision}${told.span ? ' told' : ''}`;
}

describe('dayForAct', () => {
  it('takes the date that hangs on the act', () => {
    expect(day(MET_ON_MONDAY, 1)).toBe('2024-06-17 day told');
  });

  it('shares it with acts joined to it', () => {
    expect(day(MET_ON_MONDAY, 6)).toBe('2024-06-17 day told');
  });

  it('takes the next Monday for what is to come', () => {
    expect(day(MET_ON_MONDAY, 1, 'planned')).toBe('2024-06-24 day told');
  });

  it('takes the date of the verb for an act told by a noun', () => {
    const sentence = parsedByHand(`
      Peru NNP 2 nsubj
      held VBD 0 root
      talks NNS 2 obj
      yesterday NN 2 obl
    `);
    expect(day(sentence, 2)).toBe('2024-06-18 day told');
  });

  it('leaves the date of another act to that act', () => {
    const sentence = parsedByHand(`
      Peru NNP 2 nsubj
      charges VBZ 0 root
      them PRP 2 obj
      over IN 7 case
      the DT 7 det
      1994 CD 7 nummod
      bombing NN 2 obl
    `);
    expect(day(sentence, 1)).toBe('2024-06-19 day');
    expect(day(sentence, 6, 'claimed')).toBe('1994-01-01 year told');
  });

  it('does not lend a noun’s date to a verb in the present tense', () => {
    const sentence = parsedByHand(`
      Peru NNP 2 nsubj
      bans VBZ 0 root
      a DT 4 det
      march NN 2 obj
      in IN 6 case
      October NNP 4 nmod
    `);
    expect(day(sentence, 1)).toBe('2024-06-19 day');
  });

  it('stands on the report’s day without precision where the words cannot be resolved', () => {
    const sentence = parsedByHand(`
      Peru NNP 2 nsubj
      replied VBD 0 root
      two CD 4 nummod
      days NNS 2 obl
      after IN 7 case
      the DT 7 det
      raid NN 2 obl
    `);
    expect(day(sentence, 1)).toBe('2024-06-19 none told');
  });

  it('has no day where neither words nor report tell one', () => {
    expect(dayForAct(MET_ON_MONDAY, 1, [], null, 'occurred')).toEqual({ day: null, precision: 'none' });
  });
});

describe('precisionWithoutDate', () => {
  it('is a day for news of what was done, and nothing else', () => {
    expect(precisionWithoutDate(MET_ON_MONDAY, 1, 'occurred')).toBe('day');
    expect(precisionWithoutDate(MET_ON_MONDAY, 1, 'planned')).toBe('none');
    expect(precisionWithoutDate(MET_ON_MONDAY, 1, 'claimed')).toBe('none');
    expect(precisionWithoutDate(MET_ON_MONDAY, 1, 'occurred', 'opinion')).toBe('none');
  });

  it('is none for what has been going on', () => {
    const sentence = parsedByHand(`
      Peru NNP 4 nsubj
      have VBP 4 aux
      been VBN 4 aux
      arming VBG 0 root
      rebels NNS 4 obj
    `);
    expect(precisionWithoutDate(sentence, 3, 'occurred')).toBe('none');
  });
});
