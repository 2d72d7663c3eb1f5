/** HiGHS, loaded when it is first needed. docs/decisions/0050-highs-for-partitions.md says what is guarded against. */
import type { Highs, ModelStatusCode } from 'highs';

let loaded: Promise<Highs> | undefined;

/** The one instance of this process. */
export function loadHighs(): Promise<Highs> {
  loaded ??= import('highs').then((module: unknown) => {
    const load = (module as { default: unknown }).default;
    if (typeof load !== 'function') throw new TypeError('The package "highs" has no loader as its default');
    return (load as () => Promise<Highs>)();
  });
  return loaded;
}

export type Ended = 'optimal' | 'limit';

/** How a run ended; anything but an optimum or a limit is a defect of the model that was passed. */
export function endedAs(status: ModelStatusCode): Ended {
  if (status === 7) return 'optimal';
  if (status === 11 || status === 13 || status === 14 || status === 16 || status === 17) return 'limit';
  throw new Error(`HiGHS ended with model status ${status}`);
}
