/**
 * The grammar of English as the coder uses it: tags, lemmas and dependency tree of a sentence, from weights that
 * tools/train-grammar.mjs learned from a treebank. Same weights and sentence, same tree, on any machine.
 */
import { ActionModel } from './action-model.js';
import { ARC_TEMPLATES } from './arc-features.js';
import { RelationCandidates } from './candidates.js';
import { ClassModel } from './class-model.js';
import { KeyTable } from './key-table.js';
import { LABEL_TEMPLATES } from './label-features.js';
import { Labeller } from './labeller.js';
import { lemmaOf } from './lemma.js';
import type { LexiconTables } from './lexicon.js';
import { ParseInput, tagParts } from './parse-input.js';
import { Parser } from './parser.js';
import { SentenceWords } from './sentence-words.js';
import { TAG_TEMPLATES } from './tag-features.js';
import { Tagger } from './tagger.js';
import { fingerprint } from './templates.js';
import type { Grammar, ParsedSentence, Sentence, TaggedSentence, Tree } from './types.js';
import { readWeights, type WeightsFile } from './weights-file.js';
import { CAPACITY, WordTable } from './word-table.js';

/** Forms whose lemmas are kept at a time, for each tag. */
const LEMMAS_KEPT = 20_000;
/** Not frozen: loops over arrays of one kind are faster. */
const NO_CHILDREN: readonly number[] = [];

/** Fingerprint of the features that this program computes; weights must have been learned with the same. */
export const FEATURES = fingerprint([TAG_TEMPLATES, ARC_TEMPLATES, LABEL_TEMPLATES]);

/**
 * Builds the grammar from uncompressed weights. Throws where the bytes are not weights of this format, or were
 * learned with other features than this program computes.
 */
export function createGrammar(weights: Uint8Array): Grammar {
  const file = readWeights(weights);
  const { tags, relations, bits, version } = file.header;
  if (file.header.features !== FEATURES) {
    throw new Error(`grammar weights ${version} were learned with other features; train them again`);
  }
  const words = new SentenceWords(new WordTable(readLexicon(file)));
  const tagger = new Tagger(readClasses(file, 'tagger', bits.tagger), tags);
  const parser = new Parser(
    new ActionModel(bits.parser, file.section('parser.masks'), file.section('parser.bytes')),
    new KeyTable(new Int32Array(file.buffer('sure.keys')), new Uint16Array(file.buffer('sure.actions'))),
  );
  const labeller = new Labeller(readClasses(file, 'labeller', bits.labeller), readRelations(file));
  const names = new TagNames(tags);
  const parts = tagParts(tags);
  const input = new ParseInput();
  let labels = new Uint8Array(1024);

  function tag(sentence: Sentence): TaggedSentence {
    words.load(sentence.tokens);
    const numbers = new Uint8Array(sentence.tokens.length);
    tagger.tag(words, numbers);
    return names.describe(sentence, words.ids, numbers);
  }

  function tree({ tokens, tags: numbers }: Pick<TaggedSentence, 'tokens' | 'tags'>): Tree {
    const n = tokens.length;
    words.load(tokens);
    if (labels.length < n) labels = new Uint8Array(2 * n);
    input.load(words, numbers, parts);
    const heads = parser.heads(input);
    labeller.label(input, heads, labels);
    const head = heads.slice(0, n);
    const relation = new Array<string>(n);
    for (let i = 0; i < n; i++) {
      if (head[i] === n) head[i] = -1;
      relation[i] = relations[labels[i] as number] as string;
    }
    return { head, relation };
  }

  function parse(sentence: Sentence | TaggedSentence): ParsedSentence {
    const tagged = 'tags' in sentence ? sentence : tag(sentence);
    const { head, relation } = tree(tagged);
    const { span, tokens, upos, xpos, lemma } = tagged;
    return { span, tokens, upos, xpos, lemma, head, relation, children: childrenOf(head) };
  }

  return { version, tag, tree, parse };
}

/** Turns tag numbers into names and lemmas. */
class TagNames {
  private readonly universal: readonly string[];
  private readonly penn: readonly string[];
  private readonly lemmas: readonly Map<string, string>[];
  /** What was asked last of each form, by its row in the word table: mostly it has the same tag again. */
  private readonly lastForm = new Array<string>(CAPACITY).fill('');
  private readonly lastTag = new Uint8Array(CAPACITY);
  private readonly lastLemma = new Array<string>(CAPACITY).fill('');

  constructor(tags: readonly string[]) {
    this.universal = tags.map((tag) => tag.split('|')[0] as string);
    this.penn = tags.map((tag) => tag.split('|')[1] as string);
    this.lemmas = tags.map(() => new Map());
  }

  /** `ids`: rows of the forms in the word table. */
  describe(sentence: Sentence, ids: Int32Array, tags: Uint8Array): TaggedSentence {
    const { span, tokens } = sentence;
    const n = tokens.length;
    const upos = new Array<string>(n);
    const xpos = new Array<string>(n);
    const lemma = new Array<string>(n);
    for (let i = 0; i < n; i++) {
      const tag = tags[i] as number;
      upos[i] = this.universal[tag] as string;
      xpos[i] = this.penn[tag] as string;
      lemma[i] = this.lemma((tokens[i] as { form: string }).form, ids[i] as number, tag);
    }
    return { span, tokens, tags, upos, xpos, lemma };
  }

  private lemma(form: string, id: number, tag: number): string {
    if (this.lastForm[id] === form && this.lastTag[id] === tag) return this.lastLemma[id] as string;
    const lemma = this.keptLemma(form, tag);
    this.lastForm[id] = form;
    this.lastTag[id] = tag;
    this.lastLemma[id] = lemma;
    return lemma;
  }

  private keptLemma(form: string, tag: number): string {
    const known = this.lemmas[tag] as Map<string, string>;
    let lemma = known.get(form);
    if (lemma === undefined) {
      lemma = lemmaOf(form, this.penn[tag] as string);
      if (known.size >= LEMMAS_KEPT) known.clear();
      known.set(form, lemma);
    }
    return lemma;
  }
}

/** Children of each token, in order, from the tokens' heads. */
export function childrenOf(head: Int32Array): readonly (readonly number[])[] {
  const children = new Array<readonly number[]>(head.length).fill(NO_CHILDREN);
  for (let i = 0; i < head.length; i++) {
    const h = head[i] as number;
    if (h < 0) continue;
    const siblings = children[h] as number[];
    if (siblings === NO_CHILDREN) children[h] = [i];
    else siblings.push(i);
  }
  return children;
}

function readClasses(file: WeightsFile, name: string, bits: number): ClassModel {
  const part = (suffix: string): Uint8Array => file.section(`${name}.${suffix}`);
  return new ClassModel(bits, part('counts'), part('classes'), part('bytes'));
}

function readRelations(file: WeightsFile): RelationCandidates {
  const keys = new Int32Array(file.buffer('relations.keys'));
  return new RelationCandidates(
    keys,
    new Uint16Array(file.buffer('relations.sets')),
    file.header.relationSets,
  );
}

function readLexicon(file: WeightsFile): LexiconTables {
  return {
    forms: new Uint32Array(file.buffer('lexicon.forms')),
    formClass: new Uint16Array(file.buffer('lexicon.formClass')),
    unknown: new KeyTable(
      new Int32Array(file.buffer('unknown.keys')),
      new Uint16Array(file.buffer('unknown.classes')),
    ),
    tagSets: file.header.tagSets.map((set) => Uint8Array.from(set)),
    words: new Uint32Array(file.buffer('lexicon.words')),
    fine: new Uint16Array(file.buffer('lexicon.fine')),
    coarse: new Uint8Array(file.buffer('lexicon.coarse')),
  };
}
