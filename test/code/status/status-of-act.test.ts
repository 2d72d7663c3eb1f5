/** How an act is told: fact, plan, claim, wish, possibility, denial, and whose. Sentences of our own. */
import { describe, expect, it } from 'vitest';
import { briefs, coded } from '../coded-briefly.js';

function codes(
  rows: readonly (readonly [text: string, ...events: string[]])[],
  kind: 'news' | 'opinion' = 'news',
): void {
  for (const [text, ...events] of rows) it(text, () => expect(briefs(text, kind)).toEqual(events));
}

describe('told as fact', () => {
  codes([
    ['Denmark sends tanks to Ukraine.', 'AID DNK>UKR occurred'],
    ['Denmark has sent tanks to Ukraine.', 'AID DNK>UKR occurred'],
    ['Denmark confirmed that it had sent tanks to Ukraine.', 'AID DNK>UKR occurred'],
  ]);
});

describe('planned', () => {
  codes([
    ['Denmark will send tanks to Ukraine.', 'AID DNK>UKR planned'],
    ['Denmark plans to send tanks to Ukraine.', 'AID DNK>UKR planned'],
    ['Denmark announced that it would send tanks to Ukraine.', 'AID DNK>UKR planned'],
    ['Denmark is ready to send tanks to Ukraine.', 'AID DNK>UKR planned'],
    ['The Danish king is to visit Estonia.', 'CONSULT/visit DNK>EST planned'],
  ]);
});

describe('claimed', () => {
  codes([
    ['Kyiv says that Denmark has sent tanks to Ukraine.', 'AID DNK>UKR claimed by UKR'],
    ['Denmark has reportedly sent tanks to Ukraine.', 'AID DNK>UKR claimed'],
    ['Belarus shelled Ukraine, Poland says.', 'ASSAULT/heavy-weapons BLR>UKR claimed by POL'],
    ['According to Poland, Belarus shelled Ukraine.', 'ASSAULT/heavy-weapons BLR>UKR claimed by POL'],
  ]);
});

describe('proposed', () => {
  codes([
    ['Denmark should send tanks to Ukraine.', 'AID DNK>UKR proposed'],
    ['Denmark must lift its sanctions on Cuba.', 'CONCEDE DNK>CUB proposed'],
  ]);
});

describe('possible', () => {
  codes([
    ['Denmark may send tanks to Ukraine.', 'AID DNK>UKR possible'],
    ['Denmark is considering sending tanks to Ukraine.', 'AID DNK>UKR possible'],
    ['If Denmark sends tanks to Ukraine, the war will go on.', 'AID DNK>UKR possible'],
  ]);
});

describe('denied', () => {
  codes([
    ['Denmark did not send tanks to Ukraine.', 'AID DNK>UKR denied'],
    ['Denmark denied that it had sent tanks to Ukraine.', 'AID DNK>UKR denied by DNK'],
    ['Denmark has never sent tanks to Ukraine.', 'AID DNK>UKR denied'],
  ]);
});

describe('an opinion piece', () => {
  const wishes = [
    'Denmark should send tanks to Ukraine.',
    'It is time for Japan to lift its sanctions on Russia.',
    'Seoul must reopen talks with Pyongyang.',
    'Brussels could send an envoy to Belgrade.',
    'Canada ought to recognise Palestine.',
    'Washington needs to talk to Tehran.',
  ];

  it.each(wishes)('wishes, and tells no fact: %s', (text) => {
    for (const event of coded(text, 'opinion')) {
      expect(event.status).toBe('proposed');
      expect(event.by).toEqual(['AUTHOR']);
    }
  });

  it('codes most of its wishes', () => {
    expect(wishes.filter((text) => coded(text, 'opinion').length > 0).length).toBeGreaterThanOrEqual(5);
  });

  it('still tells facts', () => {
    expect(briefs('Last week Denmark sent tanks to Ukraine.', 'opinion')).toEqual(['AID DNK>UKR occurred']);
  });

  it('takes what ought to be said for a wish', () => {
    for (const event of coded('Seoul should say openly that it stands with the United States.', 'opinion')) {
      expect(event.status).toBe('proposed');
    }
  });

  it('asks without telling', () => {
    for (const event of coded('Will Denmark send tanks to Ukraine?', 'opinion')) {
      expect(event.status).not.toBe('occurred');
    }
  });
});

describe('the span of the status', () => {
  it('is the word that decides', () => {
    const text = 'Denmark may send tanks to Ukraine.';
    const [event] = coded(text);
    expect(text.slice(...(event?.spans.status ?? [0, 0]))).toBe('may');
  });

  it('is absent where nothing stands against the fact', () => {
    expect(coded('Denmark sends tanks to Ukraine.')[0]?.spans.status).toBeUndefined();
  });
});
