/** Sectors of states named alone, by the rules of docs/codebook.md; sentences of our own. */
import { describe, expect, it } from 'vitest';
import { coded } from './coded-briefly.js';

const sides = (text: string): readonly string[] =>
  coded(text).map((event) => `${[...event.source].sort().join('+')}>${event.target.join('+')}`);

describe('the sector of a state named alone', () => {
  it.each([
    ['words come from its government', 'Norway condemns Iran over the arrests.', 'NOR.GOV>IRN.GOV'],
    ['force from its military', 'Eritrea shells a barracks in Ethiopia.', 'ERI.MIL>ETH.MIL'],
    ['a drill is held by its military', 'Brazil and Chile hold a joint naval exercise.', 'BRA.MIL+CHL.MIL>'],
    ['soldiers are sent by its military', 'Rwanda sends 700 soldiers to Mozambique.', 'RWA.MIL>MOZ.GOV'],
    ['goods by its government', 'Denmark sends tents to Morocco.', 'DNK.GOV>MAR.GOV'],
    ['who is captured falls to its military', 'Ethiopia captures 40 Eritrean soldiers.', 'ETH.MIL>ERI.MIL'],
    ['who is arrested, to its police', 'Chile arrests three Peruvian tourists.', 'CHL.COP>PER.CVL'],
    ['penalties meet the government', 'Canada imposes sanctions on Belarus.', 'CAN.GOV>BLR.GOV'],
  ])('%s', (_, text, expected) => {
    expect(sides(text)).toEqual([expected]);
  });

  it('tells whom an attack meets by what was hit, else by who was hurt', () => {
    expect(sides('Russia shells Kharkiv.')).toEqual(['RUS.MIL>UKR.CVL']);
    expect(sides('Azerbaijan shells an airfield in Armenia.')).toEqual(['AZE.MIL>ARM.MIL']);
    expect(sides('Three people are killed in an Israeli strike in Lebanon.')).toEqual(['ISR.MIL>LBN.CVL']);
  });

  it('keeps a sector that the words give, and gives none to organisations', () => {
    expect(sides('The Polish parliament condemns Belarus.')).toEqual(['POL.LEG>BLR.GOV']);
    expect(sides('The European Union imposes sanctions on Belarus.')).toEqual(['EUR>BLR.GOV']);
  });
});
