/**
 * The mode of an act where its frame leaves it open, from the words of its clause: how an assault was made,
 * whether a meeting was of three or more.
 */
import { statesOf } from '../../ontology/actor.js';
import type { Mode } from '../../ontology/event-types.js';
import { subtree } from './tree.js';
import type { FoundAct, SentenceView } from './types.js';

/** Lists of tables/words.tsv for the modes of ASSAULT, the most telling first. */
const ASSAULT_MODES: readonly Mode[] = [
  'suicide-attack',
  'unconventional',
  'drone',
  'crowd-control',
  'aerial',
  'heavy-weapons',
  'explosives',
  'firearms',
  'primitive',
  'targeted',
];
/** Modes that say what was done, not with what; a weapon named beside them is more exact. */
const OPEN = new Set<Mode>(['destroy', 'heavy-weapons', 'firearms']);

/** The act with its mode told as exactly as its clause tells it. */
export function refineMode(view: SentenceView, act: FoundAct): FoundAct {
  if (act.type === 'CONSULT') return refineConsult(act);
  if (act.type !== 'ASSAULT' || (act.mode !== undefined && !OPEN.has(act.mode))) return act;
  const s = view.sentence;
  const lemmas = new Set(subtree(s, act.at).map((token) => s.lemma[token] ?? ''));
  // The noun that tells how may stand over the trigger: "killed in an airstrike", "a drone attack kills".
  const near = s.lemma.slice(Math.max(0, act.at - 4), act.at);
  for (const lemma of near) lemmas.add(lemma);
  for (const mode of ASSAULT_MODES) {
    const words = view.lists.get(`assault-${mode}`);
    if (words && [...lemmas].some((lemma) => words.has(lemma))) return { ...act, mode };
  }
  return act;
}

function refineConsult(act: FoundAct): FoundAct {
  const states = statesOf([...act.source, ...act.target].flatMap((one) => one.codes));
  if (act.mode === 'multilateral' && states.length < 3) {
    const { mode: _, ...rest } = act;
    return rest;
  }
  return act.mode === undefined && act.mutual && states.length > 2 ? { ...act, mode: 'multilateral' } : act;
}
