/**
 * Which rules people correct most: for each rule of the reviewed events, how many were rejected, edited or
 * accepted, and some of the sentences. Ordered by the lower end of the Wilson interval (Wilson, JASA 1927; 95 %)
 * of the share that was wrong, so that one rejected event of one does not outrank forty of fifty.
 */
import type { LoggedEvent } from '../../ontology/logged-event.js';

export interface RuleReview {
  readonly rule: string;
  /** Events by this rule that a person has spoken of. */
  readonly reviewed: number;
  readonly rejected: number;
  readonly edited: number;
  readonly accepted: number;
  /** Events by this rule in all. */
  readonly events: number;
  /** (rejected + edited) / reviewed, in [0, 1]. */
  readonly wrong: number;
  /** Lower end of the interval of `wrong`, in [0, 1): the order of the list. */
  readonly surelyWrong: number;
  /** Rejected ones first, then edited ones; at most three. */
  readonly examples: readonly {
    readonly eventId: string;
    readonly review: 'rejected' | 'edited';
    readonly trigger: string;
    readonly sentence: string;
  }[];
}

const EXAMPLES = 3;
/** Two-sided 95 % of the normal distribution. */
const Z = 1.96;

/** Rules with at least one rejected or edited event, the surest mistakes first; ties by name. */
export function reviewRules(events: readonly LoggedEvent[]): readonly RuleReview[] {
  const byRule = new Map<string, LoggedEvent[]>();
  for (const event of events) {
    const known = byRule.get(event.rule);
    if (known) known.push(event);
    else byRule.set(event.rule, [event]);
  }
  return [...byRule]
    .map(([rule, all]) => reviewOf(rule, all))
    .filter((review) => review.rejected + review.edited > 0)
    .sort((a, b) => b.surelyWrong - a.surelyWrong || (a.rule < b.rule ? -1 : 1));
}

function reviewOf(rule: string, events: readonly LoggedEvent[]): RuleReview {
  const count = (state: LoggedEvent['review']): number =>
    events.filter((event) => event.review === state).length;
  const [rejected, edited, accepted] = [count('rejected'), count('edited'), count('accepted')];
  const reviewed = rejected + edited + accepted;
  const examples = (['rejected', 'edited'] as const).flatMap((review) =>
    events
      .filter((event) => event.review === review)
      .map(({ id, trigger, sentence }) => ({ eventId: id, review, trigger, sentence })),
  );
  return {
    rule,
    reviewed,
    rejected,
    edited,
    accepted,
    events: events.length,
    wrong: reviewed === 0 ? 0 : (rejected + edited) / reviewed,
    surelyWrong: wilsonLow(rejected + edited, reviewed),
    examples: examples.slice(0, EXAMPLES),
  };
}

/** Lower end of the Wilson interval of a share; 0 without observations. */
export function wilsonLow(hits: number, of: number): number {
  if (of === 0) return 0;
  const share = hits / of;
  const spread = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  return Math.max(0, (share + (Z * Z) / (2 * of) - spread) / (1 + (Z * Z) / of));
}
