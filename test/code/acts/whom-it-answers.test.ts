/** Acts that name nobody they are aimed at: who gave cause for them, whom they hurt, the only other side. */
import { describe, expect, it } from 'vitest';
import { briefs } from '../coded-briefly.js';

function codes(rows: readonly (readonly [text: string, ...events: string[]])[]): void {
  for (const [text, ...events] of rows) it(text, () => expect(briefs(text)).toEqual(events));
}

describe('the cause that a clause beside the act tells', () => {
  codes([
    [
      'North Korea resumed propaganda broadcasts in response to South Korea releasing balloons.',
      'COERCE/misinformation PRK>KOR occurred',
    ],
    ['Peru registered its dismay after Chile unveiled a border law.', 'ACCUSE/disapprove PER>CHL occurred'],
    ['Chile expressed alarm over the weather.'],
  ]);
});

describe('those hurt in the clause over an attack', () => {
  codes([
    [
      'Four Eritrean fishermen were killed after Yemeni soldiers opened fire on them.',
      'ASSAULT/firearms YEM>ERI occurred',
    ],
    ['Four Eritrean fishermen were killed when their boat sank off Yemen.'],
  ]);
});

describe('the only other actor of the sentence', () => {
  codes([
    [
      'Japan said it would scrap an accord that was meant to calm tensions with South Korea.',
      'SANCTION/discontinue JPN>KOR planned',
    ],
    ['Portugal suspends visas for Angolans travelling to Portugal.', 'SANCTION/discontinue PRT>AGO occurred'],
    ['Japan said it would scrap an accord.'],
  ]);
});

describe('agents that the report has told', () => {
  codes([
    [
      'Boko Haram raided a town in Nigeria. On Friday the militants killed six Cameroonian soldiers.',
      'ASSAULT NGA>NGA occurred',
      'ASSAULT NGA>CMR occurred',
    ],
    ['Militants killed six Cameroonian soldiers.'],
    ['The Bolivian government and opposition signed an accord.', 'AGREE BOL occurred'],
    [
      "Italy's prime minister met with Greece's president in Corfu, where they signed a treaty.",
      'CONSULT GRC+ITA occurred',
      'AGREE GRC+ITA occurred',
    ],
    ['A Danish-owned tanker was seized by Iran.', 'COERCE/seize IRN>DNK occurred'],
    ['A Danish-built tanker was seized.'],
  ]);
});

describe('an act told once more', () => {
  codes([
    [
      'A Russian drone strike hit Odesa on Monday. On Tuesday a Russian strike hit Odesa again.',
      'ASSAULT/drone RUS>UKR occurred',
      'ASSAULT RUS>UKR occurred',
    ],
    ['A Russian strike hit Odesa on Monday. The strike killed nine Ukrainians.', 'ASSAULT RUS>UKR occurred'],
  ]);
});

describe('clauses that the parser hangs in the wrong place', () => {
  codes([
    [
      "Germany's foreign minister says in an interview that Serbia bears responsibility for the attack.",
      'ACCUSE/allege DEU>SRB occurred',
    ],
    ['Turkish jets shot down a Syrian drone.', 'ASSAULT/drone TUR>SYR occurred'],
    ['Ethiopia has carried out air strikes and raids into Somalia.', 'ASSAULT/aerial ETH>SOM occurred'],
    ['The French navy began escorting Greek tankers.', 'AID FRA>GRC occurred'],
    ['Spain is said to have refused a visa to a Cuban minister.', 'REJECT/assist ESP>CUB claimed'],
  ]);
});

describe('what more words tell', () => {
  codes([
    ['Sweden announced an easing of sanctions on Belarus.', 'CONCEDE SWE>BLR occurred'],
    ['Norway threatened sanctions against Iceland.', 'THREATEN/restrict NOR>ISL occurred'],
    ['Qatar hosted talks between Chad and Sudan.', 'CONSULT/third-party QAT>SDN+TCD occurred'],
    ['Peru and Chile pledged to deepen their ties.', 'AGREE CHL+PER occurred'],
    ['Canada expelled two Indian attachés.', 'SANCTION/expel CAN>IND occurred'],
    ['A court in Vienna found a Russian spy guilty.', 'SANCTION/convict AUT>RUS occurred'],
    ['Cuba switched off the loudspeakers aimed at the American embassy.', 'CONCEDE CUB>USA occurred'],
    ['Kenyan police launched a raid on a village near Mombasa.', 'COERCE KEN>KEN occurred'],
    ["China found Australia's stance odd."],
  ]);
});

describe('a refusal', () => {
  codes([
    ["Poland says that it will not meet Hungary's prime minister.", 'REJECT/meet POL>HUN occurred'],
    ['Germany said it would not recognise Kosovo.', 'REJECT/change DEU>XKX occurred'],
    ["Poland did not meet Hungary's prime minister.", 'CONSULT HUN+POL denied'],
    ['Latvia will not attack Estonia.', 'ASSAULT LVA>EST denied'],
    ['The Danish army declines to mention which Swedish town it is.'],
    ['Turkey dismisses more than 4,000 teachers.', 'SANCTION/expel TUR>TUR occurred'],
  ]);
});

describe('what a comment wishes and recalls', () => {
  it('takes the doer of a passive wish from whom it names', () => {
    expect(briefs("The Armenians held in Azerbaijan's prisons ought to be released.", 'opinion')).toEqual([
      'RETREAT/release AZE>ARM proposed by AUTHOR',
    ]);
    expect(briefs('The prisoners ought to be released.', 'opinion')).toEqual([]);
  });

  it('counts a present perfect in a relative clause, where news recalls by it', () => {
    const text =
      'Turkey, which has hosted two rounds of talks between Somalia and Ethiopia, deserves thanks.';
    expect(briefs(text, 'opinion')).toEqual(['CONSULT/third-party TUR>ETH+SOM occurred']);
    expect(briefs(text)).toEqual([]);
  });

  it('takes what force "could" do for possible, other things for a wish', () => {
    expect(briefs('Russian troops could open fire on a Finnish patrol.', 'opinion')).toEqual([
      'ASSAULT/firearms RUS>FIN possible',
    ]);
    expect(briefs('Congress could send Finland jets.', 'opinion')).toEqual([
      'AID USA>FIN proposed by AUTHOR',
    ]);
  });
});

describe('who says it, clause by clause', () => {
  codes([
    [
      'The Chadian army withdrew from Niger, and, according to Mali, the rebels fled.',
      'RETREAT/withdraw TCD>NER occurred',
    ],
    ['Chad withdrew from Niger, according to Mali.', 'RETREAT/withdraw TCD>NER claimed by MLI'],
    [
      'Moldova has sold Georgia wine, and its minister said that more would follow.',
      'COOPERATE MDA>GEO occurred',
    ],
    ['France condemned in the strongest terms the Syrian raid.', 'ACCUSE/disapprove FRA>SYR occurred'],
    ['Peru is about to restore ties with Chile.', 'SUPPORT PER>CHL planned'],
  ]);
});

describe('one doer for two verbs, and none', () => {
  codes([
    ['A Kenyan man is killed and two others are injured by Somali soldiers.', 'ASSAULT SOM>KEN occurred'],
    ['Ten people are killed by a house fire in Lahore, Pakistan.'],
    [
      'Togo decided to build a port. The decision was opposed by Benin.',
      'ACCUSE/disapprove BEN>TGO occurred',
    ],
    ['The Togolese board requests that Benin open the road.', 'REQUEST/change TGO>BEN occurred'],
  ]);
});
