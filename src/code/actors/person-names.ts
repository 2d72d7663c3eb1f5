/** Persons in the order of the words: the name after a title, and short names that the report has explained. */
import { type ActorCode, stateOf } from '../../ontology/actor.js';
import type { Known } from './memory.js';
import type { NameMatch } from './name-match.js';
import { isCapital } from './pieces.js';
import { NAME_PARTICLES, NO_NAME, POLITE } from './word-lists.js';
import { type FoundAgent, hasFormer, type Phrase, type WordView, word } from './word-view.js';

/** The phrase of an agent, with the person's name after it if there is one. */
export function withName(
  view: WordView,
  from: number,
  agent: FoundAgent,
  codes: readonly ActorCode[],
  by: string,
): Phrase {
  const { noun } = agent;
  const base = { from, codes, kind: 'agent' as const, by, agent: noun, plural: noun.plural };
  const known = view.startsAt[agent.to];
  if (known?.entry.kind === 'person' && known.from === agent.to) {
    const sameState = stateOf(known.entry.codes[0] ?? '') === stateOf(codes[0] ?? '');
    const name = textOf(view, known.from, known.to);
    const to = endOfName(view, known.to);
    return {
      ...base,
      to,
      core: to - 1,
      codes: sameState && codes[0]?.includes('.') ? codes : codes,
      kind: 'person',
      by: sameState ? known.entry.by : by,
      introduces: name,
      person: !noun.plural,
    };
  }
  const body = view.startsAt[agent.to];
  if (body && noun.role === 'body' && body.entry.kind === 'organisation') {
    if (stateOf(body.entry.codes[0] ?? '') === stateOf(codes[0] ?? '')) {
      return { ...base, to: body.to, core: body.to - 1, person: false };
    }
  }
  const end = noun.plural || noun.role === 'body' ? agent.to : nameEnd(view, agent.to);
  if (end > agent.to) {
    const name = textOf(view, agent.to, end);
    return { ...base, to: end, core: end - 1, kind: 'person', introduces: name, person: true };
  }
  return { ...base, to: agent.to, core: agent.to - 1, person: noun.role === 'title' && !noun.plural };
}

function textOf(view: WordView, from: number, to: number): string {
  return view.tokens
    .slice(from, to)
    .map((token) => token.form)
    .join(' ');
}

/** End of an unknown person's name that begins at a token: capitalised words and particles between them. */
function nameEnd(view: WordView, from: number): number {
  let end = from;
  for (let at = from; at < view.tokens.length && at - from < 6; at++) {
    const form = view.tokens[at]?.form ?? '';
    if (view.covered[at]) {
      const match = view.startsAt[at];
      if (match?.entry.kind !== 'place' || at === from) break;
    }
    const w = word(view, at);
    if (isCapital(form) && form.length > 1 && !NO_NAME.has(w)) end = at + 1;
    else if (/^[A-Z]\.$/.test(form)) end = end === at ? at + 1 : end;
    else if (form.includes('-') && /^(?:al|el|ul|ad|an|ash|as)-\p{Lu}/u.test(form)) end = at + 1;
    else if (!NAME_PARTICLES.has(w) || at === from) break;
  }
  return end;
}

/** Out of office: the state without the sector. */
export function codesOf(match: NameMatch): readonly ActorCode[] {
  if (match.inOffice || match.entry.kind !== 'person') return match.entry.codes;
  return match.entry.codes.map(stateOf);
}

/** The phrase of an office-holder named. */
export function personPhrase(view: WordView, match: NameMatch, from: number, former = false): Phrase {
  const to = endOfName(view, match.to);
  const codes = former || hasFormer(view, from - 1, from) ? match.entry.codes.map(stateOf) : codesOf(match);
  return {
    from: match.from,
    to,
    core: to - 1,
    codes,
    kind: 'person',
    by: match.entry.by,
    introduces: textOf(view, match.from, match.to),
    person: true,
    plural: false,
  };
}

const DESCENT = new Set(['bin', 'ibn', 'bint', 'al', 'ould', 'uld']);

/** "Sheikh Tamim" goes on in "bin Hamad Al Thani". */
function endOfName(view: WordView, from: number): number {
  let to = from;
  while (to + 1 < view.tokens.length && DESCENT.has(word(view, to)) && !view.covered[to + 1]) {
    if (!isCapital(view.tokens[to + 1]?.form ?? '')) break;
    to += 2;
  }
  return to;
}

/** A short name that the report has explained: "Kallas", "Mr Kallas". */
export function knownName(view: WordView, at: number): Phrase | undefined {
  if (view.memory.known.size === 0 || view.covered[at]) return undefined;
  const form = view.tokens[at]?.form ?? '';
  if (!isCapital(form)) return undefined;
  let best: { known: Known; to: number } | undefined;
  let key = '';
  for (let to = at; to < view.tokens.length && to - at < 4; to++) {
    key = to === at ? word(view, to) : `${key} ${word(view, to)}`;
    const known = view.memory.known.get(key);
    if (known) best = { known, to: to + 1 };
  }
  if (!best || isPartOfOtherName(view, at, best.to)) return undefined;
  return {
    from: at,
    to: best.to,
    core: best.to - 1,
    codes: best.known.codes,
    kind: best.known.kind === 'person' ? 'person' : 'organisation',
    by: `named before: ${best.known.full}`,
    person: best.known.kind === 'person',
    plural: false,
  };
}

function isPartOfOtherName(view: WordView, from: number, to: number): boolean {
  const before = view.tokens[from - 1]?.form ?? '';
  const w = word(view, from - 1);
  if (from > 1 && isCapital(before) && before.length > 1 && !view.covered[from - 1] && !POLITE.has(w))
    return true;
  const after = view.tokens[to]?.form ?? '';
  return isCapital(after) && after.length > 1 && !view.covered[to] && !NO_NAME.has(word(view, to));
}
