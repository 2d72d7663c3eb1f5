/**
 * What a report only recalls ("after its invasion last year", "who was arrested in March") is background,
 * not news, and is not coded.
 */
import type { DocumentKind } from '../../ontology/document.js';
import { caseOf, childrenIn, isVerb, subtree } from './tree.js';
import type { FoundAct, SentenceView } from './types.js';

/** Conjunctions and prepositions that recall what was before. */
const RECALLING = new Set('since|before|until|regarding|concerning|about'.split('|'));
/** Prepositions that tell a cause: news, unless its words put it long ago. */
const CAUSES = new Set('after|following|follow|amid|over|despite|during|in_response_to'.split('|'));
const RECALLING_CLAUSE = new Set('since|after|before|until|although|though|when'.split('|'));
/** Words that open a phrase on the cause or the topic, not on the act itself. */
const TOPIC = new Set('about|regarding|concerning|for|against|of|to|on|than|like|since|before'.split('|'));

/** Reason why an act is background; undefined where it is told as news. */
export function backgroundOf(view: SentenceView, act: FoundAct, kind: DocumentKind): string | undefined {
  if (isHeading(view, act.at)) return 'in the heading of a report';
  if (act.type === 'ASSAULT' && isByAccident(view, act.at)) return 'told of an accident';
  if (kind === 'news' && isBeforeNews(view, act.at)) return 'told as done before what is news';
  const charge = chargeOver(view, act.at);
  if (charge !== undefined) return `what a "${charge}" holds`;
  return act.frame.kind === 'v' ? ofClause(view, act, kind) : ofNoun(view, act, kind);
}

/** "2011 Syrian protests: The government …": what stands before a colon and has no verb. */
function isHeading(view: SentenceView, at: number): boolean {
  const s = view.sentence;
  const colon = s.tokens.findIndex((token) => token.form === ':');
  if (colon < 0 || colon > 12 || at > colon) return false;
  const finite = s.xpos.slice(0, colon).findIndex((xpos) => /^(?:VB[ZDP]|MD)$/.test(xpos));
  return finite < 0 || finite === colon - 1;
}

/** "The man had been arrested in 2013": the main clause of news, put before it by its tense and dated back. */
function isBeforeNews(view: SentenceView, at: number): boolean {
  const s = view.sentence;
  return isVerb(s, at) && s.relation[at] === 'root' && hasPluperfect(view, at) && isYearsAgo(view, at);
}

/** "in 2013", "two years ago", "last year" under a verb. */
function isYearsAgo(view: SentenceView, at: number): boolean {
  const s = view.sentence;
  return subtree(s, at).some(
    (token) =>
      /^(?:1[89]|20)\d\d$/.test(s.tokens[token]?.form ?? '') ||
      (s.lemma[token] === 'year' && s.lemma[token - 1] === 'last') ||
      (s.lemma[token] === 'year' && s.lemma[token + 1] === 'ago'),
  );
}

const ACCIDENTS = new Set([
  'crash',
  'collide',
  'derail',
  'capsize',
  'overturn',
  'collapse',
  'erupt',
  'sink',
  'skid',
]);

/** "helicopters collide, killing two soldiers": hurt by what nobody did. */
function isByAccident(view: SentenceView, at: number): boolean {
  const s = view.sentence;
  const over = s.head[at] ?? -1;
  if (over < 0 || !/^(?:advcl|conj|xcomp|acl)/.test(s.relation[at] ?? '')) return false;
  return (
    ACCIDENTS.has(s.lemma[over] ?? '') &&
    childrenIn(s, over, 'obj').length === 0 &&
    childrenIn(s, over, 'aux:pass').length === 0
  );
}

const CHARGES = new Set('charge|count|conspiracy|trial|retrial|conviction|suspicion|plot'.split('|'));

/** The noun of law over a clause: "on charges of conspiring to kill"; undefined where there is none. */
function chargeOver(view: SentenceView, at: number): string | undefined {
  const s = view.sentence;
  let node = at;
  for (let step = 0; step < 5; step++) {
    const head = s.head[node] ?? -1;
    if (head < 0) return undefined;
    const lemma = s.lemma[head] ?? '';
    const under = /^(?:acl|nmod|conj)$/.test(s.relation[node] ?? '');
    if (under && s.upos[head] === 'NOUN' && CHARGES.has(lemma)) return lemma;
    if (!under && !/^(?:obj|xcomp)$/.test(s.relation[node] ?? '')) return undefined;
    node = head;
  }
  return undefined;
}

function ofClause(view: SentenceView, act: FoundAct, kind: DocumentKind): string | undefined {
  const s = view.sentence;
  let node = act.at;
  for (let step = 0; step < 8; step++) {
    const relation = s.relation[node] ?? '';
    const head = s.head[node] ?? -1;
    if (head < 0) return undefined;
    if (relation === 'advcl' || relation === 'acl') {
      const cause = [...childrenIn(s, node, 'mark', 'case')].find((child) => s.lemma[child] === 'for');
      if (cause !== undefined && node - cause <= 2 && s.xpos[node] === 'VBG')
        return `the reason of "${s.lemma[head]}"`;
    }
    if (relation === 'advcl') {
      const mark = childrenIn(s, node, 'mark', 'advmod').find((child) =>
        RECALLING_CLAUSE.has(s.lemma[child] ?? ''),
      );
      if (mark !== undefined && isPast(view, node) && !isPast(view, head))
        return `recalled after "${s.lemma[mark]}"`;
      const preposition = caseOf(s, node);
      if (RECALLING.has(preposition)) return `recalled after "${preposition}"`;
    }
    const relative =
      relation === 'acl:relcl' || (relation === 'acl' && s.xpos[node] !== 'VBG' && hasRelative(view, node));
    if (relative && isCleft(view, head)) return undefined;
    if (relative && isPast(view, node) && (!isPast(view, rootOf(view)) || isLongAgo(view, node)))
      return 'recalled in a relative clause';
    const perfect = kind === 'news' ? hasPerfect : hasPluperfect;
    if (relative && perfect(view, node) && !perfect(view, rootOf(view)))
      return 'recalled in a relative clause';
    node = head;
  }
  return undefined;
}

/** "it was Thai soldiers who attacked": the clause is what is told. */
function isCleft(view: SentenceView, noun: number): boolean {
  const s = view.sentence;
  const subject = childrenIn(s, noun, 'nsubj', 'expl')[0] ?? -1;
  return childrenIn(s, noun, 'cop').length > 0 && s.lemma[subject] === 'it';
}

function ofNoun(view: SentenceView, act: FoundAct, kind: DocumentKind): string | undefined {
  const s = view.sentence;
  let node = act.at;
  for (let step = 0; step < 6; step++) {
    const relation = s.relation[node] ?? '';
    const head = s.head[node] ?? -1;
    if (head < 0) return undefined;
    const preposition = caseOf(s, node);
    const casualty = isVerb(s, head) && (view.lists.get('casualty')?.has(s.lemma[head] ?? '') ?? false);
    if (preposition !== '' && !casualty) {
      const counted = preposition === 'of' && quantified(view, head);
      const answered = preposition === 'to' && ANSWERS.has(s.lemma[head] ?? '');
      if (relation === 'nmod' && TOPIC.has(preposition) && !counted && !answered)
        return `the topic of "${s.lemma[head]}"`;
      if (relation.startsWith('obl') && PURPOSES.has(preposition)) return `the purpose of "${s.lemma[head]}"`;
      if (RECALLING.has(preposition)) return `recalled after "${preposition}"`;
      if (CAUSES.has(preposition) && isLongAgo(view, node)) return `recalled after "${preposition}"`;
    }
    if (isVerb(s, node)) return ofClause(view, { ...act, at: node }, kind);
    node = head;
  }
  return undefined;
}

const ANSWERS = new Set(['response', 'retaliation', 'reaction', 'answer', 'reply']);
const PURPOSES = new Set('for|about|like|than|against|regarding|concerning'.split('|'));

/** True where the phrase itself dates the act back: "last year's", "the 2014 annexation". */
function isLongAgo(view: SentenceView, noun: number): boolean {
  const s = view.sentence;
  return subtree(s, noun).some((token) => {
    const form = s.tokens[token]?.form ?? '';
    return /^(?:1[89]|20)\d\d$/.test(form) || LONG_AGO.has(s.lemma[token] ?? '');
  });
}

const LONG_AGO = new Set(
  'last|previous|former|earlier|past|ago|january|february|march|april|may|june|july|august|september|october|november|december'.split(
    '|',
  ),
);
const QUANTITIES = new Set(
  'series|wave|round|number|barrage|string|spate|day|week|month|start|beginning|threat|result|victim|case|outbreak|end|lot|second|first'.split(
    '|',
  ),
);

function quantified(view: SentenceView, head: number): boolean {
  return QUANTITIES.has(view.sentence.lemma[head] ?? '');
}

function hasRelative(view: SentenceView, verb: number): boolean {
  const s = view.sentence;
  return childrenIn(s, verb, 'nsubj', 'nsubj:pass', 'obj', 'obl').some((child) =>
    /^W/.test(s.xpos[child] ?? ''),
  );
}

function rootOf(view: SentenceView): number {
  return view.sentence.head.indexOf(-1);
}

function isPast(view: SentenceView, verb: number): boolean {
  const s = view.sentence;
  if (verb < 0) return false;
  const auxiliaries = childrenIn(s, verb, 'aux', 'aux:pass', 'cop');
  for (const aux of auxiliaries) {
    const form = s.tokens[aux]?.form.toLowerCase();
    if (form === 'was' || form === 'were' || form === 'had' || form === 'did') return true;
  }
  return auxiliaries.length === 0 && s.xpos[verb] === 'VBD';
}

function hasPerfect(view: SentenceView, verb: number): boolean {
  const s = view.sentence;
  return childrenIn(s, verb, 'aux').some((aux) => s.lemma[aux] === 'have');
}

/** In a comment or statement "which has hosted two rounds" tells what counts now; only "had" recalls. */
function hasPluperfect(view: SentenceView, verb: number): boolean {
  const s = view.sentence;
  return childrenIn(s, verb, 'aux').some((aux) => /^(?:had|'d|’d)$/i.test(s.tokens[aux]?.form ?? ''));
}
