/** Up to which run of reading a person has seen what is new; kept in this browser, for each workspace. */

const KEY = 'entente-seen';

/** The last run seen; 0 where nothing was. */
export function seenRun(workspace: string): number {
  const run = read()[workspace];
  return typeof run === 'number' && Number.isInteger(run) && run >= 0 ? run : 0;
}

export function markSeen(workspace: string, run: number): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify({ ...read(), [workspace]: run }));
  } catch {
    // The browser keeps nothing for this page: everything stays new.
  }
}

function read(): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    // Nothing readable is kept.
    return {};
  }
}
