/** Contact in sentences. */
import type { StateCode } from '../ontology/actor.js';
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { type ContactView, OUTCOMES } from './contact-types.js';
import { type StructureWords, structureWords } from './words/index.js';

type View = Omit<ContactView, 'words'>;
type Words = StructureWords['contact'];

/** The last year, the level of contact, and what became of the gestures. */
export function contactWords(
  view: View,
  name: (state: StateCode) => string,
  language: Language = DEFAULT_LANGUAGE,
): string {
  const words = structureWords(language).contact;
  const [a, b] = [name(view.a), name(view.b)];
  if (view.steps.length === 0 && view.contacts.length === 0) return words.silence(a, b, view.at);
  const climate = words.climate(a, b, view.at, view.climate);
  return [climate, levelWords(view, words), ...gestureWords(view, name, words)].join(' ');
}

function levelWords({ level, within, contacts }: View, words: Words): string {
  if (level !== null) return words.level(level, within);
  const last = contacts.at(-1);
  return last === undefined ? words.never() : words.last(within, last.day, last.level);
}

function gestureWords(view: View, name: (state: StateCode) => string, words: Words): readonly string[] {
  const gestures = view.steps.filter((step) => step.sign === 'thaw');
  if (gestures.length === 0) return [words.noGesture()];
  return [view.a, view.b].map((side) => {
    const own = gestures.filter((step) => step.by === side);
    if (own.length === 0) return words.noGestureOf(name(side));
    const counts = OUTCOMES.flatMap((outcome) => {
      const count = own.filter((step) => step.outcome === outcome).length;
      return count === 0 ? [] : [{ outcome, count }];
    });
    return words.gestures(name(side), own.length, counts, view.window);
  });
}
