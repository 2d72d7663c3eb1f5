/** A file of choices, whatever its kind: known by its keys, and asked of an open workspace. */
import type { AskedChoice } from '../brief/index.js';
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { EXIT, UserError } from '../shared/user-error.js';
import type { StrategyFile, WorkbenchApi } from './api.js';

/** What of a workspace answers choices. */
export type AskedSource = Pick<WorkbenchApi, 'strategy' | 'game' | 'demands' | 'steps' | 'envoys'>;

/** The kind of a file, by its keys; undefined where it is none of choices. */
export function choiceKind(name: string, text: string): StrategyFile['kind'] | undefined {
  if (/\.gmcr$/i.test(name)) return 'game';
  const has = (key: string) => new RegExp(`^${key}\\s*:|"${key}"\\s*:`, 'm').test(text);
  if (has('tracks')) return 'tracks';
  if (has('demands')) return 'demands';
  if (has('rungs')) return 'steps';
  if (has('envoys') && has('capitals')) return 'envoys';
  return ['players', 'decisionMakers', 'dms'].some(has) ? 'game' : undefined;
}

/** Asks what a brief tells of a file: the answer, the next best, what would flip it. Throws a UserError for a mistake in it. */
export async function askedChoice(
  { name, text }: Pick<StrategyFile, 'name' | 'text'>,
  source: AskedSource,
  language: Language = DEFAULT_LANGUAGE,
): Promise<AskedChoice> {
  const kind = choiceKind(name, text);
  const file = { name, text, language };
  switch (kind) {
    case 'tracks':
      return { kind, file: name, report: await source.strategy(file) };
    case 'game':
      return { kind, file: name, report: await source.game({ ...file, flips: true }) };
    case 'demands':
      return { kind, file: name, report: await source.demands(file) };
    case 'steps':
      return { kind, file: name, report: await source.steps(file) };
    case 'envoys':
      return { kind, file: name, report: await source.envoys({ ...file, alternatives: 1 }) };
    case undefined:
      throw new UserError(`${name} is no file of choices`, {
        hint: 'Expected tracks, a game, demands, steps or envoys: docs/strategy.md, games.md, demands.md, steps.md and envoys.md describe them.',
        exitCode: EXIT.usage,
      });
  }
}
