/** The foot of a pair's page: how the number is made, with the figures of the last period that went in. */
import type { TieSeries } from '../../../src/server/responses.js';
import { periodWords } from '../format.js';
import { t } from '../messages/index.js';
import { readout } from './time-chart.js';

export function HowMade(props: { readonly series: TieSeries }) {
  const words = t().pair;
  const last = props.series.points.at(-1);
  return (
    <section class="how-made" aria-labelledby="how-title">
      <h2 id="how-title">{words.how}</h2>
      <p>{words.howText}</p>
      {last !== undefined && <p>{readout(last, words.thisMonth(periodWords(last.period)))}.</p>}
    </section>
  );
}
