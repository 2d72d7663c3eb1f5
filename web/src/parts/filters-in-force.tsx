/** Which filters are in force and what they took out, wherever a number is shown. */
import type { RemovedCounts, Status } from '../../../src/server/responses.js';
import { t } from '../messages/index.js';
import { STATUSES } from '../series-options.js';

export function FiltersInForce(props: {
  readonly statuses: readonly Status[];
  readonly removed: RemovedCounts;
}) {
  const words = t().filters;
  const { statuses, removed } = props;
  const parts = STATUSES.flatMap((status) => {
    const count = removed.notFact[status] ?? 0;
    return count === 0 ? [] : [words.ofStatus(count, status)];
  });
  if (removed.undated > 0) parts.push(words.undated(removed.undated));
  if (removed.yearOnly > 0) parts.push(words.yearOnly(removed.yearOnly));
  if (removed.outsideRange > 0) parts.push(words.outside(removed.outsideRange));
  const list = new Intl.ListFormat(t().locale, { type: 'conjunction' });
  return (
    <p class="in-force">
      {words.counted(list.format(statuses.map((status) => t().statusLong(status))))}{' '}
      {parts.length === 0 ? words.nothingLeftOut : words.leftOut(parts.join(', '))}
    </p>
  );
}
