import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGrammar } from '../../../src/code/text/grammar.js';
import { splitSentences } from '../../../src/code/text/sentences.js';
import { readTrees } from './conllu.js';
import { firstSentence, grammar, hasTreebank, parsed, TREEBANK, weightBytes } from './weights.js';

describe('simple clauses', () => {
  it('finds subject and object', () => {
    const { arc, lemma } = parsed('Russia attacked Ukraine.');
    expect(arc('attacked')).toBe('root ROOT');
    expect(arc('Russia')).toBe('nsubj attacked');
    expect(arc('Ukraine')).toBe('obj attacked');
    expect(lemma('attacked')).toBe('attack');
  });

  it('tells the passive from the active, and its agent', () => {
    const { arc } = parsed('Two soldiers were killed by Turkish forces.');
    expect(arc('soldiers')).toBe('nsubj:pass killed');
    expect(arc('were')).toBe('aux:pass killed');
    expect(arc('forces')).toBe('obl:agent killed');
    expect(arc('by')).toBe('case forces');
  });

  it('sees past a relative clause', () => {
    const { arc } = parsed('The general who led the coup arrested the minister.');
    expect(arc('arrested')).toBe('root ROOT');
    expect(arc('general')).toBe('nsubj arrested');
    expect(arc('led')).toBe('acl:relcl general');
    expect(arc('minister')).toBe('obj arrested');
  });

  it('hangs an infinitive on its verb', () => {
    const { arc } = parsed('Iran agreed to release the prisoners.');
    expect(arc('release')).toBe('xcomp agreed');
    expect(arc('prisoners')).toBe('obj release');
  });

  it('hangs what is said on the verb of saying', () => {
    const { arc } = parsed('Kenya said that its troops crossed the border.');
    expect(arc('crossed')).toBe('ccomp said');
    expect(arc('troops')).toBe('nsubj crossed');
  });

  it('reads the narrative present', () => {
    const { arc, tag } = parsed('North Korea fires two missiles into the sea.');
    expect(tag('fires')).toBe('VBZ');
    expect(arc('Korea')).toBe('nsubj fires');
    expect(arc('missiles')).toBe('obj fires');
  });

  it('joins the parties of a list', () => {
    const { arc } = parsed('France and Germany signed a treaty.');
    expect(arc('Germany')).toBe('conj France');
    expect(arc('France')).toBe('nsubj signed');
  });
});

describe('any sentence', () => {
  const text = fc
    .array(
      fc.constantFrom(
        'Russia',
        'attacked',
        'by',
        'the',
        ',',
        'who',
        '.',
        'and',
        '“',
        'xkcd',
        '東京',
        '12',
        '-',
      ),
      {
        minLength: 1,
        maxLength: 60,
      },
    )
    .map((words) => words.join(' '));

  it('gets one tree with one root, and no cycle', () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const sentence of splitSentences(value)) {
          const { head, children, relation, upos, tokens } = grammar.parse(sentence);
          expect([head.length, children.length, relation.length, upos.length]).toEqual(
            Array(4).fill(tokens.length),
          );
          expect(Array.from(head).filter((h) => h === -1)).toHaveLength(1);
          for (let i = 0; i < head.length; i++) {
            let steps = 0;
            for (let at = i; at >= 0 && steps <= head.length; at = head[at] ?? -1) steps++;
            expect(steps).toBeLessThanOrEqual(head.length);
            for (const child of children[i] ?? []) expect(head[child]).toBe(i);
          }
        }
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it('gets the same tree from the same weights, whatever was parsed before', () => {
    const sentence = firstSentence('The envoys of both sides met in Vienna, officials said on Friday.');
    const fresh = createGrammar(weightBytes).parse(sentence);
    grammar.parse(firstSentence('Something else came first.'));
    expect(grammar.parse(sentence)).toEqual(fresh);
    expect(createGrammar(weightBytes).version).toBe(grammar.version);
  });

  it('is not tagged twice', () => {
    const sentence = firstSentence('Turkey opened its border to refugees.');
    const tagged = grammar.tag(sentence);
    expect(tagged.xpos.slice(0, 2)).toEqual(['NNP', 'VBD']);
    expect(grammar.parse(tagged)).toEqual(grammar.parse(sentence));
  });

  it('may have no tokens', () => {
    expect(grammar.parse({ span: [0, 0], tokens: [] }).head).toHaveLength(0);
  });
});

describe('the weights', () => {
  it('are refused when they are something else, or cut short', () => {
    expect(() => createGrammar(new Uint8Array(40))).toThrow('no grammar weights');
    expect(() => createGrammar(weightBytes.slice(0, 100_000))).toThrow('cut short');
  });

  // Floors a little under the figures in docs/grammar.md (UD English EWT, test part, gold tokens).
  it.skipIf(!hasTreebank)('keep their accuracy on the test part of the treebank', () => {
    let tokens = 0;
    let tags = 0;
    let heads = 0;
    let labelled = 0;
    for (const tree of readTrees(TREEBANK)) {
      const { upos, head, relation } = grammar.parse({ span: [0, 0], tokens: tree.tokens });
      tree.tokens.forEach((_, i) => {
        tokens++;
        if (upos[i] === tree.upos[i]) tags++;
        if (head[i] !== tree.head[i]) return;
        heads++;
        if (relation[i] === tree.relation[i]) labelled++;
      });
    }
    expect(tokens).toBe(25_094);
    expect(tags / tokens).toBeGreaterThan(0.944);
    expect(heads / tokens).toBeGreaterThan(0.842);
    expect(labelled / tokens).toBeGreaterThan(0.8);
  });
});
