/** Words of statements, deals and pressure that frames.tsv knows: what they tell, and where they tell no act. */
import { describe, expect, it } from 'vitest';
import { briefs } from '../coded-briefly.js';

function codes(rows: readonly (readonly [text: string, ...events: string[]])[]): void {
  for (const [text, ...events] of rows) it(text, () => expect(briefs(text)).toEqual(events));
}

describe('the language of joint statements', () => {
  codes([
    [
      'The United States reaffirmed its commitment to the defence of the Philippines.',
      'SUPPORT USA>PHL occurred',
    ],
    [
      'President Lula and Prime Minister Modi reaffirmed their commitment to the partnership.',
      'SUPPORT BRA+IND occurred',
    ],
    ['Italy underscored its unwavering support for Lebanon.', 'SUPPORT ITA>LBN occurred'],
    ['Putin conveyed his condolences to Erdoğan.', 'SUPPORT RUS>TUR occurred'],
    ['The European Union welcomed Albania’s reforms.', 'SUPPORT EUR>ALB occurred'],
    ['Vietnam and Cuba elevated their relations to a strategic partnership.', 'SUPPORT CUB+VNM occurred'],
    ['China and Honduras established diplomatic ties.', 'SUPPORT CHN+HND occurred'],
    ['Saudi Arabia reinstated its ambassador to Syria.', 'SUPPORT SAU>SYR occurred'],
    ['Hungary threw its weight behind Serbia.', 'SUPPORT HUN>SRB occurred'],
    ['India and Japan will establish a joint fund for semiconductors.', 'AGREE IND+JPN planned'],
    ['Rwanda promised Uganda to reopen the border.', 'AGREE RWA>UGA occurred'],
    ['The United States reaffirmed its commitment to the denuclearization of North Korea.'],
    ['The minister reaffirmed his commitment to lower taxes.'],
  ]);
});

describe('meetings', () => {
  codes([
    ['The leaders of India and Pakistan shook hands in Samarkand.', 'CONSULT IND+PAK occurred'],
    ['Ministers from Kenya and Somalia gathered in Nairobi.', 'CONSULT KEN+SOM occurred'],
    ['The Indian prime minister addressed the parliament of Guyana.', 'CONSULT IND>GUY occurred'],
    ['Egypt offered to mediate between Ethiopia and Somalia.', 'CONSULT/third-party EGY>ETH+SOM planned'],
    ['The minister addressed the shortage of nurses in Norway.'],
  ]);
});

describe('truces and releases', () => {
  codes([
    ['Israel and Hezbollah agreed to a ceasefire.', 'RETREAT/ceasefire ISR+LBN occurred'],
    ['French troops left Niger.', 'RETREAT/withdraw FRA>NER occurred'],
    ['Libya allowed the inspectors of the IAEA into its laboratory.', 'RETREAT/access LBY>IAE occurred'],
    ['The French tourist left Niger.'],
  ]);
});

describe('giving way and lending a hand', () => {
  codes([
    ['Turkey dropped its objections to Sweden.', 'CONCEDE TUR>SWE occurred'],
    ['Egypt waived visas for Turkish citizens.', 'CONCEDE EGY>TUR occurred'],
    ['Japan expressed strong regret over North Korea’s launch.', 'ACCUSE/disapprove JPN>PRK occurred'],
    ['Brazil granted asylum to a Panamanian politician.', 'AID BRA>PAN occurred'],
    ['South Korea wrote off part of Ethiopia’s debt.', 'AID KOR>ETH occurred'],
    ['Saudi Arabia deposited three billion dollars in the central bank of Pakistan.', 'AID SAU>PAK occurred'],
    ['China will build a railway in Kenya.', 'COOPERATE CHN>KEN planned'],
    ['Flights between Israel and Morocco resumed.', 'COOPERATE ISR+MAR occurred'],
    ['Ukraine and Poland opened a new border crossing.', 'COOPERATE POL+UKR occurred'],
    ['Kenya built a railway to its coast.'],
  ]);
});

describe('pressure', () => {
  codes([
    ['Greece put pressure on Turkey to respect the border.', 'REQUEST/change GRC>TUR occurred'],
    ['The United Nations urged restraint on India and Pakistan.', 'REQUEST/change UNO>IND+PAK occurred'],
    ['Ukraine appealed to Germany for tanks.', 'REQUEST/assist UKR>DEU occurred'],
    ['Greece took issue with Turkey’s plans.', 'ACCUSE/disapprove GRC>TUR occurred'],
    ['Trump threatened to impose tariffs on Denmark.', 'THREATEN/restrict USA>DNK occurred'],
    ['Turkey threatened to expel the American ambassador.', 'THREATEN/expel TUR>USA occurred'],
    [
      'The United States added three Russian firms to its sanctions list.',
      'SANCTION/discontinue USA>RUS occurred',
    ],
    ['Burkina Faso told three French diplomats to leave the country.', 'SANCTION/expel BFA>FRA occurred'],
    ['China advised its citizens not to travel to Japan.', 'SANCTION/discontinue CHN>JPN occurred'],
    ['The museum placed two Russian paintings on its list.'],
    ['Sweden warned its citizens of icy roads.'],
  ]);
});

describe('force shown and hidden', () => {
  codes([
    ['China sent warships and aircraft into waters around Taiwan.', 'MOBILIZE/troops CHN>TWN occurred'],
    ['Chinese ships sailed near the Senkaku Islands of Japan.', 'MOBILIZE/weapons CHN>JPN occurred'],
    ['Russian hackers attacked the computers of the German parliament.', 'COERCE/cyber RUS>DEU occurred'],
    ['Hackers from North Korea stole data from South Korea.', 'COERCE/cyber PRK>KOR occurred'],
    ['Ukrainian drones set an oil depot in Russia on fire.', 'ASSAULT/drone UKR>RUS occurred'],
    ['The Norwegian ship sailed through heavy rain.'],
  ]);
});
