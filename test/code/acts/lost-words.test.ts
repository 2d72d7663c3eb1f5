/** Sentences whose verb, agent or owner the grammar loses, and what is read all the same. */
import { describe, expect, it } from 'vitest';
import { briefs } from '../coded-briefly.js';

function codes(rows: readonly (readonly [text: string, ...events: string[]])[]): void {
  for (const [text, ...events] of rows) it(text, () => expect(briefs(text)).toEqual(events));
}

describe('a party named by a pronoun alone', () => {
  codes([
    ['Norway watched in silence. It condemned Iran on Friday.', 'ACCUSE/disapprove NOR>IRN occurred'],
    ['It rained. It stopped.'],
  ]);
});

describe('a past form that is taken for something else', () => {
  codes([
    ['Philippine officials decried China’s conduct at the reef.', 'ACCUSE/disapprove PHL>CHN occurred'],
    ['American troops trained with Polish soldiers near Warsaw.', 'COOPERATE POL+USA occurred'],
    ['Five North Korean drones crossed into South Korea.', 'MOBILIZE/weapons PRK>KOR occurred'],
    ['Two soldiers killed in a crash in Norway.'],
  ]);
});

describe('who a passive names after "by"', () => {
  codes([
    ['An Israeli soldier was stabbed to death by a Palestinian.', 'ASSAULT/primitive PSE>ISR occurred'],
    [
      'Four villagers were shot dead near the border of Chad by Sudanese soldiers.',
      'ASSAULT/firearms SDN>TCD occurred',
    ],
    ['A farmer was killed by a falling tree in Chad.'],
  ]);
});

describe('nouns in -ing and predicates with a preposition', () => {
  codes([
    ['Fighting broke out between Thai and Cambodian troops.', 'ASSAULT KHM+THA occurred'],
    ['Chinese Foreign Minister Wang Yi is on a visit to Nigeria.', 'CONSULT/visit CHN>NGA occurred'],
    ['Denmark says Russia is behind the cyberattack.', 'ACCUSE/allege DNK>RUS occurred'],
    ['Fighting the flood took all night in Bern.'],
  ]);
});

describe('particles and owners', () => {
  codes([
    ['Thailand gave in to the demands of Cambodia.', 'CONCEDE THA>KHM occurred'],
    ['Germany took in 200 Afghan refugees.', 'AID DEU>AFG occurred'],
    ['Iran released the crew of a Greek tanker.', 'RETREAT/release IRN>GRC occurred'],
  ]);
});

describe('whose a paper is, and where a court sits', () => {
  codes([
    ['Iran rejects a deal offered by the International Atomic Energy Agency.', 'REJECT IRN>IAE occurred'],
    ['Chile rejected the plan which Peru had drafted.', 'REJECT CHL>PER occurred'],
    [
      'A court in Kyrgyzstan sentences a Dutch tourist to 11 years in prison.',
      'SANCTION/convict KGZ>NLD occurred',
    ],
    ['A court in Canada strikes down a law on fishing.'],
  ]);
});
