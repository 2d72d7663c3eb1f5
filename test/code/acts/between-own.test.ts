/** Acts between two of the user's own actors that no frame of the table tells. */
import { describe, expect, it } from 'vitest';
import type { OwnActor } from '../../../src/code/actors/index.js';
import { createCoder, loadCoderResources } from '../../../src/resources/code.js';
import { briefly, DATE } from '../coded-briefly.js';

const OWN: readonly OwnActor[] = [
  { name: 'Ruritania', codes: ['RUR'] },
  { name: 'Graustark', codes: ['GRA'] },
  { name: 'Rassendyll', codes: ['RUR.GOV'] },
];
const coder = createCoder(loadCoderResources(), { ownActors: OWN });
const coded = (text: string) => coder.code({ id: 'test', date: DATE, text, kind: 'news' });
const briefs = (text: string) => coded(text).map(briefly);

describe('between two own actors', () => {
  it.each([
    ['Ruritania outwitted Graustark on Tuesday.', 'CONSULT RUR>GRA occurred'],
    ['Rassendyll has overcome the mistrust of Graustark.', 'CONSULT RUR>GRA occurred'],
    ['Ruritania drifted away from Graustark.', 'CONSULT RUR>GRA occurred'],
    ['Graustark was outwitted by Ruritania.', 'CONSULT RUR>GRA occurred'],
  ])('any verb tells an act: %s', (text, event) => {
    expect(briefs(text)).toEqual([event]);
  });

  it('a frame that fits is taken alone', () => {
    expect(briefs('Ruritania condemned Graustark on Tuesday.')).toEqual([
      'ACCUSE/disapprove RUR>GRA occurred',
    ]);
  });

  it.each([
    'Ruritania outwitted everybody.',
    'Ruritania outwitted Rassendyll.',
    'Ruritania rejoiced after Graustark lost a match.',
    'Outwitted Ruritania and Graustark.',
  ])('no act: %s', (text) => {
    expect(briefs(text)).toEqual([]);
  });

  it('is told with little confidence, by a rule that says what it is', () => {
    const [event] = coded('Ruritania outwitted Graustark on Tuesday.');
    expect(event?.rule).toBe('outwit.v CONSULT between own actors');
    expect(event?.confidence).toBeLessThan(0.5);
  });

  it('actors that the user has not listed want a frame', () => {
    expect(briefs('Norway outwitted Denmark on Tuesday.')).toEqual([]);
  });
});
