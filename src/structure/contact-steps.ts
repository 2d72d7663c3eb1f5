/** From steps of two sides to answers and initiatives: who moved, whether and when the other side answered, in kind or not. */
import type { StateCode } from '../ontology/actor.js';
import { addDays, type Day, daysBetween } from '../ontology/day.js';
import type { Contact, Initiative, Outcome, Step } from './contact-types.js';

/** A step before it is known what became of it. */
export type BareStep = Omit<Step, 'outcome' | 'answer'>;

/** An initiative ends where its side does nothing for half a year. */
const INITIATIVE_GAP = 182;

/**
 * What became of each step within the window. `steps` and `contacts`: in order of day, no later than `at`. Any step of
 * the same field and sign within the window answers in kind; else the first thing the other side does decides.
 * What lies on the same day counts only in kind, since its order is not known.
 */
export function withAnswers(
  steps: readonly BareStep[],
  contacts: readonly Contact[],
  at: Day,
  window: number,
): readonly Step[] {
  return steps.map((step) => {
    const end = addDays(step.day, window);
    const inWindow = (day: Day) => day >= step.day && day <= end;
    const replies = steps.filter((other) => other.by === step.to && inWindow(other.day));
    const same = replies.find(
      (other) => other.sign === step.sign && step.field !== null && other.field?.id === step.field.id,
    );
    if (same !== undefined) return answered(step, 'in kind', same);
    const reply = replies.find((other) => other.day > step.day);
    const contact = contacts.find(
      (other) => step.sign === 'thaw' && other.day > step.day && inWindow(other.day),
    );
    if (contact !== undefined && (reply === undefined || contact.day <= reply.day)) {
      return answered(step, 'answered', contact);
    }
    if (reply !== undefined) return answered(step, reply.sign === step.sign ? 'answered' : 'rebuffed', reply);
    return { ...step, outcome: end > at ? 'open' : 'unanswered', answer: null };
  });
}

function answered(step: BareStep, outcome: Outcome, by: Pick<Step, 'day' | 'receipt'>): Step {
  return { ...step, outcome, answer: { days: daysBetween(step.day, by.day), receipt: by.receipt } };
}

/** Runs of two or more steps of thaw by one side, in order of their beginning. */
export function initiativesOf(
  steps: readonly Step[],
  sides: readonly [StateCode, StateCode],
): readonly Initiative[] {
  const runs = sides.flatMap((side) => {
    const own = steps.filter((step) => step.by === side && step.sign === 'thaw');
    const found: Step[][] = [];
    for (const step of own) {
      const last = found.at(-1)?.at(-1);
      if (last && daysBetween(last.day, step.day) <= INITIATIVE_GAP) found.at(-1)?.push(step);
      else found.push([step]);
    }
    return found.filter((run) => run.length > 1).map(initiativeOf);
  });
  return runs.sort((x, y) => (x.from < y.from ? -1 : x.from > y.from ? 1 : 0));
}

function initiativeOf(run: readonly Step[]): Initiative {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('an initiative has steps');
  const outcomes: Record<Outcome, number> = {
    'in kind': 0,
    answered: 0,
    rebuffed: 0,
    unanswered: 0,
    open: 0,
  };
  for (const step of run) outcomes[step.outcome] += 1;
  return {
    by: first.by,
    from: first.day,
    to: last.day,
    steps: run.length,
    outcomes,
    eventIds: run.map((step) => step.receipt.eventId),
  };
}
