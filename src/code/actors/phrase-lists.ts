/** Actors joined by hyphens, lists and commas: "US-China", "Indian and Pakistani troops", "Birmingham, Alabama". */
import { type ActorCode, parseActor, stateOf } from '../../ontology/actor.js';
import type { NameMatch } from './name-match.js';
import { type Phrase, type WordView, withSector, word } from './word-view.js';

const HYPHEN = /^[-–—/‑]$/;

/** "US-China", "Korea-U.S.-Japan", "Sino-Russian": names joined by nothing but hyphens. */
export function pairFrom(view: WordView, first: NameMatch): Phrase | undefined {
  const codes: ActorCode[] = [...first.entry.codes];
  let last = first;
  for (;;) {
    const next = joinedTo(view, last);
    if (!next) break;
    codes.push(...next.entry.codes);
    last = next;
  }
  if (last === first) return undefined;
  const distinct = [...new Set(codes)];
  return {
    from: first.from,
    to: last.to,
    core: last.to - 1,
    codes: distinct,
    kind: distinct.length > 1 ? 'pair' : first.entry.kind,
    by: `${first.entry.by} – ${last.entry.by}`,
    person: false,
    plural: true,
  };
}

function joinedTo(view: WordView, match: NameMatch): NameMatch | undefined {
  const sameToken = view.pieces.last[match.toPiece - 1] === false;
  if (sameToken) return view.matches.find((one) => one.fromPiece === match.toPiece);
  if (!HYPHEN.test(view.tokens[match.to]?.form ?? '')) return undefined;
  const gap = (view.tokens[match.to]?.start ?? 0) - (view.tokens[match.to - 1]?.end ?? 0);
  const after = (view.tokens[match.to + 1]?.start ?? 0) - (view.tokens[match.to]?.end ?? 0);
  if (gap > 0 || after > 0) return undefined;
  return view.startsAt[match.to + 1];
}

/** "North and South Korean soldiers": both Koreas. */
export function bothKoreas(view: WordView, phrases: readonly Phrase[]): readonly Phrase[] {
  return phrases.map((phrase) => {
    const code = phrase.codes.length === 1 ? (phrase.codes[0] as string) : '';
    const state = stateOf(code);
    const other = state === 'KOR' ? 'PRK' : state === 'PRK' ? 'KOR' : undefined;
    const direction = other === 'PRK' ? 'north' : 'south';
    if (
      other === undefined ||
      word(view, phrase.from - 1) !== 'and' ||
      word(view, phrase.from - 2) !== direction
    )
      return phrase;
    if (word(view, phrase.from) === direction || view.covered[phrase.from - 2]) return phrase;
    const codes = [`${other}${code.slice(state.length)}`, code];
    return { ...phrase, from: phrase.from - 2, codes, kind: 'pair' as const, plural: true };
  });
}

/** "Indian and Pakistani troops": the noun's sector goes to every nationality of the list. */
export function sharedSectors(view: WordView, phrases: Phrase[]): readonly Phrase[] {
  for (let i = phrases.length - 2; i >= 0; i--) {
    const left = phrases[i] as Phrase;
    const right = phrases[i + 1] as Phrase;
    const joiner = right.from - left.to === 1 ? word(view, left.to) : '';
    if (left.kind !== 'nationality' || left.plural || (joiner !== 'and' && joiner !== ',' && joiner !== 'or'))
      continue;
    const sector = right.codes[0] === undefined ? undefined : parseActor(right.codes[0])?.sector;
    if (right.agent && sector !== undefined) {
      phrases[i] = { ...left, codes: withSector(left.codes, sector), agent: right.agent };
    }
  }
  return phrases;
}

/**
 * "Birmingham, Alabama", "La Palma in Cortazar, Guanajuato, Mexico": a place takes the state of the place or state
 * that a comma puts after it.
 */
export function placeChains(view: WordView, phrases: Phrase[]): Phrase[] {
  for (let i = phrases.length - 2; i >= 0; i--) {
    const place = phrases[i] as Phrase;
    const wider = phrases[i + 1] as Phrase;
    if (place.kind !== 'place' && place.kind !== 'capital') continue;
    if (wider.kind !== 'place' && !(wider.kind === 'name' && place.kind === 'place')) continue;
    const comma = wider.from - place.to === 1 && view.tokens[place.to]?.form === ',';
    const next = word(view, wider.to);
    if (comma && next !== 'and' && next !== 'or')
      phrases[i] = { ...place, kind: 'place', codes: wider.codes };
  }
  return phrases;
}
