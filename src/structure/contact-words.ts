/** Contact in sentences. */
import type { StateCode } from '../ontology/actor.js';
import type { Climate, ContactLevel, ContactView, Outcome } from './contact-types.js';

/** How each level is called. */
export const LEVEL_WORDS: Readonly<Record<ContactLevel, string>> = {
  society: 'culture, sport or medicine',
  officials: 'officials',
  military: 'the military',
  leaders: 'leaders',
};
/** How each outcome of a step of thaw is called. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  'in kind': 'answered in kind',
  answered: 'answered',
  rebuffed: 'met with the opposite',
  unanswered: 'not answered',
  open: 'still open',
};
const CLIMATE_WORDS: Readonly<Record<Climate, string>> = {
  thaw: 'a thaw that both sides take steps in',
  'one-sided thaw': 'a thaw on one side only',
  mixed: 'steps of thaw and of freeze, more of freeze',
  freeze: 'a freeze',
  silence: 'silence: no unilateral step is told',
};

/** The last year, the level of contact, and what became of the gestures. */
export function contactWords(view: Omit<ContactView, 'words'>, name: (state: StateCode) => string): string {
  const pair = `${name(view.a)} and ${name(view.b)}`;
  if (view.steps.length === 0 && view.contacts.length === 0) {
    return `Nothing is told of ${pair} up to ${view.at}: no dated step of either and no contact. That is silence in what was read, not proof that they do not talk.`;
  }
  return `${pair}, the year up to ${view.at}: ${CLIMATE_WORDS[view.climate]}. ${levelWords(view)} ${gestureWords(view, name)}`;
}

function levelWords(view: Omit<ContactView, 'words'>): string {
  const last = view.contacts.at(-1);
  if (view.level !== null)
    return `Highest level of contact in the ${view.within} days before: ${LEVEL_WORDS[view.level]}.`;
  if (last === undefined) return 'No direct contact is told at all.';
  return `No direct contact is told in the ${view.within} days before; the last was on ${last.day} (${LEVEL_WORDS[last.level]}).`;
}

function gestureWords(view: Omit<ContactView, 'words'>, name: (state: StateCode) => string): string {
  const gestures = view.steps.filter((step) => step.sign === 'thaw');
  if (gestures.length === 0) return 'No gesture of either side is told.';
  return [view.a, view.b]
    .map((side) => {
      const own = gestures.filter((step) => step.by === side);
      if (own.length === 0) return `${name(side)} made no gesture that is told.`;
      const parts = (Object.keys(OUTCOME_WORDS) as Outcome[]).flatMap((outcome) => {
        const count = own.filter((step) => step.outcome === outcome).length;
        return count === 0 ? [] : [`${count} ${OUTCOME_WORDS[outcome]}`];
      });
      return `Of ${own.length} ${own.length === 1 ? 'gesture' : 'gestures'} of ${name(side)}: ${parts.join(', ')} within ${view.window} days.`;
    })
    .join(' ');
}
