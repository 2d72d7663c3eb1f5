/**
 * What a report only recalls ("after its invasion last year", "who was arrested in March") is background,
 * not news, and is not coded.
 */
import { caseOf, childrenIn, isVerb } from './tree.js';
import type { FoundAct, SentenceView } from './types.js';

/** Conjunctions and prepositions that recall what was before. */
const RECALLING = new Set(
  'since|despite|following|amid|before|until|after|over|regarding|concerning|about'.split('|'),
);
const RECALLING_CLAUSE = new Set('since|after|before|until|although|though|when'.split('|'));
/** Words that open a phrase on the cause or the topic, not on the act itself. */
const TOPIC = new Set(
  'over|about|regarding|concerning|for|against|of|to|during|on|than|like|amid|despite|since|before'.split(
    '|',
  ),
);

/** Reason why an act is background; undefined where it is told as news. */
export function backgroundOf(view: SentenceView, act: FoundAct): string | undefined {
  return act.frame.kind === 'v' ? ofClause(view, act) : ofNoun(view, act);
}

function ofClause(view: SentenceView, act: FoundAct): string | undefined {
  const s = view.sentence;
  let node = act.at;
  for (let step = 0; step < 8; step++) {
    const relation = s.relation[node] ?? '';
    const head = s.head[node] ?? -1;
    if (head < 0) return undefined;
    if (relation === 'advcl') {
      const mark = childrenIn(s, node, 'mark', 'advmod').find((child) =>
        RECALLING_CLAUSE.has(s.lemma[child] ?? ''),
      );
      if (mark !== undefined && isPast(view, node) && !isPast(view, head))
        return `recalled after "${s.lemma[mark]}"`;
      const preposition = caseOf(s, node);
      if (RECALLING.has(preposition) && preposition !== 'after') return `recalled after "${preposition}"`;
    }
    if (relation === 'acl:relcl' && isPast(view, node) && !isPast(view, rootOf(view)))
      return 'recalled in a relative clause';
    if (relation === 'acl:relcl' && hasPerfect(view, node)) return 'recalled in a relative clause';
    node = head;
  }
  return undefined;
}

function ofNoun(view: SentenceView, act: FoundAct): string | undefined {
  const s = view.sentence;
  let node = act.at;
  for (let step = 0; step < 6; step++) {
    const relation = s.relation[node] ?? '';
    const head = s.head[node] ?? -1;
    if (head < 0) return undefined;
    const preposition = caseOf(s, node);
    const casualty = isVerb(s, head) && (view.lists.get('casualty')?.has(s.lemma[head] ?? '') ?? false);
    if (preposition !== '' && !casualty) {
      if (relation === 'nmod' && TOPIC.has(preposition) && !quantified(view, head))
        return `the topic of "${s.lemma[head]}"`;
      if (relation.startsWith('obl') && RECALLING.has(preposition)) return `recalled after "${preposition}"`;
    }
    if (isVerb(s, node)) return ofClause(view, { ...act, at: node });
    node = head;
  }
  return undefined;
}

const QUANTITIES = new Set(
  'series|wave|round|number|barrage|string|spate|day|week|month|start|beginning|threat|result|victim|case|outbreak|end|lot|second|first'.split(
    '|',
  ),
);

function quantified(view: SentenceView, head: number): boolean {
  return QUANTITIES.has(view.sentence.lemma[head] ?? '');
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
  return childrenIn(s, verb, 'aux').some((aux) => s.tokens[aux]?.form.toLowerCase() === 'had');
}
