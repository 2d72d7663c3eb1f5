/** Whether a process that left its number somewhere is still the one that runs under it. */
import { readFileSync } from 'node:fs';

/** `started`: what `startOf` gave of the process then; null: not known. */
export function stillRuns(pid: number, started: string | null): boolean {
  return isRunning(pid) && (started === null || started === startOf(pid));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process started, as the kernel counts (Linux); null where that cannot be told. */
export function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The 22nd field; the second, in brackets, may itself hold spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
