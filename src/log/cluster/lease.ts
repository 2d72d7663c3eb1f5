/**
 * The right to write, held by one process at a time. A writer puts down a claim in the table `writers` and looks whether
 * anybody else has one; where there is one it takes its own back. Of two that come at once each sees the other (both were
 * put down before either looked), so that never two go on. A claim is renewed while its process lives, and counts for a
 * minute after the last time; one whose process is known to be gone counts no more.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { EXIT, UserError } from '../../shared/user-error.js';
import { startOf, stillRuns } from '../process-life.js';
import { int, text } from './literals.js';
import type { TableNames } from './make-tables.js';
import type { Servers } from './servers.js';

/** The right to write. */
export interface Lease {
  readonly writer: string;
  /** Throws a UserError (exit code 4) where the claim could not be renewed in time: somebody else may write now. */
  check(): void;
  release(): Promise<void>;
}

/** Seconds for which a claim counts after its last renewal, and between renewals. */
const COUNTS = 60;
const RENEWED = 15;
/** A claim is given up so many seconds before others may think it gone. */
const MARGIN = 10;

/** Claims the right to write. Throws a UserError (exit code 4) where another process has it. */
export async function claim(servers: Servers, names: TableNames, place: string): Promise<Lease> {
  const writer = randomUUID();
  const host = machine();
  const started = startOf(process.pid);
  const put = (released: boolean) =>
    servers.run(
      `INSERT INTO ${names.all('writers')} SELECT 0, ${text(writer)}, toInt64(toUInt32(now())), ${text(host)},
         ${int(process.pid)}, ${text(started ?? '')}, ${released ? 1 : 0}`,
    );
  let held = clocks();
  await put(false);
  const others = await servers.rows(
    `SELECT writer, any(host) AS host, any(pid) AS pid, any(started) AS started FROM ${names.all('writers')}
     WHERE writer <> ${text(writer)} GROUP BY writer
     HAVING max(released) = 0 AND max(at) > toInt64(toUInt32(now())) - ${COUNTS} ORDER BY writer`,
  );
  const holder = others.find(([, on, pid, begun]) => {
    return on !== host || stillRuns(pid as number, begun === '' ? null : (begun as string));
  });
  if (holder !== undefined) {
    await put(true);
    throw new UserError(`${place} is locked by process ${holder[2]} on ${String(holder[1]).split(' ')[0]}`, {
      hint: `End that program or wait for it; a program that was cut off holds it for ${COUNTS} seconds. While \`entente serve\` runs, commands go through it.`,
      exitCode: EXIT.locked,
    });
  }
  const timer = setInterval(() => {
    const asked = clocks();
    // Where it fails the claim runs out, and `check` says so.
    put(false).then(
      () => {
        held = asked;
      },
      () => undefined,
    );
  }, RENEWED * 1000);
  timer.unref();
  return {
    writer,
    check() {
      const now = clocks();
      // A machine that slept counts its own time on one clock alone.
      if (now.every((time, i) => time - (held[i] as number) < (COUNTS - MARGIN) * 1000)) return;
      throw new UserError(
        `the right to write in ${place} ran out, because the server could not be reached in time`,
        {
          hint: 'Nothing of what was under way is kept. Run the command again.',
          exitCode: EXIT.locked,
        },
      );
    },
    async release() {
      clearInterval(timer);
      await put(true);
    },
  };
}

function clocks(): readonly number[] {
  return [performance.now(), Date.now()];
}

/** Where process numbers mean the same: this machine since it started, and this container. */
function machine(): string {
  const told = [
    () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
    () => readlinkSync('/proc/self/ns/pid'),
  ];
  const parts = told.map((tell) => {
    try {
      return tell();
    } catch {
      return '-';
    }
  });
  return [hostname(), ...parts].join(' ');
}
