/** The foot of a pair's page: how the number is made, with this month's figures, and what was taken out on the way. */
import type { GuardCount, TieSeries } from '../../../src/server/responses.js';
import { api, type ImportsAnswer } from '../addresses.js';
import { useAnswer } from '../api.js';
import { periodWords, signed } from '../format.js';
import { t } from '../messages/index.js';
import { FiltersInForce } from '../parts/filters-in-force.js';
import { readout } from './time-chart.js';

export function HowMade(props: { readonly series: TieSeries }) {
  const { series } = props;
  const words = t().pair;
  const last = series.points.at(-1);
  const imports = useAnswer<ImportsAnswer>(api.imports).data;
  const held = (imports?.guards ?? []).filter(({ inForce, before, after }) => inForce && before > after);
  return (
    <section class="how-made" aria-labelledby="how-title">
      <h2 id="how-title">{words.how}</h2>
      <p>{words.howText}</p>
      {last !== undefined && (
        <p>
          {readout(last, words.thisMonth(periodWords(last.period)))}; {words.columns.net} {signed(last.net)}.
        </p>
      )}
      <FiltersInForce statuses={series.options.statuses} removed={series.removed} />
      {held.length > 0 && (
        <>
          <h3>{t().standing.guards}</h3>
          <ul class="guards">
            {held.map((count) => (
              <li key={`${count.dataset}|${count.guard}`}>{guardWords(count)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function guardWords({ dataset, guard, before, after }: GuardCount): string {
  const words = t().standing;
  return words.guard(dataset, words.guardNames[guard], before - after, before);
}
