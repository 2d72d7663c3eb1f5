/** Options that the commands about the shape of the system share. */
import { addDays, firstDayOf, nextPeriod, type Period } from '../ontology/day.js';
import type { Receipt } from '../structure/index.js';
import type { StructureRequest } from '../workbench/api.js';
import type { CliContext } from './context.js';
import type { WorkspaceOption } from './open.js';
import { usage } from './options.js';
import { seriesChoice } from './series-options.js';
import { safe, wrap } from './terminal.js';

/** As commander gives them. */
export interface TypedStructureOptions extends WorkspaceOption {
  readonly period?: string;
  readonly from?: string;
  readonly to?: string;
  readonly statuses?: string;
  readonly least?: string;
  readonly everybody?: boolean;
  readonly json?: boolean;
}

const PERIOD_FORMS: readonly (readonly [RegExp, Period])[] = [
  [/^\d{4}$/, 'year'],
  [/^\d{4}-Q[1-4]$/, 'quarter'],
  [/^\d{4}-\d{2}$/, 'month'],
  [/^\d{4}-W\d{2}$/, 'week'],
];

/** What was typed, with the environment where it says nothing; the settings of the workspace come after both. */
export function structureRequest(typed: TypedStructureOptions, env: CliContext['env']): StructureRequest {
  const { period: name, statuses, from, to } = typed;
  if (name !== undefined && (from !== undefined || to !== undefined)) {
    throw usage('--period and --from or --to say the same thing twice', 'Give one or the other.');
  }
  const days = seriesChoice(
    {
      ...(statuses === undefined ? {} : { statuses }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
    env,
  );
  return {
    ...(days.statuses === undefined ? {} : { statuses: days.statuses }),
    ...(days.from === undefined ? {} : { from: days.from }),
    ...(days.to === undefined ? {} : { to: days.to }),
    ...(name === undefined ? {} : spanOfPeriod(name)),
    ...(typed.least === undefined ? {} : { least: leastOf(typed.least) }),
    ...(typed.everybody === true ? { everybody: true } : {}),
  };
}

function spanOfPeriod(name: string): { readonly from: string; readonly to: string } {
  const period = PERIOD_FORMS.find(([form]) => form.test(name))?.[1];
  try {
    if (period === undefined) throw new RangeError();
    return { from: firstDayOf(name), to: addDays(firstDayOf(nextPeriod(name, period)), -1) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw usage(`--period ${name} is no period`, 'Write it as 2024, 2024-Q2, 2024-06 or 2024-W25.');
  }
}

function leastOf(typed: string): number {
  const value = Number(typed);
  if (typed.trim() === '' || !(value >= 0 && value <= 10)) {
    throw usage(`--least ${typed} is no number from 0 to 10`, 'It is a distance in points of the index.');
  }
  return value;
}

/** Days of a period in words. */
export function spanWords({ from, to }: { readonly from: string; readonly to: string }): string {
  return from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`
    ? from.slice(0, 4)
    : `${from} to ${to}`;
}

/** The sentences of some happenings, as many as `limit`. */
export function receiptWords(
  ids: readonly string[],
  receipts: ReadonlyMap<string, Receipt>,
  columns: number,
  limit: number,
): string {
  return ids
    .flatMap((id) => receipts.get(id) ?? [])
    .slice(0, limit)
    .map(({ day, type, mode, sentence }) =>
      wrap(
        `${day ?? 'undated'} ${type}${mode === undefined ? '' : `/${mode}`}: ${safe(sentence)}`,
        Math.min(columns, 110),
        '      ',
      ),
    )
    .join('');
}

export function receiptsById(receipts: readonly Receipt[]): ReadonlyMap<string, Receipt> {
  return new Map(receipts.map((receipt) => [receipt.occurrenceId, receipt]));
}

/** `62%`; a dot where there is no value. */
export function percent(share: number | null): string {
  return share === null ? '·' : `${Math.round(share * 100)}%`;
}
