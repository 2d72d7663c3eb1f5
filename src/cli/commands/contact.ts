/** `entente contact`: gestures and whether they were answered, steps of freeze, and how high two states talk. */
import { createStates, type States } from '../../ontology/states.js';
import { type ContactView, OUTCOMES, type Step, structureWords } from '../../structure/index.js';
import type { CliContext } from '../context.js';
import { type WorkspaceOption, withWorkbench } from '../open.js';
import { typedDay, typedNumber, typedState, usage } from '../options.js';
import { count, ink, safe, textTable, wrap } from '../terminal.js';

const { levels, outcomes } = structureWords('en');

interface ContactCommandOptions extends WorkspaceOption {
  readonly at?: string;
  readonly window: string;
  readonly within: string;
  readonly limit: string;
  readonly json?: boolean;
}

export async function contact(
  typedA: string,
  typedB: string,
  options: ContactCommandOptions,
  context: CliContext,
): Promise<void> {
  const limit = typedNumber('--limit', options.limit, 0, 100_000);
  const at = typedDay('--at', options.at);
  const window = typedNumber('--window', options.window, 1, 3650);
  const within = typedNumber('--within', options.within, 1, 36_500);
  await withWorkbench(options, context, async (workbench) => {
    const states = createStates(await workbench.states());
    const [a, b] = [typedState(typedA, states), typedState(typedB, states)];
    if (a === b) throw usage(`${a} and ${b} are the same state`, 'Name two different ones.');
    const view = await workbench.contact(a, b, { window, within, ...(at === undefined ? {} : { at }) });
    if (options.json === true) context.out(`${JSON.stringify({ schemaVersion: 1, ...view }, null, 2)}\n`);
    else context.out(contactText(view, states, limit, context));
  });
}

function contactText(view: ContactView, states: States, limit: number, context: CliContext): string {
  const { bold } = ink(context.color);
  const width = Math.min(context.width, 110);
  const parts = [wrap(view.words, width)];
  if (view.years.length > 0) parts.push(`\n${yearsTable(view, states)}`);
  if (view.contacts.length > 0) {
    parts.push(`\n${bold('Latest contact of each level')}\n`);
    for (const { level, contact: last } of view.latest.toReversed()) {
      const said =
        last === null ? 'none told' : `${last.day}: ${safe(last.receipt.sentence)} [${last.receipt.eventId}]`;
      parts.push(wrap(`${levels[level]}: ${said}`, width, '  '));
    }
  }
  for (const run of view.initiatives) {
    const ends = OUTCOMES.filter((outcome) => run.outcomes[outcome] > 0).map(
      (outcome) => `${run.outcomes[outcome]} ${outcomes[outcome]}`,
    );
    parts.push(
      wrap(
        `Initiative of ${states.name(run.by)}, ${run.from} to ${run.to}: ${run.steps} steps, ${ends.join(', ')}.`,
        width,
      ),
    );
  }
  const shown = limit === 0 ? [] : view.steps.slice(-limit);
  if (shown.length > 0)
    parts.push(`\n${bold('Steps')} (${shown.length} of ${view.steps.length}, the latest)\n`);
  for (const step of shown) parts.push(...stepLines(step, states, width));
  parts.push(`\n${leftOutWords(view)}\n`);
  return parts.join('');
}

function yearsTable(view: ContactView, states: States): string {
  const rows = view.years.map((year) => [
    year.year,
    year.thaw.join('/'),
    String(year.answered),
    year.freeze.join('/'),
    String(year.contacts),
    year.level === null ? 'none told' : levels[year.level],
  ]);
  const sides = `${states.name(view.a)}/${states.name(view.b)}`;
  return `Steps of ${sides}\n${textTable(['year', 'thaw', 'answered', 'freeze', 'contacts', 'highest level'], rows, [2, 4])}`;
}

function stepLines(step: Step, states: States, width: number): readonly string[] {
  const { receipt, field, answer } = step;
  const about = field === null ? '' : `, ${field.title}`;
  const guessed = step.inferred ? ' (target read from the sentence)' : '';
  const end =
    answer === null
      ? outcomes[step.outcome]
      : `${outcomes[step.outcome]} after ${count(answer.days, 'day')}: ${safe(answer.receipt.sentence)} [${answer.receipt.eventId}]`;
  return [
    wrap(
      `${step.day} ${states.name(step.by)}, ${step.sign}${about}${guessed}: ${safe(receipt.sentence)} [${receipt.eventId}]`,
      width,
      '  ',
    ),
    wrap(end, width, '      '),
  ];
}

function leftOutWords({ leftOut }: ContactView): string {
  const parts = [
    ...(leftOut.notFact > 0 ? [`${leftOut.notFact} not told as fact`] : []),
    ...(leftOut.undated > 0 ? [`${leftOut.undated} undated`] : []),
    ...(leftOut.yearOnly > 0 ? [`${leftOut.yearOnly} known only to the year`] : []),
    ...(leftOut.later > 0 ? [`${leftOut.later} later than the day asked for`] : []),
    ...(leftOut.indirect > 0 ? [`${leftOut.indirect} in larger rounds or through a third`] : []),
  ];
  return parts.length === 0 ? 'Nothing was left out.' : `Left out: ${parts.join('; ')}.`;
}
