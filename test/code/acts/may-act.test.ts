/** The look at tagged words before a tree is built: it may let too much through, and never too little. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ActorMention } from '../../../src/code/actors/types.js';
import { mayActWith, readFrameTable } from '../../../src/code/acts/index.js';
import { mergeEvents } from '../../../src/code/merge-events.js';
import type { TaggedSentence } from '../../../src/code/text/types.js';
import type { Report } from '../../../src/ontology/coded-event.js';
import { defaultCoder } from '../../../src/resources/code.js';

const HEAD = 'triggers\tpos\ttype\tmode\tsource\ttarget\tneeds\thow\tcontexts';
const table = readFrameTable(
  [
    HEAD,
    'take over\tv\tASSAULT\t\t\t\t\t\t',
    'strike\tn\tASSAULT\t\t\t\t\t\t',
    'send\tv\tAID\t\t\tto\tobj=@goods foreign\t\t',
    '',
  ].join('\n'),
  'name\twords\ngoods\tfood|tent\n',
);
const mayAct = mayActWith(table);

/** `form/UPOS/XPOS/lemma`, or the form alone where the rest does not matter. */
function tagged(text: string): TaggedSentence {
  const words = text.split(' ').map((word) => word.split('/'));
  return {
    span: [0, 0],
    tokens: words.map(([form = '']) => ({ form, start: 0, end: 0 })),
    tags: new Uint8Array(words.length),
    upos: words.map(([, upos = 'X']) => upos),
    xpos: words.map(([, , xpos = 'X']) => xpos),
    lemma: words.map(([form = '', , , lemma = form.toLowerCase()]) => lemma),
  };
}

function mention(from: number, code: string): ActorMention {
  return { from, to: from + 1, head: from, span: [0, 0], codes: [code], kind: 'name', by: 'test' };
}

const TWO = [mention(0, 'PER'), mention(3, 'CHL')];

describe('mayActWith', () => {
  const closely = (text: string, mentions: readonly ActorMention[] = TWO) =>
    mayAct(tagged(text), mentions, true);

  it('wants a trigger as the part of speech that it is tagged as', () => {
    expect(closely('Peru strikes/NOUN/NNS/strike on Chile')).toBe(true);
    expect(closely('Peru very/ADV/RB/very strike/ADV/RB/strike Chile')).toBe(false);
    // A plural that is tagged as a verb may be the noun.
    expect(closely('Peru strikes/VERB/VBZ/strike on Chile')).toBe(true);
    // The words of a name may be tagged otherwise by the tree.
    expect(closely('Strike/ADV/RB/strike it rich Chile')).toBe(true);
  });

  it('wants all words of a phrasal trigger, near each other', () => {
    expect(closely('Peru takes/VERB/VBZ/take over Chile')).toBe(true);
    expect(closely('Peru takes/VERB/VBZ/take it all now over Chile')).toBe(true);
    expect(closely('Peru takes/VERB/VBZ/take it all now and over Chile')).toBe(false);
    expect(closely('Peru takes/VERB/VBZ/take Chile')).toBe(false);
  });

  it('wants the words of a condition anywhere, and two actors', () => {
    expect(closely('Peru sends/VERB/VBZ/send tents/NOUN/NNS/tent Chile')).toBe(true);
    expect(closely('Peru sends/VERB/VBZ/send regards Chile')).toBe(false);
    expect(closely('Peru sends/VERB/VBZ/send tents/NOUN/NNS/tent away', TWO.slice(0, 1))).toBe(false);
    expect(closely('Peru sends/VERB/VBZ/send them tents/NOUN/NNS/tent', TWO.slice(0, 1))).toBe(true);
  });

  it('lets any trigger through where it does not look closely', () => {
    expect(mayAct(tagged('Peru takes/VERB/VBZ/take Chile'), TWO, false)).toBe(true);
    expect(mayAct(tagged('Peru very strike/ADV/RB/strike Chile'), TWO, false)).toBe(true);
    expect(mayAct(tagged('Peru sends/VERB/VBZ/send regards Chile'), TWO, false)).toBe(false);
  });
});

describe('looking closely', () => {
  it('changes no event of the sample', { timeout: 120_000 }, () => {
    const folder = new URL('../../../examples/korea/reports/', import.meta.url);
    const texts = readdirSync(folder)
      .sort()
      .map((name) => readFileSync(new URL(name, folder), 'utf8').split(/^---$/m)[2] ?? '');
    // Whole reports, and each of their sentences as a report of its own.
    const reports: Report[] = texts
      .slice(0, 60)
      .flatMap((text) => [text, ...text.split(/(?<=\.)\s+/)])
      .map((text, number) => ({ id: String(number), date: '2024-03-05', text }));
    const coder = defaultCoder();
    let events = 0;
    for (const report of reports) {
      const coded = coder.code(report);
      const shown = coder.trace(report).flatMap((one) => one.acts.flatMap((act) => act.event ?? []));
      expect(coded).toEqual(mergeEvents(shown, report.text));
      events += coded.length;
    }
    expect(events).toBeGreaterThan(200);
  });
});
