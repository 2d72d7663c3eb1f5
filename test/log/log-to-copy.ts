/** A log with something of everything that is copied. */
import type { EventLog } from '../../src/log/event-log.js';
import { seriesEntries } from './sample-entries.js';

export async function copiedLog(log: EventLog): Promise<void> {
  await log.append(seriesEntries(0, 30));
  await log.setAside([{ path: 'b.pdf', code: 'broken-pdf', reason: 'No page.' }]);
  const [first = '', second = '', third = ''] = (await log.events()).map(({ id }) => id);
  const by = { reason: 'seen', who: 'Ana', when: '2026-01-02T03:04:05.000Z' };
  await log.correct({ eventId: first, action: 'edit', edit: { type: 'AID', day: '2024-01-01' }, ...by });
  await log.correct({ eventId: second, action: 'reject', ...by });
  const added = await log.addEvent({
    documentId: 's-3',
    event: {
      type: 'CONSULT',
      mode: 'visit',
      source: ['CHN'],
      target: ['JPN'],
      status: 'claimed',
      by: ['CHN'],
      day: null,
      precision: 'none',
      sentence: [0, 12],
      trigger: [7, 10],
    },
    ...by,
  });
  await log.correct({ eventId: added.eventId, action: 'edit', edit: { target: ['KOR'] }, ...by, who: 'Ben' });
  await log.correct({ eventId: first, action: 'accept', ...by, who: 'Ben' });
  await log.correct({ eventId: second, action: 'undo', ...by });
  await log.replaceOccurrences(
    new Map([
      [first, 'one'],
      [third, 'one'],
    ]),
  );
}
