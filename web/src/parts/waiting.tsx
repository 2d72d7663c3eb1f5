/** What stands in a page's place while its answer is on its way, or when there is none. */
import type { Trouble } from '../api.js';
import { t } from '../messages/index.js';

export function Waiting(props: { readonly trouble: Trouble | undefined }) {
  const { trouble } = props;
  const words = t().states;
  if (trouble === undefined) {
    return (
      <p class="waiting" role="status">
        {words.loading}
      </p>
    );
  }
  return (
    <div class="trouble" role="alert">
      <p>
        <strong>{trouble.message || words.gone}</strong>
      </p>
      <p>{trouble.status === 0 ? words.goneHint : trouble.hint}</p>
      <p>
        <a href={window.location.href} target="_self">
          {words.again}
        </a>
      </p>
    </div>
  );
}
