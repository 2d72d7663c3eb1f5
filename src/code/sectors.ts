/**
 * The sector that an act implies where the text names a state alone. Force is used by its military, arrests are
 * made by its police, sentences passed by its courts; words and treaties come from its government. Whom an
 * attack meets is told by what was hit and by who was hurt. Organisations and groups have none. The rules are
 * those of docs/codebook.md; the words stand in `tables/words.tsv` as lists that begin with `sector-`.
 */
import type { ActorCode } from '../ontology/actor.js';
import { parseActor } from '../ontology/actor.js';
import type { EventType } from '../ontology/event-types.js';
import { caseOf } from './acts/tree.js';
import type { FoundAct, Participant, SentenceView } from './acts/types.js';

const ORGANISATIONS = new Set(['UNO', 'NAT', 'EUR', 'AUN', 'IAE', 'ICC', 'IGO', 'NGO']);

/** By type, or by type and mode where the mode matters: who is meant by a state alone. Top to bottom. */
const SOURCES: readonly (readonly [act: string, list: string | null, sector: string])[] = [
  ['ASSAULT', null, 'MIL'],
  ['MOBILIZE', null, 'MIL'],
  ['COOPERATE', 'drill', 'MIL'],
  ['PROTEST', null, 'CVL'],
  ['AID', 'sector-sent', 'MIL'],
  ['COERCE/arrest', 'sector-capture', 'MIL'],
  ['COERCE/arrest', 'sector-warrant', 'JUD'],
  ['COERCE/arrest', 'sector-arrest', 'COP'],
  ['SANCTION/convict', 'sector-court', 'JUD'],
];

/** Types whose target is spoken to or of, or cut off: the government is meant. */
const TARGETS = new Map<string, string>([
  ...(
    [
      'CONSULT',
      'AGREE',
      'SUPPORT',
      'REQUEST',
      'ACCUSE',
      'REJECT',
      'CONCEDE',
      'AID',
      'COOPERATE',
      'SANCTION',
      'PROTEST',
    ] satisfies EventType[]
  ).map((type) => [type, 'GOV'] as const),
  ['COERCE/arrest', 'CVL'],
  ['COERCE/deport', 'CVL'],
  ['COERCE/restrict', 'CVL'],
  ['COERCE/censor', 'CVL'],
  ['RETREAT/release', 'CVL'],
  ['RETREAT/access', 'CVL'],
]);

/** Codes of one who acts, with sectors; each code once per participant. */
export function sourceCodes(view: SentenceView, act: FoundAct, one: Participant): readonly ActorCode[] {
  const words = wordsOfAct(view, act);
  const row = SOURCES.find(([key, list]) => isOf(act, key) && (list === null || hasAny(view, list, words)));
  return one.codes.map((code) => withSector(code, row?.[2] ?? 'GOV'));
}

/** Codes of one whom the act is done to; a code without a sector stays so where nothing tells it. */
export function targetCodes(view: SentenceView, act: FoundAct, one: Participant): readonly ActorCode[] {
  const sector =
    act.type === 'ASSAULT'
      ? hitSector(view, act, one)
      : (TARGETS.get(`${act.type}/${act.mode ?? ''}`) ?? TARGETS.get(act.type));
  return sector === undefined ? one.codes : one.codes.map((code) => withSector(code, sector));
}

function isOf(act: FoundAct, key: string): boolean {
  return key === act.type || key === `${act.type}/${act.mode ?? ''}`;
}

/** What was hit ("a barracks near …"), else who was hurt, else a place that people live in. */
function hitSector(view: SentenceView, act: FoundAct, one: Participant): string | undefined {
  const things = wordsAround(view, act, one);
  if (hasAny(view, 'sector-military', things)) return 'MIL';
  // A weapon is a target only where it is destroyed itself.
  if (act.mode === 'destroy' && hasAny(view, 'weapon', things)) return 'MIL';
  if (hasAny(view, 'sector-government', things)) return 'GOV';
  const kind = one.from === undefined ? undefined : view.mentions[view.mentionAt[one.from] ?? -1]?.kind;
  const isHurt = hasAny(view, 'sector-hurt', view.sentence.lemma);
  return isHurt || kind === 'place' || kind === 'capital' || hasAny(view, 'sector-civilian', things)
    ? 'CVL'
    : undefined;
}

/** The trigger, its objects and what modifies it: "launch a drill", "joint naval exercise". */
function wordsOfAct(view: SentenceView, act: FoundAct): readonly string[] {
  const s = view.sentence;
  const objects = (s.children[act.at] ?? []).filter((child) =>
    /^(obj|nsubj:pass)/.test(s.relation[child] ?? ''),
  );
  const tokens = [act.at, ...objects, ...objects.flatMap((object) => s.children[object] ?? [])];
  return [...act.frame.trigger, ...tokens.map((token) => s.lemma[token] ?? '')];
}

/** Nouns on the way from the target's words up to the trigger, and what the trigger is done to. */
function wordsAround(view: SentenceView, act: FoundAct, one: Participant): readonly string[] {
  const s = view.sentence;
  const tokens = (s.children[act.at] ?? []).filter(
    (child) =>
      /^(obj|nsubj:pass)/.test(s.relation[child] ?? '') ||
      (/^(obl|nmod)/.test(s.relation[child] ?? '') && HIT_CASES.has(caseOf(s, child))),
  );
  let at = one.from ?? -1;
  for (let step = 0; step < 6 && at >= 0 && at !== act.at; step++) {
    tokens.push(at);
    at = s.head[at] ?? -1;
  }
  return tokens.map((token) => s.lemma[token] ?? '');
}

const HIT_CASES = new Set(['on', 'at', 'against', 'into', 'of', 'in']);

function hasAny(view: SentenceView, list: string, lemmas: readonly string[]): boolean {
  const words = view.lists.get(list);
  return words !== undefined && lemmas.some((lemma) => words.has(lemma));
}

function withSector(code: ActorCode, sector: string): ActorCode {
  const actor = parseActor(code);
  if (!actor || actor.sector !== undefined || code.startsWith('TER:') || ORGANISATIONS.has(code)) return code;
  return `${code}.${sector}`;
}
