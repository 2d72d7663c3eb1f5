/** Every type of the codebook with its modes, on sentences of our own: acts, and what looks like one. */
import { describe, expect, it } from 'vitest';
import { briefs } from '../coded-briefly.js';

function codes(rows: readonly (readonly [text: string, ...events: string[]])[]): void {
  for (const [text, ...events] of rows) it(text, () => expect(briefs(text)).toEqual(events));
}

describe('CONSULT', () => {
  codes([
    [
      'Brazilian President Luiz Inácio Lula da Silva meets Indian Prime Minister Narendra Modi in Brasília.',
      'CONSULT BRA+IND occurred',
    ],
    ['The Egyptian foreign minister arrives in Doha.', 'CONSULT/visit EGY>QAT occurred'],
    ['Vietnam hosts the Cuban president.', 'CONSULT/visit CUB>VNM occurred'],
    ['Peru and Ecuador hold talks on their border.', 'CONSULT ECU+PER occurred'],
    ['Talks between Greece and Turkey began on Monday.', 'CONSULT GRC+TUR occurred'],
    ['Qatar mediates between Chad and Sudan.', 'CONSULT/third-party QAT>SDN+TCD occurred'],
    ['The German chancellor paid a visit to Kenya.', 'CONSULT/visit DEU>KEN occurred'],
    ['The ministers met the deadline.'],
    ['Norway met its climate target.'],
    ['The president arrived at his office in Warsaw.'],
  ]);
});

describe('AGREE', () => {
  codes([
    ['Poland and Sweden sign a defence agreement.', 'AGREE POL+SWE occurred'],
    ['Kenya signed a trade deal with Indonesia.', 'AGREE IDN+KEN occurred'],
    ['Armenia and Iran agree to reopen their border.', 'AGREE ARM+IRN occurred'],
    ['The singer signed a record deal in Germany.'],
  ]);
});

describe('SUPPORT', () => {
  codes([
    ['Portugal praised Angola for its reforms.', 'SUPPORT PRT>AGO occurred'],
    ['Ireland recognises the State of Palestine.', 'SUPPORT IRL>PSE occurred'],
    ['Honduras establishes diplomatic relations with China.', 'SUPPORT HND>CHN occurred'],
    ['Finland expressed support for Moldova.', 'SUPPORT FIN>MDA occurred'],
  ]);
});

describe('CONCEDE', () => {
  codes([
    ['The United States lifts sanctions on Syria.', 'CONCEDE USA>SYR occurred'],
    ['Japan apologised to South Korea.', 'CONCEDE JPN>KOR occurred'],
    ['Serbia accepted the demands of the European Union.', 'CONCEDE SRB>EUR occurred'],
  ]);
});

describe('COOPERATE', () => {
  codes([
    ['India and Japan hold a joint naval exercise.', 'COOPERATE IND+JPN occurred'],
    ['France shares intelligence with Niger.', 'COOPERATE FRA+NER occurred'],
    ['Turkey sold drones to Mali.', 'COOPERATE TUR>MLI occurred'],
    ['Bulgaria buys gas from Azerbaijan.', 'COOPERATE BGR>AZE occurred'],
  ]);
});

describe('AID', () => {
  codes([
    ['Denmark sends tanks to Ukraine.', 'AID DNK>UKR occurred'],
    ['Saudi Arabia gave Yemen $500 million in aid.', 'AID SAU>YEM occurred'],
    ['Rwanda sent 1,000 troops to Mozambique.', 'AID RWA>MOZ occurred'],
    ['The United Kingdom supplied Kenya with vaccines.', 'AID GBR>KEN occurred'],
  ]);
});

describe('RETREAT', () => {
  codes([
    ['French troops withdraw from Niger.', 'RETREAT/withdraw FRA>NER occurred'],
    ['Iran frees two French tourists.', 'RETREAT/release IRN>FRA occurred'],
    ['Ethiopia and Eritrea declare a ceasefire.', 'RETREAT/ceasefire ERI+ETH occurred'],
    ['Israel and Lebanon exchange prisoners.', 'RETREAT/release ISR+LBN occurred'],
  ]);
});

describe('REQUEST', () => {
  codes([
    ['Chile urges Venezuela to release the journalists.', 'REQUEST/change CHL>VEN occurred'],
    ['Ghana calls on Togo to open the border.', 'REQUEST/change GHA>TGO occurred'],
    ['Spain demands that Morocco withdraw its troops.', 'REQUEST/change ESP>MAR occurred'],
    ['Kosovo asked NATO for help.', 'REQUEST/assist XKX>NAT occurred'],
  ]);
});

describe('ACCUSE', () => {
  codes([
    ['Norway condemns Iran over the arrests.', 'ACCUSE/disapprove NOR>IRN occurred'],
    ['Cuba accuses the United States of interference.', 'ACCUSE/allege CUB>USA occurred'],
    ['Colombia blamed Venezuela for the attack.', 'ACCUSE/allege COL>VEN occurred'],
    ['Japan summons the Chinese ambassador.', 'ACCUSE/disapprove JPN>CHN occurred'],
    ['Kyrgyzstan and Tajikistan blamed each other.', 'ACCUSE/allege KGZ+TJK occurred'],
    [
      'Eritrea accuses Ethiopia of shelling its positions.',
      'ACCUSE/allege ERI>ETH occurred',
      'ASSAULT/heavy-weapons ETH>ERI claimed by ERI',
    ],
  ]);
});

describe('REJECT', () => {
  codes([
    ['Hungary rejects a proposal by the European Union.', 'REJECT HUN>EUR occurred'],
    ['Algeria refuses to meet Moroccan officials.', 'REJECT/change DZA>MAR occurred'],
    ['Pakistan cancelled talks with India.', 'REJECT/meet PAK>IND occurred'],
  ]);
});

describe('THREATEN', () => {
  codes([
    ['Azerbaijan threatens to attack Armenia.', 'THREATEN/violence AZE>ARM occurred'],
    ['Iran vows to retaliate against Israel.', 'THREATEN/violence IRN>ISR occurred'],
    ['Russia issued an ultimatum to Georgia.', 'THREATEN RUS>GEO occurred'],
  ]);
});

describe('PROTEST', () => {
  codes([
    ['Protesters in Chile clash with nobody and march in Santiago.', 'PROTEST/demo CHL>CHL occurred'],
    ['Thousands of people demonstrate in Tbilisi.', 'PROTEST/demo GEO>GEO occurred'],
  ]);
});

describe('SANCTION', () => {
  codes([
    ['Canada imposes sanctions on Belarus.', 'SANCTION/discontinue CAN>BLR occurred'],
    ['Chad expels the French ambassador.', 'SANCTION/expel TCD>FRA occurred'],
    ['Bolivia severs diplomatic relations with Israel.', 'SANCTION/discontinue BOL>ISR occurred'],
    ['Germany recalls its ambassador from Iran.', 'SANCTION/withdraw DEU>IRN occurred'],
    ['Burundi withdraws from the International Criminal Court.', 'SANCTION/withdraw BDI>ICC occurred'],
    ['Poland bans imports of Ukrainian grain.', 'SANCTION/discontinue POL>UKR occurred'],
  ]);
});

describe('MOBILIZE', () => {
  codes([
    ['Turkey deploys troops along the border with Syria.', 'MOBILIZE/troops TUR>SYR occurred'],
    ['North Korea fires two missiles over Japan.', 'MOBILIZE/weapons PRK>JPN occurred'],
    ['Chinese aircraft entered the airspace of Taiwan.', 'MOBILIZE/weapons CHN>TWN occurred'],
    ['India tests a ballistic missile.'],
  ]);
});

describe('COERCE', () => {
  codes([
    ['Iran seizes a Greek tanker.', 'COERCE/seize IRN>GRC occurred'],
    ['Russia arrests two American journalists.', 'COERCE/arrest RUS>USA occurred'],
    ['Tunisia deports three Libyans.', 'COERCE/deport TUN>LBY occurred'],
    ['Egyptian police arrest forty protesters.', 'COERCE/arrest EGY>EGY occurred'],
  ]);
});

describe('ASSAULT', () => {
  codes([
    ['Russian missiles strike Kyiv.', 'ASSAULT/aerial RUS>UKR occurred'],
    ['Five people are killed in an Israeli airstrike on Beirut.', 'ASSAULT/aerial ISR>LBN occurred'],
    ['Hamas fires rockets at Israel.', 'ASSAULT/heavy-weapons PSE>ISR occurred'],
    ['Armenian and Azerbaijani forces exchanged fire.', 'ASSAULT ARM+AZE occurred'],
    ['A Turkish drone strike in northern Iraq kills three people.', 'ASSAULT/drone TUR>IRQ occurred'],
    ['An earthquake hits Nepal.'],
    ['Gunmen attack a market in Nigeria.'],
    ['The film struck a chord in Japan.'],
    ['Spain beats Germany 2-1 in the final of the football championship.'],
  ]);
});

describe('what is only recalled is not coded', () => {
  codes([
    ['Poland sends tanks to Ukraine, which Russia invaded in 2022.', 'AID POL>UKR occurred'],
    ['The minister, who was arrested by Turkey in March, wrote a book.'],
    ['Finland condemns Russia for bombing Ukraine.', 'ACCUSE/disapprove FIN>RUS occurred'],
  ]);
});
