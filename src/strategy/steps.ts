/**
 * Where a ladder of steps stands and what comes next: graduated and reciprocated initiatives in tension reduction (C. E.
 * Osgood, *An Alternative to War or Surrender*, 1962): small steps announced beforehand, that can be taken back, each
 * followed by a wait for an answer in kind; the next goes further where the last was answered, and is as small where it was
 * not; a hostile answer is met, not overlooked. docs/steps.md says it in words.
 */
import { addDays, type Day, daysBetween } from '../ontology/day.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { evidenceFor } from './evidence.js';
import type {
  ContactRecord,
  Measure,
  NextStep,
  Rung,
  RungState,
  Signs,
  StepOutcome,
  StepsLadder,
  StepsReport,
  StepsVerdict,
} from './steps-types.js';
import { nextWords, stepsWords } from './steps-words.js';
import { type StrategyWords, strategyWords } from './words/index.js';

/** The two as codes of the log. */
export interface StepSides {
  readonly from: string;
  readonly to: string;
}

/**
 * Reads the ladder against the record; null: no log is asked, and nothing is known of the present. `events`: the acts of
 * the log, for measures that rest on some of them.
 */
export function climb(
  ladder: StepsLadder,
  sides: StepSides,
  record: ContactRecord | null,
  events: readonly LoggedEvent[] = [],
  language: Language = DEFAULT_LANGUAGE,
): StepsReport {
  const say = strategyWords(language).steps;
  const rungs = ladder.rungs.map((rung) => rungState(rung, ladder, record, say));
  const highest = rungs.findLastIndex(({ reached }) => reached);
  const standing = standingOf(ladder, sides, record);
  const base = {
    ladder,
    at: record?.at ?? null,
    rungs,
    present: rungs[highest]?.id ?? null,
    ...standing,
  };
  const rows = ladder.rungs.slice(0, highest + 2).toReversed();
  const next = rows
    .slice(0, 2)
    .flatMap((rung) =>
      rung.measures.map((measure) => nextStep(rung, measure, { ladder, sides, record, rungs, say })),
    );
  const ordered = next.toSorted((x, y) => Number(y.ready) - Number(x.ready));
  const evidence =
    record === null
      ? []
      : ladder.rungs.flatMap(({ measures }) =>
          measures.flatMap((measure) => evidenceFor(measure, events) ?? []),
        );
  return {
    ...base,
    next: ordered,
    evidence,
    words: stepsWords({ ...base, next: ordered, evidence }, language),
  };
}

function rungState(
  { id, title, shows }: Rung,
  { within }: StepsLadder,
  record: ContactRecord | null,
  say: StrategyWords['steps'],
): RungState {
  const shown = record === null ? null : latestSign(shows, record, within, say);
  return { id, title, reached: shown !== null, shown };
}

/** The latest contact of a level, or answered step of thaw in a field, within so many days. */
function latestSign(
  { levels, fields }: Signs,
  record: ContactRecord,
  within: number,
  say: StrategyWords['steps'],
): RungState['shown'] {
  const recent = (day: Day) => day <= record.at && daysBetween(day, record.at) <= within;
  const contacts = record.contacts
    .filter(({ day, level }) => recent(day) && levels.includes(level))
    .map(({ day, level, receipt }) => ({ day, what: say.contact(level), receipt }));
  const steps = record.steps
    .filter(
      ({ day, sign, field, outcome }) =>
        recent(day) &&
        sign === 'thaw' &&
        field !== null &&
        fields.includes(field.id) &&
        (outcome === 'in kind' || outcome === 'answered'),
    )
    .map(({ day, field, receipt }) => ({
      day,
      what: say.answered(field?.id ?? '', field?.title ?? ''),
      receipt,
    }));
  return [...contacts, ...steps].sort((x, y) => (x.day < y.day ? -1 : x.day > y.day ? 1 : 0)).at(-1) ?? null;
}

/** What became of this side's own steps, the latest first. */
function standingOf(ladder: StepsLadder, { from }: StepSides, record: ContactRecord | null) {
  const own = record?.steps.filter(({ by, sign }) => by === from && sign === 'thaw') ?? [];
  const last = own.at(-1);
  if (record === null || last === undefined)
    return { verdict: 'begin' as StepsVerdict, until: null, unanswered: 0, last: null };
  let unanswered = 0;
  for (const { outcome } of own.toReversed()) {
    if (outcome === 'open') continue;
    if (outcome !== 'unanswered' && outcome !== 'rebuffed') break;
    unanswered += 1;
  }
  const longest = Math.max(...ladder.rungs.flatMap(({ measures }) => measures.map(({ wait }) => wait)));
  return {
    verdict: verdictOn(last.outcome, unanswered, ladder.patience),
    until: last.outcome === 'open' ? addDays(last.day, longest) : null,
    unanswered,
    last: { day: last.day, outcome: last.outcome, receipt: last.receipt },
  };
}

function verdictOn(outcome: StepOutcome, unanswered: number, patience: number): StepsVerdict {
  if (outcome === 'open') return 'wait';
  if (unanswered >= patience || outcome === 'rebuffed') return 'stop';
  return outcome === 'unanswered' ? 'try again' : 'go on';
}

interface Standing {
  readonly ladder: StepsLadder;
  readonly sides: StepSides;
  readonly record: ContactRecord | null;
  readonly rungs: readonly RungState[];
  readonly say: StrategyWords['steps'];
}

function nextStep(
  rung: Rung,
  measure: Measure,
  { ladder, sides: { to }, record, rungs, say }: Standing,
): NextStep {
  const notReached = measure.needs.rungs.filter(
    (id) => rungs.find((state) => state.id === id)?.reached !== true,
  );
  const freeze = record?.steps.findLast(({ by, sign }) => by === to && sign === 'freeze');
  const quiet = record === null || freeze === undefined ? null : daysBetween(freeze.day, record.at);
  const missing = [
    ...notReached.map((id) => say.needsRung(ladder.rungs.find((each) => each.id === id)?.title ?? id)),
    ...(measure.needs.quiet > 0 && record === null ? [say.needsLog] : []),
    ...(quiet !== null && quiet < measure.needs.quiet ? [say.needsQuiet(measure.needs.quiet, quiet)] : []),
  ];
  const answered = (record?.steps ?? []).flatMap(({ sign, field, answer, outcome }) =>
    sign === 'thaw' &&
    field !== null &&
    measure.expect.fields.includes(field.id) &&
    answer !== null &&
    outcome !== 'rebuffed'
      ? [answer.days]
      : [],
  );
  const base = {
    rung: rung.id,
    measure,
    ready: missing.length === 0,
    missing,
    usualDays: median(answered),
  };
  return { ...base, words: nextWords(base, ladder.patience, say) };
}

/** The lower median; null of nothing. */
function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1] ?? null;
}
