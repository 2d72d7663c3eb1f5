/**
 * What a series takes, from what a user typed: options over the environment ($ENTENTE_PERIOD, …) over the `ties:`
 * settings of the workspace over defaults.
 */
import { SECTORS, type Sector } from '../ontology/actor.js';
import { AXES } from '../ontology/axes.js';
import { PERIODS } from '../ontology/day.js';
import {
  CONTEXTS,
  EVENT_TYPES,
  isEventType,
  modesOf,
  QUAD_CLASSES,
  type QuadClass,
} from '../ontology/event-types.js';
import { STATUSES } from '../ontology/status.js';
import { nearest } from '../shared/nearest.js';
import type { TieFilter } from '../ties/filter-options.js';
import type { SeriesOptions, TieDefaults } from '../workbench/api.js';
import { typedDay, usage } from './options.js';

/** As commander gives them. */
export interface TypedSeriesOptions {
  readonly period?: string;
  readonly direction?: string;
  readonly statuses?: string;
  readonly from?: string;
  readonly to?: string;
  readonly quad?: string;
  readonly type?: string;
  readonly context?: string;
  readonly axis?: string;
  readonly sector?: string;
  readonly publisher?: readonly string[];
}

/** What was chosen, and nothing of what was not. */
export type SeriesChoice = Partial<SeriesOptions>;

const DEFAULTS = {
  period: 'month',
  direction: 'undirected',
  statuses: ['occurred'],
} as const satisfies TieDefaults;
const DIRECTIONS = ['directed', 'undirected'] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Checks options and environment. Throws a UserError (exit code 2) that names what does not fit. */
export function seriesChoice(typed: TypedSeriesOptions, env: Environment = {}): SeriesChoice {
  const from = typedDay('--from', typed.from);
  const to = typedDay('--to', typed.to);
  if (from !== undefined && to !== undefined && from > to) {
    throw usage(`--from ${from} lies after --to ${to}`, 'Swap the two days.');
  }
  const chosen = <T extends string>(option: string, variable: string, known: readonly T[]) =>
    oneOf(`--${option}`, typed[option as 'period'], known) ?? oneOf(`$${variable}`, env[variable], known);
  const period = chosen('period', 'ENTENTE_PERIOD', PERIODS);
  const direction = chosen('direction', 'ENTENTE_DIRECTION', DIRECTIONS);
  const statuses =
    listOf('--statuses', typed.statuses, STATUSES) ??
    listOf('$ENTENTE_STATUSES', env.ENTENTE_STATUSES, STATUSES);
  return {
    ...(period === undefined ? {} : { period }),
    ...(direction === undefined ? {} : { direction }),
    ...(statuses === undefined ? {} : { statuses }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...filterChoice(typed),
  };
}

/** The choice, with the workspace's settings and then the defaults where it says nothing. */
export function settled(choice: SeriesChoice, workspace: TieDefaults): SeriesOptions {
  return { ...DEFAULTS, ...workspace, ...choice };
}

function filterChoice(typed: TypedSeriesOptions): TieFilter {
  const quads = listOf('--quad', typed.quad, QUAD_CLASSES.map(String))?.map(
    (quad) => Number(quad) as QuadClass,
  );
  const types = typed.type === undefined ? undefined : typed.type.split(',').map(typedAct);
  const contexts = listOf('--context', typed.context, CONTEXTS, '--axis takes security and economic ties.');
  const axes = listOf('--axis', typed.axis, AXES);
  const sectors = listOf<Sector>('--sector', typed.sector?.toUpperCase(), SECTORS);
  const { publisher: publishers } = typed;
  return {
    ...(quads === undefined ? {} : { quads }),
    ...(types === undefined ? {} : { types }),
    ...(contexts === undefined ? {} : { contexts }),
    ...(axes === undefined ? {} : { axes }),
    ...(sectors === undefined ? {} : { sectors }),
    ...(publishers === undefined ? {} : { publishers }),
  };
}

/** `aid` or `consult/visit`, in any case, as the tables write it. */
function typedAct(typed: string): string {
  const [name = '', mode] = typed.trim().split('/');
  const type = name.toUpperCase();
  if (!isEventType(type)) throw unknown('--type', name, EVENT_TYPES);
  if (mode === undefined) return type;
  const modes: readonly string[] = modesOf(type);
  if (!modes.includes(mode.toLowerCase())) {
    if (modes.length === 0) throw usage(`--type: ${type} has no modes`, `Write ${type} alone.`);
    throw unknown(`--type ${type}/`, mode, modes);
  }
  return `${type}/${mode.toLowerCase()}`;
}

function oneOf<T extends string>(
  option: string,
  typed: string | undefined,
  known: readonly T[],
): T | undefined {
  if (typed === undefined || typed === '') return undefined;
  const found = known.find((value) => value === typed);
  if (found === undefined) throw unknown(option, typed, known);
  return found;
}

function listOf<T extends string>(
  option: string,
  typed: string | undefined,
  known: readonly T[],
  hint?: string,
): readonly T[] | undefined {
  if (typed === undefined || (typed === '' && option.startsWith('$'))) return undefined;
  return typed.split(',').map((part) => {
    const word = part.trim();
    const found = known.find((value) => value === word);
    if (found === undefined) throw unknown(option, word, known, hint);
    return found;
  });
}

function unknown(option: string, word: string, known: readonly string[], hint?: string) {
  const near = nearest(word, known);
  return usage(
    `${option}: "${word}" is none of ${known.join(', ')}`,
    near === undefined ? hint : `Did you mean ${near}?`,
  );
}
