/**
 * One writer at a time within the server: corrections wait for each other; while reports are being read,
 * which takes long, other writing is refused with a word rather than left hanging.
 */
import { RequestError } from './failures.js';

export interface WriteTurns {
  /** Runs a short piece of writing after those before it. Throws `locked` while reports are read. */
  short<T>(work: () => Promise<T>): Promise<T>;
  /** Takes the turn for a long run at once, or throws `locked`; `run` waits for short work in hand. */
  claim(): { run<T>(work: () => Promise<T>): Promise<T> };
  /** Settles when no writing is under way. */
  idle(): Promise<void>;
}

export function writeTurns(): WriteTurns {
  let reading = false;
  let last: Promise<unknown> = Promise.resolve();
  const refuseWhileReading = () => {
    if (!reading) return;
    throw new RequestError(
      'locked',
      'Reports are being read into this workspace.',
      'Try again when that is done.',
    );
  };
  const queue = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    // The failure goes to whoever asked; the next in the queue only waits for the end.
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    async short(work) {
      refuseWhileReading();
      return queue(work);
    },
    claim() {
      refuseWhileReading();
      reading = true;
      return {
        run: (work) =>
          queue(work).finally(() => {
            reading = false;
          }),
      };
    },
    idle: () => last.then(() => undefined),
  };
}
