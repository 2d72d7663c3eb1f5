/** What chronicles of the news tell in their own way: headings, sides of one state, rebels, refusals, demands of a crowd. */
import { describe, expect, it } from 'vitest';
import { briefs } from '../coded-briefly.js';

function codes(rows: readonly (readonly [text: string, ...events: string[]])[]): void {
  for (const [text, ...events] of rows) it(text, () => expect(briefs(text)).toEqual(events));
}

describe('the heading of a report', () => {
  codes([
    ['2013 Chadian protests: Police fire tear gas at a crowd.', 'ASSAULT/crowd-control TCD>TCD occurred'],
    ['Bolivian gas conflict: Peru condemns Chile.', 'ACCUSE/disapprove PER>CHL occurred'],
    ['Norwegian referendum: nobody knows.'],
  ]);
});

describe('two sides of one state', () => {
  codes([
    [
      'Dozens are hurt in clashes between Kenyan police and hundreds of protesters in Nairobi.',
      'ASSAULT KEN occurred',
    ],
    [
      'Four Somali soldiers and nine Al-Shabaab militants died in fighting near Mogadishu.',
      'ASSAULT SOM occurred',
    ],
    ['A Taliban attack on a barracks in Kabul leaves six people dead.', 'ASSAULT AFG>AFG occurred'],
    ['Boko Haram fighters killed 14 fishermen.', 'ASSAULT NGA>NGA occurred'],
  ]);
});

describe('those at home', () => {
  codes([
    ['Kenya has imposed a curfew in its capital.', 'COERCE/curfew KEN>KEN occurred'],
    ['Norway lifts the Norwegian embargo on Peru.', 'CONCEDE NOR>PER occurred'],
    [
      'Thousands of Peruvians protest against a deal for former president Alberto Fujimori.',
      'PROTEST/demo PER>PER occurred',
    ],
    [
      'Bolivians take to the streets demanding that President Luis Arce resign.',
      'PROTEST/demo BOL>BOL occurred',
    ],
    [
      'Turkish opposition leader Kemal Aydin is sentenced to two years in prison.',
      'SANCTION/convict TUR>TUR occurred',
    ],
  ]);
});

describe('whom a verb is done to', () => {
  codes([
    ['Chile gave Peru a two-day ultimatum.', 'THREATEN CHL>PER occurred'],
    ['Six Greek sailors were seized by Libyan authorities.', 'COERCE/arrest LBY>GRC occurred'],
    ['Rebels in Colombia fired at soldiers.', 'ASSAULT/firearms COL>COL occurred'],
    ['Two Chinese jets flew mock attacks on a Japanese destroyer.', 'MOBILIZE/weapons CHN>JPN occurred'],
    ['Denmark apologizes to Kenya.', 'CONCEDE DNK>KEN occurred'],
    [
      'Benin ordered the French ambassador to leave after accusing him of meddling.',
      'SANCTION/expel BEN>FRA occurred',
      'ACCUSE/allege BEN>FRA occurred',
    ],
  ]);
});

describe('a judgement on a deed', () => {
  codes([
    [
      'The United Nations opened an inquiry. Peru welcomed the decision, but Chile condemned it.',
      'SUPPORT PER>UNO occurred',
      'ACCUSE/disapprove CHL>UNO occurred',
    ],
  ]);
});

describe('who is not ready to do a thing', () => {
  codes([
    ['Peru says that it is not ready to recognise Kosovo.', 'REJECT/change PER>XKX occurred'],
    ['Peru is ready to recognise Kosovo.', 'SUPPORT PER>XKX planned'],
    ['Peru refuses to recognise Kosovo.', 'REJECT/change PER>XKX occurred'],
    ['If Chile refuses to receive her, Peru could arm Kosovo.', 'AID PER>XKX possible'],
  ]);
});

describe('what is no news of an act', () => {
  codes([
    ['Two British helicopters collide near Baghdad, killing three soldiers.'],
    ['The Dutch teacher had been arrested in Iran in 2013.'],
    ['In reaction to the missile test of Iran, France will meet Germany.', 'CONSULT DEU+FRA planned'],
  ]);
});

describe('words on a number, and whose an attack was', () => {
  codes([
    ['Peru deploys up to 143 soldiers to help Chile.', 'AID PER>CHL occurred'],
    [
      'Two people die in an attack on the Danish consulate in Kabul. The Taliban claims responsibility.',
      'ASSAULT AFG>DNK claimed by AFG',
    ],
    [
      'Peru voiced its concern. Two people die as police fire tear gas at a crowd.',
      'ASSAULT/crowd-control PER>PER occurred',
    ],
  ]);
});

describe('visits and talks beside what the clause tells', () => {
  codes([
    [
      'During a visit to Kyiv, Peruvian Foreign Minister Javier Paz praised Chile.',
      'CONSULT/visit PER>UKR occurred',
      'SUPPORT PER>CHL occurred',
    ],
    [
      'After talks with Turkish officials, Iran condemned Peru.',
      'CONSULT IRN+TUR occurred',
      'ACCUSE/disapprove IRN>PER occurred',
    ],
    ['Russian Foreign Minister Sergei Lavrov is due in Hanoi on Monday.', 'CONSULT/visit RUS>VNM planned'],
    ['The train is due in Hanoi on Monday.'],
  ]);
});

describe('whom a penalty is aimed at', () => {
  codes([
    ['Norway lifts sanctions targeting Peru.', 'CONCEDE NOR>PER occurred'],
    ['The United States authorizes sanctions against Chad.', 'SANCTION/discontinue USA>TCD occurred'],
  ]);
});

describe('whom force is shown to', () => {
  codes([
    [
      'Iran and Russia signed a treaty. In exchange, Iran receives advice for its attempt to launch a satellite.',
      'AGREE IRN+RUS occurred',
    ],
    [
      'Iran condemned Russia. A day later Iran massed its troops.',
      'ACCUSE/disapprove IRN>RUS occurred',
      'MOBILIZE/troops IRN>RUS occurred',
    ],
    ['A Turkish strike kills two members of the PKK in Iraq.', 'ASSAULT TUR>TUR occurred'],
  ]);
});

describe('how an act is told', () => {
  codes([
    ['Beijing denied a report that it had shipped rockets to Cambodia.', 'AID CHN>KHM denied by CHN'],
    ['Peru promised that it would send aid to Chad.', 'AID PER>TCD planned'],
    ['Norway said that it did not rule out talks with Peru.'],
    ['A court in Peru orders Chile not to bomb Bolivia.', 'REQUEST/yield PER>CHL occurred'],
    [
      'An Iranian court releases imprisoned American journalist Ruth Miller.',
      'RETREAT/release IRN>USA occurred',
    ],
  ]);
});

describe('clauses that the grammar hangs wrong', () => {
  codes([
    [
      'At least 15 people are killed when Russian missiles hit an apartment block in Dnipro.',
      'ASSAULT/aerial RUS>UKR occurred',
    ],
    ['The EU lifts its arms embargo on Myanmar.', 'CONCEDE EUR>MMR occurred'],
    ['Ukraine strikes an oil depot, Russia says.', 'ASSAULT UKR>RUS claimed by RUS'],
    [
      'Azerbaijan’s president visits Slovakia and signs a declaration.',
      'CONSULT/visit AZE>SVK occurred',
      'AGREE AZE+SVK occurred',
    ],
  ]);
});

describe('what was stopped before it began', () => {
  codes([
    ['The United States and South Korea postpone a joint exercise.'],
    ['The United States and South Korea begin a joint exercise.', 'COOPERATE KOR+USA occurred'],
  ]);
});
