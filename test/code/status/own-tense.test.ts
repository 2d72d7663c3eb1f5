/** Clauses that tell what happened, under words that plan, wish or doubt something else. Sentences of our own. */
import { describe, expect, it } from 'vitest';
import { briefs } from '../coded-briefly.js';

function codes(rows: readonly (readonly [text: string, event: string])[]): void {
  for (const [text, event] of rows) it(text, () => expect(briefs(text)).toContain(event));
}

describe('a past clause keeps its own tense', () => {
  codes([
    ['Poland wants to know why Belarus shelled Ukraine.', 'ASSAULT/heavy-weapons BLR>UKR occurred'],
    [
      'Estonia plans to protest because Belarus expelled the consul of Latvia.',
      'SANCTION/expel BLR>LVA occurred',
    ],
    ['Talks were held at the same time that Belarus bombed Ukraine.', 'ASSAULT/aerial BLR>UKR occurred'],
  ]);
});

describe('what is planned, wished or doubted stays so', () => {
  codes([
    ['Estonia plans to protest to Belarus, which expelled its envoy.', 'ACCUSE/disapprove EST>BLR planned'],
    ['Peru wants to expel the envoy of Cuba.', 'SANCTION/expel PER>CUB planned'],
    [
      'France might recall its envoy if Belarus expelled the consul of France.',
      'SANCTION/expel BLR>FRA possible',
    ],
    ['It is time for Estonia to talk to Belarus.', 'CONSULT BLR+EST proposed'],
  ]);
});

it('is still the word of whoever tells it', () => {
  expect(briefs('Poland said that it knows why Belarus shelled Ukraine.')).toContain(
    'ASSAULT/heavy-weapons BLR>UKR claimed by POL',
  );
});
