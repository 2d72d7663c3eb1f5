/** A package of answers to demands, and the next steps of a ladder: the answer in words, then what it is made of. */
import type { DemandsAnswer, StepsAnswer } from '../../../src/server/responses.js';
import { percent, plain, signed } from '../format.js';
import { t } from '../messages/index.js';

export function DemandsView(props: { readonly report: DemandsAnswer }) {
  const { report } = props;
  const words = t().strategy;
  return (
    <>
      <p class="verdict">{report.words}</p>
      <h2>{words.packages}</h2>
      <ol class="way-steps">
        {(report.best === null ? [] : [report.best, ...report.next]).map((each) => (
          <li key={each.choice.join()}>
            {words.package(plain(each.value), each.granted.join('; ') || '–', each.refused.join('; ') || '–')}
          </li>
        ))}
      </ol>
      <h2>{words.weights}</h2>
      <ul>
        {report.flips.map((flip) => (
          <li key={flip.criterion}>
            {words.flipOf(
              flip.criterion,
              percent(flip.weight),
              flip.below === null ? '–' : percent(flip.below),
              flip.above === null ? '–' : percent(flip.above),
            )}
          </li>
        ))}
      </ul>
      <h2>{words.prices}</h2>
      <ul>
        {[...report.turned, ...report.lifted].map((change) => (
          <li key={change.words}>
            {change.words}: {change.difference === null ? words.nothingLeft : signed(change.difference)}
          </li>
        ))}
      </ul>
    </>
  );
}

export function StepsView(props: { readonly report: StepsAnswer }) {
  return <p class="verdict">{props.report.words}</p>;
}
