/** Actors and words that the tagger or the parser puts in the wrong place, and how they are found all the same. */
import { describe, expect, it } from 'vitest';
import { briefs } from '../coded-briefly.js';

function codes(rows: readonly (readonly [text: string, ...events: string[]])[]): void {
  for (const [text, ...events] of rows) it(text, () => expect(briefs(text)).toEqual(events));
}

describe('an actor in the phrases after a noun', () => {
  codes([
    [
      'The International Criminal Court opened an investigation into alleged crimes in Mali.',
      'ACCUSE/investigate ICC>MLI occurred',
    ],
    [
      'Estonia called the forced landing of a plane in Minsk an act of terrorism.',
      'ACCUSE/disapprove EST>BLR occurred',
    ],
    // An attack is not of those in whose country it happened.
    ['Estonia called the killing of a priest in Lima an act of terrorism.'],
  ]);
});

describe('whose a thing is', () => {
  codes([
    ['India has lifted its ban on onion exports to Bangladesh.', 'CONCEDE IND>BGD occurred'],
    ['Chile withdrew its ambassadors from Canberra.', 'SANCTION/withdraw CHL>AUS occurred'],
    ['Chile freed nine crew members of a Peruvian trawler.', 'RETREAT/release CHL>PER occurred'],
  ]);
});

describe('those whom a passive sends', () => {
  codes([['Zambian troops have been sent to Malawi.', 'AID ZMB>MWI occurred']]);
});

describe('two sides of a state', () => {
  codes([
    [
      'Norway mediated between the Philippine government and communist rebels.',
      'CONSULT/third-party NOR>PHL occurred',
    ],
  ]);
});

describe('tags mended', () => {
  codes([
    ['NATO warplanes bombed a bridge in Novi Sad.', 'ASSAULT/aerial NAT>SRB occurred'],
    ['Ivory Coast asked Mali to free 49 of its soldiers.', 'REQUEST/change CIV>MLI occurred'],
    ['Mexico slapped duties on American pork.', 'SANCTION/discontinue MEX>USA occurred'],
  ]);
});

describe('words beside the act', () => {
  codes([
    ['South Sudan accuses neighboring Sudan of stealing its oil.', 'ACCUSE/allege SSD>SDN occurred'],
    ['The premier of Norway is to visit the West Bank next week.', 'CONSULT/visit NOR>PSE planned'],
    ['A suspect is extradited from Chile to Peru.', 'COOPERATE CHL>PER occurred'],
    ['A German reporter is expelled from Mali.', 'SANCTION/expel MLI>DEU occurred'],
    [
      'South Africa hosts a meeting between rebels and the Ivorian government.',
      'CONSULT/third-party ZAF>CIV occurred',
    ],
    // A heading and what a court is to judge are not the news.
    ['2008 Turkish incursion into Iraq: Rain falls in Ankara.'],
    [
      "Former Gabonese President Ali Bongo's trial on charges of conspiracy to kill protesters is moved to Lomé.",
    ],
    ['India decides not to ban Chinese ships.'],
  ]);
});

describe('a party named twice', () => {
  codes([
    [
      'Kenya and Uganda fell out. Malaysian Prime Minister Anwar Ibrahim, whose country chairs ASEAN, spoke with both leaders by telephone.',
      'CONSULT/phone MYS>KEN+UGA occurred',
    ],
    ['It was Thai soldiers who attacked a Cambodian post.', 'ASSAULT THA>KHM occurred'],
    [
      'The Chilean foreign minister telephoned his Peruvian counterpart to apologise for the raid.',
      'CONSULT/phone CHL>PER occurred',
      'CONCEDE CHL>PER occurred',
    ],
  ]);
});

describe('further words beside the act', () => {
  codes([
    ['Russia and Pakistan sign their first energy deal.', 'AGREE PAK+RUS occurred'],
    [
      'The Norwegian premier hosts Qatari emir Sheikh Tamim bin Hamad Al Thani.',
      'CONSULT/visit QAT>NOR occurred',
    ],
    ['Israeli officials suspect Iran of the theft.', 'ACCUSE/allege ISR>IRN occurred'],
    [
      'The United Nations calls for the Government of Ireland to set up an inquiry.',
      'REQUEST/change UNO>IRL occurred',
    ],
    ['The Arab League condemned Chad.', 'ACCUSE/disapprove IGO>TCD occurred'],
    ['The Arab Football League condemned Chad.'],
    ['A Norwegian minister tells the BBC that the vote will be rigged.'],
  ]);
});

describe('who does it and to whom, from a word further off', () => {
  codes([
    [
      'North and South Korean soldiers exchange gunfire across the border.',
      'ASSAULT/firearms KOR+PRK occurred',
    ],
    ['North Korea releases American detainees Jon Roe and Max Doe.', 'RETREAT/release PRK>USA occurred'],
    ['A drone strike conducted by the United States kills five Yemenis.', 'ASSAULT/drone USA>YEM occurred'],
    ['A Moroccan national is extradited from Bulgaria to Morocco.', 'COOPERATE BGR>MAR occurred'],
    ["Kenya offers to mediate between Sudan's warring generals.", 'CONSULT/third-party KEN>SDN planned'],
    ['Pakistan hits back with air strikes on Iranian soil.', 'ASSAULT/aerial PAK>IRN occurred'],
    ['The north and South Korea are far apart.'],
  ]);
});
