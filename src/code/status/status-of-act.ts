/**
 * How the report tells an act: as fact, claim, plan, wish, possibility or denial, and whose. It climbs from
 * the trigger to the top of the sentence and reads what stands over it: auxiliaries and negation, hedges,
 * conditions, and the verbs, nouns and adjectives of tables/governors.tsv with their speakers. Over 250 lines:
 * the climb and what it reads at each step belong together.
 */

import { AUTHOR } from '../../ontology/coded-event.js';
import type { DocumentKind } from '../../ontology/document.js';
import { actorsOf } from '../acts/participants.js';
import { caseOf, childrenIn, isUnder, isVerb } from '../acts/tree.js';
import type { SentenceView } from '../acts/types.js';
import { adviceAt, lostGovernor } from './advice.js';
import { apply, type Climb, decide, open, speakerOf } from './effects.js';
import type { Effect, GovernorTable } from './governor-table.js';
import { modalOf, negationAt } from './modality.js';
import { tellsByItself } from './own-tense.js';
import type { ActStatus } from './types.js';

/** Status of the act whose trigger stands at a token. */
export function statusOfAct(
  view: SentenceView,
  trigger: number,
  governors: GovernorTable,
  kind: DocumentKind,
  byForce = false,
): ActStatus {
  const s = view.sentence;
  const climb: Climb = { status: 'occurred', why: [] };
  readModifiers(view, trigger, governors, climb);
  // "is due in Hanoi": the word itself says that it is still to come.
  if (s.upos[trigger] === 'ADJ' && governors.a.get(s.lemma[trigger] ?? '') === 'plans')
    decide(climb, 'planned', trigger, `"${s.tokens[trigger]?.form}"`);
  let node = trigger;
  let shared = true;
  let settled = false;
  for (let step = 0; step < 12; step++) {
    if (!settled && (isVerb(s, node) || !isVerb(s, trigger)))
      readClause(view, node, byForce && kind === 'opinion' ? 'news' : kind, climb, shared);
    if (!settled) readBefore(view, node, governors, climb);
    if (node !== trigger) readHedges(view, node, governors, climb);
    readAside(view, node, trigger, governors, climb);
    const head = s.head[node] ?? -1;
    if (head < 0) break;
    const relation = s.relation[node] ?? '';
    shared = sharesModality(view, node, relation);
    // "a report that it had shipped arms": what is only claimed tells nothing by itself.
    const alleged = relation.startsWith('acl') && governors.n.get(s.lemma[head] ?? '') === 'claims';
    settled ||= !alleged && tellsByItself(s, node, relation);
    if (
      !settled &&
      isVerb(s, head) &&
      relation === 'xcomp' &&
      CHOOSING.has(s.lemma[head] ?? '') &&
      negationAt(s, node) >= 0
    ) {
      climb.ended = true;
      climb.why.push(`"${s.tokens[head]?.form}" not to: left undone`);
    }
    if (isToldNotTo(s, node, head, relation)) {
      climb.unwanted = true;
      climb.why.push(`"${s.tokens[head]?.form}" not to: wished away`);
    }
    const over = isMisread(view, node, head, relation)
      ? undefined
      : effectOf(view, head, relation, governors, node, byForce);
    // "cancels the drill" stops the drill, not what a clause on it tells.
    const beside = over === 'stops' && relation !== 'nsubj' && !isVerb(s, node) && isVerb(s, trigger);
    const effect = beside || (settled && !SAYING.has(over ?? 'passes')) ? undefined : over;
    if (effect !== undefined) {
      apply(view, head, effect, climb, node);
      const not = effect === 'plans' && UNREADY.has(s.lemma[head] ?? '') ? negationAt(s, head) : -1;
      if (not >= 0 && climb.status === 'planned') {
        climb.refused = 'will';
        decide(climb, 'denied', not, `not "${s.tokens[head]?.form}"`);
      }
    } else if (isVerb(s, node) && !settled) {
      const lost = lostGovernor(s, node, governors);
      if (lost) apply(view, lost.at, lost.effect, climb, node);
    }
    node = head;
  }
  readSource(view, trigger, climb);
  if (s.tokens.at(-1)?.form === '?' && (climb.status === 'occurred' || climb.status === 'planned')) {
    decide(climb, 'possible', s.tokens.length - 1, 'a question');
  }
  if (climb.status === 'proposed' && climb.by === undefined && kind === 'opinion') climb.by = [AUTHOR];
  const { status, by, at, ended, unwanted, refused, why } = climb;
  return {
    status,
    ...(by && by.length > 0 && status !== 'occurred' ? { by } : {}),
    ...(at === undefined ? {} : { at }),
    ...(ended ? { ended } : {}),
    ...(unwanted ? { unwanted } : {}),
    ...(refused === 'will' && status === 'denied' ? { refused: true as const } : {}),
    why,
  };
}

/** Effects of words that say whose word it is. */
const SAYING: ReadonlySet<Effect> = new Set(['claims', 'reports', 'announces']);

/** Who is not ready to do a thing refuses it. */
const UNREADY = new Set(['ready', 'prepared', 'prepare', 'willing', 'intend', 'plan', 'intention']);

/** Who decides not to do a thing leaves it undone, which is no news of the thing. */
const CHOOSING = new Set(['decide', 'choose', 'opt', 'elect', 'prefer']);

const DIRECTING = new Set([
  'order',
  'urge',
  'tell',
  'ask',
  'warn',
  'advise',
  'instruct',
  'call',
  'direct',
  'beg',
  'implore',
]);

/** "orders the opposition not to destroy": nobody has done it, and nobody wants it done. */
function isToldNotTo(s: SentenceView['sentence'], node: number, head: number, relation: string): boolean {
  if (
    !isVerb(s, head) ||
    !DIRECTING.has(s.lemma[head] ?? '') ||
    !/^(?:xcomp|ccomp|csubj|advcl|acl)/.test(relation)
  )
    return false;
  return s.xpos[node] === 'VB' && childrenIn(s, node, 'mark').length > 0 && negationAt(s, node) >= 0;
}

/** Words around the trigger itself: "reportedly", "planned", "alleged". */
function readModifiers(view: SentenceView, at: number, governors: GovernorTable, climb: Climb): void {
  const s = view.sentence;
  for (const child of childrenIn(s, at, 'amod', 'advmod', 'compound')) {
    const lemma = s.lemma[child] ?? '';
    const effect = governors.d.get(lemma);
    if (effect !== undefined && s.relation[child] !== 'advmod' && child < at)
      apply(view, child, effect, climb, at);
  }
  readHedges(view, at, governors, climb);
  if (!isVerb(s, at)) return;
  // "announces impending tariffs"
  for (const object of childrenIn(s, at, 'obj')) {
    for (const word of childrenIn(s, object, 'amod')) {
      const effect = governors.d.get(s.lemma[word] ?? '');
      if (effect === 'plans' || effect === 'considers') apply(view, word, effect, climb, at);
    }
  }
}

function readHedges(view: SentenceView, at: number, governors: GovernorTable, climb: Climb): void {
  const s = view.sentence;
  for (const child of childrenIn(s, at, 'advmod')) {
    const effect = governors.r.get(s.lemma[child] ?? '');
    if (effect === 'claims' && climb.status === 'occurred') decide(climb, 'claimed', child, 'hedged');
    else if (effect === 'considers' && climb.status === 'occurred')
      decide(climb, 'possible', child, 'hedged');
  }
}

function readClause(
  view: SentenceView,
  node: number,
  kind: DocumentKind,
  climb: Climb,
  shared: boolean,
): void {
  const s = view.sentence;
  for (const mark of childrenIn(s, node, 'mark', 'advmod')) {
    const lemma = s.lemma[mark] ?? '';
    if ((lemma === 'if' || lemma === 'unless' || lemma === 'whether') && open(climb)) {
      decide(climb, 'possible', mark, `"${lemma}"`);
    }
  }
  if (!shared) return;
  const negation = negationAt(s, node);
  if (negation >= 0 && climb.status !== 'denied') {
    decide(climb, 'denied', negation, 'negated');
  }
  const advice = adviceAt(s, node);
  if (advice >= 0 && open(climb)) {
    decide(climb, 'proposed', advice, `"${s.tokens[advice]?.form}"`);
    return;
  }
  const modal = modalOf(s, node, kind);
  if (modal && negation >= 0) {
    const lemma = s.lemma[modal.at] ?? '';
    if (modal.status === 'planned' && lemma !== 'be') climb.refused = 'will';
    else if (lemma === 'would') climb.refused = 'would';
  }
  if (modal?.status === 'proposed' && negation >= 0) {
    climb.unwanted = true;
    climb.why.push(`"${s.tokens[modal.at]?.form}" not: wished away`);
  }
  if (modal && open(climb)) {
    climb.would = s.lemma[modal.at] === 'would' && !hasCondition(s, node);
    decide(climb, modal.status, modal.at, `"${s.tokens[modal.at]?.form}"`);
  }
}

/** An "if" clause under the verb. */
function hasCondition(s: SentenceView['sentence'], verb: number): boolean {
  return childrenIn(s, verb, 'advcl').some((clause) =>
    childrenIn(s, clause, 'mark').some((mark) => s.lemma[mark] === 'if' || s.lemma[mark] === 'unless'),
  );
}

/** "plans to seize", "ready to send", where the parser has lost the word before the infinitive. */
function readBefore(view: SentenceView, node: number, governors: GovernorTable, climb: Climb): void {
  const s = view.sentence;
  const to = childrenIn(s, node, 'mark').find((mark) => s.lemma[mark] === 'to');
  if (to === undefined || to === 0 || s.head[node] === to - 1) return;
  const word = s.lemma[to - 1] ?? '';
  const upos = s.upos[to - 1];
  const effect = upos === 'NOUN' ? governors.n.get(word) : upos === 'ADJ' ? governors.a.get(word) : undefined;
  if (effect !== undefined) apply(view, to - 1, effect, climb, node);
}

/** "according to X", "…, X says" beside the clause. */
function readAside(
  view: SentenceView,
  node: number,
  trigger: number,
  governors: GovernorTable,
  climb: Climb,
): void {
  const s = view.sentence;
  for (const child of s.children[node] ?? []) {
    const relation = s.relation[child] ?? '';
    if (relation.startsWith('obl') && caseOf(s, child).startsWith('accord')) {
      claimBy(view, child, climb, 'according to');
    } else if (isBeside(view, child, relation) && isVerb(s, child) && !isUnder(s, trigger, child)) {
      const effect = governors.v.get(s.lemma[child] ?? '');
      const bare = childrenIn(s, child, 'ccomp', 'xcomp', 'obj').length === 0;
      if (bare && (effect === 'claims' || effect === 'reports')) {
        const speaker = speakerOf(view, child);
        if (speaker.length > 0 && climb.status === 'occurred') {
          climb.by = speaker;
          decide(climb, 'claimed', child, `"${s.tokens[child]?.form}"`);
        }
      }
    }
  }
}

/** A clause beside: "…, Poland says", also where it is read as a second verb without an "and". */
function isBeside(view: SentenceView, child: number, relation: string): boolean {
  if (relation === 'parataxis' || relation === 'ccomp') return true;
  const s = view.sentence;
  return (
    relation === 'conj' && childrenIn(s, child, 'cc').length === 0 && childrenIn(s, child, 'nsubj').length > 0
  );
}

/** "according to X" anywhere in the sentence, wherever the parser has hung it. */
function readSource(view: SentenceView, trigger: number, climb: Climb): void {
  const s = view.sentence;
  const at = s.tokens.findIndex(
    (token, index) => token.form.toLowerCase() === 'according' && s.tokens[index + 1]?.form === 'to',
  );
  if (at < 0 || climb.status !== 'occurred' || trigger === at || isOfNextClause(view, trigger, at)) return;
  const mention = view.mentions.find((one) => one.from > at && one.from - at < 8);
  if (mention) climb.by = mention.codes;
  decide(climb, 'claimed', at, 'according to');
}

/** "the army withdrew, and according to …": the source of what follows alone. */
function isOfNextClause(view: SentenceView, trigger: number, at: number): boolean {
  const s = view.sentence;
  for (let token = trigger + 1; token < at; token++) {
    if (s.tokens[token]?.form === ';') return true;
    const opens = s.upos[token] === 'CCONJ' && s.tokens[token - 1]?.form === ',';
    if (opens && at - token <= 5) return true;
  }
  return false;
}

function claimBy(view: SentenceView, noun: number, climb: Climb, why: string): void {
  if (climb.status !== 'occurred') return;
  const by = actorsOf(view, noun, 'by').flatMap((one) => one.codes);
  if (by.length > 0) climb.by = by;
  decide(climb, 'claimed', noun, why);
}

/** Clauses that share the tense and mood of the verb over them. */
function sharesModality(view: SentenceView, node: number, relation: string): boolean {
  const s = view.sentence;
  if (relation === 'xcomp') return true;
  if (relation === 'conj') return childrenIn(s, node, 'nsubj', 'nsubj:pass', 'aux').length === 0;
  if (relation === 'advcl') return childrenIn(s, node, 'nsubj', 'nsubj:pass').length === 0;
  return !isVerb(s, node) && !relation.startsWith('acl');
}

/** "claims victory and calls the result a joke": a second verb of the same subject, read as a clause of the first. */
function isMisread(view: SentenceView, node: number, head: number, relation: string): boolean {
  const s = view.sentence;
  if (relation !== 'ccomp' || !isVerb(s, head) || s.xpos[node] !== s.xpos[head]) return false;
  return node > head && childrenIn(s, node, 'nsubj', 'nsubj:pass', 'mark', 'aux').length === 0;
}

const DECREES = new Set(['order', 'decision', 'decree', 'law', 'bill', 'act']);
const SIGNING = new Set(['sign', 'issue', 'enact']);

function effectOf(
  view: SentenceView,
  head: number,
  relation: string,
  governors: GovernorTable,
  node: number,
  byForce: boolean,
): Effect | undefined {
  const s = view.sentence;
  const fromVerb = isVerb(s, node);
  const lemma = s.lemma[head] ?? '';
  if (isVerb(s, head)) {
    const effect = governors.v.get(lemma);
    // "X strikes a depot, Y says", with the deed hung on the saying as a clause beside it.
    const aside =
      relation === 'advcl' &&
      node < head &&
      (effect === 'claims' || effect === 'reports') &&
      childrenIn(s, node, 'mark', 'advmod').length === 0 &&
      childrenIn(s, head, 'ccomp', 'cc').length === 0 &&
      childrenIn(s, node, 'nsubj').length > 0;
    if (fromVerb) return aside || /^(xcomp|ccomp|obj|csubj)/.test(relation) ? effect : undefined;
    if (relation === 'obj' || relation === 'nsubj:pass')
      return NOUN_EFFECTS.has(effect ?? 'passes') || (byForce && effect === 'announces') ? effect : undefined;
    if (relation === 'nsubj') return effect === 'stops' ? effect : undefined;
    return relation === 'xcomp' || relation === 'ccomp' ? effect : undefined;
  }
  if (s.upos[head] === 'ADJ') {
    const effect = governors.a.get(lemma);
    if (/^(xcomp|ccomp|advcl|csubj)/.test(relation)) return effect;
    // "A summit is overdue", "talks are likely"
    const ofNoun = relation === 'nsubj' && !fromVerb;
    return ofNoun && (effect === 'wishes' || effect === 'considers') ? effect : undefined;
  }
  // "at the same time that": only what it is time "to" do is wished for.
  if (lemma === 'time' && fromVerb && !childrenIn(s, node, 'mark').some((mark) => s.lemma[mark] === 'to'))
    return undefined;
  // "signs an order to withdraw": done by being signed.
  if (DECREES.has(lemma) && SIGNING.has(s.lemma[s.head[head] ?? -1] ?? '')) return undefined;
  return /^(acl|nmod|ccomp|xcomp|advcl|csubj)/.test(relation) ? governors.n.get(lemma) : undefined;
}

/** What a verb does to the noun of an act that is its object: "denies the attack", "plans a visit". */
const NOUN_EFFECTS: ReadonlySet<Effect> = new Set([
  'denies',
  'considers',
  'wishes',
  'claims',
  'plans',
  'stops',
]);
